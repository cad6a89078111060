import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, int, longText, text, time } from './columns.js';

/** The rule that counts, and rankings that are worked out after the closing. */
export class Ranking1764100000021 implements MigrationInterface {
  readonly name = 'Ranking1764100000021';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'round_closings', [
      longText('tieKeys', 'null'),
      int('number', 'null'),
      text('stage', 12, 'null'),
      int('done', 'null'),
      int('total', 'null'),
      time('completedAt', 'null'),
    ]);
    await addColumns(runner, 'round_results', [longText('standing', 'null')]);
    await addColumns(runner, 'judging_rounds', [time('unrankedSince', 'null')]);
    await addColumns(runner, 'blind_copies', [int('place', 'null'), int('earlierPlace', 'null')]);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Migrations go forward only; restore the backup instead.'));
  }
}
