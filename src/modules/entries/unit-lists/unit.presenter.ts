import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { type Locale, fillSentence } from '../../../kernel/locale.js';
import { problems } from '../../../kernel/problems.js';
import { type Contest, Contests } from '../../contests/index.js';
import { describeReason } from '../intake/domain/reasons.js';
import type { RowProblem } from './domain/row-problem.js';
import { importMachine } from './domain/unit-import.machine.js';
import type {
  ImportCanView,
  ImportProblemView,
  ImportRowView,
  UnitBelowView,
  UnitImportView,
  UnitWorkView,
} from './dto/unit.dto.js';
import type { UnitImportLineRow } from './unit-import-row.row.js';
import type { ImportProblem, UnitImportRow } from './unit-import.row.js';
import { UnitImports } from './unit-imports.service.js';
import { UnitImportsStore } from './unit-imports.store.js';
import type { BranchFigures, UnitWork } from './unit-works.service.js';

/** Shows lists and works to the coordinator of a unit. */
@Injectable()
export class UnitPresenter {
  constructor(
    private readonly store: UnitImportsStore,
    private readonly imports: UnitImports,
    private readonly contests: Contests,
  ) {}

  async list(actor: Actor, row: UnitImportRow, locale: Locale): Promise<UnitImportView> {
    const contest = await this.contests.get(row.contestId);
    return {
      id: row.id,
      state: row.state,
      version: row.version,
      list: { name: row.listName, bytes: row.listBytes },
      archive: row.archiveName === null ? null : { name: row.archiveName, bytes: row.archiveBytes ?? 0 },
      progressDone: row.progressDone,
      progressTotal: row.progressTotal,
      counts: await this.store.counts(row.id),
      problem: row.problem && problemView(row.problem, locale),
      unusedFiles: [...(row.found?.unusedFiles ?? [])],
      unusedFileCount: row.found?.unusedFileCount ?? 0,
      absentWorks: row.found?.absentWorks ?? 0,
      createdAt: row.createdAt.toISOString(),
      finishedAt: row.finishedAt?.toISOString() ?? null,
      can: this.can(actor, row, contest),
    };
  }

  private can(actor: Actor, { state }: UnitImportRow, contest: Contest): ImportCanView {
    const open = this.imports.mayBring(actor, contest) === null;
    const events = importMachine.available(state, null);
    return {
      addArchive: open && events.includes('add'),
      read: open && events.includes('read'),
      confirm: open && events.includes('confirm'),
      cancel: events.includes('cancel'),
    };
  }
}

/** A row of a list as its preview shows it. */
export function rowView(row: UnitImportLineRow, contest: Contest, locale: Locale): ImportRowView {
  const { position, line, work, file, media, outcome, entryId } = row;
  const category = contest.categories.find(({ id }) => id === work.categoryId);
  return {
    ...{ position, line, outcome, entryId },
    number: work.number,
    title: work.title,
    authorNames: work.authors.map(({ fullName }) => fullName),
    categoryName: category?.name ?? work.categoryText,
    fileName: file?.clientName ?? null,
    words: file?.words ?? null,
    recordingName: media?.clientName ?? null,
    recordingMs: media?.durationMs ?? null,
    problems: row.problems.map((one) => ({
      code: one.code,
      column: one.column,
      weight: one.weight,
      detail: sentenceOf(one, locale),
    })),
  };
}

/** What is said of a row, in the reader's language. */
export function sentenceOf({ code, params, reason }: RowProblem, locale: Locale): string {
  const own = fillSentence(problems[code][locale], params);
  return reason === undefined ? own : `${own} ${describeReason(reason, locale)}`;
}

function problemView({ code, params }: ImportProblem, locale: Locale): ImportProblemView {
  return { code, detail: fillSentence(problems[code][locale], params) };
}

/** A unit below the reader's own, in its figures. */
export function belowView({ unit, depth, figures }: BranchFigures['below'][number]): UnitBelowView {
  const { received, waiting, eligible, ineligible, prizes } = figures;
  return { unitId: unit.id, name: unit.name, depth, received, waiting, eligible, ineligible, prizes };
}

/** A work of the unit in its list. */
export function workView({ record, authors, categoryName }: UnitWork): UnitWorkView {
  const { entry, file } = record;
  return {
    entryId: entry.id,
    receiptNumber: entry.receiptNumber,
    title: entry.title,
    authorNames: authors.map(({ fullName }) => fullName),
    categoryName,
    state: entry.state,
    outcomeReason: entry.outcomeReason,
    fileName: file?.clientName ?? null,
    prizeName: entry.awardPrizeName,
    submittedAt: entry.submittedAt?.toISOString() ?? null,
  };
}
