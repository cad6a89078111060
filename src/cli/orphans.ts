import type { Database } from '../platform/database/database.js';

/**
 * What a column of this name refers to, in whatever table. Between modules there are no foreign keys, so that a
 * module may be taken out of the database; what they would hold is looked for here instead.
 */
const referred: Readonly<Record<string, string>> = {
  contestId: 'contests',
  accountId: 'accounts',
  entryId: 'entries',
  fileId: 'entry_files',
  unitId: 'contest_units',
  categoryId: 'contest_categories',
  prizeId: 'contest_prizes',
  roundId: 'contest_rounds',
  copyId: 'blind_copies',
  judgeId: 'judges',
  sheetId: 'score_sheets',
  awardId: 'awards',
  awardCertificateId: 'certificates',
};

/** Tables whose own id is that of something else. */
const sameId: Readonly<Record<string, string>> = {
  prize_boards: 'contests',
  unsealings: 'contests',
  entry_desks: 'contests',
  seals: 'contest_rounds',
  judging_rounds: 'contest_rounds',
  closing_orders: 'contest_rounds',
  round_closings: 'contest_rounds',
  round_findings: 'contest_rounds',
};

// What happened stays on record, whatever became of it.
const historic: ReadonlySet<string> = new Set(['outbox', 'record', 'jobs', 'award_changes']);

/** Rows that refer to something that is not there. */
export interface OrphanedRows {
  readonly table: string;
  readonly column: string;
  readonly missing: string;
  readonly count: number;
}

/** Looks for rows that refer to something that is not there. */
export async function findOrphans(database: Database): Promise<OrphanedRows[]> {
  const found: OrphanedRows[] = [];
  for (const { table, column, target } of references(database)) {
    const count = await countOrphans(database, table, column, target);
    if (count > 0) found.push({ table, column, missing: target, count });
  }
  return found;
}

function references(database: Database): { table: string; column: string; target: string }[] {
  const tables = database.source.entityMetadatas.filter(({ tableName }) => !historic.has(tableName));
  return tables.flatMap(({ tableName: table, columns }) =>
    columns.flatMap(({ databaseName: column }) => {
      const target = column === 'id' ? sameId[table] : referred[column];
      return target === undefined ? [] : [{ table, column, target }];
    }),
  );
}

async function countOrphans(
  database: Database,
  table: string,
  column: string,
  target: string,
): Promise<number> {
  const name = (text: string): string => database.source.driver.escape(text);
  // A work on paper belongs to no account: in the place of one stands its own id.
  const standIn = column === 'id' ? '' : ` AND child.${name(column)} <> child.${name('id')}`;
  const rows: unknown = await database.source.query(
    `SELECT COUNT(*) AS ${name('orphans')} FROM ${name(table)} child ` +
      `LEFT JOIN ${name(target)} parent ON parent.${name('id')} = child.${name(column)} ` +
      `WHERE child.${name(column)} IS NOT NULL AND parent.${name('id')} IS NULL${standIn}`,
  );
  return Number((rows as { orphans: number | string }[])[0]?.orphans ?? 0);
}
