import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, foreignKey, id, index, int, ref, text, time } from './columns.js';

/** Files on their way: uploads that go on where they broke off. */
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
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Migrations go forward only; restore the backup instead.'));
  }
}
