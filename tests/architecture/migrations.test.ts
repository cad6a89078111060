import 'reflect-metadata';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { allRows } from '../../src/app.module.js';
import { Database } from '../../src/platform/database/database.js';
import { dialectOf } from '../../src/platform/database/dialect/index.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { SystemClock } from '../../src/kernel/clock.js';
import { randomId } from '../../src/kernel/ids.js';
import { createTestDatabase } from '../support/test-database.js';
import { writeInitialMigration } from '../support/migration-writer.js';

const target = join(process.cwd(), 'src/platform/database/migrations/0001-initial.ts');
const list = join(process.cwd(), 'src/platform/database/migrations/index.ts');

async function expected(): Promise<string> {
  const database = await Database.open(
    dialectOf(`sqlite:${join(tmpdir(), `${randomId()}.sqlite`)}`),
    allRows,
  );
  const text = writeInitialMigration(database.source);
  await database.close();
  return format(text, { ...(await resolveConfig(target)), parser: 'typescript' });
}

if (process.env['UPDATE'] === '1') {
  it('writes the initial migration', async () => {
    writeFileSync(target, await expected());
    if (!existsSync(list) || !readFileSync(list, 'utf8').includes('Initial')) {
      writeFileSync(
        list,
        `import type { MigrationInterface } from 'typeorm';
import { Initial1763800000000 } from './0001-initial.js';

/** Every migration in order; forward only. */
export const migrations: (new () => MigrationInterface)[] = [Initial1763800000000];
`,
      );
    }
  });
} else {
  it('leaves no difference between the migrated schema and the rows', async () => {
    const testDatabase = await createTestDatabase();
    const dialect = dialectOf(testDatabase.url);
    await migrate(dialect, new SystemClock());
    const database = await Database.open(dialect, allRows);
    const difference = await database.source.driver.createSchemaBuilder().log();
    await database.close();
    await testDatabase.drop();
    expect(difference.upQueries.map((query) => query.query)).toEqual([]);
  });

  it('migrates once, then finds nothing to do', async () => {
    const testDatabase = await createTestDatabase();
    const dialect = dialectOf(testDatabase.url);
    const first = await migrate(dialect, new SystemClock());
    const second = await migrate(dialect, new SystemClock());
    await testDatabase.drop();
    expect(first.length).toBeGreaterThan(0);
    expect(second).toEqual([]);
  });
}
