import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, int } from './columns.js';

/** Of which state of the round a preview of its findings speaks. */
export class FindingsVersion1764100000017 implements MigrationInterface {
  readonly name = 'FindingsVersion1764100000017';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'round_findings', [int('roundVersion', 'null')]);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Migrations go forward only; restore the backup instead.'));
  }
}
