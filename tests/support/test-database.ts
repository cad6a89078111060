import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import libsql from 'libsql';
import { createConnection } from 'mysql2/promise';
import { SystemClock } from '../../src/kernel/clock.js';
import { randomId } from '../../src/kernel/ids.js';
import { dialectOf } from '../../src/platform/database/dialect/index.js';
import { migrate } from '../../src/platform/database/migrate.js';

/** A database of its own for one test file. */
export interface TestDatabase {
  readonly url: string;
  /** A folder that goes away with the database. */
  readonly folder: string;
  drop(): Promise<void>;
}

/**
 * Makes an empty database: a SQLite file, or a database on the MariaDB server that
 * `TEST_DATABASE_URL` names (`mysql://root@127.0.0.1:PORT`).
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'chamkin-test-'));
  const server = process.env['TEST_DATABASE_URL'];
  if (server === undefined || server === '') {
    const drop = (): Promise<void> => Promise.resolve(rmSync(folder, { recursive: true, force: true }));
    return { url: `sqlite:${join(folder, 'test.sqlite')}`, folder, drop };
  }
  const name = `test_${randomId().replaceAll('-', '')}`;
  const administer = async (sql: string): Promise<void> => {
    const connection = await createConnection({ uri: server });
    await connection.query(sql);
    await connection.end();
  };
  await administer(`CREATE DATABASE ${name}`);
  return {
    url: `${server.replace(/\/$/, '')}/${name}`,
    folder,
    drop: async () => {
      await administer(`DROP DATABASE ${name}`);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The newest schema, made once by each process that tests. */
let pattern: Promise<string> | null = null;

async function makePattern(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'chamkin-pattern-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const [made, pattern] = [join(folder, 'made.sqlite'), join(folder, 'pattern.sqlite')];
  await migrate(dialectOf(`sqlite:${made}`), new SystemClock());
  // Not a copy of the file: a part may still be in the write-ahead log.
  const database = new libsql(made);
  database.exec(`VACUUM INTO '${pattern}'`);
  database.close();
  return pattern;
}

/** Brings an empty database to the newest schema: on SQLite as a copy, since hundreds of applications start on one. */
export async function migrateTestDatabase(url: string): Promise<void> {
  const file = url.replace(/^sqlite:/u, '');
  if (file === url) await migrate(dialectOf(url), new SystemClock());
  else copyFileSync(await (pattern ??= makePattern()), file);
}
