import { copyFile, mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import libsql from 'libsql';
import type { DataSourceOptions } from 'typeorm';
import type { Dialect } from './dialect.js';

interface NativeDatabase {
  pragma(statement: string): unknown;
}

function codeOf(error: unknown): string {
  const driverError = (error as { driverError?: { code?: unknown } } | null)?.driverError;
  const code = driverError?.code ?? (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

/** SQLite by libsql: one file, one machine, nothing to install. */
export function sqliteDialect(url: string): Dialect {
  const file = resolve(url.slice('sqlite:'.length));
  return {
    name: 'sqlite',
    sharesOneConnection: true,
    longText: 'text',
    async options(): Promise<DataSourceOptions> {
      await mkdir(dirname(file), { recursive: true });
      return {
        type: 'better-sqlite3',
        driver: libsql,
        database: file,
        enableWAL: true,
        prepareDatabase: (database: NativeDatabase): void => {
          database.pragma('synchronous = FULL');
          database.pragma('foreign_keys = ON');
          database.pragma('busy_timeout = 5000');
        },
      };
    },
    isRetryable: (error) => codeOf(error).startsWith('SQLITE_BUSY'),
    isDuplicate: (error) => /^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)$/.test(codeOf(error)),
    prepare: () => Promise.resolve(),
    async backUp(at): Promise<void> {
      const exists = await stat(file).catch(() => null);
      if (exists === null || exists.size === 0) return;
      const folder = resolve(dirname(file), 'backups');
      await mkdir(folder, { recursive: true });
      await copyFile(
        file,
        resolve(folder, `before-migration-${at.toISOString().replace(/[:.]/g, '-')}.sqlite`),
      );
    },
  };
}
