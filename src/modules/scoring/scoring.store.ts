import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { DomainError } from '../../kernel/domain-error.js';
import { Database } from '../../platform/database/database.js';
import { RoundClosingRow } from './round-closing.row.js';
import { RoundResultRow } from './round-result.row.js';

/** A closing whose ranking is not there yet has no root. */
const noRoot = '';
const deletedAtOnce = 1000;

/** Queries over the results of rounds. */
@Injectable()
export class ScoringStore {
  constructor(private readonly database: Database) {}

  run<T>(work: () => Promise<T>): Promise<T> {
    return this.database.run(work);
  }

  closing(roundId: string): Promise<RoundClosingRow | null> {
    return this.database.rows(RoundClosingRow).findOneBy({ id: roundId });
  }

  closingsOf(contestId: string): Promise<RoundClosingRow[]> {
    return this.database.rows(RoundClosingRow).findBy({ contestId });
  }

  /** Results by rank and code: whole only when the closing has its root. */
  results(roundId: string): Promise<RoundResultRow[]> {
    return this.database
      .rows(RoundResultRow)
      .find({ where: { roundId }, order: { rank: 'ASC', code: 'ASC' } });
  }

  /** @throws DomainError `round.closed` when somebody else closed the round at the same moment */
  async insertClosing(closing: RoundClosingRow): Promise<void> {
    await this.database.insert(RoundClosingRow, closing).catch((error: unknown) => {
      throw this.database.dialect.isDuplicate(error) ? new DomainError('round.closed') : error;
    });
  }

  /** Changes a closing whose ranking is still being worked out by this order; false when it no longer is. */
  async change(closing: RoundClosingRow, set: Partial<RoundClosingRow>): Promise<boolean> {
    const guard = { id: closing.id, number: closing.number ?? 0, committedRoot: noRoot };
    return (await this.database.update(RoundClosingRow, guard, set)) === 1;
  }

  countResults(roundId: string): Promise<number> {
    return this.database.rows(RoundResultRow).countBy({ roundId });
  }

  insertResults(results: readonly RoundResultRow[]): Promise<void> {
    return this.database.insert(RoundResultRow, results);
  }

  /** Throws away some of what an attempt left that did not come to its end. @returns whether there was any */
  async deleteSomeResults(roundId: string): Promise<boolean> {
    const rows = await this.database
      .rows(RoundResultRow)
      .find({ select: { id: true }, where: { roundId }, take: deletedAtOnce });
    if (rows.length > 0) await this.database.delete(RoundResultRow, { id: In(rows.map(({ id }) => id)) });
    return rows.length > 0;
  }
}
