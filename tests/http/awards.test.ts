import { TestApp } from '../support/app.js';
import { ask, buildDeciding, type CouncilStage, problemIn } from '../support/awards.js';
import type { TestPerson } from '../support/entries.js';

let app: TestApp;
let stage: CouncilStage;
beforeAll(async () => {
  app = await TestApp.start();
  stage = await buildDeciding(app, [[9000, 8500], [7000]], { unseal: false });
});
afterAll(() => app.stop());

const at = (path: string): string => `/api/contests/${stage.contest.id}/${path}`;
const reason = 'Theo biên bản họp Hội đồng';

type Board = {
  readonly ranking: {
    entryId: string;
    categoryId: string;
    award: { awardId: string; prizeId: string } | null;
  }[];
  readonly prizes: { id: string; name: string; categoryIds: string[] }[];
  readonly can: Record<string, boolean>;
};

const routes: readonly [method: 'get' | 'post' | 'delete', path: string, body: object, forWhom: string][] = [
  ['get', 'prize-board', {}, 'secretary organiser council'],
  ['post', 'prize-board/proposal', {}, 'organiser council'],
  ['post', 'awards', { entryId: 'x'.repeat(36), prizeId: 'x'.repeat(36), reason }, 'organiser council'],
  ['delete', 'awards/unknown', { reason }, 'organiser council'],
  ['post', 'approval', { decisionNumber: '1', decisionDate: '2026-03-01' }, 'organiser council'],
  ['post', 'publication', { confirmation: 'x' }, 'organiser'],
];

describe('before unsealing', () => {
  it.each(routes)(
    '%s %s is for its people only, and says that codes are sealed',
    async (method, path, body, forWhom) => {
      const people: Record<string, TestPerson> = {
        secretary: stage.secretary,
        organiser: stage.organiser,
        council: stage.council,
        judge: stage.judges[0]!,
        head: stage.head,
        entrant: stage.entrants[0]!,
      };
      expect(problemIn(await ask(app, null, method, at(path), body))).toEqual([401, 'access.sign-in']);
      for (const [role, who] of Object.entries(people)) {
        const expected = forWhom.split(' ').includes(role) ? [409, 'award.sealed'] : [403, 'access.denied'];
        expect([role, ...problemIn(await ask(app, who, method, at(path), body))]).toEqual([
          role,
          ...expected,
        ]);
      }
    },
  );

  it('a contest that does not exist is like one of somebody else', async () => {
    const answer = await ask(app, stage.council, 'get', '/api/contests/unknown/prize-board');
    expect(problemIn(answer)).toEqual([403, 'access.denied']);
  });
});

describe('after unsealing', () => {
  let board: Board;
  beforeAll(async () => {
    const wish = { confirmation: stage.contest.slug, witnesses: ['Lê Chứng Kiến'] };
    const unsealed = await ask(app, stage.secretary, 'post', at('unsealing'), wish);
    expect([200, 201]).toContain(unsealed.status);
  });

  it('the board is shown, filled, changed, approved and published', async () => {
    const first = await ask(app, stage.council, 'get', at('prize-board'));
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ state: 'open', undecided: [], changes: [], decision: null });
    const filled = await ask(app, stage.council, 'post', at('prize-board/proposal'));
    expect(filled.status).toBe(200);
    board = filled.body as Board;
    expect(board.ranking.map(({ award }) => award !== null)).toEqual([true, true, true]);
    const [, second] = board.ranking;
    const taken = await ask(app, stage.council, 'delete', at(`awards/${second!.award!.awardId}`), { reason });
    expect((taken.body as Board).ranking[1]!.award).toBeNull();
    const { prizeId } = second!.award!;
    const given = await ask(app, stage.organiser, 'post', at('awards'), {
      entryId: second!.entryId,
      prizeId,
      reason,
    });
    expect(given.status).toBe(201);
    expect((given.body as Board).ranking[1]!.award?.prizeId).toBe(prizeId);
    const decision = { decisionNumber: '15/QĐ-BTC', decisionDate: '2026-03-20' };
    const approved = await ask(app, stage.council, 'post', at('approval'), decision);
    expect(approved.body).toMatchObject({
      state: 'approved',
      decision: { number: '15/QĐ-BTC', date: '2026-03-20' },
    });
    const wrong = await ask(app, stage.organiser, 'post', at('publication'), { confirmation: 'khac' });
    expect([...problemIn(wrong), (wrong.body as { params: object }).params]).toEqual([
      422,
      'confirmation.mismatch',
      { expected: stage.contest.slug },
    ]);
    const published = await ask(app, stage.organiser, 'post', at('publication'), {
      confirmation: stage.contest.slug,
    });
    expect([published.status, (published.body as { state: string }).state]).toEqual([200, 'published']);
    expect((published.body as Board).can).toMatchObject({ change: false, publish: false, revoke: true });
  });

  it('malformed wishes are refused field by field', async () => {
    const give = await ask(app, stage.council, 'post', at('awards'), { entryId: 'short', more: 1 });
    expect(problemIn(give)).toEqual([422, 'request.invalid']);
    const pointers = (give.body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer);
    expect(pointers.sort()).toEqual(['/entryId', '/more', '/prizeId', '/reason']);
    const date = { decisionNumber: '1', decisionDate: '20/3/2026' };
    expect(problemIn(await ask(app, stage.council, 'post', at('approval'), date))).toEqual([
      422,
      'request.invalid',
    ]);
  });

  it('a published award is revoked by the organisers, with a decision', async () => {
    const awardId = board.ranking[0]!.award!.awardId;
    const path = at(`awards/${awardId}/revocation`);
    const wish = { reason: 'Có tranh chấp bản quyền', decisionNumber: '20/QĐ-BTC' };
    expect(problemIn(await ask(app, stage.council, 'post', path, wish))).toEqual([403, 'access.denied']);
    expect(problemIn(await ask(app, stage.organiser, 'post', path, { reason: '' }))).toEqual([
      422,
      'request.invalid',
    ]);
    expect(problemIn(await ask(app, stage.organiser, 'post', at('awards/unknown/revocation'), wish))).toEqual(
      [404, 'thing.not-found'],
    );
    const revoked = await ask(app, stage.organiser, 'post', path, wish);
    expect(revoked.status).toBe(200);
    expect(problemIn(await ask(app, stage.organiser, 'post', path, wish))).toEqual([409, 'conflict.state']);
  });
});
