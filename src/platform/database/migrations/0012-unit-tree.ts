import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, ref } from './columns.js';

/** Units under units: communes of a district, branches of a party committee. */
export class UnitTree1764100000012 implements MigrationInterface {
  readonly name = 'UnitTree1764100000012';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'contest_units', [ref('parentId', 'null')]);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Migrations go forward only; restore the backup instead.'));
  }
}
