import type { DeviationPolicy } from '../../src/kernel/deviation.js';
import {
  Decisions,
  Differences,
  type RoundDifferencesView,
  type DifferenceView,
  DiscussionReader,
  Discussions,
  type DiscussionView,
} from '../../src/modules/judging/index.js';
import type { TestApp } from './app.js';
import type { TestPerson } from './entries.js';
import { buildJudging, deskOf, plainRound, scoresOf, type Stage, submitSheet } from './judging.js';

/** The tiers of the examination, on totals. */
export const examTiers: DeviationPolicy = {
  metric: 'total',
  tiers: [
    { from: 500, action: 'discuss' },
    { from: 1000, action: 'discuss-with-minutes' },
    { from: 1501, action: 'third-reading' },
  ],
  thirdRule: 'equal-pair-else-mean',
  togetherAbove: 2500,
};

/** A contest of one round by a policy, released to its judges. */
export function buildModerated(
  app: TestApp,
  deviation: DeviationPolicy,
  wish: { works?: number; judges?: number } = {},
): Promise<Stage> {
  const round = {
    ...plainRound,
    name: 'Chung khảo',
    readingsPerEntry: 2,
    deviationLimit: null,
    advanceCount: null,
  };
  return buildJudging(app, { works: 1, judges: 3, ...wish, rounds: [{ ...round, deviation }] });
}

/** Who reads what: the judges by the sheets they have, in the order of the codes. */
export async function openSheets(
  app: TestApp,
  stage: Stage,
): Promise<{ readonly judge: TestPerson; readonly sheetId: string; readonly code: string }[]> {
  const all = await Promise.all(
    stage.judges.map(async (judge) =>
      (await deskOf(app, judge, stage.rounds[0]))
        .filter((item) => item.state !== 'submitted' && item.state !== 'recused')
        .map(({ sheetId, code }) => ({ judge, sheetId, code })),
    ),
  );
  return all.flat().sort((a, b) => (a.code < b.code ? -1 : Number(a.code > b.code)));
}

/** Hands in the open sheets of the one work with these totals, and says whose they are. */
export async function scoreWork(app: TestApp, stage: Stage, ...totals: number[]): Promise<TestPerson[]> {
  const readers: TestPerson[] = [];
  for (const total of totals) {
    const [next] = await openSheets(app, stage);
    if (next === undefined) throw new Error('nobody has a sheet left');
    await submitSheet(app, stage, next.judge, next.sheetId, total);
    readers.push(next.judge);
  }
  return readers;
}

/** The panel head's list. */
export async function differencesOf(app: TestApp, stage: Stage): Promise<RoundDifferencesView> {
  return app.get(Differences).view(await stage.head.actor(), stage.rounds[0]);
}

/** The one difference of the round. */
export async function theDifference(app: TestApp, stage: Stage): Promise<DifferenceView> {
  const { items } = await differencesOf(app, stage);
  const [item] = items;
  if (item === undefined) throw new Error('nothing differs');
  return item;
}

/** A judge's one discussion. */
export async function discussionOf(app: TestApp, stage: Stage, judge: TestPerson): Promise<DiscussionView> {
  const reader = app.get(DiscussionReader);
  const actor = await judge.actor();
  const [item] = await reader.list(actor, stage.rounds[0]);
  if (item === undefined) throw new Error('no discussion');
  return reader.view(actor, item.id);
}

/** Proposes a total as a judge. */
export async function propose(
  app: TestApp,
  stage: Stage,
  judge: TestPerson,
  total: number,
  minutes = '',
): Promise<DiscussionView> {
  const { id, version } = await discussionOf(app, stage, judge);
  const wish = { scores: scoresOf(stage.contest, total), minutes };
  return app.get(Discussions).propose(await judge.actor(), id, version, wish);
}

/** Accepts what was proposed. */
export async function accept(app: TestApp, stage: Stage, judge: TestPerson): Promise<DiscussionView> {
  const { id, version } = await discussionOf(app, stage, judge);
  return app.get(Discussions).accept(await judge.actor(), id, version);
}

/** Decides as the panel head, by what stands there now. */
export async function decide(
  app: TestApp,
  stage: Stage,
  total: number,
  wish: { readonly basis?: string; readonly minutes?: string; readonly head?: TestPerson } = {},
): Promise<void> {
  const { copyId, basis } = await theDifference(app, stage);
  await app.get(Decisions).decide(await (wish.head ?? stage.head).actor(), stage.rounds[0], copyId, {
    basis: wish.basis ?? basis,
    scores: scoresOf(stage.contest, total),
    reason: 'Hai giám khảo không thống nhất được.',
    minutes: wish.minutes ?? '',
  });
}
