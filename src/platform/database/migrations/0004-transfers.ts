import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, addIndex, createTable, foreignKey, id, index, int, ref, text, time } from './columns.js';

/** Files on their way, and sound and film that cross to the judges. */
export class Transfers1764100000004 implements MigrationInterface {
  readonly name = 'Transfers1764100000004';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'entry_transfers',
      [
        id(),
        ref('entryId'),
        text('role', 12, 'null'),
        text('position', 4, 'null'),
        text('clientName', 255),
        text('modified', 16, 'null'),
        int('bytes'),
        ref('turn', 'null'),
        time('startedAt'),
        time('expiresAt'),
        time('arrivedAt', 'null'),
        ref('fileId', 'null'),
      ],
      [index('ix_entry_transfers_entry', ['entryId']), index('ix_entry_transfers_expiry', ['expiresAt'])],
      [foreignKey('fk_entry_transfers_entry', 'entryId', 'entries', 'CASCADE')],
    );
    await createTable(
      runner,
      'entry_media_copies',
      [id(), ref('fileId'), text('sha256', 64, 'null'), int('bytes', 'null'), text('mediaType', 40, 'null')],
      [index('ux_entry_media_copies_file', ['fileId'], true), index('ix_entry_media_copies_content', ['sha256'])],
      [foreignKey('fk_entry_media_copies_file', 'fileId', 'entry_files', 'CASCADE')],
    );
    await addColumns(runner, 'blind_copies', [
      text('mediaSha256', 64, 'null'),
      int('mediaBytes', 'null'),
      text('mediaType', 40, 'null'),
    ]);
    await addIndex(runner, 'blind_copies', index('ix_blind_copies_media', ['mediaSha256']));
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Migrations go forward only; restore the backup instead.'));
  }
}
