import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import libsql from 'libsql';
import type { DataSourceOptions, ObjectLiteral, QueryRunner } from 'typeorm';
import type { Answer, Dialect, Line, ReadingLine } from './dialect.js';
import { LogSync } from './log-sync.js';

interface NativeDatabase {
  pragma(statement: string): unknown;
  prepare(sql: string): NativeStatement;
  close(): void;
}

function codeOf(error: unknown): string {
  const driverError = (error as { driverError?: { code?: unknown } } | null)?.driverError;
  const code = driverError?.code ?? (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

const mostStatements = 300;
const countedName = 'countedTo';

interface NativeStatement {
  readonly reader: boolean;
  all(values: readonly unknown[]): ObjectLiteral[];
  run(values: readonly unknown[]): { readonly changes: number };
}

/** A connection with its prepared statements; those used least recently go first. */
function lineOver(database: NativeDatabase): Line {
  const statements = new Map<string, { readonly native: NativeStatement; readonly reads: boolean }>();
  const prepared = (sql: string): { readonly native: NativeStatement; readonly reads: boolean } => {
    let statement = statements.get(sql);
    if (statement === undefined) {
      const native = database.prepare(sql);
      statement = { native, reads: native.reader };
    } else {
      statements.delete(sql);
    }
    statements.set(sql, statement);
    const [oldest] = statements.keys();
    if (statements.size > mostStatements && oldest !== undefined) statements.delete(oldest);
    return statement;
  };
  // Async, so that an error of the driver is a rejection.
  // eslint-disable-next-line @typescript-eslint/require-await
  const query = async (sql: string, values: readonly unknown[]): Promise<Answer> => {
    const { native, reads } = prepared(sql);
    const bound = values.map((value) => (typeof value === 'boolean' ? Number(value) : value));
    if (!reads) return { records: [], affected: native.run(bound).changes, counted: null };
    const records = native.all(bound);
    const counted: unknown = records[0]?.[countedName];
    return { records, affected: 0, counted: typeof counted === 'number' ? counted : null };
  };
  return { query };
}

/** In WAL mode a reader neither waits for the writer nor sees what is not committed. */
function readingLine(file: string): ReadingLine {
  const database = new libsql(file) as unknown as NativeDatabase;
  database.pragma('query_only = ON');
  database.pragma('busy_timeout = 5000');
  return { ...lineOver(database), close: () => database.close() };
}

const writingLines = new WeakMap<NativeDatabase, Line>();

function writingLine(runner: QueryRunner): Line {
  const { databaseConnection } = runner.dataSource.driver as unknown as {
    databaseConnection: NativeDatabase;
  };
  const known = writingLines.get(databaseConnection) ?? lineOver(databaseConnection);
  writingLines.set(databaseConnection, known);
  return known;
}

/** SQLite by libsql: one file, one machine, nothing to install. */
export function sqliteDialect(url: string): Dialect {
  const file = resolve(url.slice('sqlite:'.length));
  return {
    name: 'sqlite',
    sharesOneConnection: true,
    packsRows: true,
    readingLine: () => readingLine(file),
    durability: () => new LogSync(`${file}-wal`),
    lineOf: (runner) => Promise.resolve(writingLine(runner)),
    countUp: (table, column, condition) =>
      `UPDATE ${table} SET ${column} = ${column} + 1 WHERE ${condition} RETURNING ${column} AS ${countedName}`,
    // No trip to spare: the engine is in this process.
    inOneTrip: null,
    longText: 'text',
    async options(): Promise<DataSourceOptions> {
      await mkdir(dirname(file), { recursive: true });
      return {
        type: 'better-sqlite3',
        driver: libsql,
        database: file,
        enableWAL: true,
        prepareDatabase: (database: NativeDatabase): void => {
          // A commit writes the log, and `LogSync` syncs it before anybody hears of the commit.
          database.pragma('synchronous = NORMAL');
          // Moving the log into the file stops everything: rarely, then, and pages that were written often only once.
          database.pragma('wal_autocheckpoint = 8000');
          database.pragma('cache_size = -32000');
          database.pragma('foreign_keys = ON');
          database.pragma('busy_timeout = 5000');
        },
      };
    },
    isRetryable: (error) => codeOf(error).startsWith('SQLITE_BUSY'),
    unlessDuplicate: 'ON CONFLICT DO NOTHING',
    isDuplicate: (error) => /^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)$/.test(codeOf(error)),
    prepare: () => Promise.resolve(),
    async backUp(query, at): Promise<void> {
      const tables = (await query(
        `SELECT COUNT(*) AS n FROM sqlite_master WHERE type = 'table' AND name NOT IN ('migrations', 'sqlite_sequence')`,
      )) as { n: number }[];
      if ((tables[0]?.n ?? 0) === 0) return;
      const folder = resolve(dirname(file), 'backups');
      await mkdir(folder, { recursive: true });
      const copy = resolve(folder, `before-migration-${at.toISOString().replace(/[:.]/g, '-')}.sqlite`);
      // Not a copy of the file: half of the data may still be in the write-ahead log.
      await query(`VACUUM INTO '${copy.replaceAll("'", "''")}'`);
    },
  };
}
