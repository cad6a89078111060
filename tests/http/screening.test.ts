import { type Contest } from '../../src/modules/contests/index.js';
import { type Browser, TestApp } from '../support/app.js';
import { buildContest } from '../support/contests.js';
import { appoint, person, submitWork, type TestPerson } from '../support/entries.js';

let app: TestApp;
let contest: Contest;
let secretary: TestPerson;
let entrant: TestPerson;
let entryId: string;
beforeAll(async () => {
  app = await TestApp.start();
  contest = await buildContest(app, { template: 'national-2025', state: 'receiving' });
  secretary = await appoint(app, contest, 'secretary', 'Mai Thị Thư');
  entrant = await person(app, 'Sùng A Chớ');
  entryId = await submitWork(app, contest, entrant);
});
afterAll(() => app.stop());

type Answer = Awaited<ReturnType<Browser['get']>>;
const problem = (answer: Answer): [number, string] => [answer.status, answer.body.code as string];
const desk = (path = ''): string => `/api/contests/${contest.id}/screening${path}`;

const everyRoute = (work: string): ((browser: Browser) => Promise<Answer>)[] => [
  async (browser) => browser.get(desk()),
  async (browser) => browser.get(desk(`/${work}`)),
  async (browser) => browser.get(desk(`/${work}/blind-copy`)),
  async (browser) => browser.put(desk(`/${work}/masks`), { version: 1, masks: [] }),
  async (browser) => browser.post(desk(`/${work}/decision`), { version: 1, outcome: 'eligible' }),
];

it('is for the secretariat of this contest', async () => {
  const judge = await appoint(app, contest, 'judge', 'Giám Khảo Hai');
  const other = await buildContest(app, { state: 'receiving' });
  await Promise.all([secretary.signIn(), entrant.signIn()]);
  const elsewhere = await appoint(app, other, 'secretary', 'Thư Ký Nơi Khác');
  for (const route of everyRoute(entryId)) {
    expect(problem(await route(app.browser()))).toEqual([401, 'access.sign-in']);
    for (const one of [entrant, judge, elsewhere]) {
      expect(problem(await route(one.browser))).toEqual([403, 'access.denied']);
    }
  }
});

it('knows no work of another contest, and no draft', async () => {
  const other = await buildContest(app, { template: 'national-2025', state: 'receiving' });
  await Promise.all([secretary.signIn(), entrant.signIn()]);
  const elsewhere = await submitWork(app, other, entrant);
  const draft = (await entrant.browser.post(`/api/contests/${other.id}/entries`)).body.id as string;
  for (const work of [elsewhere, draft, 'unknown']) {
    for (const route of everyRoute(work).slice(1)) {
      expect(problem(await route(secretary.browser))).toEqual([404, 'thing.not-found']);
    }
  }
});

it('lists, opens, masks and decides', async () => {
  await Promise.all([secretary.signIn(), entrant.signIn()]);
  const list = await secretary.browser.get(desk());
  expect(list.body).toMatchObject({
    total: 1,
    page: 1,
    pageSize: 25,
    counts: { waiting: 1, correcting: 0, appealed: 0, eligible: 0, ineligible: 0, withFindings: 0 },
    asOf: expect.any(String) as string,
  });
  expect(list.body.items).toEqual([
    {
      entryId,
      receiptNumber: expect.stringMatching(/-00001$/) as string,
      title: 'Giữ lửa nghề rèn',
      categoryName: contest.categories[0]?.name,
      authorNames: ['Sùng A Chớ'],
      unitName: null,
      words: expect.any(Number) as number,
      findings: 0,
      state: 'submitted',
      submittedAt: expect.any(String) as string,
      channel: 'web',
      assignedTo: null,
      secondWaiting: false,
      correctionDueAt: null,
      overdue: false,
      corrected: false,
      similarShare: expect.anything() as number,
      exceedsSimilarity: expect.any(Boolean) as boolean,
    },
  ]);
  const { version, text } = (await secretary.browser.get(desk(`/${entryId}`))).body;
  const masks = [{ offset: 0, length: 4 }];
  const masked = await secretary.browser.put(desk(`/${entryId}/masks`), { version, masks });
  expect([masked.status, masked.body.masks]).toEqual([200, [{ offset: 0, length: 4, label: null }]]);
  const blind = await secretary.browser.get(desk(`/${entryId}/blind-copy`));
  expect(blind.body.text.slice(0, 20)).toBe(`█████${text.slice(4, 19)}`);
  const decision = { version: masked.body.version, outcome: 'eligible', message: '  ' };
  const decided = await secretary.browser.post(desk(`/${entryId}/decision`), decision);
  expect(decided.status).toBe(200);
  expect(decided.body).toMatchObject({
    state: 'eligible',
    decision: { outcome: 'eligible', reason: null, message: null, decidedBy: 'Mai Thị Thư' },
  });
  const twice = await secretary.browser.post(desk(`/${entryId}/decision`), decision);
  expect(problem(twice)).toEqual([409, 'conflict.stale']);
  const counts = (await secretary.browser.get(desk('?state=eligible'))).body;
  expect([counts.total, counts.counts.eligible]).toEqual([1, 1]);
});

it('says which part of a request is wrong', async () => {
  await secretary.signIn();
  const pointers = (answer: Answer): string[] =>
    (answer.body.errors as { pointer: string }[]).map((error) => error.pointer).sort();
  const query = await secretary.browser.get(desk('?state=secret&page=0&finding=maybe'));
  expect([query.status, pointers(query)]).toEqual([422, ['/finding', '/page', '/state']]);
  const decision = await secretary.browser.post(desk(`/${entryId}/decision`), {
    version: 0,
    outcome: 'winner',
    reason: 'because',
  });
  expect([decision.status, pointers(decision)]).toEqual([422, ['/outcome', '/reason', '/version']]);
  const masks = [{ offset: -1, length: 0 }];
  const masked = await secretary.browser.put(desk(`/${entryId}/masks`), { version: 1, masks });
  expect([masked.status, pointers(masked)]).toEqual([422, ['/masks/0/length', '/masks/0/offset']]);
});
