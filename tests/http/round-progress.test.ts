import type request from 'supertest';
import { randomId } from '../../src/kernel/ids.js';
import { sessionCookie } from '../../src/platform/http/access.guard.js';
import { TestApp } from '../support/app.js';
import type { TestPerson } from '../support/entries.js';
import { buildJudging, buildStage, deskOf, quickAppoint, seal, type Stage } from '../support/judging.js';

let app: TestApp;
let stage: Stage;
let other: Stage;
let round: string;

async function asPerson(who: TestPerson) {
  const cookie = `${sessionCookie}=${await who.signIn()}`;
  return {
    get: (path: string) => app.browser().get(path).set('Cookie', cookie),
    post: (path: string, body: object = {}) => app.browser().post(path, body).set('Cookie', cookie),
    put: (path: string, body: object) => app.browser().put(path, body).set('Cookie', cookie),
    delete: (path: string) => app.browser().delete(path, {}).set('Cookie', cookie),
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
  other = await buildStage(app, { works: 1, judges: 1 });
  await seal(app, other, other.rounds[0]);
  stage = await buildJudging(app, { works: 4, judges: 3 });
  [round] = stage.rounds;
});
afterAll(() => app.stop());

describe('how far a round is', () => {
  it('is told to panel heads and organisers; for a foreign head there is no such round', async () => {
    const head = await asPerson(stage.head);
    const organiser = await asPerson(await quickAppoint(app, stage.contest, 'organiser', 'Vũ Thị Ban'));
    for (const part of ['progress', 'assignment']) {
      const path = `/api/rounds/${round}/${part}`;
      const seen = await head.get(path);
      expect([seen.status, (seen.body as { roundId: string }).roundId]).toEqual([200, round]);
      expect((await organiser.get(path)).status).toBe(200);
      expect(codeIn(await app.browser().get(path))).toEqual([401, 'access.sign-in']);
      for (const someone of [stage.judges[0]!, stage.secretary, stage.entrants[0]!]) {
        expect(codeIn(await (await asPerson(someone)).get(path))).toEqual([403, 'access.denied']);
      }
      const none = await head.get(`/api/rounds/${randomId()}/${part}`);
      expect(codeIn(none)).toEqual([404, 'thing.not-found']);
      expect(answerOf(await head.get(`/api/rounds/${other.rounds[0]}/${part}`))).toEqual(answerOf(none));
    }
    expect((await head.get(`/api/rounds/${round}/progress`)).body).toMatchObject({
      total: 8,
      submitted: 0,
      can: { remind: true, replace: true },
    });
  });
});

describe('reminders', () => {
  it('are sent by the panel head alone, in each judge’s language', async () => {
    const path = `/api/rounds/${round}/reminders`;
    const head = await asPerson(stage.head);
    const progress = (await head.get(`/api/rounds/${round}/progress`)).body as {
      judges: { judgeId: string; name: string }[];
    };
    const chosen = progress.judges.map((judge) => judge.judgeId);
    expect(codeIn(await app.browser().post(path, {}))).toEqual([401, 'access.sign-in']);
    for (const someone of [stage.judges[0]!, stage.secretary]) {
      expect(codeIn(await (await asPerson(someone)).post(path))).toEqual([403, 'access.denied']);
    }
    expect(codeIn(await head.post(path, { judgeIds: ['x'] }))).toEqual([422, 'request.invalid']);
    expect(codeIn(await head.post(path, { judgeIds: [randomId()] }))).toEqual([404, 'thing.not-found']);
    const there = await head.post(`/api/rounds/${other.rounds[0]}/reminders`);
    expect(answerOf(there)).toEqual(answerOf(await head.post(`/api/rounds/${randomId()}/reminders`)));
    const done = await head.post(path, { judgeIds: chosen });
    expect(done.body).toEqual({ reminded: expect.arrayContaining(chosen) as unknown, held: [], idle: [] });
    expect((await head.post(path, { judgeIds: chosen })).body).toMatchObject({ reminded: [] });
  });
});

describe('replacing a judge', () => {
  it('is previewed and done by the panel head alone', async () => {
    const head = await asPerson(stage.head);
    const { judges } = (await head.get(`/api/rounds/${round}/progress`)).body as {
      judges: { judgeId: string; name: string; assigned: number }[];
    };
    const leaving = judges.find((judge) => judge.name === stage.judges[2]!.fullName)!;
    const preview = `/api/rounds/${round}/replacements/${leaving.judgeId}`;
    const act = `/api/rounds/${round}/replacements`;
    const body = { judgeId: leaving.judgeId, reason: 'Đi công tác nước ngoài', open: leaving.assigned };
    expect(codeIn(await app.browser().get(preview))).toEqual([401, 'access.sign-in']);
    expect(codeIn(await app.browser().post(act, body))).toEqual([401, 'access.sign-in']);
    for (const someone of [stage.judges[0]!, stage.secretary]) {
      const them = await asPerson(someone);
      expect(codeIn(await them.get(preview))).toEqual([403, 'access.denied']);
      expect(codeIn(await them.post(act, body))).toEqual([403, 'access.denied']);
    }
    expect(codeIn(await head.get(`${preview}?to=x`))).toEqual([422, 'request.invalid']);
    expect(codeIn(await head.get(`/api/rounds/${round}/replacements/${randomId()}`))).toEqual([
      404,
      'thing.not-found',
    ]);
    expect(codeIn(await head.post(act, { ...body, reason: 'a' }))).toEqual([422, 'request.invalid']);
    expect(codeIn(await head.post(act, { ...body, open: body.open + 1 }))).toEqual([409, 'conflict.stale']);
    const foreign = await head.post(`/api/rounds/${other.rounds[0]}/replacements`, body);
    expect(answerOf(foreign)).toEqual(
      answerOf(await head.post(`/api/rounds/${randomId()}/replacements`, body)),
    );
    const seen = await head.get(preview);
    expect(seen.body).toMatchObject({ open: leaving.assigned, submitted: 0 });
    const done = await head.post(act, body);
    expect([done.status, done.body]).toEqual([200, seen.body]);
    expect(codeIn(await head.post(act, { ...body, open: 0 }))).toEqual([409, 'round.judge-replaced']);
  });
});

describe('marks in a work', () => {
  it('are the judge’s own; another’s sheet and none answer with the same bytes', async () => {
    const judge = await asPerson(stage.judges[0]!);
    const [mine] = await deskOf(app, stage.judges[0]!, round);
    const own = new Set((await deskOf(app, stage.judges[1]!, round)).map((item) => item.sheetId));
    const [foreign = ''] = own;
    const key = randomId();
    const mark = { start: 0, end: 4, note: 'Mở bài gọn' };
    const path = `/api/sheets/${mine!.sheetId}/marks`;
    expect((await judge.put(`${path}/${key}`, mark)).body).toEqual([{ key, ...mark }]);
    expect((await judge.get(path)).body).toEqual([{ key, ...mark }]);
    expect(codeIn(await judge.put(`${path}/${key}`, { ...mark, start: 9 }))).toEqual([
      422,
      'sheet.mark-misplaced',
    ]);
    expect(codeIn(await judge.put(`${path}/${key}`, { ...mark, end: 'x' }))).toEqual([
      422,
      'request.invalid',
    ]);
    expect(codeIn(await judge.put(`${path}/khong-co`, mark))).toEqual([404, 'thing.not-found']);
    const asked: ((id: string) => request.Test)[] = [
      (id) => judge.get(`/api/sheets/${id}/marks`),
      (id) => judge.put(`/api/sheets/${id}/marks/${key}`, mark),
      (id) => judge.delete(`/api/sheets/${id}/marks/${key}`),
    ];
    for (const ask of asked) {
      const none = await ask(randomId());
      expect(codeIn(none)).toEqual([404, 'thing.not-found']);
      expect(answerOf(await ask(foreign))).toEqual(answerOf(none));
    }
    expect(codeIn(await app.browser().get(path))).toEqual([401, 'access.sign-in']);
    for (const someone of [stage.head, stage.secretary]) {
      const them = await asPerson(someone);
      expect(codeIn(await them.get(path))).toEqual([403, 'access.denied']);
      expect(codeIn(await them.put(`${path}/${key}`, mark))).toEqual([403, 'access.denied']);
      expect(codeIn(await them.delete(`${path}/${key}`))).toEqual([403, 'access.denied']);
    }
    expect((await judge.delete(`${path}/${key}`)).body).toEqual([]);
  });
});
