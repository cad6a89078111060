import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import libsql from 'libsql';
import type { DataSourceOptions } from 'typeorm';
import type { Dialect, Reader } from './dialect.js';

interface NativeDatabase {
  pragma(statement: string): unknown;
}

function codeOf(error: unknown): string {
  const driverError = (error as { driverError?: { code?: unknown } } | null)?.driverError;
  const code = driverError?.code ?? (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

const mostStatements = 300;

/** In WAL mode a reader neither waits for the writer nor sees what is not committed. */
function openReader(file: string): Reader {
  const database = new libsql(file);
  database.pragma('query_only = ON');
  database.pragma('busy_timeout = 5000');
  const statements = new Map<string, ReturnType<typeof database.prepare>>();
  return {
    all(sql, values): unknown[] {
      const statement = statements.get(sql) ?? database.prepare(sql);
      // The one used least recently goes first.
      statements.delete(sql);
      statements.set(sql, statement);
      const [oldest] = statements.keys();
      if (statements.size > mostStatements && oldest !== undefined) statements.delete(oldest);
      return statement.all(values.map((value) => (typeof value === 'boolean' ? Number(value) : value)));
    },
    close: () => database.close(),
  };
}

/** SQLite by libsql: one file, one machine, nothing to install. */
export function sqliteDialect(url: string): Dialect {
  const file = resolve(url.slice('sqlite:'.length));
  return {
    name: 'sqlite',
    sharesOneConnection: true,
    openReader: () => openReader(file),
    longText: 'text',
    async options(): Promise<DataSourceOptions> {
      await mkdir(dirname(file), { recursive: true });
      return {
        type: 'better-sqlite3',
        driver: libsql,
        database: file,
        enableWAL: true,
        statementCacheSize: mostStatements,
        prepareDatabase: (database: NativeDatabase): void => {
          database.pragma('synchronous = FULL');
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
