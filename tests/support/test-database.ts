import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { randomId } from '../../src/kernel/ids.js';

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
