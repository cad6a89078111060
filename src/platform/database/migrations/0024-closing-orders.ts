import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addIndex, createTable, foreignKey, id, index, int, longText, ref, text, time } from './columns.js';

/** Orders to close a large round, and rankings that are read page by page. */
export class ClosingOrders1764100000024 implements MigrationInterface {
  readonly name = 'ClosingOrders1764100000024';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'closing_orders',
      [
        id(),
        ref('contestId'),
        int('number'),
        text('state', 12),
        int('roundVersion'),
        text('reason', 1000, 'null'),
        ref('orderedBy', 'null'),
        time('orderedAt'),
        int('done', 'null'),
        int('total'),
        text('problem', 60, 'null'),
        longText('params', 'null'),
        time('endedAt', 'null'),
      ],
      [],
      [foreignKey('fk_closing_orders_round', 'id', 'judging_rounds', 'CASCADE')],
    );
    await addIndex(runner, 'round_results', index('ix_round_results_rank', ['roundId', 'rank', 'code']));
    await addIndex(
      runner,
      'round_results',
      index('ix_round_results_category', ['roundId', 'categoryId', 'rank', 'code']),
    );
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Migrations go forward only; restore the backup instead.'));
  }
}
