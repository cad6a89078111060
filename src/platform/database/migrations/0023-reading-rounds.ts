import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addIndex, index } from './columns.js';

/** What the reading of a whole round looks at stands in two indexes: no way through texts and comments. */
export class ReadingRounds1764100000023 implements MigrationInterface {
  readonly name = 'ReadingRounds1764100000023';

  async up(runner: QueryRunner): Promise<void> {
    await addIndex(runner, 'blind_copies', index('ix_blind_copies_page', ['roundId', 'code', 'categoryId']));
    await addIndex(
      runner,
      'score_sheets',
      index('ix_score_sheets_reading', ['copyId', 'judgeId', 'reading', 'third', 'state', 'total']),
    );
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Migrations go forward only; restore the backup instead.'));
  }
}
