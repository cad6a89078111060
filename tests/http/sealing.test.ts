import type request from 'supertest';
import { sessionCookie } from '../../src/platform/http/access.guard.js';
import { TestApp } from '../support/app.js';
import type { TestPerson } from '../support/entries.js';
import {
  assignAndRelease,
  buildStage,
  closeRound,
  declareNothing,
  quickAppoint,
  seal,
  type Stage,
  submitAll,
} from '../support/judging.js';

let app: TestApp;
let stage: Stage;
beforeAll(async () => {
  app = await TestApp.start();
  stage = await buildStage(app, { works: 3, judges: 2 });
});
afterAll(() => app.stop());

const codeIn = (response: request.Response): unknown => [
  response.status,
  (response.body as { code?: string }).code,
];

async function ask(
  who: TestPerson,
  method: 'get' | 'post' | 'put',
  path: string,
  body: object = {},
): Promise<request.Response> {
  const browser = app.browser();
  const sent = method === 'get' ? browser.get(path) : browser[method](path, body);
  return sent.set('Cookie', `${sessionCookie}=${await who.signIn()}`);
}

const base = (): string => `/api/contests/${stage.contest.id}`;

describe('declaring conflicts', () => {
  it('is for judges and panel heads, and only shows the own declaration', async () => {
    const path = `${base()}/my-conflicts`;
    const judge = stage.judges[0]!;
    expect(codeIn(await app.browser().get(path))).toEqual([401, 'access.sign-in']);
    for (const other of [stage.secretary, stage.entrants[0]!]) {
      expect(codeIn(await ask(other, 'get', path))).toEqual([403, 'access.denied']);
    }
    const empty = await ask(judge, 'get', path);
    expect(empty.body).toMatchObject({ declared: null, onlyAdditions: false });
    expect((empty.body as { units: object[] }).units).toHaveLength(22);
    expect(codeIn(await ask(judge, 'put', path, { unitIds: 'x', persons: [] }))).toEqual([
      422,
      'request.invalid',
    ]);
    expect(codeIn(await ask(judge, 'put', path, { unitIds: [], persons: [] }))).toEqual([
      422,
      'conflict.unit-needed',
    ]);
    const own = { unitIds: [stage.unitIds[8]], persons: ['Nông Thị Xa'] };
    const done = await ask(judge, 'put', path, own);
    expect(done.body).toMatchObject({ declared: { ...own, declaredAt: app.clock.now().toISOString() } });
    expect((await ask(stage.judges[1]!, 'get', path)).body).toMatchObject({ declared: null });
    expect(codeIn(await ask(judge, 'get', '/api/contests/khong-co/my-conflicts'))).toEqual([
      403,
      'access.denied',
    ]);
  });
});

describe('sealing and unsealing', () => {
  it('are for secretaries and organisers; custodians and auditors look on', async () => {
    const path = `${base()}/sealing`;
    const [first] = stage.rounds;
    for (const role of ['custodian', 'auditor'] as const) {
      const watcher = await quickAppoint(app, stage.contest, role, `Người ${role}`);
      const view = await ask(watcher, 'get', path);
      expect(view.body).toMatchObject({ can: { sealRoundId: null, unseal: false }, unsealedAt: null });
      expect(
        codeIn(await ask(watcher, 'post', `${path}/rounds/${first}`, { confirmation: stage.contest.slug })),
      ).toEqual([403, 'access.denied']);
    }
    for (const other of [stage.judges[0]!, stage.head, stage.entrants[0]!]) {
      expect(codeIn(await ask(other, 'get', path))).toEqual([403, 'access.denied']);
      expect(
        codeIn(await ask(other, 'post', `${base()}/unsealing`, { confirmation: '', witnesses: [] })),
      ).toEqual([403, 'access.denied']);
    }
  });

  it('go their way with typed confirmations, and never show a code', async () => {
    const { secretary, contest } = stage;
    const [first, second] = stage.rounds;
    const sealPath = `${base()}/sealing/rounds/${first}`;
    const view = await ask(secretary, 'get', `${base()}/sealing`);
    expect(view.body).toMatchObject({ can: { sealRoundId: first } });
    expect(codeIn(await ask(secretary, 'post', sealPath, {}))).toEqual([422, 'request.invalid']);
    const mismatch = await ask(secretary, 'post', sealPath, { confirmation: 'khác' });
    expect(codeIn(mismatch)).toEqual([422, 'confirmation.mismatch']);
    expect(mismatch.body).toMatchObject({ params: { expected: contest.slug } });
    const unsealing = { confirmation: contest.slug, witnesses: ['Đinh Thị Chứng'] };
    expect(codeIn(await ask(secretary, 'post', `${base()}/unsealing`, unsealing))).toEqual([
      409,
      'sealing.scores-not-fixed',
    ]);
    await declareNothing(app, { ...stage, judges: [stage.judges[1]!] });
    const sealed = await ask(secretary, 'post', sealPath, { confirmation: contest.slug });
    expect(sealed.status).toBe(200);
    expect(sealed.body).toMatchObject({
      rounds: [{ roundId: first, state: 'sealed', works: 3 }, { works: null }],
    });
    expect(sealed.text).not.toMatch(/[34679CDFHJKMNPQRTWX]{3}-[34679CDFHJKMNPQRTWX]{4}/);
    expect(codeIn(await ask(secretary, 'post', sealPath, { confirmation: contest.slug }))).toEqual([
      409,
      'sealing.already-sealed',
    ]);
    await assignAndRelease(app, stage, first);
    await submitAll(app, stage, first, () => 7000);
    await closeRound(app, stage, first);
    await seal(app, stage, second);
    await assignAndRelease(app, stage, second);
    await submitAll(app, stage, second, () => 8000);
    await closeRound(app, stage, second);
    expect((await ask(secretary, 'get', `${base()}/sealing`)).body).toMatchObject({ can: { unseal: true } });
    expect(
      codeIn(await ask(secretary, 'post', `${base()}/unsealing`, { ...unsealing, witnesses: [] })),
    ).toEqual([422, 'sealing.witness-needed']);
    const open = await ask(secretary, 'post', `${base()}/unsealing`, unsealing);
    expect(open.body).toMatchObject({
      unsealedBy: secretary.fullName,
      witnesses: ['Đinh Thị Chứng'],
      can: { unseal: false },
    });
    expect(codeIn(await ask(secretary, 'post', `${base()}/unsealing`, unsealing))).toEqual([
      409,
      'sealing.already-unsealed',
    ]);
  });
});
