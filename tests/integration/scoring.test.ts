import { DomainError } from '../../src/kernel/domain-error.js';
import { Contests } from '../../src/modules/contests/index.js';
import { ScoreSheets, SheetReturns } from '../../src/modules/judging/index.js';
import { ScoreSheetRow } from '../../src/modules/judging/score-sheet.row.js';
import {
  FindingsReader,
  RankingReader,
  RoundClosing,
  RoundFindings,
  Scoring,
} from '../../src/modules/scoring/index.js';
import { RoundClosingRow } from '../../src/modules/scoring/round-closing.row.js';
import { RoundResultRow } from '../../src/modules/scoring/round-result.row.js';
import { Database } from '../../src/platform/database/database.js';
import { TestApp } from '../support/app.js';
import {
  assignAndRelease,
  board,
  buildJudging,
  closeRound,
  deskOf,
  scoresOf,
  seal,
  sheetOf,
  type Stage,
  submitAll,
  submitSheet,
} from '../support/judging.js';

let app: TestApp;
let database: Database;
beforeAll(async () => {
  app = await TestApp.start();
  database = app.nest.get(Database);
});
afterAll(() => app.stop());

const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no error',
    (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
  );

const close = async (
  stage: Stage,
  round: string,
  version: number,
  reason: string | null = null,
): Promise<string> =>
  codeOf(app.get(RoundClosing).close(await stage.head.actor(), round, { version, reason }));

describe('closing a round', () => {
  it('waits for every sheet, then ranks, advances, and makes way for the next round', async () => {
    const stage = await buildJudging(app, { works: 4, judges: 3 });
    const [first, second] = stage.rounds;
    expect(await close(stage, first, (await board(app, stage, first)).version)).toBe('round.sheets-missing');
    expect(await codeOf(app.get(RankingReader).view(await stage.head.actor(), first))).toBe('conflict.state');
    const codes = new Set<string>();
    for (const judge of stage.judges)
      for (const item of await deskOf(app, judge, first)) codes.add(item.code);
    const order = [...codes].sort();
    // The second and the third come out equal: both advance although there is room for two in all.
    const totals = [9000, 8000, 8000, 7000];
    await submitAll(app, stage, first, (code) => totals[order.indexOf(code)]!);
    await closeRound(app, stage, first);
    const view = await app.get(RankingReader).view(await stage.head.actor(), first);
    expect(
      view.items.map(({ code, estimate, rank, tied, advances }) => [
        order.indexOf(code),
        estimate,
        rank,
        tied,
        advances,
      ]),
    ).toEqual([
      [0, 9000, 1, false, true],
      [1, 8000, 2, true, true],
      [2, 8000, 2, true, true],
      [3, 7000, 4, false, false],
    ]);
    expect(view).toMatchObject({ state: 'closed', method: 'mean', advanceCount: 2, tiedAtLine: true });
    expect(view.committedRoot).toMatch(/^[0-9a-f]{64}$/);
    expect(await app.get(Scoring).brokenRounds(stage.contest.id)).toEqual([]);
    expect((await app.get(Contests).get(stage.contest.id)).state).toBe('judging');

    await seal(app, stage, second);
    await assignAndRelease(app, stage, second);
    const next = await board(app, stage, second);
    expect(next.works).toBe(3);
    const items = (await Promise.all(stage.judges.map((judge) => deskOf(app, judge, second)))).flat();
    expect(items.filter((item) => codes.has(item.code))).toEqual([]);
    await submitAll(app, stage, second, () => 8500);
    await closeRound(app, stage, second);
    expect((await app.get(Contests).get(stage.contest.id)).state).toBe('deciding');
    const last = await app.get(RankingReader).view(await stage.head.actor(), second);
    expect(last.items.map((item) => [item.rank, item.tied, item.advances])).toEqual([
      [1, true, false],
      [1, true, false],
      [1, true, false],
    ]);
  });

  it('counts the third reading in the mean', async () => {
    const stage = await buildJudging(app, { works: 2, judges: 3 });
    const [round] = stage.rounds;
    await submitAll(app, stage, round, (_code, judge) => [9000, 7000, 5000][judge]!);
    await closeRound(app, stage, round);
    const view = await app.get(RankingReader).view(await stage.head.actor(), round);
    const sheets = await database.rows(ScoreSheetRow).findBy({ roundId: round, state: 'submitted' });
    for (const item of view.items) {
      const own = sheets.filter((sheet) => sheet.copyId === item.copyId).map((sheet) => sheet.total ?? 0);
      expect(item.readings).toBe(own.length);
      expect(item.mean).toBe(Math.round(own.reduce((sum, total) => sum + total, 0) / own.length));
    }
    expect(view.items.map((item) => [item.readings, item.mean])).toEqual([
      [3, 7000],
      [3, 7000],
    ]);
  });

  it('is refused while differences are open, unless the head gives a reason', async () => {
    const stage = await buildJudging(app, { works: 2, judges: 2 });
    const [round] = stage.rounds;
    await submitAll(app, stage, round, (_code, judge) => [9000, 3000][judge]!);
    const { version } = await board(app, stage, round);
    expect(await close(stage, round, version)).toBe('round.discrepancies-open');
    expect(await close(stage, round, version, 'ngắn')).toBe('round.reason-needed');
    const reason = 'Hội đồng thống nhất lấy điểm trung bình, có biên bản kèm theo.';
    expect(await close(stage, round, version, reason)).toBe('no error');
    const kept = await database.rows(RoundClosingRow).findOneByOrFail({ id: round });
    expect(kept).toMatchObject({ openDiscrepancies: 2, reason });
  });

  it('happens once when two close at once', async () => {
    const stage = await buildJudging(app, { works: 3, judges: 2 });
    const [round] = stage.rounds;
    await submitAll(app, stage, round, () => 7000);
    const { version } = await board(app, stage, round);
    const tries = await Promise.all([1, 2, 3].map(() => close(stage, round, version)));
    expect(tries.sort()).toEqual(['no error', 'round.closed', 'round.closed']);
    await app.drain();
    expect(await database.rows(RoundResultRow).countBy({ roundId: round })).toBe(3);
  });

  it('never loses a sheet that is handed in at the same moment', async () => {
    for (let turn = 0; turn < 2; turn += 1) {
      const stage = await buildJudging(app, { works: 2, judges: 2 });
      const [round] = stage.rounds;
      await submitAll(app, stage, round, () => 7000);
      const judge = stage.judges[0]!;
      const [item] = await deskOf(app, judge, round);
      await giveBack(stage, item!.sheetId);
      const { version } = await sheetOf(app, judge, item!.sheetId);
      const draft = { scores: scoresOf(stage.contest, 7500), comment: '', privateNote: '' };
      const before = await board(app, stage, round);
      const actor = await judge.actor();
      const submit = (): Promise<string> =>
        codeOf(app.get(ScoreSheets).submit(actor, item!.sheetId, version, draft));
      const closing = (): Promise<string> => close(stage, round, before.version);
      const [first, second] = turn % 2 === 0 ? [submit, closing] : [closing, submit];
      const outcomes = await Promise.all([first(), second()]);
      expect(outcomes).toContain('no error');
      const again = await board(app, stage, round);
      if (again.state !== 'closed') await closeRound(app, stage, round);
      await app.drain();
      const results = await database.rows(RoundResultRow).findBy({ roundId: round });
      const sheet = await database.rows(ScoreSheetRow).findOneByOrFail({ id: item!.sheetId });
      expect(sheet).toMatchObject({ state: 'submitted', total: 7500 });
      expect(results.find((result) => result.copyId === sheet.copyId)?.sum).toBe(14_500);
    }
  });

  it('fixes the scores: nothing can be handed in, stepped back from, or returned afterwards', async () => {
    const stage = await buildJudging(app, { works: 2, judges: 2 });
    const [round] = stage.rounds;
    await submitAll(app, stage, round, () => 7000);
    await closeRound(app, stage, round);
    const judge = stage.judges[0]!;
    const [item] = await deskOf(app, judge, round);
    const view = await sheetOf(app, judge, item!.sheetId);
    expect(view.can).toEqual({ score: false, submit: false, recuse: false, mark: false });
    expect(await codeOf(submitSheet(app, stage, judge, item!.sheetId, 100))).toBe('round.closed');
    expect(await codeOf(giveBack(stage, item!.sheetId))).toBe('round.closed');
    expect((await board(app, stage, round)).can).toEqual({
      assign: false,
      release: false,
      close: false,
      moderate: false,
      returnSheet: false,
    });
  });

  it('shows when stored results were changed afterwards', async () => {
    const stage = await buildJudging(app, { works: 2, judges: 2 });
    const [round] = stage.rounds;
    await submitAll(app, stage, round, () => 7000);
    await closeRound(app, stage, round);
    const [row] = await database.rows(RoundResultRow).findBy({ roundId: round });
    await database.run(() =>
      database.update(RoundResultRow, { id: row!.id }, { estimate: row!.estimate + 50 }),
    );
    expect(await app.get(Scoring).brokenRounds(stage.contest.id)).toEqual([round]);
  });
});

async function giveBack(stage: Stage, sheetId: string): Promise<void> {
  const { version } = await database.rows(ScoreSheetRow).findOneByOrFail({ id: sheetId });
  await app.get(SheetReturns).giveBack(await stage.head.actor(), sheetId, version, 'Xin xem lại tiêu chí 1');
}

describe('the findings of a round', () => {
  it('are a preview before the closing, and are made anew and kept with it', async () => {
    const stage = await buildJudging(app, { works: 4, judges: 3 });
    const [round] = stage.rounds;
    const head = await stage.head.actor();
    const reader = app.get(FindingsReader);
    expect(await codeOf(app.get(RoundFindings).ask(head, round))).toBe('round.sheets-missing');
    expect(await reader.view(head, round)).toMatchObject({ state: 'none', can: { compute: false } });
    await submitAll(app, stage, round, (code, judge) => 5000 + (code.charCodeAt(0) % 7) * 300 + judge * 100);
    await app.get(RoundFindings).ask(head, round);
    expect(await reader.view(head, round)).toMatchObject({ state: 'waiting', preview: true });
    await app.drain();
    const preview = await reader.view(head, round);
    expect(preview).toMatchObject({ state: 'ready', preview: true, works: 4, judges: 3, sheets: 8 });
    expect(preview.profiles?.map(({ name }) => name).sort()).toEqual(
      stage.judges.map(({ fullName }) => fullName).sort(),
    );

    await closeRound(app, stage, round);
    await app.drain();
    const kept = await reader.view(head, round);
    expect(kept).toMatchObject({ state: 'ready', preview: false });
    expect(kept.groups).toEqual(preview.groups);
    const ranking = await app.get(RankingReader).view(head, round);
    expect(kept.groups[0]?.nearest.map(({ code, rank }) => [code, rank])).toEqual(
      ranking.items.map(({ code, rank }) => [code, rank]),
    );
    expect(kept.groups[0]?.lines.map(({ name, place }) => [name, place])).toEqual([['', 2]]);

    await app.get(RoundFindings).ask(head, round);
    await app.drain();
    expect({ ...(await reader.view(head, round)), computedAt: null, requestedAt: null }).toEqual({
      ...{ ...kept, computedAt: null, requestedAt: null },
    });
  });

  it('are gone from sight when a sheet goes back after a preview', async () => {
    const stage = await buildJudging(app, { works: 2, judges: 2 });
    const [round] = stage.rounds;
    const head = await stage.head.actor();
    await submitAll(app, stage, round, () => 7000);
    await app.get(RoundFindings).ask(head, round);
    await app.drain();
    const [sheet] = await database.rows(ScoreSheetRow).findBy({ roundId: round });
    await app.get(SheetReturns).giveBack(head, sheet!.id, sheet!.version, 'Thiếu lời nhận xét cho bài này.');
    expect(await app.get(FindingsReader).view(head, round)).toMatchObject({
      ...{ state: 'none', groups: [], profiles: null, can: { compute: false } },
    });
  });

  it('do not come back with the scores of before when the sheet has been handed in again', async () => {
    const stage = await buildJudging(app, { works: 2, judges: 2 });
    const [round] = stage.rounds;
    const head = await stage.head.actor();
    const reader = app.get(FindingsReader);
    await submitAll(app, stage, round, () => 7000);
    await app.get(RoundFindings).ask(head, round);
    await app.drain();
    const [sheet] = await database.rows(ScoreSheetRow).findBy({ roundId: round });
    await giveBack(stage, sheet!.id);
    await submitAll(app, stage, round, () => 6000);
    expect(await reader.view(head, round)).toMatchObject({ state: 'none', can: { compute: true } });
    await app.get(RoundFindings).ask(head, round);
    await app.drain();
    expect(await reader.view(head, round)).toMatchObject({ state: 'ready', sheets: 4 });
  });

  it('may be asked for by two at once: both hear how it ended, and there is one', async () => {
    const stage = await buildJudging(app, { works: 2, judges: 2 });
    const [round] = stage.rounds;
    const head = await stage.head.actor();
    await submitAll(app, stage, round, () => 7000);
    const ask = (): Promise<string> => codeOf(app.get(RoundFindings).ask(head, round));
    const codes = await Promise.all([ask(), ask(), ask()]);
    for (const code of codes) expect(['no error', 'conflict.stale']).toContain(code);
    await app.drain();
    expect(await app.get(FindingsReader).view(head, round)).toMatchObject({ state: 'ready', preview: true });
  });
});
