import { Database } from '../../src/platform/database/database.js';
import { JobQueue } from '../../src/platform/jobs/job-queue.js';
import { JobStore } from '../../src/platform/jobs/job.store.js';
import { TestApp, testStart } from '../support/app.js';

/** Jobs that wait: after the last evening of a contest there are a hundred thousand of them. */
const waiting = 400;
const minute = 60_000;
let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
  const orders = Array.from({ length: waiting }, (_, index) => ({
    type: index % 2 === 0 ? 'even' : 'odd',
    payload: { index },
    // The last is due first.
    runAt: new Date(testStart.getTime() - (index + 1) * minute),
  }));
  await app.get(Database).run(() => app.get(JobQueue).enqueueAll(orders));
});
afterAll(() => app.stop());

/** How many rows MariaDB has gone through on the connection of the open unit of work. */
async function rowsGoneThrough(): Promise<number> {
  const [found] = await app.get(Database).read<{
    n: string;
  }>(`SELECT SUM(VARIABLE_VALUE) AS n FROM information_schema.SESSION_STATUS WHERE VARIABLE_NAME IN ('HANDLER_READ_NEXT', 'HANDLER_READ_RND_NEXT', 'HANDLER_READ_PREV')`, []);
  return Number(found?.n);
}

it('are taken by the time at which they are due', async () => {
  const taken = await app.get(JobStore).claim(['even', 'odd'], 3, 'worker', minute);
  expect(taken.map(({ payload }) => payload)).toEqual([399, 398, 397].map((index) => ({ index })));
});

// SQLite keeps no such count, and stops at the first rows whichever order is asked for.
if (process.env['TEST_DATABASE_URL'] !== undefined) {
  it('are taken without looking at all of them', async () => {
    await app.get(Database).run(async () => {
      const before = await rowsGoneThrough();
      expect(await app.get(JobStore).claim(['even'], 1, 'worker', minute)).toHaveLength(1);
      const after = await rowsGoneThrough();
      // The second question goes through the rows of the status itself, a thousand.
      const asking = await rowsGoneThrough();
      expect(after - before - (asking - after)).toBeLessThan(20);
    });
  });
}
