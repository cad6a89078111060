import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { DomainError } from '../../kernel/domain-error.js';
import { Database } from '../../platform/database/database.js';
import { AwardChangeRow, AwardRow, PrizeBoardRow } from './award.row.js';
import type { AwardState } from './domain/award.machine.js';

/** The tables of boards, awards and changes. */
@Injectable()
export class AwardsStore {
  constructor(private readonly database: Database) {}

  /** The unit of work. */
  run<T>(work: () => Promise<T>): Promise<T> {
    return this.database.run(work);
  }

  /** The board of a contest; an open one while nothing has been done on it. */
  async board(contestId: string): Promise<PrizeBoardRow> {
    const row = await this.database.rows(PrizeBoardRow).findOneBy({ id: contestId });
    return row ?? { ...emptyBoard, id: contestId };
  }

  /** Changes the board that was read. @throws DomainError `conflict.stale` when somebody was faster */
  async moveBoard(board: PrizeBoardRow, set: Partial<PrizeBoardRow>): Promise<void> {
    const version = board.version + 1;
    if (board.version === 0) {
      await this.insertOrStale(() => this.database.insert(PrizeBoardRow, { ...board, ...set, version }));
      return;
    }
    const where = { id: board.id, state: board.state, version: board.version };
    this.one(await this.database.update(PrizeBoardRow, where, { ...set, version }));
  }

  /** All awards of a contest, revoked ones too. */
  awards(contestId: string): Promise<AwardRow[]> {
    return this.database
      .rows(AwardRow)
      .find({ where: { contestId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  /** Awards by their ids. */
  findMany(ids: readonly string[]): Promise<AwardRow[]> {
    return this.database.rows(AwardRow).findBy({ id: In([...ids]) });
  }

  /** An award of a contest. @throws DomainError `thing.not-found` */
  async award(contestId: string, awardId: string): Promise<AwardRow> {
    const row = await this.database.rows(AwardRow).findOneBy({ id: awardId, contestId });
    if (row === null) throw new DomainError('thing.not-found');
    return row;
  }

  /** The award of a work, or null. */
  byEntry(entryId: string): Promise<AwardRow | null> {
    return this.database.rows(AwardRow).findOneBy({ entryId });
  }

  /** Adds awards. @throws DomainError `award.already-awarded` when a work has one */
  async insert(rows: readonly AwardRow[]): Promise<void> {
    await this.database.insert(AwardRow, rows).catch((error: unknown) => {
      throw this.database.dialect.isDuplicate(error) ? new DomainError('award.already-awarded') : error;
    });
  }

  /** Moves an award that was read. @throws DomainError `conflict.stale` */
  async move(award: AwardRow, to: AwardState, set: Partial<AwardRow> = {}): Promise<void> {
    const where = { id: award.id, state: award.state, version: award.version };
    this.one(await this.database.update(AwardRow, where, { ...set, state: to, version: award.version + 1 }));
  }

  /** Takes a proposed award away. @throws DomainError `conflict.stale` */
  async remove({ id, version }: AwardRow): Promise<void> {
    this.one(await this.database.delete(AwardRow, { id, version, state: 'proposed' }));
  }

  /** Notes what was done. */
  note(change: AwardChangeRow): Promise<void> {
    return this.database.insert(AwardChangeRow, change);
  }

  /** What was done on a board, newest first. */
  changes(contestId: string): Promise<AwardChangeRow[]> {
    return this.database
      .rows(AwardChangeRow)
      .find({ where: { contestId }, order: { at: 'DESC', id: 'ASC' }, take: 500 });
  }

  private async insertOrStale(insert: () => Promise<void>): Promise<void> {
    await insert().catch((error: unknown) => {
      throw this.database.dialect.isDuplicate(error) ? new DomainError('conflict.stale') : error;
    });
  }

  private one(affected: number): void {
    if (affected !== 1) throw new DomainError('conflict.stale');
  }
}

const emptyBoard: Omit<PrizeBoardRow, 'id'> = {
  state: 'open',
  version: 0,
  decisionNumber: null,
  decisionDate: null,
  approvedAt: null,
  publishedAt: null,
};
