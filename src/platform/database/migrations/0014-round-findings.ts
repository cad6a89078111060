import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, flag, id, int, longText, time } from './columns.js';

/** What the sheets of a round say beside its ranking. */
export class RoundFindings1764100000014 implements MigrationInterface {
  readonly name = 'RoundFindings1764100000014';

  async up(runner: QueryRunner): Promise<void> {
    const columns = [
      id(),
      int('number'),
      flag('preview'),
      time('requestedAt'),
      time('computedAt', 'null'),
      longText('findings', 'null'),
    ];
    await createTable(runner, 'round_findings', columns, [], []);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Migrations go forward only; restore the backup instead.'));
  }
}
