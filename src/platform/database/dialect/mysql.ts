import type { Connection, Pool, QueryError, ResultSetHeader } from 'mysql2';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import type { DataSource, DataSourceOptions, QueryRunner } from 'typeorm';
import type { Answer, Dialect, Line, Question } from './dialect.js';

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

/** No table of the house counts its ids by itself: what stands in that place was put there by `LAST_INSERT_ID`. */
function written({ affectedRows, insertId }: ResultSetHeader): Answer {
  return { records: [], affected: affectedRows, counted: affectedRows > 0 && insertId > 0 ? insertId : null };
}

function lineOver(way: Pool | Connection): Line {
  return {
    query: (sql, values) =>
      new Promise<Answer>((resolve, reject) => {
        const done = (error: QueryError | null, result: unknown): void => {
          if (error !== null) reject(error);
          else if (Array.isArray(result))
            resolve({ records: result as RowDataPacket[], affected: 0, counted: null });
          else resolve(written(result as ResultSetHeader));
        };
        way.query(sql, [...values] as (string | number | null)[], done);
      }),
  };
}

function poolOf(source: DataSource): Pool {
  return (source.driver as unknown as { pool: Pool }).pool;
}

const settled = new WeakSet<Connection>();

/** Once for a connection, not before each transaction as TypeORM does it: every trip to the server counts. */
async function lineOf(runner: QueryRunner): Promise<Line> {
  const connection = (await runner.connect()) as Connection;
  const line = lineOver(connection);
  if (!settled.has(connection)) {
    await line.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED', []);
    settled.add(connection);
  }
  return line;
}

/** MariaDB's compound statement: no setting of the connection that would let a stray text bring a second statement. */
function compound(statements: readonly Question[]): Question {
  const sql = `BEGIN NOT ATOMIC ${statements.map((one) => `${one.sql};`).join(' ')} END`;
  return { sql, values: statements.flatMap(({ values }) => values) };
}

/** MariaDB or MySQL through mysql2: for many machines. */
export function mysqlDialect(url: string): Dialect {
  let server: 'mysql' | 'mariadb' = 'mysql';
  return {
    name: 'mysql',
    sharesOneConnection: false,
    packsRows: false,
    readingLine: (source) => ({ ...lineOver(poolOf(source)), close: () => undefined }),
    // The server has synced its log before it answers to a commit.
    durability: () => ({ settle: () => Promise.resolve(), close: () => Promise.resolve() }),
    lineOf,
    countUp: (table, column, condition) =>
      `UPDATE ${table} SET ${column} = LAST_INSERT_ID(${column} + 1) WHERE ${condition}`,
    get inOneTrip() {
      return server === 'mariadb' ? compound : null;
    },
    longText: 'longtext',
    async options(): Promise<DataSourceOptions> {
      server = await serverType(url);
      return {
        // TypeORM reads the schema of the two servers differently (MariaDB says NULL for no default).
        type: server,
        url,
        charset: 'utf8mb4_bin',
        timezone: 'Z',
        poolSize: 10,
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
