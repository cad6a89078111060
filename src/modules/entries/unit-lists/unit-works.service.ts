import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { demand } from '../../../kernel/refusal.js';
import { type Contest, Contests } from '../../contests/index.js';
import { type Unit, type UnitBelow, Units, unitsBelow } from '../../contests/units/index.js';
import { isReceived } from '../domain/entry.machine.js';
import { authorView } from '../entry-views.js';
import { EntryStore, type EntryRecord } from '../entry.store.js';
import type { AuthorView } from '../dto/entry.dto.js';
import { figuresOf, type UnitFigures } from './domain/unit-figures.js';
import { UnitImports } from './unit-imports.service.js';
import { type UnitWorksFilter, UnitWorksStore } from './unit-works.store.js';

/** A work of a unit, with the names of its authors' units. */
export interface UnitWork {
  readonly record: EntryRecord;
  readonly authors: readonly AuthorView[];
  readonly categoryName: string;
}

/** A line of the list that a unit signs. */
export interface UnitPaperRow {
  readonly authors: readonly AuthorView[];
  readonly title: string;
  readonly categoryName: string;
  readonly receiptNumber: string;
}

/** The list of its works that a unit signs. */
export interface UnitPaper {
  readonly contest: Contest;
  readonly unit: Unit;
  readonly rows: readonly UnitPaperRow[];
}

/** Figures of a unit and of the units below it. */
export interface BranchFigures {
  /** Of the unit together with all below it. */
  readonly all: UnitFigures;
  /** Of what the unit sent itself. */
  readonly own: UnitFigures;
  /** Of every unit below together with those below that one, each followed by its own. */
  readonly below: readonly (UnitBelow<Unit> & { readonly figures: UnitFigures })[];
}

/** The works of a unit, for whoever coordinates it. */
@Injectable()
export class UnitWorks {
  constructor(
    private readonly store: UnitWorksStore,
    private readonly entries: EntryStore,
    private readonly imports: UnitImports,
    private readonly contests: Contests,
    private readonly units: Units,
  ) {}

  /** The unit that the actor coordinates, and its contest. @throws DomainError `list.no-unit` */
  async place(actor: Actor, contestId: string): Promise<{ contest: Contest; unit: Unit }> {
    const contest = await this.contests.see(actor, contestId);
    const unitId = this.imports.unitOf(actor, contestId);
    const [unit] = await this.units.get([unitId]);
    if (unit === undefined) demand({ code: 'list.no-unit' });
    return { contest, unit: unit ?? { id: unitId, contestId, name: '', abbreviation: null, parentId: null } };
  }

  /** Figures of the unit with those below it, and of each of them by itself. */
  async figures(actor: Actor, contestId: string): Promise<BranchFigures> {
    const unitId = this.imports.unitOf(actor, contestId);
    const units = await this.units.list(contestId);
    const below = unitsBelow(units, unitId);
    const branch = [unitId, ...below.map(({ unit }) => unit.id)];
    const works = await this.store.counted(contestId, branch);
    const sentBy = (unitIds: readonly string[]): UnitFigures =>
      figuresOf(works.filter(({ sentByUnitId }) => unitIds.includes(sentByUnitId ?? '')));
    return {
      all: figuresOf(works),
      own: sentBy([unitId]),
      below: below.map(({ unit, depth }) => {
        const under = unitsBelow(units, unit.id).map((one) => one.unit.id);
        return { unit, depth, figures: sentBy([unit.id, ...under]) };
      }),
    };
  }

  async page(
    actor: Actor,
    contestId: string,
    filter: UnitWorksFilter,
    wish: { readonly page: number; readonly pageSize: number },
  ): Promise<{ items: UnitWork[]; total: number }> {
    const contest = await this.contests.see(actor, contestId);
    const { ids, total } = await this.store.page(
      contestId,
      this.imports.unitOf(actor, contestId),
      filter,
      wish,
    );
    return { items: await this.works(contest, ids), total };
  }

  /** All that are looked for, for a table to take away. */
  async all(actor: Actor, contestId: string, filter: UnitWorksFilter): Promise<UnitWork[]> {
    const contest = await this.contests.see(actor, contestId);
    return this.works(
      contest,
      await this.store.ids(contestId, this.imports.unitOf(actor, contestId), filter),
    );
  }

  /** What the unit signs: the works it sent that were received, in the order of their receipts. */
  async paper(actor: Actor, contestId: string): Promise<UnitPaper> {
    const { contest, unit } = await this.place(actor, contestId);
    const works = await this.works(contest, await this.store.ids(contestId, unit.id, {}));
    const rows = works
      .filter(({ record }) => isReceived(record.entry.state))
      .map(({ record, authors, categoryName }) => ({
        authors,
        title: record.entry.title,
        categoryName,
        receiptNumber: record.entry.receiptNumber ?? '',
      }));
    return { contest, unit, rows };
  }

  private async works(contest: Contest, ids: readonly string[]): Promise<UnitWork[]> {
    const records: EntryRecord[] = [];
    // In portions: an engine takes only so many parameters in one question.
    for (let start = 0; start < ids.length; start += 200) {
      records.push(...(await this.entries.records(ids.slice(start, start + 200))));
    }
    const unitIds = records.flatMap(({ authors }) => authors.flatMap(({ unitId }) => unitId ?? []));
    const units = await this.units.get(unitIds);
    return records.map((record) => ({
      record,
      authors: record.authors.map((author) => authorView(author, units)),
      categoryName: contest.categories.find(({ id }) => id === record.entry.categoryId)?.name ?? '',
    }));
  }
}
