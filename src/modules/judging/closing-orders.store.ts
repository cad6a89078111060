import { Injectable } from '@nestjs/common';
import { DomainError } from '../../kernel/domain-error.js';
import { Database } from '../../platform/database/database.js';
import { ClosingOrderRow } from './closing-order.row.js';

/** Queries over orders to close rounds. */
@Injectable()
export class ClosingOrdersStore {
  constructor(private readonly database: Database) {}

  run<T>(work: () => Promise<T>): Promise<T> {
    return this.database.run(work);
  }

  find(roundId: string): Promise<ClosingOrderRow | null> {
    return this.database.rows(ClosingOrderRow).findOneBy({ id: roundId });
  }

  /** @throws DomainError `round.closing-ordered` when somebody else was first */
  async insert(order: ClosingOrderRow): Promise<void> {
    await this.database.insert(ClosingOrderRow, order).catch((error: unknown) => {
      throw this.database.dialect.isDuplicate(error) ? new DomainError('round.closing-ordered') : error;
    });
  }

  /** Changes an order as it was read; false when it has ended since, or another one has taken its place. */
  async change({ id, number, state }: ClosingOrderRow, set: Partial<ClosingOrderRow>): Promise<boolean> {
    return (await this.database.update(ClosingOrderRow, { id, number, state }, set)) === 1;
  }
}
