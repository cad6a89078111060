import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  addColumns,
  addIndex,
  createTable,
  flag,
  id,
  index,
  int,
  longText,
  ref,
  text,
  time,
} from './columns.js';

/** The secretariat's work in common: assignment, second persons, corrections, appeals, kept masks and views. */
export class Screening1764100000009 implements MigrationInterface {
  readonly name = 'Screening1764100000009';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'contests', [longText('screening', 'null')]);
    await addColumns(runner, 'entries', [
      ref('assignedTo', 'null'),
      ref('proposedBy', 'null'),
      time('correctionDueAt', 'null'),
      time('correctedAt', 'null'),
    ]);
    await addIndex(runner, 'entries', index('ix_entries_assigned', ['contestId', 'assignedTo']));
    await addColumns(runner, 'screenings', [longText('openWords', 'null'), longText('proposal', 'null')]);
    await addColumns(runner, 'screening_acts', [text('detail', 500, 'null')]);
    await this.tables(runner);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Migrations go forward only; restore the backup instead.'));
  }

  private async tables(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'screening_mask_versions',
      [
        id(),
        ref('entryId'),
        ref('fileId', 'null'),
        int('version'),
        longText('masks'),
        ref('accountId', 'null'),
        time('at'),
      ],
      [index('ux_screening_mask_versions', ['entryId', 'version'], true)],
      [],
    );
    await createTable(
      runner,
      'screening_corrections',
      [
        id(),
        ref('entryId'),
        ref('contestId'),
        int('number'),
        text('message', 2000),
        ref('requestedBy', 'null'),
        time('requestedAt'),
        time('dueAt'),
        ref('fileId', 'null'),
        time('resubmittedAt', 'null'),
      ],
      [
        index('ux_screening_corrections_number', ['entryId', 'number'], true),
        index('ix_screening_corrections_file', ['fileId']),
      ],
      [],
    );
    await createTable(
      runner,
      'screening_appeals',
      [
        id(),
        ref('entryId'),
        ref('contestId'),
        longText('words'),
        time('filedAt'),
        longText('against'),
        text('outcome', 12, 'null'),
        text('answer', 2000, 'null'),
        ref('answeredBy', 'null'),
        time('answeredAt', 'null'),
      ],
      [index('ix_screening_appeals_entry', ['entryId', 'filedAt'])],
      [],
    );
    await createTable(
      runner,
      'screening_readers',
      [id(), ref('contestId'), ref('accountId'), ref('entryId'), time('at')],
      [
        index('ux_screening_readers_account', ['contestId', 'accountId'], true),
        index('ix_screening_readers_entry', ['entryId']),
      ],
      [],
    );
    await createTable(
      runner,
      'screening_views',
      [
        id(),
        ref('contestId'),
        ref('accountId'),
        text('name', 80),
        longText('query'),
        flag('shared'),
        time('createdAt'),
      ],
      [index('ix_screening_views_contest', ['contestId'])],
      [],
    );
    await createTable(
      runner,
      'screening_batches',
      [
        id(),
        ref('contestId'),
        ref('accountId'),
        longText('act'),
        longText('entryIds'),
        int('total'),
        int('done'),
        longText('failures'),
        time('asOf'),
        time('createdAt'),
        time('finishedAt', 'null'),
      ],
      [index('ix_screening_batches_account', ['contestId', 'accountId'])],
      [],
    );
  }
}
