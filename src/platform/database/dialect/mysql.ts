import { createConnection, type RowDataPacket } from 'mysql2/promise';
import type { DataSourceOptions } from 'typeorm';
import type { Dialect } from './dialect.js';

// Deadlock, lock wait timeout, and MariaDB's "record has changed since last read" (>= 11.6).
const retryable = new Set([1213, 1205, 1020]);
const duplicateEntry = 1062;

function errnoOf(error: unknown): number {
  const driverError = (error as { driverError?: { errno?: unknown } } | null)?.driverError;
  const errno = driverError?.errno ?? (error as { errno?: unknown } | null)?.errno;
  return typeof errno === 'number' ? errno : 0;
}

async function serverType(url: string): Promise<'mysql' | 'mariadb'> {
  const connection = await createConnection({ uri: url.replace(/^mariadb:/, 'mysql:') });
  try {
    const [rows] = await connection.query<RowDataPacket[]>('SELECT VERSION() AS version');
    return /mariadb/i.test(String(rows[0]?.['version'])) ? 'mariadb' : 'mysql';
  } finally {
    await connection.end();
  }
}

/** MariaDB or MySQL through mysql2: for many machines. */
export function mysqlDialect(url: string): Dialect {
  return {
    name: 'mysql',
    sharesOneConnection: false,
    openReader: () => null,
    longText: 'longtext',
    async options(): Promise<DataSourceOptions> {
      return {
        // TypeORM reads the schema of the two servers differently (MariaDB says NULL for no default).
        type: await serverType(url),
        url,
        charset: 'utf8mb4_bin',
        timezone: 'Z',
        poolSize: 10,
        isolationLevel: 'READ COMMITTED',
      };
    },
    isRetryable: (error) => retryable.has(errnoOf(error)),
    // Not INSERT IGNORE, which also passes over values that do not fit.
    unlessDuplicate: 'ON DUPLICATE KEY UPDATE `id` = `id`',
    isDuplicate: (error) => errnoOf(error) === duplicateEntry,
    async prepare(query): Promise<void> {
      // Case and accents are distinct, as on SQLite: keys are normalised by the program, not by a collation.
      await query('ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_bin');
    },
    backUp: () => Promise.resolve(),
  };
}
