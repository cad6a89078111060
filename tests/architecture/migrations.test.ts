import 'reflect-metadata';
import { allRows } from '../../src/app.module.js';
import { Database } from '../../src/platform/database/database.js';
import { dialectOf } from '../../src/platform/database/dialect/index.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { SystemClock } from '../../src/kernel/clock.js';
import { createTestDatabase } from '../support/test-database.js';

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
