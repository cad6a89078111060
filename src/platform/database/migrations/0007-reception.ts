import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  addColumns,
  addIndex,
  createTable,
  foreignKey,
  id,
  index,
  int,
  longText,
  ref,
  text,
  time,
} from './columns.js';

/** Paper: what was taken in, deadlines by way in, decisions on them, people who may not enter, works entered twice. */
export class Reception1764100000007 implements MigrationInterface {
  readonly name = 'Reception1764100000007';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'contests', [longText('channels', 'null')]);
    await addColumns(runner, 'contest_deadline_extensions', [
      longText('decision', 'null'),
      longText('channels', 'null'),
    ]);
    await addIndex(runner, 'entries', index('ix_entries_title', ['contestId', 'titleKey']));
    await authors(runner);
    await papers(runner);
    await barredPeople(runner);
    await twins(runner);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Migrations go forward only; restore the backup instead.'));
  }
}

async function authors(runner: QueryRunner): Promise<void> {
  await addColumns(runner, 'entry_authors', [
    text('emailKey', 254, 'null'),
    text('phoneKey', 20, 'null'),
    text('idNumberKey', 64, 'null'),
  ]);
  await addIndex(runner, 'entry_authors', index('ix_entry_authors_email', ['contestId', 'emailKey']));
  await addIndex(runner, 'entry_authors', index('ix_entry_authors_phone', ['contestId', 'phoneKey']));
  await addIndex(runner, 'entry_authors', index('ix_entry_authors_id_number', ['contestId', 'idNumberKey']));
  // Older rows hold what their authors typed: addresses in any case, numbers as 0912 345 678 or +84 912….
  await runner.query('UPDATE entry_authors SET emailKey = LOWER(TRIM(email)) WHERE email IS NOT NULL');
  const bare = ["' '", "'.'", "'-'", "'('", "')'"].reduce(
    (number, sign) => `REPLACE(${number}, ${sign}, '')`,
    'phone',
  );
  await runner.query(
    `UPDATE entry_authors SET phoneKey = CASE WHEN ${bare} LIKE '+84%' THEN ${bare} ` +
      `WHEN ${bare} LIKE '0%' THEN REPLACE(CONCAT('+84#', ${bare}), '#0', '') ELSE NULL END ` +
      `WHERE phone IS NOT NULL AND LENGTH(${bare}) BETWEEN 9 AND 15`,
  );
}

async function papers(runner: QueryRunner): Promise<void> {
  await createTable(
    runner,
    'entry_papers',
    [
      id(),
      ref('entryId'),
      ref('contestId'),
      text('channel', 10),
      int('copies'),
      int('pages', 'null'),
      text('parcelNumber', 60, 'null'),
      ref('senderUnitId', 'null'),
      text('senderName', 300, 'null'),
      text('paperCondition', 12),
      text('remarks', 1000, 'null'),
      text('breach', 40, 'null'),
      text('lateReason', 1000, 'null'),
      time('registeredAt'),
    ],
    [
      index('ux_entry_papers_entry', ['entryId'], true),
      index('ix_entry_papers_contest', ['contestId', 'registeredAt']),
    ],
    [foreignKey('fk_entry_papers_entry', 'entryId', 'entries', 'RESTRICT')],
  );
}

async function barredPeople(runner: QueryRunner): Promise<void> {
  await createTable(
    runner,
    'contest_barred_people',
    [
      id(),
      ref('contestId'),
      text('fullName', 200),
      int('birthYear', 'null'),
      text('office', 200),
      text('identityKey', 210, 'null'),
      text('emailKey', 254, 'null'),
      text('phoneKey', 20, 'null'),
      text('idNumberKey', 64, 'null'),
      ref('addedBy', 'null'),
      time('addedAt'),
    ],
    [index('ix_contest_barred_people', ['contestId'])],
    [],
  );
}

async function twins(runner: QueryRunner): Promise<void> {
  await createTable(
    runner,
    'entry_twins',
    [
      id(),
      ref('contestId'),
      ref('entryAId'),
      ref('entryBId'),
      text('verdict', 12),
      ref('keptEntryId', 'null'),
      text('reason', 1000),
      ref('decidedBy', 'null'),
      time('decidedAt'),
    ],
    [
      index('ux_entry_twins_pair', ['entryAId', 'entryBId'], true),
      index('ix_entry_twins_contest', ['contestId']),
    ],
    [
      foreignKey('fk_entry_twins_a', 'entryAId', 'entries', 'CASCADE'),
      foreignKey('fk_entry_twins_b', 'entryBId', 'entries', 'CASCADE'),
    ],
  );
}
