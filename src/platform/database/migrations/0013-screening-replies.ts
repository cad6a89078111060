import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, index, longText, ref, text, time } from './columns.js';

/** Replies that the secretariat of a contest writes for itself. */
export class ScreeningReplies1764100000013 implements MigrationInterface {
  readonly name = 'ScreeningReplies1764100000013';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'screening_replies',
      [
        id(),
        ref('contestId'),
        text('kind', 12),
        text('name', 80),
        longText('words'),
        ref('accountId'),
        time('createdAt'),
      ],
      [index('ix_screening_replies_contest', ['contestId'])],
      [],
    );
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Migrations go forward only; restore the backup instead.'));
  }
}
