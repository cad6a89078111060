import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, int } from './columns.js';

/** How many pictures within a document can be looked at as its pages are. */
export class InnerPictures1764100000025 implements MigrationInterface {
  readonly name = 'InnerPictures1764100000025';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'entry_files', [int('pictures', 'null')]);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Migrations go forward only; restore the backup instead.'));
  }
}
