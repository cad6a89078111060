import { EntryRow } from '../../src/modules/entries/entry.row.js';
import { JournalStore } from '../../src/modules/entries/reception/journal.store.js';
import { UnitWorksStore } from '../../src/modules/entries/unit-lists/unit-works.store.js';
import { Database } from '../../src/platform/database/database.js';
import { TestApp } from '../support/app.js';
import { buildContest } from '../support/contests.js';
import { person, submitWork } from '../support/entries.js';

/** In a contest of more than 99,999 works numbers grow a figure: they are in the order in which they were given. */
let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.stop());

it('orders works by their numbers, not by the letters of these', async () => {
  const contest = await buildContest(app, { state: 'receiving', uncapped: true });
  const entrant = await person(app, 'Lèo Thị Nhung');
  const unitId = '00000000-0000-4000-8000-000000000001';
  const numbers = ['SL26-00007', 'SL26-99999', 'SL26-100000', 'SL26-100001', 'SL26-1000000'];
  const byNumber = new Map<string, string>();
  // Given in another order than that of the numbers, so that neither ids nor times help.
  for (const receiptNumber of ['SL26-100001', 'SL26-99999', 'SL26-1000000', 'SL26-00007', 'SL26-100000']) {
    const id = await submitWork(app, contest, entrant, { title: `Bài ${receiptNumber}` });
    byNumber.set(receiptNumber, id);
    const database = app.get(Database);
    await database.run(() => database.update(EntryRow, { id }, { receiptNumber, sentByUnitId: unitId }));
  }
  const ids = numbers.map((number) => byNumber.get(number));
  const journal = app.get(JournalStore);
  const page = async (number: number): Promise<string[]> =>
    (await journal.page(contest.id, {}, { page: number, pageSize: 2 })).ids;
  expect([...(await page(1)), ...(await page(2)), ...(await page(3))]).toEqual([...ids].reverse());
  const followed: string[] = [];
  for (let after: string | null = null; ;) {
    const [next] = await journal.after(contest.id, {}, after, 1);
    if (next === undefined) break;
    followed.push(next.receiptNumber);
    after = next.receiptNumber;
  }
  expect(followed).toEqual(numbers);
  const units = app.get(UnitWorksStore);
  const shown = async (sort: string): Promise<string[]> =>
    (await units.page(contest.id, unitId, { sort }, { page: 1, pageSize: 25 })).ids;
  expect(await shown('receiptNumber')).toEqual(ids);
  expect(await shown('-receiptNumber')).toEqual([...ids].reverse());
});
