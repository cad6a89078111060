import type request from 'supertest';
import { randomId } from '../../src/kernel/ids.js';
import { SheetReturns } from '../../src/modules/judging/index.js';
import { ScoreSheetRow } from '../../src/modules/judging/score-sheet.row.js';
import { Database } from '../../src/platform/database/database.js';
import { sessionCookie } from '../../src/platform/http/access.guard.js';
import { TestApp } from '../support/app.js';
import type { TestPerson } from '../support/entries.js';
import { board, buildJudging, quickAppoint, type Stage, submitAll } from '../support/judging.js';

/** Every round counts as a large one here: closing it is ordered, and answered with how far the check is. */
let app: TestApp;
let stage: Stage;
let path: string;
let version: number;

beforeAll(async () => {
  app = await TestApp.start(undefined, { CLOSE_AT_ONCE: '0' });
  stage = await buildJudging(app, { works: 3, judges: 2 });
  await submitAll(app, stage, stage.rounds[0], (_code, judge) => [9000, 5000][judge]!);
  path = `/api/rounds/${stage.rounds[0]}`;
  ({ version } = await board(app, stage, stage.rounds[0]));
});
afterAll(() => app.stop());

async function asPerson(
  who: TestPerson,
  language = 'vi',
): Promise<{ get: (path: string) => request.Test; post: (path: string, body?: object) => request.Test }> {
  const cookie = `${sessionCookie}=${await who.signIn()}`;
  const own = (test: request.Test): request.Test =>
    test.set('Cookie', cookie).set('Accept-Language', language);
  return {
    get: (at) => own(app.browser().get(at)),
    post: (at, body = {}) => own(app.browser().post(at, body)),
  };
}

const codeIn = ({ status, body }: request.Response): unknown => [status, (body as { code?: string }).code];

it('is for the panel head alone, and says at once what needs no reading', async () => {
  expect(codeIn(await app.browser().post(`${path}/close`, { version }))).toEqual([401, 'access.sign-in']);
  for (const other of [stage.judges[0]!, stage.secretary, stage.entrants[0]!]) {
    const them = await asPerson(other);
    expect(codeIn(await them.post(`${path}/close`, { version }))).toEqual([403, 'access.denied']);
    expect(codeIn(await them.get(`${path}/ranking`))).toEqual([403, 'access.denied']);
  }
  const head = await asPerson(stage.head);
  expect(codeIn(await head.post(`/api/rounds/${randomId()}/close`, { version }))).toEqual([
    404,
    'thing.not-found',
  ]);
  expect(codeIn(await head.post(`${path}/close`, { version: 'x' }))).toEqual([422, 'request.invalid']);
  expect(codeIn(await head.post(`${path}/close`, { version: version + 1 }))).toEqual([409, 'conflict.stale']);
  expect(codeIn(await head.post(`${path}/close`, { version, reason: 'ngắn' }))).toEqual([
    422,
    'round.reason-needed',
  ]);
  expect(codeIn(await head.get(`${path}/ranking`))).toEqual([409, 'conflict.state']);
});

it('answers 202 with the order, refuses a second one, and tells what was found in the reader’s language', async () => {
  const head = await asPerson(stage.head);
  const ordered = await head.post(`${path}/close`, { version });
  expect(ordered.status).toBe(202);
  expect(ordered.body).toMatchObject({
    ...{ state: 'moderating', stage: 'ordered', done: 0, total: 3, items: [], refusal: null },
  });
  const other = await asPerson(await quickAppoint(app, stage.contest, 'panel-head', 'Vũ Đồng Trưởng'));
  expect(codeIn(await other.post(`${path}/close`, { version }))).toEqual([409, 'round.closing-ordered']);
  expect(codeIn(await other.post(`${path}/ranking`))).toEqual([409, 'conflict.state']);
  expect((await other.get(path)).body).toMatchObject({ closing: 'ordered', can: { close: false } });

  await app.drain();
  const organiser = await asPerson(await quickAppoint(app, stage.contest, 'organiser', 'Tạ Tổ Chức'), 'en');
  const refused = await organiser.get(`${path}/ranking`);
  expect(refused.status).toBe(200);
  expect(refused.body).toMatchObject({
    ...{ state: 'moderating', stage: 'refused', can: { again: false } },
    refusal: {
      code: 'round.discrepancies-open',
      detail:
        '3 works have scores too far apart and no third reading. Please find a judge, or close with a reason.',
    },
  });
  expect((await head.get(`${path}/ranking`)).body).toMatchObject({
    refusal: { detail: expect.stringMatching(/^Còn 3 bài có điểm chênh lệch/u) as unknown },
  });
  expect((await head.get(path)).body).toMatchObject({ closing: 'refused', can: { close: true } });
  expect((await organiser.get(path)).body).toMatchObject({ closing: 'refused', can: { close: false } });
});

it('closes with a reason what may be closed, and answers with the ranking then', async () => {
  const head = await asPerson(stage.head);
  const [sheet] = await app.get(Database).rows(ScoreSheetRow).findBy({ roundId: stage.rounds[0] });
  const actor = await stage.head.actor();
  await app.get(SheetReturns).giveBack(actor, sheet!.id, sheet!.version, 'Xin xem lại tiêu chí 1');
  // The round has changed: what was said of it before is said no longer.
  expect((await head.get(path)).body).toMatchObject({ state: 'scoring', closing: null });
  expect(codeIn(await head.get(`${path}/ranking`))).toEqual([409, 'conflict.state']);
  await submitAll(app, stage, stage.rounds[0], () => 7000);
  const now = await board(app, stage, stage.rounds[0]);
  const reason = 'Ban Giám khảo thống nhất kết quả';
  expect((await head.post(`${path}/close`, { version: now.version, reason })).status).toBe(202);
  await app.drain();
  expect((await head.get(`${path}/ranking`)).body).toMatchObject({ state: 'closed', stage: 'ready', reason });
  expect(codeIn(await head.post(`${path}/close`, { version: now.version, reason }))).toEqual([
    409,
    'round.closed',
  ]);
});
