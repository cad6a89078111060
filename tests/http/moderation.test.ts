import type request from 'supertest';
import { randomId } from '../../src/kernel/ids.js';
import { sessionCookie } from '../../src/platform/http/access.guard.js';
import { TestApp } from '../support/app.js';
import type { TestPerson } from '../support/entries.js';
import { scoresOf, type Stage } from '../support/judging.js';
import {
  buildModerated,
  decide,
  discussionOf,
  examTiers,
  openSheets,
  scoreWork,
  theDifference,
} from '../support/moderation.js';

let app: TestApp;
let stage: Stage;
let readers: TestPerson[];
let round: string;
let copyId: string;
let discussionId: string;
let code: string;

interface Client {
  get(path: string): request.Test;
  post(path: string, body?: object): request.Test;
}

async function asPerson(who: TestPerson): Promise<Client> {
  const cookie = `${sessionCookie}=${await who.signIn()}`;
  return {
    get: (path) => app.browser().get(path).set('Cookie', cookie),
    post: (path, body = {}) => app.browser().post(path, body).set('Cookie', cookie),
  };
}

const codeIn = (response: request.Response): unknown => [
  response.status,
  (response.body as { code?: string }).code,
];

/** What a reader can tell two answers apart by: status, headers and body, but for the request's own id. */
function answerOf(response: request.Response): unknown {
  const { date, 'x-request-id': id, ...headers } = response.headers as Record<string, string>;
  expect(date).toBeDefined();
  return { status: response.status, headers, body: response.text.replaceAll(id ?? ' ', 'ID') };
}

beforeAll(async () => {
  app = await TestApp.start();
  stage = await buildModerated(app, examTiers);
  [round] = stage.rounds;
  code = (await openSheets(app, stage))[0]?.code ?? '';
  readers = await scoreWork(app, stage, 7000, 6000);
  ({ copyId } = await theDifference(app, stage));
  ({ id: discussionId } = await discussionOf(app, stage, readers[0]!));
});
afterAll(() => app.stop());

type Route = readonly [method: 'get' | 'post', path: () => string, body: () => object];
const headRoutes: readonly Route[] = [
  ['get', () => `/api/rounds/${round}/differences`, () => ({})],
  ['get', () => `/api/rounds/${round}/differences/${copyId}/minutes.pdf`, () => ({})],
  [
    'post',
    () => `/api/rounds/${round}/differences/${copyId}/decision`,
    () => ({ basis: 'x', scores: scoresOf(stage.contest, 6500), reason: 'Không thống nhất được.' }),
  ],
  ['post', () => `/api/rounds/${round}/readings`, () => ({ codes: [code], reason: 'Bài nằm sát vạch.' })],
];
const judgeRoutes: readonly Route[] = [
  ['get', () => `/api/rounds/${round}/discussions`, () => ({})],
  ['get', () => `/api/discussions/${discussionId}`, () => ({})],
  ['post', () => `/api/discussions/${discussionId}/messages`, () => ({ version: 0, text: 'Ý kiến.' })],
  [
    'post',
    () => `/api/discussions/${discussionId}/proposal`,
    () => ({ version: 0, scores: scoresOf(stage.contest, 6500) }),
  ],
  ['post', () => `/api/discussions/${discussionId}/acceptance`, () => ({ version: 0 })],
];

const ask = (client: Client, [method, path, body]: Route): request.Test =>
  method === 'get' ? client.get(path()) : client.post(path(), body());

it('nobody who is not signed in comes anywhere', async () => {
  for (const [method, path, body] of [...headRoutes, ...judgeRoutes]) {
    const browser = app.browser();
    const answer = await (method === 'get' ? browser.get(path()) : browser.post(path(), body()));
    expect(codeIn(answer)).toEqual([401, 'access.sign-in']);
  }
});

it('the panel head’s routes are refused to judges, secretaries and entrants', async () => {
  for (const who of [readers[0]!, stage.secretary, stage.entrants[0]!]) {
    const client = await asPerson(who);
    for (const route of headRoutes) expect(codeIn(await ask(client, route))).toEqual([403, 'access.denied']);
  }
});

it('the judges’ routes are refused to everybody who is no judge', async () => {
  for (const who of [stage.head, stage.secretary, stage.entrants[0]!]) {
    const client = await asPerson(who);
    for (const route of judgeRoutes) expect(codeIn(await ask(client, route))).toEqual([403, 'access.denied']);
  }
});

it('a judge who has no part in a discussion gets the same bytes as for one that does not exist', async () => {
  const other = await asPerson(stage.judges.find((judge) => !readers.includes(judge))!);
  for (const [method, path, body] of judgeRoutes.slice(1)) {
    const there = await ask(other, [method, path, body]);
    const nowhere = await ask(other, [method, () => path().replace(discussionId, randomId()), body]);
    expect(codeIn(there)).toEqual([404, 'thing.not-found']);
    expect(JSON.stringify(answerOf(there)).replaceAll(discussionId, '')).toEqual(
      JSON.stringify(answerOf(nowhere)).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/gu, ''),
    );
  }
  expect((await other.get(`/api/rounds/${round}/discussions`)).body).toEqual([]);
});

it('what is malformed is said to be', async () => {
  const head = await asPerson(stage.head);
  const judge = await asPerson(readers[0]!);
  const wrong = [
    await head.post(`/api/rounds/${round}/differences/${copyId}/decision`, {
      basis: 'x',
      scores: {},
      reason: 'ngắn',
    }),
    await head.post(`/api/rounds/${round}/readings`, { codes: [], reason: 'Bài nằm sát vạch.' }),
    await judge.post(`/api/discussions/${discussionId}/messages`, { version: 'x' }),
    await judge.post(`/api/discussions/${discussionId}/proposal`, { version: 0 }),
    await judge.post(`/api/discussions/${discussionId}/acceptance`, {}),
  ];
  for (const answer of wrong) expect(codeIn(answer)).toEqual([422, 'request.invalid']);
  const none = await head.post(`/api/rounds/${round}/differences/${randomId()}/decision`, {
    ...{ basis: 'x', scores: {}, reason: 'Không thống nhất được.' },
  });
  expect(codeIn(none)).toEqual([404, 'thing.not-found']);
});

it('a foreign round is not there for a panel head', async () => {
  const other = await buildModerated(app, examTiers);
  const head = await asPerson(stage.head);
  for (const path of ['differences', `differences/${copyId}/minutes.pdf`]) {
    const foreign = await head.get(`/api/rounds/${other.rounds[0]}/${path}`);
    expect(codeIn(foreign)).toEqual([404, 'thing.not-found']);
  }
  const foreign = await head.post(`/api/rounds/${other.rounds[0]}/readings`, {
    ...{ codes: [code], reason: 'Bài nằm sát vạch.' },
  });
  expect(codeIn(foreign)).toEqual([404, 'thing.not-found']);
});

it('a discussion, a decision and its minutes go their way', async () => {
  const [one, head] = [await asPerson(readers[0]!), await asPerson(stage.head)];
  const said = await one.post(`/api/discussions/${discussionId}/messages`, { version: 0, text: 'Ý kiến.' });
  expect(said.body).toMatchObject({ version: 1, messages: [{ kind: 'said', text: 'Ý kiến.', mine: true }] });
  const bare = { version: 1, scores: scoresOf(stage.contest, 6500) };
  expect(codeIn(await one.post(`/api/discussions/${discussionId}/proposal`, bare))).toEqual([
    422,
    'discussion.minutes-needed',
  ]);
  expect(
    codeIn(await head.post(`/api/rounds/${round}/readings`, { codes: [code], reason: 'Bài nằm sát vạch.' })),
  ).toEqual([409, 'reading.not-orderable']);
  const list = await head.get(`/api/rounds/${round}/differences`);
  expect(list.body).toMatchObject({ items: [{ code, state: 'asked', question: 'discuss-with-minutes' }] });
  expect(codeIn(await head.get(`/api/rounds/${round}/differences/${copyId}/minutes.pdf`))).toEqual([
    404,
    'thing.not-found',
  ]);
  await decide(app, stage, 6500, { minutes: 'Hai giám khảo đã trao đổi, không thống nhất được mức điểm.' });
  const pdf = await head.get(`/api/rounds/${round}/differences/${copyId}/minutes.pdf`);
  expect([pdf.status, pdf.headers['content-type']]).toEqual([200, 'application/pdf']);
  expect(
    codeIn(await one.post(`/api/discussions/${discussionId}/messages`, { version: 1, text: 'Nữa.' })),
  ).toEqual([409, 'discussion.over']);
});
