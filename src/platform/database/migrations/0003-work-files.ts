import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, addIndex, index, int, longText, ref, text, time } from './columns.js';

/** Several files to a work, each in its role; what media measure; texts that a person answers for. */
export class WorkFiles1764100000003 implements MigrationInterface {
  readonly name = 'WorkFiles1764100000003';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'entry_files', [
      text('role', 12, 'null'),
      int('position', 'null'),
      text('slot', 20, 'null'),
      text('language', 8, 'null'),
      text('encoding', 40, 'null'),
      int('durationMs', 'null'),
      longText('media', 'null'),
    ]);
    await addColumns(runner, 'entry_texts', [
      text('origin', 12, 'null'),
      int('confidencePercent', 'null'),
      ref('confirmedBy', 'null'),
      time('confirmedAt', 'null'),
    ]);
    await addColumns(runner, 'entry_receipts', [longText('files', 'null')]);
    await addColumns(runner, 'contest_categories', [
      int('minMinutes', 'null'),
      int('maxMinutes', 'null'),
      int('maxMediaBytes', 'null'),
    ]);
    await runner.query(`UPDATE entry_files SET role = 'work', position = 1`);
    await runner.query(
      `UPDATE entry_files SET slot = 'work-1' WHERE id IN (SELECT fileId FROM entries WHERE fileId IS NOT NULL)`,
    );
    await runner.query(`UPDATE entry_texts SET origin = 'file'`);
    await addIndex(runner, 'entry_files', index('ux_entry_files_slot', ['entryId', 'slot'], true));
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Migrations go forward only; restore the backup instead.'));
  }
}
