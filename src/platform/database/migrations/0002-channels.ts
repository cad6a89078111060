import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, addIndex, index, ref, text, time } from './columns.js';

/** How a work came in: by the web, through its unit, by post, by hand or by mail. */
export class Channels1764100000000 implements MigrationInterface {
  readonly name = 'Channels1764100000000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'entries', [
      text('channel', 10, 'null'),
      ref('sentByUnitId', 'null'),
      text('sourceKey', 80, 'null'),
      text('postmarkedOn', 10, 'null'),
      time('arrivedAt', 'null'),
      ref('registeredBy', 'null'),
    ]);
    await addIndex(runner, 'entries', index('ix_entries_sent_by_unit', ['contestId', 'sentByUnitId']));
    await addIndex(runner, 'entries', index('ux_entries_source', ['contestId', 'sourceKey'], true));
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Migrations go forward only; restore the backup instead.'));
  }
}
