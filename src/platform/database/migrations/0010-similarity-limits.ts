import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, int } from './columns.js';

/** How much of a work other works may have: the limit of its category, and what the comparison found. */
export class SimilarityLimits1764100000010 implements MigrationInterface {
  readonly name = 'SimilarityLimits1764100000010';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'contest_categories', [int('maxSimilarityPercent', 'null')]);
    await addColumns(runner, 'entry_files', [int('similarShare', 'null')]);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Migrations go forward only; restore the backup instead.'));
  }
}
