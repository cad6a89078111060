import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addIndex, index } from './columns.js';

/** The works of one account in one contest, which every submission counts against the caps. */
export class StandingWorks1764100000005 implements MigrationInterface {
  readonly name = 'StandingWorks1764100000005';

  async up(runner: QueryRunner): Promise<void> {
    // Without it SQLite looks through all works of the contest in these states: the more came in, the longer.
    const columns = ['accountId', 'contestId', 'state'];
    await addIndex(runner, 'entries', index('ix_entries_standing', columns));
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Migrations go forward only; restore the backup instead.'));
  }
}
