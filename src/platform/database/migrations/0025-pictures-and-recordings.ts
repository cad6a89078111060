import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, addIndex, index, int, longText, text } from './columns.js';

/** Pictures within documents that can be looked at as pages are; recordings that a unit's list brings beside scripts. */
export class PicturesAndRecordings1764100000025 implements MigrationInterface {
  readonly name = 'PicturesAndRecordings1764100000025';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'entry_files', [int('pictures', 'null')]);
    await addColumns(runner, 'unit_import_rows', [
      longText('media', 'null'),
      text('mediaSha256', 64, 'null'),
    ]);
    await addIndex(runner, 'unit_import_rows', index('ix_unit_import_rows_media', ['mediaSha256']));
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Migrations go forward only; restore the backup instead.'));
  }
}
