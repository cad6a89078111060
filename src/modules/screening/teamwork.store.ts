import { Injectable } from '@nestjs/common';
import { Equal, IsNull, LessThan, MoreThan, MoreThanOrEqual, Not } from 'typeorm';
import { randomId } from '../../kernel/ids.js';
import { Database } from '../../platform/database/database.js';
import { type BatchFailure, BatchRow } from './batch.row.js';
import { BatchStepRow } from './batch-step.row.js';
import { ReaderRow } from './reader.row.js';
import { ReplyRow } from './reply.row.js';
import { SavedViewRow } from './saved-view.row.js';

/** The two ways through the works of an act: doing it, and taking it back. */
export type BatchLeg = 'act' | 'undo';

const mostRecent = 5;

/** Queries over what the people of a secretariat share: who reads what, saved views, acts on many works. */
@Injectable()
export class TeamworkStore {
  constructor(private readonly database: Database) {}

  run<T>(work: () => Promise<T>): Promise<T> {
    return this.database.run(work);
  }

  /** Says which work somebody has before them now. */
  async reads(contestId: string, accountId: string, entryId: string, at: Date): Promise<void> {
    const known = await this.database.update(ReaderRow, { contestId, accountId }, { entryId, at });
    if (known > 0) return;
    try {
      await this.database.insert(ReaderRow, { id: randomId(), contestId, accountId, entryId, at });
    } catch (error) {
      // A second window of the same person was first: it is the same news.
      if (!this.database.dialect.isDuplicate(error)) throw error;
    }
  }

  /** Who else has the work before them since a moment. */
  readers(entryId: string, accountId: string, since: Date): Promise<ReaderRow[]> {
    return this.database.rows(ReaderRow).find({
      where: { entryId, accountId: Not(Equal(accountId)), at: MoreThanOrEqual(since) },
      order: { at: 'DESC' },
    });
  }

  /** A person's own views, and those that others share. */
  views(contestId: string, accountId: string): Promise<SavedViewRow[]> {
    return this.database.rows(SavedViewRow).find({
      where: [
        { contestId, accountId },
        { contestId, shared: true },
      ],
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  insertView(row: SavedViewRow): Promise<void> {
    return this.database.insert(SavedViewRow, row);
  }

  deleteView(contestId: string, accountId: string, id: string): Promise<number> {
    return this.database.delete(SavedViewRow, { contestId, accountId, id });
  }

  /** The replies of a contest, in the order in which they were written. */
  replies(contestId: string): Promise<ReplyRow[]> {
    return this.database.rows(ReplyRow).find({
      where: { contestId },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  insertReply(row: ReplyRow): Promise<void> {
    return this.database.insert(ReplyRow, row);
  }

  updateReply(contestId: string, id: string, set: Partial<ReplyRow>): Promise<number> {
    return this.database.update(ReplyRow, { contestId, id }, set);
  }

  deleteReply(contestId: string, id: string): Promise<number> {
    return this.database.delete(ReplyRow, { contestId, id });
  }

  insertBatch(row: BatchRow): Promise<void> {
    return this.database.insert(BatchRow, row);
  }

  batch(id: string): Promise<BatchRow | null> {
    return this.database.rows(BatchRow).findOneBy({ id });
  }

  /** One's own acts that go on, or that may still be taken back, the latest first. */
  recentBatches(contestId: string, accountId: string, now: Date): Promise<BatchRow[]> {
    const own = { contestId, accountId };
    return this.database.rows(BatchRow).find({
      where: [
        { ...own, undoUntil: MoreThan(now) },
        { ...own, finishedAt: IsNull() },
        { ...own, undoAskedAt: Not(IsNull()), undoneAt: IsNull() },
      ],
      order: { createdAt: 'DESC', id: 'ASC' },
      take: mostRecent,
    });
  }

  /** How many works have been tried on a leg, and what could not be done. */
  async progress(id: string, leg: BatchLeg): Promise<{ done: number; failures: readonly BatchFailure[] }> {
    const { done, failures, undoDone, undoFailures } = await this.database
      .rows(BatchRow)
      .findOneByOrFail({ id });
    return leg === 'act' ? { done, failures } : { done: undoDone ?? 0, failures: undoFailures ?? [] };
  }

  /** Moves an act on by one work; false when another process was first. */
  async advance(
    id: string,
    leg: BatchLeg,
    done: number,
    failures?: readonly BatchFailure[],
  ): Promise<boolean> {
    const changed =
      leg === 'act'
        ? await this.database.update(
            BatchRow,
            { id, done },
            { done: done + 1, ...(failures === undefined ? {} : { failures }) },
          )
        : await this.database.update(
            BatchRow,
            { id, undoDone: done },
            { undoDone: done + 1, ...(failures === undefined ? {} : { undoFailures: failures }) },
          );
    return changed === 1;
  }

  async finishBatch(id: string, finishedAt: Date): Promise<void> {
    await this.database.update(BatchRow, { id }, { finishedAt });
  }

  insertStep(row: BatchStepRow): Promise<void> {
    return this.database.insert(BatchStepRow, row);
  }

  /** What an act did, in its order. */
  steps(batchId: string): Promise<BatchStepRow[]> {
    return this.database.rows(BatchStepRow).find({ where: { batchId }, order: { position: 'ASC' } });
  }

  /** Forgets what acts found that began before an instant. */
  async forgetSteps(before: Date): Promise<void> {
    await this.database.delete(BatchStepRow, { at: LessThan(before) });
  }

  /** Notes that an act is to be taken back; false when that was asked for before. */
  async beginUndo(id: string, undoAskedAt: Date, undoTotal: number): Promise<boolean> {
    const set = { undoAskedAt, undoTotal, undoDone: 0, undoLetters: 0, undoFailures: [] };
    return (await this.database.update(BatchRow, { id, undoAskedAt: IsNull() }, set)) === 1;
  }

  /** Counts a work that was put back, of which a letter had gone out; in the unit of work that has advanced. */
  async countLetter(id: string): Promise<void> {
    const { undoLetters } = await this.database.rows(BatchRow).findOneByOrFail({ id });
    await this.database.update(BatchRow, { id }, { undoLetters: (undoLetters ?? 0) + 1 });
  }

  async finishUndo(id: string, undoneAt: Date): Promise<void> {
    await this.database.update(BatchRow, { id }, { undoneAt });
  }
}
