import type request from 'supertest';
import { type Contest, Contests } from '../../src/modules/contests/index.js';
import { Unsealing } from '../../src/modules/sealing/index.js';
import { sessionCookie } from '../../src/platform/http/access.guard.js';
import type { TestApp } from './app.js';
import type { TestPerson } from './entries.js';
import {
  buildJudging,
  closeRound,
  deskOf,
  plainRound,
  quickAppoint,
  type Stage,
  submitAll,
} from './judging.js';

/** A contest whose scores are fixed: the council is at work. */
export interface CouncilStage extends Stage {
  readonly organiser: TestPerson;
  readonly council: TestPerson;
  /** As it stands now, with the prize plan. */
  readonly decided: Contest;
}

const oneRound = [
  { ...plainRound, name: 'Chung khảo', readingsPerEntry: 2, deviationLimit: null, advanceCount: null },
];

/**
 * A contest of one round, judged and closed. Works alternate between the first two categories; `totals` are the
 * scores (hundredths) that the works of a category get, in whatever order of works.
 */
export async function buildDeciding(
  app: TestApp,
  totals: readonly [readonly number[], readonly number[]],
  wish: { unseal?: boolean } = {},
): Promise<CouncilStage> {
  const works = totals[0].length + totals[1].length;
  const stage = await buildJudging(app, { works, judges: 2, rounds: oneRound });
  const [roundId] = stage.rounds;
  const totalOf = await deal(app, stage, totals);
  await submitAll(app, stage, roundId, (code) => totalOf.get(code) ?? 0);
  await closeRound(app, stage, roundId);
  const organiser = await quickAppoint(app, stage.contest, 'organiser', 'Hoàng Thị Tổ Chức');
  const council = await quickAppoint(app, stage.contest, 'council', 'Vũ Hội Đồng');
  const { id, slug } = stage.contest;
  if (wish.unseal !== false) {
    await app.get(Unsealing).unseal(await stage.secretary.actor(), id, slug, ['Lê Chứng Kiến']);
  }
  await app.drain();
  const decided = await app.get(Contests).get(id);
  return { ...stage, organiser, council, decided };
}

/** Which code gets which total: the codes of a category in their order, the totals in theirs. */
async function deal(
  app: TestApp,
  stage: Stage,
  totals: readonly [readonly number[], readonly number[]],
): Promise<Map<string, number>> {
  const codes = new Map<string, string>();
  for (const judge of stage.judges) {
    for (const { code, categoryName } of await deskOf(app, judge, stage.rounds[0]))
      codes.set(code, categoryName);
  }
  const dealt = new Map<string, number>();
  for (const [index, list] of totals.entries()) {
    const name = stage.contest.categories[index]?.name;
    const own = [...codes].filter(([, categoryName]) => categoryName === name).map(([code]) => code);
    own.sort().forEach((code, place) => dealt.set(code, list[place] ?? 0));
  }
  return dealt;
}

/** Asks as somebody of a stage, or as a visitor. */
export async function ask(
  app: TestApp,
  who: TestPerson | null,
  method: 'get' | 'post' | 'put' | 'delete',
  path: string,
  body: object = {},
): Promise<request.Response> {
  const browser = app.browser();
  const sent = method === 'get' ? browser.get(path) : browser[method](path, body);
  if (who === null) return sent;
  return sent.set('Cookie', `${sessionCookie}=${await who.signIn()}`);
}

/** Status and problem code of an answer. */
export function problemIn(answer: request.Response): [status: number, code: unknown] {
  return [answer.status, (answer.body as { code?: unknown }).code];
}
