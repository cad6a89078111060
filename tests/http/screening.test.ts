import { type Contest } from '../../src/modules/contests/index.js';
import { type Browser, TestApp } from '../support/app.js';
import { Submissions } from '../../src/modules/entries/index.js';
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
  async (browser) => browser.get(desk(`/${work}/mask-versions`)),
  async (browser) => browser.get(desk(`/${work}/former`)),
  async (browser) => browser.put(desk(`/${work}/presence`), {}),
  async (browser) => browser.post(desk(`/${work}/proposal/confirm`), { version: 1 }),
  async (browser) => browser.post(desk(`/${work}/proposal/send-back`), { version: 1, why: 'Không rõ.' }),
  async (browser) => browser.post(desk(`/${work}/correction`), { version: 1, message: 'Sửa.' }),
  async (browser) => browser.post(desk(`/${work}/appeal`), { version: 1, upheld: true, answer: 'Đúng.' }),
];

const asOf = '2026-03-02T02:00:00.000Z';
const everySharedRoute: readonly ((browser: Browser) => Promise<Answer>)[] = [
  async (browser) => browser.get(desk('-people')),
  async (browser) => browser.post(desk('-people/share-out'), { accountIds: ['x'] }),
  async (browser) => browser.get(desk('-views')),
  async (browser) => browser.post(desk('-views'), { name: 'Của tôi', query: 'state=all', shared: false }),
  async (browser) => browser.get(desk('-figures')),
  async (browser) => browser.get(desk('-list.xlsx')),
  async (browser) => browser.post(desk('-batches'), { kind: 'eligible', entryIds: ['x'], asOf }),
  async (browser) => browser.get(desk('-batches/unknown')),
  async (browser) => browser.delete(desk('-views/unknown')),
  async (browser) => browser.get(desk('-replies')),
  async (browser) => browser.post(desk('-replies'), { kind: 'refusal', name: 'A', words: 'B' }),
  async (browser) => browser.put(desk('-replies/unknown'), { kind: 'refusal', name: 'A', words: 'B' }),
  async (browser) => browser.delete(desk('-replies/unknown')),
];

it('is for the secretariat of this contest', async () => {
  const judge = await appoint(app, contest, 'judge', 'Giám Khảo Hai');
  const other = await buildContest(app, { state: 'receiving' });
  await Promise.all([secretary.signIn(), entrant.signIn()]);
  const elsewhere = await appoint(app, other, 'secretary', 'Thư Ký Nơi Khác');
  for (const route of [...everyRoute(entryId), ...everySharedRoute]) {
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

it('shares people, views, figures and the list within the secretariat', async () => {
  await secretary.signIn();
  const { browser } = secretary;
  expect((await browser.get(desk('-people'))).body).toMatchObject({
    people: [{ name: 'Mai Thị Thư', role: 'secretary', waiting: 0, me: true }],
    unassigned: 1,
  });
  const saved = await browser.post(desk('-views'), { name: ' Của  tôi ', query: 'state=all', shared: true });
  expect(saved.body.views).toMatchObject([{ name: 'Của tôi', query: 'state=all', shared: true, by: null }]);
  const colleague = await appoint(app, contest, 'secretary', 'Lò Văn Ký');
  const [{ id }] = (await colleague.browser.get(desk('-views'))).body.views;
  expect((await colleague.browser.get(desk('-views'))).body.views[0].by).toBe('Mai Thị Thư');
  expect(problem(await colleague.browser.delete(desk(`-views/${id}`)))).toEqual([404, 'thing.not-found']);
  expect((await browser.delete(desk(`-views/${id}`))).body.views).toEqual([]);
  const figures = (await browser.get(desk('-figures'))).body;
  expect([figures.total, figures.byDay.length, figures.byReason]).toEqual([1, 1, []]);
  const list = await browser.get(desk('-list.xlsx?state=all'));
  expect([list.status, list.headers['content-type']]).toEqual([
    200,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ]);
  await browser.put(desk(`/${entryId}/presence`), {});
  const seen = (await colleague.browser.put(desk(`/${entryId}/presence`), {})).body;
  expect(seen.others.map((other: { name: string }) => other.name)).toEqual(['Mai Thị Thư']);
});

it('keeps the replies that the secretariat writes for itself, and fills them in for each work', async () => {
  await secretary.signIn();
  const { browser } = secretary;
  const words = 'Tác phẩm “{tac_pham}” ({so_bien_nhan}) cần bổ sung. {khac}';
  const added = await browser.post(desk('-replies'), { kind: 'correction', name: '  Thiếu  bìa ', words });
  expect(added.body.replies).toMatchObject([{ kind: 'correction', name: 'Thiếu bìa', words }]);
  const { id } = added.body.replies[0] as { id: string };
  const colleague = await appoint(app, contest, 'secretary', 'Lò Văn Sửa');
  const changed = await colleague.browser.put(desk(`-replies/${id}`), {
    ...{ kind: 'correction', name: 'Thiếu trang bìa', words },
  });
  expect(changed.body.replies).toEqual([{ id, kind: 'correction', name: 'Thiếu trang bìa', words }]);
  const unknown = await browser.put(desk('-replies/unknown'), { kind: 'refusal', name: 'A', words: 'B' });
  expect(problem(unknown)).toEqual([404, 'thing.not-found']);
  for (const [body, code] of [
    [{ kind: 'refusal', name: ' ', words: 'B' }, 'screening.reply-name-missing'],
    [{ kind: 'refusal', name: 'A', words: ' \n' }, 'screening.reply-words-missing'],
    [{ kind: 'thanks', name: 'A', words: 'B' }, 'request.invalid'],
  ] as const) {
    expect(problem(await browser.post(desk('-replies'), body))).toEqual([422, code]);
  }
  const other = await person(app, 'Vừ A Dơ');
  const work = await submitWork(app, contest, other, { title: 'Bên suối' });
  const listed = (await browser.get(desk())).body.asOf as string;
  const act = { kind: 'correction', message: words, entryIds: [work], asOf: listed };
  const dueAt = new Date(app.clock.now().getTime() + 5 * 24 * 3600 * 1000).toISOString();
  expect((await browser.post(desk('-batches'), { ...act, dueAt })).body.failures).toEqual([]);
  const { corrections, receiptNumber } = (await browser.get(desk(`/${work}`))).body;
  expect(corrections[0].message).toBe(`Tác phẩm “Bên suối” (${receiptNumber as string}) cần bổ sung. {khac}`);
  await app
    .get(Submissions)
    .withdraw(
      await other.actor(),
      work,
      (await other.browser.get(`/api/entries/${work}`)).body.version as number,
      null,
    );
  expect((await browser.delete(desk(`-replies/${id}`))).body.replies).toEqual([]);
  // Before works come in, too: replies belong to the preparation.
  const draft = await buildContest(app, { state: 'draft' });
  const early = await appoint(app, draft, 'secretary', 'Thư Ký Sớm');
  expect((await early.browser.get(`/api/contests/${draft.id}/screening-replies`)).body).toEqual({
    replies: [],
  });
});

it('tells authors of the screening of their own works, and of no others', async () => {
  await Promise.all([secretary.signIn(), entrant.signIn()]);
  const own = (path: string): string => `/api/entries/${entryId}/${path}`;
  const asked = [
    async (browser: Browser) => browser.get(own('screening')),
    async (browser: Browser) => browser.post(own('resubmit'), { version: 1 }),
    async (browser: Browser) => browser.post(own('appeal'), { words: 'Xin xem lại.' }),
  ];
  for (const ask of asked) {
    expect(problem(await ask(app.browser()))).toEqual([401, 'access.sign-in']);
    expect(problem(await ask(secretary.browser))).toEqual([404, 'thing.not-found']);
  }
  expect((await entrant.browser.get(own('screening'))).body).toEqual({
    correction: null,
    appeal: null,
    appealUntil: null,
    maskedWords: [],
    can: { resubmit: false, appeal: false },
  });
  expect(problem(await entrant.browser.post(own('appeal'), { words: 'Xin xem lại.' }))).toEqual([
    409,
    'conflict.state',
  ]);
  const malformed = await entrant.browser.post(own('resubmit'), { version: 'one' });
  expect(malformed.status).toBe(422);
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
  const act = await secretary.browser.post(desk('-batches'), { kind: 'burn', entryIds: [], asOf: 'now' });
  expect([act.status, pointers(act)]).toEqual([422, ['/asOf', '/entryIds', '/kind']]);
  const bare = await secretary.browser.post(desk('-batches'), { kind: 'ineligible', entryIds: ['x'], asOf });
  expect(problem(bare)).toEqual([422, 'screening.reason-missing']);
  const masks = [{ offset: -1, length: 0 }];
  const masked = await secretary.browser.put(desk(`/${entryId}/masks`), { version: 1, masks });
  expect([masked.status, pointers(masked)]).toEqual([422, ['/masks/0/length', '/masks/0/offset']]);
});
