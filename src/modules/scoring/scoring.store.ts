import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { RoundClosingRow } from './round-closing.row.js';
import { RoundResultRow } from './round-result.row.js';

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

  results(roundId: string): Promise<RoundResultRow[]> {
    return this.database
      .rows(RoundResultRow)
      .find({ where: { roundId }, order: { rank: 'ASC', code: 'ASC' } });
  }

  async insert(closing: RoundClosingRow, results: readonly RoundResultRow[]): Promise<void> {
    await this.database.insert(RoundClosingRow, closing);
    await this.database.insert(RoundResultRow, results);
  }
}
