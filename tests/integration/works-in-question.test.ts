import { randomId } from '../../src/kernel/ids.js';
import { type DeviationMetric, deviationMetrics, type DeviationPolicy } from '../../src/kernel/deviation.js';
import { SeededRandom } from '../../src/kernel/random.js';
import { Contests } from '../../src/modules/contests/index.js';
import { BlindCopyRow } from '../../src/modules/judging/blind-copy.row.js';
import { BoardStore } from '../../src/modules/judging/board.store.js';
import { discrepancyOf } from '../../src/modules/judging/domain/outcome.js';
import { byCopy, gapsOf } from '../../src/modules/judging/domain/readings.js';
import { sheetStates } from '../../src/modules/judging/domain/sheet.machine.js';
import { JudgeRow } from '../../src/modules/judging/judge.row.js';
import { Judging, type RoundRules } from '../../src/modules/judging/index.js';
import { JudgingStores } from '../../src/modules/judging/judging.stores.js';
import { JudgingRoundRow } from '../../src/modules/judging/judging-round.row.js';
import { ModerationStore } from '../../src/modules/judging/moderation/moderation.store.js';
import { ScoreSheetRow } from '../../src/modules/judging/score-sheet.row.js';
import { WorksInQuestion } from '../../src/modules/judging/works-in-question.service.js';
import { Database } from '../../src/platform/database/database.js';
import { TestApp } from '../support/app.js';
import { board, buildStage, declareNothing, seal, type Stage } from '../support/judging.js';

/**
 * The round's page reads only the works that the database finds out of the ordinary. Sheets of every kind are dealt at
 * random, and what comes of those works must be what comes of all.
 */
let app: TestApp;
let database: Database;
let stage: Stage;
let round: JudgingRoundRow;

beforeAll(async () => {
  app = await TestApp.start();
  database = app.nest.get(Database);
  stage = await buildStage(app, { works: 24, judges: 5 });
  await declareNothing(app, stage);
  await seal(app, stage, stage.rounds[0]);
  round = await database.rows(JudgingRoundRow).findOneByOrFail({ id: stage.rounds[0] });
});
afterAll(() => app.stop());

const policy = (metric: DeviationMetric): DeviationPolicy => ({
  metric,
  tiers: [
    { from: 0, action: 'average' },
    { from: 500, action: 'discuss' },
    { from: 1500, action: 'third-reading' },
  ],
  thirdRule: 'mean-of-three',
  togetherAbove: null,
});

/** Sheets of all states, planned and third ones, close together and apart, by criteria that may balance out. */
async function dealAtRandom(seed: string): Promise<void> {
  const random = new SeededRandom(seed);
  const below = (most: number): number => Math.floor(random.fraction() * most);
  const { criteria } = await app.get(Contests).get(stage.contest.id);
  const copies = await database.rows(BlindCopyRow).findBy({ roundId: round.id });
  const judges = await database.rows(JudgeRow).findBy({ contestId: stage.contest.id });
  const sheets = copies.flatMap(({ id: copyId }) =>
    judges.slice(0, below(judges.length + 1)).map((judge, at): ScoreSheetRow => {
      const isIn = below(4) > 0;
      const state = isIn ? 'submitted' : sheetStates[below(sheetStates.length)]!;
      const base = below(3) * 250;
      const scores = Object.fromEntries(
        criteria.map(({ id, maxScore }, number) => [
          id,
          Math.min(maxScore, number === below(4) ? base : 500),
        ]),
      );
      const total = Object.values(scores).reduce((sum, score) => sum + score, 0);
      return {
        ...{ id: randomId(), roundId: round.id, copyId, judgeId: judge.id, reading: at + 1 },
        ...{ third: at === 2 && below(2) === 0, state, version: 1, scores, total: isIn ? total : null },
        ...{ comment: '', privateNote: '', reason: null, savedAt: null, submittedAt: null },
      };
    }),
  );
  await database.run(async () => {
    await database.delete(ScoreSheetRow, { roundId: round.id });
    await database.insert(ScoreSheetRow, sheets);
  });
}

async function rulesWith(deviation: DeviationPolicy | null): Promise<RoundRules> {
  return { ...(await app.get(Judging).rulesOf(round)), deviation };
}

it.each([...deviationMetrics.map((metric) => policy(metric)), null])(
  'are all that differ or lack a reading: %j',
  async (deviation) => {
    const rules = await rulesWith(deviation);
    let questioned = 0;
    for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) {
      await dealAtRandom(seed);
      const copies = await database
        .rows(BlindCopyRow)
        .find({ where: { roundId: round.id }, order: { code: 'ASC' } });
      const all = byCopy(await database.rows(ScoreSheetRow).findBy({ roundId: round.id }));
      const needed = copies
        .filter(({ id }) => {
          const own = all.get(id) ?? [];
          return discrepancyOf(own, rules) !== null || gapsOf(own, rules).length > 0;
        })
        .map(({ id }) => id);
      const found = await app.get(WorksInQuestion).read(rules);
      const ids = found.copies.map(({ id }) => id);
      expect(ids.filter((id) => needed.includes(id))).toEqual(needed);
      for (const id of ids) expect(found.byCopy.get(id)?.length ?? 0).toBe(all.get(id)?.length ?? 0);
      questioned += copies.length - ids.length;
    }
    // And not simply all works.
    expect(questioned).toBeGreaterThan(0);
  },
);

it('make the figures of the round’s page', async () => {
  await dealAtRandom('page');
  const rules = await app.get(Judging).rulesOf(round);
  const sheets = await database.rows(ScoreSheetRow).findBy({ roundId: round.id });
  const copies = await database
    .rows(BlindCopyRow)
    .find({ where: { roundId: round.id }, order: { code: 'ASC' } });
  const own = byCopy(sheets);
  const count = (...states: string[]): number => sheets.filter(({ state }) => states.includes(state)).length;
  const page = await board(app, stage, round.id);
  expect(page.sheets).toEqual({
    total: count('assigned', 'started', 'submitted', 'returned'),
    submitted: count('submitted'),
    started: count('started', 'returned'),
    assigned: count('assigned'),
    recused: count('recused'),
    unstaffed: copies.reduce((sum, { id }) => sum + gapsOf(own.get(id) ?? [], rules).length, 0),
  });
  expect(page.works).toBe(24);
  expect(page.discrepancies.map(({ copyId, state }) => [copyId, state])).toEqual(
    copies.flatMap(({ id }) => {
      const state = discrepancyOf(own.get(id) ?? [], rules);
      return state === null ? [] : [[id, state]];
    }),
  );
  expect(page.judges.map(({ judgeId, assigned, submitted }) => [judgeId, assigned, submitted])).toEqual(
    (
      await database.rows(JudgeRow).find({ where: { contestId: stage.contest.id }, order: { id: 'ASC' } })
    ).map(({ id }) => {
      const live = sheets.filter(
        ({ judgeId, state }) => judgeId === id && !['recused', 'void'].includes(state),
      );
      return [id, live.length, live.filter(({ state }) => state === 'submitted').length];
    }),
  );
});

it('are the same however many works are looked through at once', async () => {
  await dealAtRandom('stretches');
  const store = app.get(BoardStore);
  const wish = { readings: 2, apart: 500, comparesTotals: true, criterionIds: [] };
  const whole = await store.inQuestion(round.id, { after: '', upTo: null }, wish);
  for (const works of [1, 5, 12, 24]) {
    const found: string[] = [];
    for (let after: string | null = ''; after !== null;) {
      const upTo: string | null = await store.endOfStretch(round.id, after, works);
      found.push(...(await store.inQuestion(round.id, { after, upTo }, wish)));
      after = upTo;
    }
    expect(found.sort()).toEqual([...whole].sort());
  }
});

it('may be any number: more than a statement takes are read in parts', async () => {
  const known = (await database.rows(BlindCopyRow).findBy({ roundId: round.id })).map(({ id }) => id);
  const many = [...Array.from({ length: 40_000 }, () => randomId()), ...known];
  const sheets = app.get(JudgingStores).sheets;
  const whole = await sheets.whole(known);
  expect(whole.length).toBeGreaterThan(0);
  expect(await sheets.whole(many)).toEqual(whole);
  expect(await app.get(ModerationStore).messages(many)).toEqual([]);
});

it('are none before anything is dealt', async () => {
  await database.run(() => database.delete(ScoreSheetRow, { roundId: round.id }));
  expect((await app.get(WorksInQuestion).read(await rulesWith(null))).copies).toEqual([]);
  expect((await board(app, stage, round.id)).sheets).toMatchObject({ total: 0, unstaffed: 0 });
});
