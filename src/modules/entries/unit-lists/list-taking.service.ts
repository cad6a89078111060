import { Injectable } from '@nestjs/common';
import { type AccountActor } from '../../../kernel/actor.js';
import { DomainError } from '../../../kernel/domain-error.js';
import { demand } from '../../../kernel/refusal.js';
import { Contests } from '../../contests/index.js';
import { acceptsChanges } from '../domain/entry.policy.js';
import { receivingFactsOf } from '../entry-situation.js';
import type { ListedWork } from '../events.js';
import { ReceiptStore } from '../receipt.store.js';
import { problem } from './domain/row-problem.js';
import { ListAssessment, ownProblems } from './list-assessment.service.js';
import { ListLetter } from './list-letter.service.js';
import { ListWriting, RowRefused } from './list-writing.service.js';
import type { UnitImportLineRow } from './unit-import-row.row.js';
import type { ImportProblem, ImportWish, UnitImportRow } from './unit-import.row.js';
import { UnitImportsStore } from './unit-imports.store.js';

/** Something changed between the preview and now: the coordinator has to look again. */
class LookAgain extends Error {
  constructor(readonly rows: readonly UnitImportLineRow[]) {
    super('look again');
  }
}

/** Takes a whole list in, in one unit of work: all its rows or none. */
@Injectable()
export class ListTaking {
  constructor(
    private readonly store: UnitImportsStore,
    private readonly assessment: ListAssessment,
    private readonly writing: ListWriting,
    private readonly receipts: ReceiptStore,
    private readonly letter: ListLetter,
    private readonly contests: Contests,
  ) {}

  /** What a job does; called twice for one order, it does nothing the second time. */
  async take(importId: string): Promise<void> {
    try {
      await this.store.run(() => this.takeAll(importId));
    } catch (error) {
      await this.store.run(() => this.giveBack(importId, error));
    }
  }

  private async takeAll(importId: string): Promise<void> {
    const list = await this.store.find(importId);
    if (list?.state !== 'writing' || list.wish === null) return;
    const contest = await this.contests.get(list.contestId);
    // The order counts from when it was given: a queue of jobs must not make a list late.
    const askedAt = new Date(list.wish.askedAt);
    demand(acceptsChanges(receivingFactsOf(contest), askedAt));
    // From here on nobody else receives a work of this contest, so what is looked at cannot change.
    await this.receipts.takeTurn(contest, askedAt.getUTCFullYear());
    const rows = await this.assessedAgain(list);
    const works: ListedWork[] = [];
    const frame = { actor: actorOf(list), list, contest, consents: list.wish.consents };
    for (const row of toWrite(rows)) {
      const entry = await this.writing.write(frame, row);
      if (row.entryId === null) await this.store.updateRow(row.id, { entryId: entry.id });
      works.push({
        receiptNumber: entry.receiptNumber ?? '',
        title: entry.title,
        authorNames: row.work.authors.map(({ fullName }) => fullName),
        isNew: row.outcome === 'new',
      });
    }
    await this.finish(list, rows, works);
  }

  /** @throws LookAgain when a row would come out otherwise than the coordinator saw it */
  private async assessedAgain(list: UnitImportRow): Promise<readonly UnitImportLineRow[]> {
    const rows = await this.store.rows(list.id);
    const contest = await this.contests.get(list.contestId);
    const seen = rows.map(({ line, work, problems, file, media }) => ({
      ...{ line, work, file, media },
      problems: ownProblems(problems),
    }));
    const now = (await this.assessment.assess(contest, list.unitId, seen)).rows;
    const changed = rows.flatMap((row, index): UnitImportLineRow[] => {
      const { outcome = row.outcome, entryId = null, problems = [] } = now[index] ?? {};
      const same = outcome === row.outcome && entryId === row.entryId;
      return same ? [] : [{ ...row, outcome, entryId, problems }];
    });
    if (changed.length > 0) throw new LookAgain(changed);
    return rows;
  }

  private async finish(
    list: UnitImportRow,
    rows: readonly UnitImportLineRow[],
    works: readonly ListedWork[],
  ): Promise<void> {
    const set = {
      state: 'done' as const,
      problem: null,
      progressDone: works.length,
      progressTotal: works.length,
    };
    const finished = await this.store.update(list, { ...set, finishedAt: this.letter.now() });
    await this.letter.publish(actorOf(list), finished, rows, works);
  }

  /** Nothing was written; the list is shown again, with what stood against it. */
  private async giveBack(importId: string, error: unknown): Promise<void> {
    const list = await this.store.find(importId);
    if (list?.state !== 'writing') return;
    if (error instanceof LookAgain) {
      for (const { id, outcome, entryId, problems } of error.rows) {
        await this.store.updateRow(id, { outcome, entryId, problems });
      }
      await this.back(list, { code: 'list.changed-meanwhile', params: { count: error.rows.length } });
    } else if (error instanceof RowRefused) {
      const { code, params } = error.why;
      const row = (await this.store.rows(importId)).find(({ id }) => id === error.rowId);
      const problems = [...(row?.problems ?? []), problem(code, null, params)];
      await this.store.updateRow(error.rowId, { outcome: 'wrong', problems });
      await this.back(list, { code: 'list.row-refused', params: { line: row?.line ?? 0 } });
    } else if (error instanceof DomainError) {
      await this.back(list, { code: error.code, params: error.params });
    } else {
      throw error;
    }
  }

  private async back(list: UnitImportRow, why: ImportProblem): Promise<void> {
    await this.store.update(list, { state: 'ready', problem: why, wish: null });
  }
}

function toWrite(rows: readonly UnitImportLineRow[]): UnitImportLineRow[] {
  return rows.filter(({ outcome }) => outcome === 'new' || outcome === 'changed');
}

/** Whoever asked for it, in the role in which it was asked. */
function actorOf({ accountId, contestId, unitId }: UnitImportRow): AccountActor {
  const role = { contestId, role: 'unit-coordinator' as const, unitId };
  return { kind: 'account', accountId, isAdministrator: false, roles: [role] };
}

/** Whether a list may be taken in as the coordinator wishes. @throws DomainError `list.…` */
export function checkWish(
  wish: Pick<ImportWish, 'consents' | 'withoutWrong'>,
  counts: Readonly<Record<UnitImportLineRow['outcome'], number>>,
  required: readonly string[],
): void {
  if (counts.wrong > 0 && !wish.withoutWrong) {
    throw new DomainError('list.has-wrong-rows', { count: counts.wrong });
  }
  if (counts.new + counts.changed === 0) throw new DomainError('list.nothing-to-do');
  if (!required.every((purpose) => wish.consents.includes(purpose))) {
    throw new DomainError('list.consent-unconfirmed');
  }
}
