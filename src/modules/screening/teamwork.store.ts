import { Injectable } from '@nestjs/common';
import { Equal, MoreThanOrEqual, Not } from 'typeorm';
import { randomId } from '../../kernel/ids.js';
import { Database } from '../../platform/database/database.js';
import { type BatchFailure, BatchRow } from './batch.row.js';
import { ReaderRow } from './reader.row.js';
import { ReplyRow } from './reply.row.js';
import { SavedViewRow } from './saved-view.row.js';

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

  /** Moves an act on by one work; false when another process was first. */
  async advance(
    id: string,
    done: number,
    set: { failures?: readonly BatchFailure[] } = {},
  ): Promise<boolean> {
    return (await this.database.update(BatchRow, { id, done }, { ...set, done: done + 1 })) === 1;
  }

  async finishBatch(id: string, finishedAt: Date): Promise<void> {
    await this.database.update(BatchRow, { id }, { finishedAt });
  }
}
