import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, longText, text } from './columns.js';

/** What a round does about readings that lie apart, the method that counts, and what parts equal scores. */
export class Moderation1764100000020 implements MigrationInterface {
  readonly name = 'Moderation1764100000020';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'contest_rounds', [
      longText('deviation', 'null'),
      text('method', 12, 'null'),
      longText('tieKeys', 'null'),
    ]);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Migrations go forward only; restore the backup instead.'));
  }
}
