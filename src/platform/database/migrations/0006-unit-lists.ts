import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, foreignKey, id, index, int, longText, ref, text, time } from './columns.js';

/** Lists of works that units send, and their rows until they are taken in. */
export class UnitLists1764100000006 implements MigrationInterface {
  readonly name = 'UnitLists1764100000006';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'unit_imports',
      [
        id(),
        ref('contestId'),
        ref('unitId'),
        ref('accountId'),
        text('state', 12),
        int('version'),
        text('listName', 255),
        text('listSha256', 64),
        int('listBytes'),
        text('archiveName', 255, 'null'),
        text('archiveSha256', 64, 'null'),
        int('archiveBytes', 'null'),
        int('progressDone'),
        int('progressTotal'),
        longText('problem', 'null'),
        longText('found', 'null'),
        longText('wish', 'null'),
        time('createdAt'),
        time('finishedAt', 'null'),
      ],
      [index('ix_unit_imports_unit', ['contestId', 'unitId', 'createdAt'])],
      [],
    );
    await createTable(
      runner,
      'unit_import_rows',
      [
        id(),
        ref('importId'),
        int('position'),
        int('line'),
        text('outcome', 12),
        text('sourceKey', 80),
        ref('entryId', 'null'),
        longText('work'),
        longText('problems'),
        longText('file', 'null'),
        text('fileSha256', 64, 'null'),
      ],
      [
        index('ux_unit_import_rows_position', ['importId', 'position'], true),
        index('ix_unit_import_rows_file', ['fileSha256']),
      ],
      [foreignKey('fk_unit_import_rows_import', 'importId', 'unit_imports', 'CASCADE')],
    );
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Migrations go forward only; restore the backup instead.'));
  }
}
