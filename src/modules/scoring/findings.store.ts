import { Injectable } from '@nestjs/common';
import { DomainError } from '../../kernel/domain-error.js';
import { Database } from '../../platform/database/database.js';
import { RoundFindingsRow } from './round-findings.row.js';

/** Queries over the findings of rounds. */
@Injectable()
export class FindingsStore {
  constructor(private readonly database: Database) {}

  run<T>(work: () => Promise<T>): Promise<T> {
    return this.database.run(work);
  }

  find(roundId: string): Promise<RoundFindingsRow | null> {
    return this.database.rows(RoundFindingsRow).findOneBy({ id: roundId });
  }

  /** @throws DomainError `conflict.stale` when somebody else asked for the first time at the same moment */
  async insert(row: RoundFindingsRow): Promise<void> {
    await this.database.insert(RoundFindingsRow, row).catch((error: unknown) => {
      throw this.database.dialect.isDuplicate(error) ? new DomainError('conflict.stale') : error;
    });
  }

  /** Changes the findings if nobody asked anew since they were read; false when somebody did. */
  async change(row: RoundFindingsRow, set: Partial<RoundFindingsRow>): Promise<boolean> {
    return (await this.database.update(RoundFindingsRow, { id: row.id, number: row.number }, set)) === 1;
  }
}
