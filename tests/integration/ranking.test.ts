import { jest } from '@jest/globals';
import { DomainError } from '../../src/kernel/domain-error.js';
import { Contests, type RoundTerms } from '../../src/modules/contests/index.js';
import { Judging } from '../../src/modules/judging/index.js';
import { BlindCopyRow } from '../../src/modules/judging/blind-copy.row.js';
import { JudgingRoundRow } from '../../src/modules/judging/judging-round.row.js';
import { ScoreSheetRow } from '../../src/modules/judging/score-sheet.row.js';
import { EnginePool } from '../../src/modules/scoring/engine-pool.js';
import { RankingReader, RoundClosing, RoundFindings, Scoring } from '../../src/modules/scoring/index.js';
import type { RankingView } from '../../src/modules/scoring/index.js';
import { RoundClosingRow } from '../../src/modules/scoring/round-closing.row.js';
import { RoundResultRow } from '../../src/modules/scoring/round-result.row.js';
import { Database } from '../../src/platform/database/database.js';
import { OutboxRow } from '../../src/platform/events/event.row.js';
import { JobRow } from '../../src/platform/jobs/job.row.js';
import { TestApp } from '../support/app.js';
import {
  assignAndRelease,
  board,
  buildJudging,
  buildStage,
  closeRound,
  declareNothing,
  deskOf,
  plainRound,
  seal,
  type Stage,
  submitAll,
} from '../support/judging.js';

let app: TestApp;
let database: Database;
beforeAll(async () => {
  app = await TestApp.start();
  database = app.nest.get(Database);
});
afterAll(() => app.stop());
afterEach(() => {
  jest.restoreAllMocks();
});

const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no error',
    (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
  );

const rounds = (terms: Partial<RoundTerms>): readonly RoundTerms[] => [
  { ...plainRound, name: 'Sơ khảo', readingsPerEntry: 2, deviationLimit: null, advanceCount: 2, ...terms },
  { ...plainRound, name: 'Chung khảo', readingsPerEntry: 2, deviationLimit: null, advanceCount: null },
];

/** All sheets of the first round are in; nothing is closed. */
async function scored(
  wish: Parameters<typeof buildJudging>[1],
  totalOf: (code: number, judge: number) => number,
): Promise<{ readonly stage: Stage; readonly round: string; readonly codes: readonly string[] }> {
  const stage = await buildJudging(app, wish);
  const [round] = stage.rounds;
  const codes = new Set<string>();
  for (const judge of stage.judges) for (const item of await deskOf(app, judge, round)) codes.add(item.code);
  const order = [...codes].sort();
  await submitAll(app, stage, round, (code, judge) => totalOf(order.indexOf(code), judge));
  return { stage, round, codes: order };
}

/** Closes without doing the jobs. */
async function freeze(stage: Stage, round: string): Promise<void> {
  const { version } = await board(app, stage, round);
  await app.get(RoundClosing).close(await stage.head.actor(), round, { version, reason: null });
}

const view = async (stage: Stage, round: string): Promise<RankingView> =>
  app.get(RankingReader).view(await stage.head.actor(), round);

const closedEvents = (contestId: string): Promise<number> =>
  database.rows(OutboxRow).countBy({ contestId, type: 'scoring.round-closed' });

describe('a ranking that is being worked out', () => {
  it('is seen by nobody before it is whole, while the sheets are fixed already', async () => {
    const { stage, round } = await scored({ works: 4, judges: 2 }, (code) => 6000 + code * 500);
    await freeze(stage, round);
    expect(await database.rows(JudgingRoundRow).findOneByOrFail({ id: round })).toMatchObject({
      state: 'closed',
    });
    expect(await view(stage, round)).toMatchObject({
      ...{ stage: 'waiting', done: 0, total: 4, items: [], committedRoot: null, can: { again: false } },
    });
    expect(await codeOf(app.get(Scoring).ranking(round))).toBe('round.ranking-pending');
    expect(await codeOf(app.get(Judging).advancing(round))).toBe('round.ranking-pending');
    const head = await stage.head.actor();
    expect(await codeOf(app.get(RoundFindings).ask(head, round))).toBe('round.ranking-pending');
    expect(await codeOf(seal(app, stage, stage.rounds[1]))).toBe('round.ranking-pending');
    expect(await closedEvents(stage.contest.id)).toBe(0);
    expect(await app.get(Scoring).brokenRounds(stage.contest.id)).toEqual([]);

    await app.drain();
    expect(await view(stage, round)).toMatchObject({ stage: 'ready', done: 0, total: 0 });
    expect(await app.get(Judging).advancing(round)).toHaveLength(2);
    expect(await closedEvents(stage.contest.id)).toBe(1);
    await seal(app, stage, stage.rounds[1]);
  });

  it('comes to the same after an attempt that broke off in the middle', async () => {
    const { stage, round } = await scored({ works: 4, judges: 2 }, (code) => 6000 + code * 500);
    await freeze(stage, round);
    const copies = await database.rows(BlindCopyRow).findBy({ roundId: round });
    // What the process left that was killed: some rows, which say something else, and a work that is marked.
    const left = copies.slice(0, 2).map(({ id: copyId, code, categoryId }, at): RoundResultRow => {
      const shown = { readings: 1, sum: 1, mean: 1, estimate: 1, rank: 1, tied: false };
      const rest = { categoryRank: 1, categoryTied: false, advances: false, standing: null };
      return {
        id: `left-${at}-${round}`.slice(0, 36),
        roundId: round,
        copyId,
        code,
        categoryId,
        ...shown,
        ...rest,
      };
    });
    await database.run(() => database.insert(RoundResultRow, left));
    await app.drain();
    const ranking = await view(stage, round);
    expect(ranking.items.map(({ rank, estimate }) => [rank, estimate])).toEqual([
      [1, 7500],
      [2, 7000],
      [3, 6500],
      [4, 6000],
    ]);
    expect(await database.rows(RoundResultRow).countBy({ roundId: round })).toBe(4);
    expect(await app.get(Scoring).brokenRounds(stage.contest.id)).toEqual([]);
  });

  it('is made by one of two workers that have the same job', async () => {
    const { stage, round } = await scored({ works: 4, judges: 2 }, (code) => 6000 + code * 500);
    await freeze(stage, round);
    const job = (await database.rows(JobRow).findOneByOrFail({ uniqueKey: `scoring.ranking:${round}:1` })).id;
    const engine = app.get(EnginePool);
    const rank = engine.ranking.bind(engine);
    let inside = false;
    jest.spyOn(engine, 'ranking').mockImplementation(async (input) => {
      const outcome = await rank(input);
      if (inside) return outcome;
      inside = true;
      // The first worker was not heard of for long: a second one takes the job over and comes to the end.
      const set = { state: 'waiting' as const, leaseUntilAt: null, worker: null };
      await database.run(() => database.update(JobRow, { id: job }, set));
      await app.drain();
      return outcome;
    });
    await app.drain();
    expect(await closedEvents(stage.contest.id)).toBe(1);
    expect((await view(stage, round)).items).toHaveLength(4);
    expect(await database.rows(RoundResultRow).countBy({ roundId: round })).toBe(4);
  });

  it('says so when it has failed for good, and can be started again', async () => {
    const { stage, round } = await scored({ works: 2, judges: 2 }, () => 7000);
    jest.spyOn(app.get(EnginePool), 'ranking').mockRejectedValue(new Error('out of memory'));
    await freeze(stage, round);
    const head = await stage.head.actor();
    for (let attempt = 0; attempt < 6; attempt += 1) {
      expect(await codeOf(app.get(RoundClosing).again(head, round))).toBe('conflict.state');
      await app.drain();
      app.clock.advance(601_000);
    }
    expect(await view(stage, round)).toMatchObject({ stage: 'failed', items: [], can: { again: true } });
    expect(await codeOf(app.get(Judging).advancing(round))).toBe('round.ranking-pending');

    jest.restoreAllMocks();
    const actor = await stage.head.actor();
    const tries = await Promise.all([1, 2].map(() => codeOf(app.get(RoundClosing).again(actor, round))));
    expect(tries.filter((code) => code === 'no error')).toHaveLength(1);
    expect(await view(stage, round)).toMatchObject({ stage: 'waiting', can: { again: false } });
    await app.drain();
    expect(await view(stage, round)).toMatchObject({ stage: 'ready' });
    expect(await codeOf(app.get(RoundClosing).again(actor, round))).toBe('conflict.state');
    expect(await codeOf(app.get(RoundClosing).again(await stage.judges[0]!.actor(), round))).toBe(
      'thing.not-found',
    );
  });

  it('is no longer made for a contest that was called off, whose round stays closed', async () => {
    const stage = await buildJudging(app, {
      ...{ works: 2, judges: 2, rounds: [rounds({ advanceCount: null })[0]!] },
    });
    const [round] = stage.rounds;
    await submitAll(app, stage, round, () => 7000);
    await freeze(stage, round);
    const contests = app.get(Contests);
    await contests.fire({ kind: 'system' }, stage.contest.id, 'cancel', {
      reason: 'Ban Tổ chức dừng cuộc thi',
    });
    await app.drain();
    expect((await contests.get(stage.contest.id)).state).toBe('cancelled');
    expect(await database.rows(RoundClosingRow).findOneByOrFail({ id: round })).not.toMatchObject({
      committedRoot: '',
    });
  });
});

describe('the rule that counts', () => {
  it('is the one of the round: by leniency a work is not sunk by its harsh judge', async () => {
    const wish = { works: 6, judges: 3, rounds: rounds({ method: 'leniency' }) };
    // The last judge gives twenty points less than the others to everything.
    const quality = [9000, 8800, 8600, 8400, 8200, 8000];
    const { stage, round, codes } = await scored(
      wish,
      (code, judge) => quality[code]! - (judge === 2 ? 2000 : 0),
    );
    await closeRound(app, stage, round);
    const ranking = await view(stage, round);
    expect(ranking).toMatchObject({ method: 'leniency', stage: 'ready' });
    expect(ranking.items.map(({ code, rank, tied }) => [code, rank, tied])).toEqual(
      codes.map((code, at) => [code, at + 1, false]),
    );
    // By the mean those with the harsh judge would stand behind.
    const means = ranking.items.map(({ mean }) => mean);
    expect([...means].sort((a, b) => b - a)).not.toEqual(means);
    expect(await app.get(Scoring).brokenRounds(stage.contest.id)).toEqual([]);
  });

  it('is refused before anything is fixed where works cannot be compared by it', async () => {
    const wish = { works: 4, judges: 4, rounds: rounds({ method: 'leniency' }) };
    const { stage, round } = await scored(wish, (code) => 7000 + code * 100);
    // Two works by two judges, the other two by two others: as after a drop-out, nothing links them.
    const sheets = await database.rows(ScoreSheetRow).findBy({ roundId: round });
    const copies = [...new Set(sheets.map(({ copyId }) => copyId))];
    const judges = [...new Set(sheets.map(({ judgeId }) => judgeId))].sort();
    const moved = sheets.map((sheet) => {
      const half = copies.indexOf(sheet.copyId) < 2 ? 0 : 2;
      return { ...sheet, judgeId: judges[half + sheet.reading - 1]! };
    });
    await database.run(async () => {
      await database.delete(ScoreSheetRow, { roundId: round });
      await database.insert(ScoreSheetRow, moved);
    });
    const { version } = await board(app, stage, round);
    const close = app.get(RoundClosing).close(await stage.head.actor(), round, { version, reason: null });
    await expect(close).rejects.toMatchObject({ code: 'round.groups-unlinked', params: { count: 2 } });
    expect((await board(app, stage, round)).state).toBe('moderating');
  });

  it('parts works of one mark by its keys, and says by which', async () => {
    const tieKeys = [{ by: 'median' }, { by: 'highest' }] as const;
    const { stage, round, codes } = await scored(
      { works: 3, judges: 2, rounds: rounds({ tieKeys }) },
      (code, judge) => [8000, [9000, 7000][judge]!, 6000][code]!,
    );
    await closeRound(app, stage, round);
    const ranking = await view(stage, round);
    expect(ranking.tieKeys).toEqual([
      { by: 'median', criterionName: null },
      { by: 'highest', criterionName: null },
    ]);
    const rows = ranking.items.map(({ code, rank, tied, partedBy }) => [
      codes.indexOf(code),
      rank,
      tied,
      partedBy,
    ]);
    expect(rows).toEqual([
      [1, 1, false, null],
      [0, 2, false, 1],
      [2, 3, false, null],
    ]);
  });

  it('takes the place of the round before across the wall, where it parts ties', async () => {
    const [first, second] = rounds({});
    const later = { ...second!, tieKeys: [{ by: 'earlier-round' }] as const };
    const stage = await buildStage(app, { works: 4, judges: 2, rounds: [first!, later] });
    await declareNothing(app, stage);
    const [one, two] = stage.rounds;
    await seal(app, stage, one);
    await assignAndRelease(app, stage, one);
    const codes = (await deskOf(app, stage.judges[0]!, one)).map(({ code }) => code).sort();
    await submitAll(app, stage, one, (code) => 9000 - codes.indexOf(code) * 500);
    await closeRound(app, stage, one);
    await seal(app, stage, two);
    const copies = await database.rows(BlindCopyRow).findBy({ roundId: two });
    expect(copies.map(({ earlierPlace }) => earlierPlace).sort()).toEqual([1, 2]);
    await assignAndRelease(app, stage, two);
    await submitAll(app, stage, two, () => 7000);
    await closeRound(app, stage, two);
    const placeOf = new Map(copies.map(({ code, earlierPlace }) => [code, earlierPlace]));
    const { items } = await view(stage, two);
    expect(items.map(({ code, rank, partedBy }) => [placeOf.get(code), rank, partedBy])).toEqual([
      [1, 1, null],
      [2, 2, 0],
    ]);
  });

  it('keeps no place of works where the next round does not ask for it', async () => {
    const { stage, round } = await scored({ works: 4, judges: 2 }, (code) => 6000 + code * 500);
    await closeRound(app, stage, round);
    const copies = await database.rows(BlindCopyRow).findBy({ roundId: round });
    expect(copies.filter(({ advances }) => advances)).toHaveLength(2);
    expect(copies.map(({ place }) => place)).toEqual([null, null, null, null]);
  });
});

describe('two heads who close at once', () => {
  it('close once, and the other is told that it is done', async () => {
    const { stage, round } = await scored({ works: 3, judges: 2 }, () => 7000);
    const { version } = await board(app, stage, round);
    const actor = await stage.head.actor();
    const close = (): Promise<string> =>
      codeOf(app.get(RoundClosing).close(actor, round, { version, reason: null }));
    const codes = await Promise.all([close(), close(), close()]);
    expect(codes.sort()).toEqual(['no error', 'round.closed', 'round.closed']);
    await app.drain();
    expect(await closedEvents(stage.contest.id)).toBe(1);
    expect((await view(stage, round)).items).toHaveLength(3);
  });

  it('make the check anew when something took its turn in between', async () => {
    const { stage, round } = await scored({ works: 2, judges: 2 }, () => 7000);
    const before = await database.rows(JudgingRoundRow).findOneByOrFail({ id: round });
    const { version } = await board(app, stage, round);
    const actor = await stage.head.actor();
    const closing = app.get(RoundClosing).close(actor, round, { version, reason: null });
    const turn = database.run(() =>
      database.countUp(JudgingRoundRow, { id: round }, 'turn').then(() => undefined),
    );
    await Promise.all([closing, turn]);
    const after = await database.rows(JudgingRoundRow).findOneByOrFail({ id: round });
    expect(after).toMatchObject({ state: 'closed', version: before.version + 1 });
    await app.drain();
    expect((await view(stage, round)).items).toHaveLength(2);
  });
});
