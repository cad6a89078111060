import type request from 'supertest';
import { randomId } from '../../src/kernel/ids.js';
import { sessionCookie } from '../../src/platform/http/access.guard.js';
import { TestApp } from '../support/app.js';
import type { TestPerson } from '../support/entries.js';
import {
  assignAndRelease,
  board,
  buildStage,
  closeRound,
  declareNothing,
  deskOf,
  quickAppoint,
  quickPerson,
  scoresOf,
  seal,
  type Stage,
  submitAll,
} from '../support/judging.js';

let app: TestApp;
let stage: Stage;
let round: string;

async function asPerson(who: TestPerson): Promise<
  Record<'get', (path: string) => request.Test> & {
    post: (path: string, body?: object) => request.Test;
    put: (path: string, body: object) => request.Test;
  }
> {
  // Signed in anew each time: building another contest lets weeks pass.
  const cookie = `${sessionCookie}=${await who.signIn()}`;
  return {
    get: (path) => app.browser().get(path).set('Cookie', cookie),
    post: (path, body = {}) => app.browser().post(path, body).set('Cookie', cookie),
    put: (path, body) => app.browser().put(path, body).set('Cookie', cookie),
  };
}

/** What a reader can tell two answers apart by: status, headers and body, but for the request's own id. */
function answerOf(response: request.Response): unknown {
  const { date, 'x-request-id': id, ...headers } = response.headers as Record<string, string>;
  expect(date).toBeDefined();
  return { status: response.status, headers, body: response.text.replaceAll(id ?? ' ', 'ID') };
}

const codeIn = (response: request.Response): unknown => [
  response.status,
  (response.body as { code?: string }).code,
];

beforeAll(async () => {
  app = await TestApp.start();
  stage = await buildStage(app, { works: 4, judges: 3 });
  [round] = stage.rounds;
  await declareNothing(app, stage);
});
afterAll(() => app.stop());

describe('the panel head’s side', () => {
  it('shows planned rounds, and the same answer for a foreign round and for none', async () => {
    const head = await asPerson(stage.head);
    const list = await head.get(`/api/contests/${stage.contest.id}/judging`);
    expect(list.status).toBe(200);
    expect((list.body as { state: string }[]).map((each) => each.state)).toEqual(['planned', 'planned']);
    const planned = await head.get(`/api/rounds/${round}`);
    expect(planned.body).toMatchObject({ id: round, state: 'planned', works: 0, can: { assign: false } });
    const other = await buildStage(app, { works: 1, judges: 1 });
    await seal(app, other, other.rounds[0]);
    const foreign = await head.get(`/api/rounds/${other.rounds[0]}`);
    const foreignPlanned = await head.get(`/api/rounds/${other.rounds[1]}`);
    const none = await head.get(`/api/rounds/${randomId()}`);
    expect(codeIn(none)).toEqual([404, 'thing.not-found']);
    expect(answerOf(foreign)).toEqual(answerOf(none));
    expect(answerOf(foreignPlanned)).toEqual(answerOf(none));
    for (const act of ['assignment', 'release', 'close']) {
      const there = await head.post(`/api/rounds/${other.rounds[0]}/${act}`, { version: 0 });
      const nowhere = await head.post(`/api/rounds/${randomId()}/${act}`, { version: 0 });
      expect(codeIn(nowhere)).toEqual([404, 'thing.not-found']);
      expect(answerOf(there)).toEqual(answerOf(nowhere));
    }
  });

  it('is for panel heads; organisers may look; others may not', async () => {
    await seal(app, stage, round);
    const path = `/api/rounds/${round}`;
    expect(codeIn(await app.browser().get(path))).toEqual([401, 'access.sign-in']);
    for (const other of [stage.judges[0]!, stage.secretary, stage.entrants[0]!]) {
      const them = await asPerson(other);
      expect(codeIn(await them.get(path))).toEqual([403, 'access.denied']);
      expect(codeIn(await them.post(`${path}/assignment`, { version: 1 }))).toEqual([403, 'access.denied']);
      expect(codeIn(await them.get(`/api/contests/${stage.contest.id}/judging`))).toEqual([
        403,
        'access.denied',
      ]);
    }
    const head = await asPerson(stage.head);
    expect(codeIn(await head.post(`${path}/assignment`, { version: 'x' }))).toEqual([422, 'request.invalid']);
    expect(codeIn(await head.post(`${path}/assignment`, { version: 99 }))).toEqual([409, 'conflict.stale']);
    expect(codeIn(await head.post(`${path}/release`, { version: 0 }))).toEqual([409, 'conflict.state']);
    const { version } = (await head.get(path)).body as { version: number };
    const drawn = await head.post(`${path}/assignment`, { version, seed: 'k1' });
    expect(drawn.status).toBe(200);
    expect(drawn.body).toMatchObject({
      state: 'assigned',
      seed: 'k1',
      summary: { entries: 4, readings: 2 },
      can: { release: true },
    });
  });
});

describe('before the release', () => {
  it('judges have no desk, no round and no sheet: the bytes are those of nothing', async () => {
    const judge = await asPerson(stage.judges[0]!);
    expect((await judge.get('/api/desk')).body).toEqual([]);
    const none = await judge.get(`/api/rounds/${randomId()}/desk`);
    expect(codeIn(none)).toEqual([404, 'thing.not-found']);
    expect(answerOf(await judge.get(`/api/rounds/${round}/desk`))).toEqual(answerOf(none));
  });
});

describe('the desk', () => {
  let items: { sheetId: string; code: string }[];
  beforeAll(async () => {
    await assignAndRelease(app, stage, round);
    const judge = await asPerson(stage.judges[0]!);
    items = ((await judge.get(`/api/rounds/${round}/desk`)).body as { items: typeof items }).items;
  });

  it('shows own works by code, the rubric, and own progress only', async () => {
    const judge = await asPerson(stage.judges[0]!);
    const desk = await judge.get(`/api/rounds/${round}/desk`);
    expect(Object.keys(desk.body as object).sort()).toEqual(
      [
        'accent',
        'contestTitle',
        'criteria',
        'dueAt',
        'items',
        'progress',
        'roundId',
        'roundName',
        'state',
      ].sort(),
    );
    expect(Object.keys(items[0]!).sort()).toEqual([
      'categoryName',
      'code',
      'sheetId',
      'state',
      'third',
      'total',
      'words',
    ]);
    expect(desk.body).toMatchObject({ progress: { total: items.length, submitted: 0 } });
    const list = await judge.get('/api/desk');
    expect(list.body).toMatchObject([
      { roundId: round, total: items.length, submitted: 0, state: 'scoring' },
    ]);
  });

  it('gives a sheet without caching aids, times of the work, or anybody else’s scores', async () => {
    const judge = await asPerson(stage.judges[0]!);
    const sheet = await judge.get(`/api/sheets/${items[0]!.sheetId}`);
    expect(sheet.status).toBe(200);
    expect(sheet.headers['etag']).toBeUndefined();
    expect(sheet.headers['last-modified']).toBeUndefined();
    expect(sheet.headers['content-disposition']).toBeUndefined();
    expect(Object.keys(sheet.body as object).sort()).toEqual(
      [
        ...[
          'can',
          'categoryName',
          'code',
          'comment',
          'id',
          'media',
          'nextId',
          'of',
          'position',
          'previousId',
          'privateNote',
        ],
        ...['returnReason', 'roundId', 'savedAt', 'scores', 'state', 'submittedAt', 'text', 'third', 'total'],
        ...['version', 'words'],
      ].sort(),
    );
  });

  it('answers another’s sheet and one that does not exist with the same bytes, whatever is asked', async () => {
    const other = await asPerson(stage.judges[1]!);
    const own = new Set((await deskOf(app, stage.judges[1]!, round)).map((item) => item.sheetId));
    const foreign = items.map((item) => item.sheetId).find((id) => !own.has(id))!;
    const body = { version: 0, scores: {}, comment: '', privateNote: '' };
    const asked: [string, (id: string) => request.Test][] = [
      ['view', (id) => other.get(`/api/sheets/${id}`)],
      ['draft', (id) => other.put(`/api/sheets/${id}/draft`, body)],
      ['submit', (id) => other.post(`/api/sheets/${id}/submit`, body)],
      ['recuse', (id) => other.post(`/api/sheets/${id}/recuse`, { version: 0, reason: 'Có quen biết' })],
    ];
    for (const [name, ask] of asked) {
      const none = await ask(randomId());
      expect([name, codeIn(none)]).toEqual([name, [404, 'thing.not-found']]);
      expect(answerOf(await ask(foreign))).toEqual(answerOf(none));
      expect(answerOf(await ask('khong-co'))).toEqual(answerOf(none));
    }
    const outsider = await asPerson(await quickPerson(app, 'Người Ngoài'));
    expect(codeIn(await outsider.get(`/api/sheets/${foreign}`))).toEqual([403, 'access.denied']);
    const secretary = await asPerson(stage.secretary);
    expect(codeIn(await secretary.get(`/api/sheets/${foreign}`))).toEqual([403, 'access.denied']);
    expect(codeIn(await app.browser().get(`/api/sheets/${foreign}`))).toEqual([401, 'access.sign-in']);
  });

  it('keeps drafts and takes sheets in, with clear refusals', async () => {
    const judge = await asPerson(stage.judges[0]!);
    const path = `/api/sheets/${items[0]!.sheetId}`;
    const scores = scoresOf(stage.contest, 8050);
    const whole = { version: 0, scores, comment: 'Được', privateNote: 'riêng' };
    expect(
      codeIn(await judge.put(`${path}/draft`, { version: 0, scores: 'x', comment: '', privateNote: '' })),
    ).toEqual([422, 'request.invalid']);
    expect(codeIn(await judge.put(`${path}/draft`, { ...whole, total: 1 }))).toEqual([
      422,
      'request.invalid',
    ]);
    const wrong = await judge.put(`${path}/draft`, { ...whole, scores: { ...scores, nowhere: 50 } });
    expect(codeIn(wrong)).toEqual([422, 'sheet.scores-invalid']);
    expect(wrong.body).toMatchObject({
      errors: [{ pointer: '/scores/nowhere', code: 'sheet.criterion-unknown' }],
    });
    const saved = await judge.put(`${path}/draft`, { ...whole, scores: {} });
    expect(saved.body).toMatchObject({ state: 'started', version: 1, total: null });
    expect(codeIn(await judge.post(`${path}/submit`, { ...whole, version: 1, scores: {} }))).toEqual([
      422,
      'sheet.incomplete',
    ]);
    expect(codeIn(await judge.post(`${path}/submit`, whole))).toEqual([409, 'conflict.stale']);
    const done = await judge.post(`${path}/submit`, { ...whole, version: 1 });
    expect(done.body).toMatchObject({ state: 'submitted', total: 8050 });
    expect(codeIn(await judge.put(`${path}/draft`, { ...whole, version: 2 }))).toEqual([
      409,
      'sheet.submitted',
    ]);
    expect(codeIn(await judge.post(`${path}/recuse`, { version: 2, reason: 'a' }))).toEqual([
      422,
      'request.invalid',
    ]);
    expect(codeIn(await judge.post(`${path}/return`, { version: 2, reason: 'tự trả lại' }))).toEqual([
      403,
      'access.denied',
    ]);
    const head = await asPerson(stage.head);
    const returned = await head.post(`${path}/return`, { version: 2, reason: 'Xem lại tiêu chí 1' });
    expect(returned.body).toMatchObject({ id: round, sheets: { submitted: 0, started: 1 } });
    expect(codeIn(await head.get(path))).toEqual([403, 'access.denied']);
    expect((await judge.get(path)).body).toMatchObject({
      state: 'returned',
      returnReason: 'Xem lại tiêu chí 1',
    });
  });
});

describe('closing', () => {
  it('answers how far the ranking is, then with the ranking, which judges never see', async () => {
    await submitAll(app, stage, round, () => 7000);
    const head = await asPerson(stage.head);
    expect(codeIn(await head.get(`/api/rounds/${round}/ranking`))).toEqual([409, 'conflict.state']);
    expect(codeIn(await head.get(`/api/rounds/${round}/ranking/spread`))).toEqual([409, 'conflict.state']);
    const { version } = await board(app, stage, round);
    const closed = await head.post(`/api/rounds/${round}/close`, { version });
    expect(closed.status).toBe(202);
    expect(closed.body).toMatchObject({ roundId: round, state: 'closed', stage: 'waiting', items: [] });
    expect(codeIn(await head.get(`/api/rounds/${round}/ranking/spread`))).toEqual([
      409,
      'round.ranking-pending',
    ]);
    expect(codeIn(await head.post(`/api/rounds/${round}/ranking`))).toEqual([409, 'conflict.state']);
    await app.drain();
    const ranking = (await head.get(`/api/rounds/${round}/ranking`)).body as { items: unknown[] };
    expect(ranking).toMatchObject({ stage: 'ready', method: 'mean', tieKeys: [], tiedAtLine: true });
    expect(ranking.items).toHaveLength(stage.entryIds.length);
    expect(codeIn(await head.post(`/api/rounds/${round}/ranking`))).toEqual([409, 'conflict.state']);
    const none = await head.post(`/api/rounds/${randomId()}/ranking`);
    expect(codeIn(none)).toEqual([404, 'thing.not-found']);
    expect(codeIn(await app.browser().post(`/api/rounds/${round}/ranking`))).toEqual([401, 'access.sign-in']);
    expect(codeIn(await head.post(`/api/rounds/${round}/close`, { version }))).toEqual([409, 'round.closed']);
    for (const query of ['page=0', 'pageSize=201', 'only=last', `q=${'A'.repeat(21)}`, 'category[]=a']) {
      expect(codeIn(await head.get(`/api/rounds/${round}/ranking?${query}`))).toEqual([
        422,
        'request.invalid',
      ]);
    }
    const page = await head.get(`/api/rounds/${round}/ranking?only=all&page=2&pageSize=3`);
    expect(page.body).toMatchObject({ found: 4, works: 4, page: 2, pageSize: 3, items: [{ rank: 1 }] });
    expect((await head.get(`/api/rounds/${round}/ranking/spread`)).body).toEqual({
      scores: [{ score: 7000, works: 4 }],
    });
    expect(codeIn(await head.get(`/api/rounds/${stage.rounds[1]}/ranking/spread`))).toEqual([
      404,
      'thing.not-found',
    ]);
    expect(codeIn(await app.browser().get(`/api/rounds/${round}/ranking/spread`))).toEqual([
      401,
      'access.sign-in',
    ]);
    const judge = await asPerson(stage.judges[0]!);
    expect(codeIn(await judge.get(`/api/rounds/${round}/ranking`))).toEqual([403, 'access.denied']);
    expect(codeIn(await judge.post(`/api/rounds/${round}/ranking`))).toEqual([403, 'access.denied']);
    expect(codeIn(await judge.get(`/api/rounds/${round}/ranking/spread`))).toEqual([403, 'access.denied']);
  });
});

describe('a judge of two contests', () => {
  it('cannot reach a round by the rights held in another', async () => {
    const other = await buildStage(app, { works: 2, judges: 2 });
    await declareNothing(app, other);
    await seal(app, other, other.rounds[0]);
    await assignAndRelease(app, other, other.rounds[0]);
    const judge = await asPerson(stage.judges[0]!);
    const none = await judge.get(`/api/rounds/${randomId()}/desk`);
    expect(answerOf(await judge.get(`/api/rounds/${other.rounds[0]}/desk`))).toEqual(answerOf(none));
    const [sheet] = await deskOf(app, other.judges[0]!, other.rounds[0]);
    expect(answerOf(await judge.get(`/api/sheets/${sheet!.sheetId}`))).toEqual(
      answerOf(await judge.get(`/api/sheets/${randomId()}`)),
    );
    const head = await asPerson(stage.head);
    const act = { version: 0, reason: 'Thử xem sao' };
    expect(answerOf(await head.post(`/api/sheets/${sheet!.sheetId}/return`, act))).toEqual(
      answerOf(await head.post(`/api/sheets/${randomId()}/return`, act)),
    );
    await submitAll(app, other, other.rounds[0], () => 6000);
    await closeRound(app, other, other.rounds[0]);
    expect(answerOf(await head.get(`/api/rounds/${other.rounds[0]}/ranking`))).toEqual(
      answerOf(await head.get(`/api/rounds/${randomId()}/ranking`)),
    );
  });
});

describe('the findings of a round', () => {
  it('are for the panel head; organisers see no judges; others nothing', async () => {
    const own = await buildStage(app, { works: 2, judges: 2 });
    const [first] = own.rounds;
    await declareNothing(app, own);
    await seal(app, own, first);
    await assignAndRelease(app, own, first);
    const path = `/api/rounds/${first}/findings`;
    expect(codeIn(await app.browser().get(path))).toEqual([401, 'access.sign-in']);
    for (const other of [own.judges[0]!, own.secretary, own.entrants[0]!]) {
      const them = await asPerson(other);
      expect(codeIn(await them.get(path))).toEqual([403, 'access.denied']);
      expect(codeIn(await them.post(path))).toEqual([403, 'access.denied']);
    }
    const head = await asPerson(own.head);
    expect(codeIn(await head.post(path))).toEqual([409, 'round.sheets-missing']);
    const none = await head.get(`/api/rounds/${randomId()}/findings`);
    expect(codeIn(none)).toEqual([404, 'thing.not-found']);
    const stranger = await asPerson(stage.head);
    expect(answerOf(await stranger.get(path))).toEqual(answerOf(none));
    expect(answerOf(await stranger.post(path))).toEqual(
      answerOf(await stranger.post(`/api/rounds/${randomId()}/findings`)),
    );

    await submitAll(app, own, first, (_code, judge) => 7000 + judge * 500);
    const asked = await (await asPerson(own.head)).post(path);
    expect([asked.status, (asked.body as { state: string }).state]).toEqual([202, 'waiting']);
    await app.drain();
    const seen = (await (await asPerson(own.head)).get(path)).body as { profiles: { name: string }[] };
    expect(seen).toMatchObject({ state: 'ready', preview: true, can: { compute: true } });
    expect(seen.profiles.map(({ name }) => name).sort()).toEqual(
      own.judges.map((each) => each.fullName).sort(),
    );
    const organiser = await quickAppoint(app, own.contest, 'organiser', 'Vũ Ban Tổ Chức');
    const looked = await (await asPerson(organiser)).get(path);
    expect(looked.body).toMatchObject({ state: 'ready', profiles: null, can: { compute: false } });
    for (const { fullName } of own.judges) expect(looked.text).not.toContain(fullName);
    expect(codeIn(await (await asPerson(organiser)).post(path))).toEqual([403, 'access.denied']);
  });
});
