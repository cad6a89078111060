import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addIndex, index } from './columns.js';

/** People by the keys of their lines in works of any contest: who may not enter is asked at each submission. */
export class Recognition1764100000016 implements MigrationInterface {
  readonly name = 'Recognition1764100000016';

  async up(runner: QueryRunner): Promise<void> {
    await addIndex(runner, 'entry_authors', index('ix_entry_authors_person', ['identityKey']));
    await addIndex(runner, 'entry_authors', index('ix_entry_authors_person_id', ['idNumberKey']));
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Migrations go forward only; restore the backup instead.'));
  }
}
