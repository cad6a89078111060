import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, createTable, foreignKey, id, index, int, longText, ref, text, time } from './columns.js';

/** Archives of works on their way to a unit's list, and what an act on many works found, so that it can be taken back. */
export class BulkUndo1764100000019 implements MigrationInterface {
  readonly name = 'BulkUndo1764100000019';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'unit_archive_transfers',
      [
        id(),
        ref('importId'),
        ref('contestId'),
        ref('unitId'),
        text('clientName', 255),
        text('modified', 16, 'null'),
        int('bytes'),
        ref('turn', 'null'),
        time('startedAt'),
        time('expiresAt'),
        text('sha256', 64, 'null'),
      ],
      [
        index('ix_unit_archive_transfers_import', ['importId']),
        index('ix_unit_archive_transfers_unit', ['contestId', 'unitId']),
        index('ix_unit_archive_transfers_expiry', ['expiresAt']),
      ],
      [foreignKey('fk_unit_archive_transfers_import', 'importId', 'unit_imports', 'CASCADE')],
    );
    await createTable(
      runner,
      'screening_batch_steps',
      [
        id(),
        ref('batchId'),
        int('position'),
        ref('entryId'),
        int('entryVersion'),
        int('sheetVersion', 'null'),
        longText('former'),
        longText('eventIds'),
        time('at'),
      ],
      [
        index('ux_screening_batch_steps_position', ['batchId', 'position'], true),
        index('ix_screening_batch_steps_at', ['at']),
      ],
      [foreignKey('fk_screening_batch_steps_batch', 'batchId', 'screening_batches', 'CASCADE')],
    );
    await addColumns(runner, 'screening_batches', [
      time('undoUntil', 'null'),
      time('undoAskedAt', 'null'),
      int('undoTotal', 'null'),
      int('undoDone', 'null'),
      int('undoLetters', 'null'),
      longText('undoFailures', 'null'),
      time('undoneAt', 'null'),
    ]);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Migrations go forward only; restore the backup instead.'));
  }
}
