import { jest } from '@jest/globals';
import { DomainError } from '../../src/kernel/domain-error.js';
import { systemActor } from '../../src/kernel/actor.js';
import { Accounts } from '../../src/modules/accounts/index.js';
import { Contests, type RoundTerms } from '../../src/modules/contests/index.js';
import { ClosingOrderRow } from '../../src/modules/judging/closing-order.row.js';
import { ClosingOrders, RoundMaterial, SheetReturns } from '../../src/modules/judging/index.js';
import { JudgingRoundRow } from '../../src/modules/judging/judging-round.row.js';
import { ScoreSheetRow } from '../../src/modules/judging/score-sheet.row.js';
import { RankingReader, RoundClosing, type RankingView, Scoring } from '../../src/modules/scoring/index.js';
import { RoundClosingRow } from '../../src/modules/scoring/round-closing.row.js';
import { Database } from '../../src/platform/database/database.js';
import { OutboxRow } from '../../src/platform/events/event.row.js';
import { JobQueue } from '../../src/platform/jobs/job-queue.js';
import { JobRow } from '../../src/platform/jobs/job.row.js';
import { TestApp } from '../support/app.js';
import type { TestPerson } from '../support/entries.js';
import {
  board,
  buildJudging,
  deskOf,
  plainRound,
  quickAppoint,
  type Stage,
  submitAll,
  submitSheet,
} from '../support/judging.js';

/** Here every round is a large one: it is closed by an order, and its sheets are checked in a job. */
let app: TestApp;
let database: Database;
beforeAll(async () => {
  app = await TestApp.start(undefined, { CLOSE_AT_ONCE: '0' });
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

const rounds = (terms: Partial<RoundTerms> = {}): readonly RoundTerms[] => [
  { ...plainRound, name: 'Sơ khảo', readingsPerEntry: 2, deviationLimit: null, advanceCount: 2, ...terms },
  { ...plainRound, name: 'Chung khảo', readingsPerEntry: 2, deviationLimit: null, advanceCount: null },
];

/** All sheets of the first round are in; nothing is closed. */
async function scored(
  wish: Parameters<typeof buildJudging>[1] = {},
  totalOf: (code: string, judge: number) => number = () => 7000,
): Promise<{ readonly stage: Stage; readonly round: string }> {
  const stage = await buildJudging(app, { works: 3, judges: 2, rounds: rounds(), ...wish });
  await submitAll(app, stage, stage.rounds[0], totalOf);
  return { stage, round: stage.rounds[0] };
}

async function order(
  stage: Stage,
  round: string,
  { head = stage.head, reason = null }: { head?: TestPerson; reason?: string | null } = {},
): Promise<string> {
  const { version } = await board(app, stage, round);
  return codeOf(app.get(RoundClosing).close(await head.actor(), round, { version, reason }));
}

const view = async (stage: Stage, round: string, locale: 'vi' | 'en' = 'vi'): Promise<RankingView> =>
  app.get(RankingReader).view(await stage.head.actor(), round, locale);

const rowOf = (round: string): Promise<JudgingRoundRow> =>
  database.rows(JudgingRoundRow).findOneByOrFail({ id: round });

/** What happens when the sheets have been read the first time and nothing is fixed yet. */
function onceChecked(act: () => Promise<unknown>): jest.Spied<RoundMaterial['read']> {
  const material = app.get(RoundMaterial);
  const read = material.read.bind(material);
  let isFirst = true;
  return jest.spyOn(material, 'read').mockImplementation(async (...wish) => {
    const found = await read(...wish);
    if (isFirst) {
      isFirst = false;
      await act();
    }
    return found;
  });
}

async function giveBack(stage: Stage, round: string): Promise<ScoreSheetRow> {
  const [sheet] = await database.rows(ScoreSheetRow).findBy({ roundId: round, state: 'submitted' });
  await app
    .get(SheetReturns)
    .giveBack(await stage.head.actor(), sheet!.id, sheet!.version, 'Xin xem lại tiêu chí 1');
  return sheet!;
}

/** The judge who holds a sheet hands it in with a total. */
async function handIn(stage: Stage, round: string, sheetId: string, total: number): Promise<void> {
  for (const judge of stage.judges) {
    const own = await deskOf(app, judge, round);
    if (own.some((item) => item.sheetId === sheetId)) await submitSheet(app, stage, judge, sheetId, total);
  }
}

describe('a round that is ordered closed', () => {
  it('stays open until its sheets have been checked, and is then closed by whoever ordered it', async () => {
    const { stage, round } = await scored();
    expect(await order(stage, round)).toBe('no error');
    expect(await rowOf(round)).toMatchObject({ state: 'moderating' });
    expect(await database.rows(RoundClosingRow).countBy({ id: round })).toBe(0);
    expect(await view(stage, round)).toMatchObject({
      ...{ state: 'moderating', stage: 'ordered', done: 0, total: 3, items: [], refusal: null },
      ...{ method: 'mean', advanceCount: 2, committedRoot: null, can: { again: false } },
    });
    expect(await board(app, stage, round)).toMatchObject({
      ...{ state: 'moderating', closing: 'ordered', can: { close: false, returnSheet: true } },
    });
    await app.drain();
    expect(await view(stage, round)).toMatchObject({ state: 'closed', stage: 'ready', refusal: null });
    expect((await view(stage, round)).items).toHaveLength(3);
    expect(await board(app, stage, round)).toMatchObject({ state: 'closed', closing: null });
    expect(await database.rows(RoundClosingRow).findOneByOrFail({ id: round })).toMatchObject({
      closedBy: stage.head.accountId,
    });
    expect(await app.get(Scoring).brokenRounds(stage.contest.id)).toEqual([]);
    expect(await order(stage, round)).toBe('round.closed');
  });

  it('tells how many works have been read', async () => {
    const { stage, round } = await scored();
    await order(stage, round);
    const seen: unknown[] = [];
    onceChecked(async () => {
      const { stage: at, done, total } = await view(stage, round);
      seen.push([at, done, total], (await board(app, stage, round)).closing);
    });
    await app.drain();
    expect(seen).toEqual([['checking', 0, 3], 'checking']);
  });

  it('is there at every moment for whoever asks, also while its order is being done', async () => {
    const { stage, round } = await scored();
    await order(stage, round);
    const orders = app.get(ClosingOrders);
    const standing = orders.standing.bind(orders);
    jest.spyOn(orders, 'standing').mockImplementationOnce(async (asked) => {
      await app.drain();
      return standing(asked);
    });
    expect(await view(stage, round)).toMatchObject({ stage: 'ready', works: 3 });
  });

  it('is looked at in the request as far as that costs nothing', async () => {
    const { stage, round } = await scored();
    const close = (
      actor: Parameters<RoundClosing['close']>[0],
      version: number,
      reason: string | null = null,
    ) => codeOf(app.get(RoundClosing).close(actor, round, { version, reason }));
    const { version } = await rowOf(round);
    const head = await stage.head.actor();
    expect(await close(head, version - 1)).toBe('conflict.stale');
    expect(await close(head, version, 'ngắn')).toBe('round.reason-needed');
    expect(await close(await stage.judges[0]!.actor(), version)).toBe('thing.not-found');
    expect(await close(await stage.secretary.actor(), version)).toBe('thing.not-found');
    expect(await database.rows(ClosingOrderRow).countBy({ id: round })).toBe(0);
    await giveBack(stage, round);
    expect(await close(head, (await rowOf(round)).version)).toBe('round.sheets-missing');
    expect(await codeOf(view(stage, round))).toBe('conflict.state');
  });

  it('is ordered once: the other panel head is told that it is being checked', async () => {
    const { stage, round } = await scored();
    const other = await quickAppoint(app, stage.contest, 'panel-head', 'Vũ Đồng Trưởng');
    const codes = await Promise.all([order(stage, round), order(stage, round, { head: other })]);
    expect(codes.sort()).toEqual(['no error', 'round.closing-ordered']);
    expect(await order(stage, round, { head: other })).toBe('round.closing-ordered');
    await app.drain();
    expect(
      await database.rows(OutboxRow).countBy({ contestId: stage.contest.id, type: 'scoring.round-closed' }),
    ).toBe(1);
  });

  it('is checked anew when something took its turn between check and closing', async () => {
    const { stage, round } = await scored();
    await order(stage, round);
    const read = onceChecked(() =>
      database.run(() => database.countUp(JudgingRoundRow, { id: round }, 'turn')),
    );
    const before = await rowOf(round);
    await app.drain();
    expect(await rowOf(round)).toMatchObject({ state: 'closed', version: before.version + 1 });
    // Twice for the check, once for the ranking, once for the findings.
    expect(read).toHaveBeenCalledTimes(4);
  });

  it('loses no sheet that is handed in between check and closing: the order ends, and is given again', async () => {
    const { stage, round } = await scored();
    await order(stage, round);
    let changed = '';
    onceChecked(async () => {
      const sheet = await giveBack(stage, round);
      await handIn(stage, round, sheet.id, 9000);
      changed = sheet.copyId;
    });
    await app.drain();
    expect(await rowOf(round)).toMatchObject({ state: 'moderating' });
    expect(await view(stage, round)).toMatchObject({
      stage: 'refused',
      refusal: { code: 'round.changed-while-checked' },
    });
    expect(await order(stage, round)).toBe('no error');
    await app.drain();
    const { items } = await view(stage, round);
    expect(items.find(({ copyId }) => copyId === changed)).toMatchObject({ rank: 1, mean: 8000 });
  });

  it('is closed once when two workers have the same job', async () => {
    const { stage, round } = await scored();
    await order(stage, round);
    const uniqueKey = `judging.closing:${round}:1`;
    onceChecked(async () => {
      // The first worker was not heard of for long: a second one takes the job over and comes to the end.
      const set = { state: 'waiting' as const, leaseUntilAt: null, worker: null };
      await database.run(() => database.update(JobRow, { uniqueKey }, set));
      await app.drain();
    });
    await app.drain();
    expect(await database.rows(ClosingOrderRow).findOneByOrFail({ id: round })).toMatchObject({
      ...{ state: 'closed', problem: null },
    });
    expect(
      await database.rows(OutboxRow).countBy({ contestId: stage.contest.id, type: 'scoring.round-closed' }),
    ).toBe(1);
    expect((await view(stage, round)).items).toHaveLength(3);
  });
});

describe('what forbids closing', () => {
  it('ends the order, is read in one’s own language, and gives way to the next order', async () => {
    const apart = (_code: string, judge: number): number => [9000, 5000][judge]!;
    const { stage, round } = await scored({ rounds: rounds({ deviationLimit: 1500 }) }, apart);
    const before = await rowOf(round);
    await order(stage, round);
    await app.drain();
    expect(await rowOf(round)).toEqual(before);
    expect(await view(stage, round)).toMatchObject({
      ...{ state: 'moderating', stage: 'refused', items: [], can: { again: false } },
      refusal: {
        code: 'round.discrepancies-open',
        detail:
          'Còn 3 bài có điểm chênh lệch quá mức mà chưa chấm lần thứ ba. Vui lòng bố trí giám khảo, hoặc khóa điểm kèm lý do.',
        at: app.clock.now().toISOString(),
      },
    });
    expect((await view(stage, round, 'en')).refusal?.detail).toMatch(/^3 works have scores too far apart/u);
    expect(await board(app, stage, round)).toMatchObject({ closing: 'refused', can: { close: true } });
    const reason = 'Ban Giám khảo thống nhất lấy trung bình';
    expect(await order(stage, round, { reason })).toBe('no error');
    expect(await view(stage, round)).toMatchObject({ stage: 'ordered', refusal: null, reason });
    await app.drain();
    expect(await view(stage, round)).toMatchObject({ stage: 'ready', reason });
  });

  it('may come up after the order: a sheet that was given back is missing', async () => {
    const { stage, round } = await scored();
    await order(stage, round);
    const sheet = await giveBack(stage, round);
    await app.drain();
    expect(await view(stage, round)).toMatchObject({
      stage: 'refused',
      refusal: { code: 'round.sheets-missing' },
    });
    expect(await board(app, stage, round)).toMatchObject({ state: 'scoring', closing: 'refused' });
    await handIn(stage, round, sheet.id, 8000);
    // All sheets are in again: what was said of the round as it was is said no longer.
    expect(await board(app, stage, round)).toMatchObject({ closing: null, can: { close: true } });
    expect(await codeOf(view(stage, round))).toBe('conflict.state');
    await order(stage, round);
    await app.drain();
    expect(await view(stage, round)).toMatchObject({ stage: 'ready' });
  });

  it('is what the rule cannot do, too', async () => {
    const wish = { works: 1, judges: 2, rounds: rounds({ method: 'mixed' }) };
    const { stage, round } = await scored(wish, (_code, judge) => 7000 + judge * 100);
    await order(stage, round);
    await app.drain();
    expect(await view(stage, round)).toMatchObject({
      ...{ stage: 'refused', method: 'mixed', refusal: { code: 'round.rule-not-estimable' } },
    });
  });

  it('is that whoever ordered it no longer heads the panel, from whenever on', async () => {
    for (const when of ['before the check', 'after the check']) {
      const { stage, round } = await scored();
      const other = await quickAppoint(app, stage.contest, 'panel-head', 'Vũ Đồng Trưởng');
      const { id } = stage.contest;
      const dismiss = (): Promise<void> =>
        app.get(Accounts).revokeRole(systemActor, id, other.accountId, 'panel-head');
      expect(await order(stage, round, { head: other })).toBe('no error');
      if (when === 'before the check') await dismiss();
      else onceChecked(dismiss);
      await app.drain();
      jest.restoreAllMocks();
      expect(await rowOf(round)).toMatchObject({ state: 'moderating' });
      expect(await view(stage, round)).toMatchObject({ refusal: { code: 'round.closer-unfit' } });
      expect(await order(stage, round)).toBe('no error');
      await app.drain();
      expect(await view(stage, round)).toMatchObject({ stage: 'ready' });
    }
  });

  it('is that the contest was called off meanwhile', async () => {
    const { stage, round } = await scored();
    await order(stage, round);
    const reason = 'Ban Tổ chức dừng cuộc thi';
    await app.get(Contests).fire(systemActor, stage.contest.id, 'cancel', { reason });
    const later = new Date(app.clock.now().getTime() + 1000);
    const key = `judging.closing:${round}:1`;
    await database.run(() => app.get(JobQueue).reschedule(key, later));
    await app.drain();
    app.clock.advance(2_000);
    await app.drain();
    expect(await database.rows(JobRow).findOneByOrFail({ uniqueKey: key })).toMatchObject({ state: 'done' });
    expect(await rowOf(round)).toMatchObject({ state: 'void' });
    expect(await board(app, stage, round)).toMatchObject({ closing: null, can: { close: false } });
    expect(await codeOf(view(stage, round))).toBe('conflict.state');
  });
});

describe('a check that breaks off', () => {
  it('is made again by itself, from the start', async () => {
    const { stage, round } = await scored();
    await order(stage, round);
    jest.spyOn(app.get(RoundMaterial), 'read').mockRejectedValueOnce(new Error('the process died'));
    await app.drain();
    expect(await view(stage, round)).toMatchObject({ stage: 'checking', done: 0 });
    expect(await order(stage, round)).toBe('round.closing-ordered');
    app.clock.advance(2_000);
    await app.drain();
    expect(await view(stage, round)).toMatchObject({ stage: 'ready' });
  });

  it('says so when it has failed for good, and can be started again', async () => {
    const { stage, round } = await scored();
    const reason = 'Ban Giám khảo thống nhất kết quả';
    await order(stage, round, { reason });
    jest.spyOn(app.get(RoundMaterial), 'read').mockRejectedValue(new Error('out of memory'));
    const again = async (who = stage.head): Promise<string> =>
      codeOf(app.get(RoundClosing).again(await who.actor(), round));
    for (let attempt = 0; attempt < 6; attempt += 1) {
      expect(await again()).toBe('conflict.state');
      await app.drain();
      app.clock.advance(601_000);
    }
    expect(await view(stage, round)).toMatchObject({ stage: 'check-failed', can: { again: true } });
    expect(await board(app, stage, round)).toMatchObject({ closing: 'check-failed', can: { close: true } });

    jest.restoreAllMocks();
    expect(await again(stage.judges[0])).toBe('thing.not-found');
    const codes = await Promise.all([again(), again()]);
    expect(codes.filter((code) => code === 'no error')).toHaveLength(1);
    expect(await view(stage, round)).toMatchObject({ stage: 'ordered', reason });
    // Judges were never kept from writing.
    const sheet = await giveBack(stage, round);
    await handIn(stage, round, sheet.id, 7000);
    await app.drain();
    expect(await view(stage, round)).toMatchObject({
      stage: 'refused',
      refusal: { code: 'round.changed-while-checked' },
    });
    expect(await order(stage, round, { reason })).toBe('no error');
    await app.drain();
    expect(await view(stage, round)).toMatchObject({ stage: 'ready', reason });
  });
});
