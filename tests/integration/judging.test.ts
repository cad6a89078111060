import { DomainError } from '../../src/kernel/domain-error.js';
import { Accounts } from '../../src/modules/accounts/index.js';
import { systemActor } from '../../src/kernel/actor.js';
import { Contests } from '../../src/modules/contests/index.js';
import { AssignmentService, ScoreSheets, SheetReturns } from '../../src/modules/judging/index.js';
import { RoundsStore } from '../../src/modules/judging/rounds.store.js';
import { ScoreSheetRow } from '../../src/modules/judging/score-sheet.row.js';
import { SheetReturnRow } from '../../src/modules/judging/sheet-return.row.js';
import { Declarations } from '../../src/modules/sealing/index.js';
import { Database } from '../../src/platform/database/database.js';
import { TestApp } from '../support/app.js';
import {
  assignAndRelease,
  board,
  buildJudging,
  buildStage,
  declareNothing,
  deskOf,
  quickAppoint,
  scoresOf,
  seal,
  sheetOf,
  type Stage,
  submitAll,
  submitSheet,
} from '../support/judging.js';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.stop());

const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no error',
    (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
  );

/** The one sheet of the first judge and the judges who have the same code. */
async function readersOf(stage: Stage, code: string): Promise<number[]> {
  const found: number[] = [];
  for (const [index, judge] of stage.judges.entries()) {
    const items = await deskOf(app, judge, stage.rounds[0]);
    if (items.some((item) => item.code === code && item.state !== 'recused')) found.push(index);
  }
  return found;
}

async function sheetIdOf(stage: Stage, judge: number, code: string): Promise<string> {
  const items = await deskOf(app, stage.judges[judge]!, stage.rounds[0]);
  return items.find((item) => item.code === code)!.sheetId;
}

/** Everything that can be looked up beforehand is: what is left is the act itself. */
async function readyToSubmit(
  stage: Stage,
  judge: number,
  sheetId: string,
  total: number,
): Promise<() => Promise<unknown>> {
  const actor = await stage.judges[judge]!.actor();
  const { version } = await sheetOf(app, stage.judges[judge]!, sheetId);
  const draft = { scores: scoresOf(stage.contest, total), comment: '', privateNote: '' };
  return () => app.get(ScoreSheets).submit(actor, sheetId, version, draft);
}

describe('an assignment', () => {
  it('is a preview until its release, can be drawn again, and keeps loads within one', async () => {
    const stage = await buildStage(app, { works: 4, judges: 3 });
    await declareNothing(app, stage);
    const [round] = stage.rounds;
    await seal(app, stage, round);
    const actor = await stage.head.actor();
    const draw = app.get(AssignmentService);
    await draw.draw(actor, round, (await board(app, stage, round)).version, 'một');
    const first = await board(app, stage, round);
    expect(first.state).toBe('assigned');
    expect(first.sheets).toEqual({
      total: 8,
      submitted: 0,
      started: 0,
      assigned: 8,
      recused: 0,
      unstaffed: 0,
    });
    expect(first.judges.map((judge) => judge.assigned).sort()).toEqual([2, 3, 3]);
    expect(await codeOf(deskOf(app, stage.judges[0]!, round))).toBe('thing.not-found');
    expect(await codeOf(draw.draw(actor, round, first.version - 1, 'hai'))).toBe('conflict.stale');
    await draw.draw(actor, round, first.version, 'hai');
    expect((await board(app, stage, round)).seed).toBe('hai');
    await draw.release(actor, round, (await board(app, stage, round)).version);
    expect(await deskOf(app, stage.judges[0]!, round)).not.toHaveLength(0);
    const { version } = await board(app, stage, round);
    expect(await codeOf(draw.draw(actor, round, version))).toBe('conflict.state');
    expect(await codeOf(draw.release(actor, round, version))).toBe('conflict.state');
  });

  it('is the same for the same seed', async () => {
    const stage = await buildStage(app, { works: 3, judges: 3 });
    await declareNothing(app, stage);
    const [round] = stage.rounds;
    await seal(app, stage, round);
    const loads: string[] = [];
    for (const seed of ['x', 'y', 'x']) {
      const { version } = await board(app, stage, round);
      await app.get(AssignmentService).draw(await stage.head.actor(), round, version, seed);
      loads.push(
        JSON.stringify((await board(app, stage, round)).judges.map((one) => [one.name, one.assigned])),
      );
    }
    expect(loads[2]).toBe(loads[0]);
  });

  it('names the codes and the reason where it is impossible', async () => {
    const stage = await buildStage(app, { works: 2, judges: 2 });
    await declareNothing(app, stage);
    const [judge] = stage.judges;
    const conflict = { unitIds: [stage.unitIds[0]!], persons: [], noneOfTheList: false };
    await app.get(Declarations).declare(await judge!.actor(), stage.contest.id, conflict);
    const [round] = stage.rounds;
    await seal(app, stage, round);
    const { version } = await board(app, stage, round);
    const failed = await app
      .get(AssignmentService)
      .draw(await stage.head.actor(), round, version)
      .then(
        () => null,
        (error: unknown) => error as DomainError,
      );
    expect(failed?.code).toBe('assignment.too-many-conflicts');
    expect(failed?.params).toMatchObject({ count: 1, needed: 2, available: 1 });
    expect(failed?.params['entries']).toMatch(/^[0-9A-Z]{3}-[0-9A-Z]{4}$/);
    expect((await board(app, stage, round)).state).toBe('sealed');
  });

  it('takes one of two heads who draw at once', async () => {
    const stage = await buildStage(app, { works: 2, judges: 2 });
    await declareNothing(app, stage);
    const [round] = stage.rounds;
    await seal(app, stage, round);
    const actor = await stage.head.actor();
    const { version } = await board(app, stage, round);
    const draw = (seed: string): Promise<string> =>
      codeOf(app.get(AssignmentService).draw(actor, round, version, seed));
    expect((await Promise.all([draw('a'), draw('b')])).sort()).toEqual(['conflict.stale', 'no error']);
    expect((await board(app, stage, round)).sheets.total).toBe(4);
  });
});

describe('a score sheet', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await buildJudging(app, { works: 3, judges: 3 });
  });

  it('keeps a draft, refuses wrong scores, and is handed in whole and once', async () => {
    const judge = stage.judges[0]!;
    const actor = await judge.actor();
    const sheets = app.get(ScoreSheets);
    const [item] = await deskOf(app, judge, stage.rounds[0]);
    const sheetId = item!.sheetId;
    const [criterion, other] = stage.contest.criteria;
    const write = (version: number, scores: Record<string, number>, comment = ''): Promise<unknown> =>
      sheets.saveDraft(actor, sheetId, version, { scores, comment, privateNote: 'nháp' });
    const opened = await sheetOf(app, judge, sheetId);
    expect(opened).toMatchObject({
      state: 'assigned',
      version: 0,
      scores: {},
      total: null,
      can: { score: true },
    });
    expect(opened.text.length).toBeGreaterThan(100);
    await write(0, { [criterion!.id]: 3950 }, 'Được');
    expect(await sheetOf(app, judge, sheetId)).toMatchObject({
      state: 'started',
      version: 1,
      total: 3950,
      comment: 'Được',
    });
    expect(await codeOf(write(0, {}))).toBe('conflict.stale');
    expect(await codeOf(write(1, { [criterion!.id]: 3975 }))).toBe('sheet.scores-invalid');
    expect(await codeOf(write(1, { [criterion!.id]: 4050 }))).toBe('sheet.scores-invalid');
    expect(await codeOf(write(1, { nowhere: 100 }))).toBe('sheet.scores-invalid');
    const draft = { scores: { [criterion!.id]: 3950 }, comment: '', privateNote: '' };
    const incomplete = await sheets.submit(actor, sheetId, 1, draft).then(
      () => null,
      (error: unknown) => error as DomainError,
    );
    expect(incomplete?.code).toBe('sheet.incomplete');
    expect(incomplete?.errors.map((error) => error.pointer)).toContain(`/scores/${other!.id}`);
    const whole = { ...draft, scores: scoresOf(stage.contest, 8050) };
    const twice = await Promise.all([
      codeOf(sheets.submit(actor, sheetId, 1, whole)),
      codeOf(sheets.submit(actor, sheetId, 1, whole)),
    ]);
    expect(twice.sort()).toEqual(['no error', 'sheet.submitted']);
    const done = await sheetOf(app, judge, sheetId);
    expect(done).toMatchObject({
      state: 'submitted',
      total: 8050,
      can: { score: false, submit: false, recuse: false },
    });
    expect(await codeOf(write(done.version, {}))).toBe('sheet.submitted');
    expect(await codeOf(sheets.recuse(actor, sheetId, done.version, 'đổi ý'))).toBe('sheet.submitted');
  });

  it('is listed in an order of the judge’s own, with neighbours and own progress', async () => {
    const judge = stage.judges[1]!;
    const items = await deskOf(app, judge, stage.rounds[0]);
    const views = await Promise.all(items.map((item) => sheetOf(app, judge, item.sheetId)));
    expect(views.map((view) => view.position)).toEqual(items.map((_, index) => index + 1));
    expect(views.map((view) => view.previousId)).toEqual([
      null,
      ...items.slice(0, -1).map((item) => item.sheetId),
    ]);
    expect(views.map((view) => view.nextId)).toEqual([...items.slice(1).map((item) => item.sheetId), null]);
  });

  it('is not there for another judge, for the head, nor before its time', async () => {
    const [item] = await deskOf(app, stage.judges[0]!, stage.rounds[0]);
    for (const other of [stage.judges[1]!, stage.head, stage.secretary, stage.entrants[0]!]) {
      expect(await codeOf(sheetOf(app, other, item!.sheetId))).toBe('thing.not-found');
    }
  });
});

describe('readings that differ', () => {
  it('call a third reading at once, by the judge who has not read the work', async () => {
    const stage = await buildJudging(app, { works: 3, judges: 3 });
    const [round] = stage.rounds;
    const { code } = (await deskOf(app, stage.judges[0]!, round))[0]!;
    const [one, two] = (await readersOf(stage, code)) as [number, number];
    const third = [0, 1, 2].find((index) => index !== one && index !== two)!;
    await submitSheet(app, stage, stage.judges[one]!, await sheetIdOf(stage, one, code), 8000);
    expect((await board(app, stage, round)).discrepancies).toEqual([]);
    await submitSheet(app, stage, stage.judges[two]!, await sheetIdOf(stage, two, code), 6450);
    const before = await board(app, stage, round);
    expect(before.discrepancies).toMatchObject([{ code, spread: 1550, state: 'third-assigned' }]);
    expect(before.discrepancies[0]!.sheets.map((sheet) => sheet.total)).toEqual(
      expect.arrayContaining([8000, 6450, null]),
    );
    const items = await deskOf(app, stage.judges[third]!, round);
    expect(items.filter((item) => item.third).map((item) => item.code)).toEqual([code]);
    await submitSheet(app, stage, stage.judges[third]!, await sheetIdOf(stage, third, code), 7000);
    expect((await board(app, stage, round)).discrepancies[0]!.state).toBe('third-done');
  });

  it('call one third reading when both are handed in at the same moment', async () => {
    const stage = await buildJudging(app, { works: 3, judges: 3 });
    const [round] = stage.rounds;
    const codes = new Set((await deskOf(app, stage.judges[0]!, round)).map((item) => item.code));
    for (const code of codes) {
      const [one, two] = (await readersOf(stage, code)) as [number, number];
      const ids = [await sheetIdOf(stage, one, code), await sheetIdOf(stage, two, code)];
      const acts = [
        await readyToSubmit(stage, one, ids[0]!, 9000),
        await readyToSubmit(stage, two, ids[1]!, 4000),
      ];
      await Promise.all(acts.map((submit) => submit()));
      const { discrepancies } = await board(app, stage, round);
      const own = discrepancies.filter((each) => each.code === code);
      expect(own.map((each) => [each.spread, each.state, each.sheets.length])).toEqual([
        [5000, 'third-assigned', 3],
      ]);
    }
  });

  it('take the round to moderating when the last sheets come in at the same moment', async () => {
    const stage = await buildJudging(app, { works: 2, judges: 2 });
    const [round] = stage.rounds;
    const acts: (() => Promise<unknown>)[] = [];
    for (const judge of [0, 1]) {
      for (const { sheetId } of await deskOf(app, stage.judges[judge]!, round)) {
        acts.push(await readyToSubmit(stage, judge, sheetId, 7000));
      }
    }
    await Promise.all(acts.map((submit) => submit()));
    expect((await board(app, stage, round)).state).toBe('moderating');
  });

  it('are judged one act after the other: a turn lasts until its unit of work is done', async () => {
    const stage = await buildJudging(app, { works: 1, judges: 2 });
    const [round] = stage.rounds;
    const database = app.nest.get(Database);
    const rounds = app.get(RoundsStore);
    const done: string[] = [];
    let entered: () => void = () => undefined;
    const first = new Promise<void>((resolve) => (entered = resolve));
    const slow = database.run(async () => {
      await rounds.takeTurn(round);
      entered();
      for (let step = 0; step < 50; step += 1) await database.rows(ScoreSheetRow).countBy({ roundId: round });
      done.push('slow');
    });
    await first;
    const quick = database.run(async () => {
      await rounds.takeTurn(round);
      done.push('quick');
    });
    await Promise.all([slow, quick]);
    expect(done).toEqual(['slow', 'quick']);
  });

  it('are not called for at the limit itself', async () => {
    const stage = await buildJudging(app, { works: 2, judges: 3 });
    const [round] = stage.rounds;
    await submitAll(app, stage, round, (_code, judge) => [8000, 6500, 7000][judge]!);
    const done = await board(app, stage, round);
    expect(done.state).toBe('moderating');
    expect(done.discrepancies).toEqual([]);
  });

  it('are open where nobody is left to read', async () => {
    const stage = await buildJudging(app, { works: 2, judges: 2 });
    const [round] = stage.rounds;
    await submitAll(app, stage, round, (_code, judge) => [9000, 2000][judge]!);
    const done = await board(app, stage, round);
    expect(done.state).toBe('moderating');
    expect(done.discrepancies.map((each) => each.state)).toEqual(['open', 'open']);
    expect(done.sheets.unstaffed).toBe(2);
    const late = await quickAppoint(app, stage.contest, 'judge', 'Vũ Thị Muộn');
    await app.drain();
    expect((await board(app, stage, round)).discrepancies.map((each) => each.state)).toEqual([
      'open',
      'open',
    ]);
    const nothing = { unitIds: [], persons: [], noneOfTheList: true };
    await app.get(Declarations).declare(await late.actor(), stage.contest.id, nothing);
    const again = await board(app, stage, round);
    expect(again.state).toBe('scoring');
    expect(again.discrepancies.map((each) => each.state)).toEqual(['third-assigned', 'third-assigned']);
    expect(await deskOf(app, late, round)).toHaveLength(2);
  });
});

describe('a judge who does not read on', () => {
  it('steps back with a reason, and somebody else has the work at once', async () => {
    const stage = await buildJudging(app, { works: 3, judges: 3 });
    const [round] = stage.rounds;
    const judge = stage.judges[0]!;
    const [item] = await deskOf(app, judge, round);
    const { version, text } = await sheetOf(app, judge, item!.sheetId);
    expect(text).not.toBe('');
    const view = await app
      .get(ScoreSheets)
      .recuse(await judge.actor(), item!.sheetId, version, 'Quen văn tác giả');
    expect(view).toMatchObject({ state: 'recused', text: '', can: { score: false } });
    const readers = await readersOf(stage, item!.code);
    expect(readers).toEqual([1, 2]);
    expect((await board(app, stage, round)).sheets).toMatchObject({ total: 6, recused: 1, unstaffed: 0 });
  });

  it('leaves, keeps what was handed in, and the rest goes to others', async () => {
    const stage = await buildJudging(app, { works: 4, judges: 4 });
    const [round] = stage.rounds;
    const judge = stage.judges[0]!;
    const [done, ...left] = await deskOf(app, judge, round);
    expect(left.length).toBeGreaterThan(0);
    await submitSheet(app, stage, judge, done!.sheetId, 7000);
    await app.get(Accounts).revokeRole(systemActor, stage.contest.id, judge.accountId, 'judge');
    await app.drain();
    const after = await board(app, stage, round);
    expect(after.sheets).toMatchObject({ total: 8, submitted: 1, unstaffed: 0 });
    expect(after.judges.find((each) => each.name === judge.fullName)).toMatchObject({
      seated: false,
      assigned: 1,
      submitted: 1,
    });
    expect(await codeOf(deskOf(app, judge, round))).toBe('thing.not-found');
    expect(await codeOf(sheetOf(app, judge, left[0]!.sheetId))).toBe('thing.not-found');
  });

  it('declares a conflict later: the work goes to another, even if scored', async () => {
    const stage = await buildJudging(app, { works: 3, judges: 3 });
    const [round] = stage.rounds;
    const judge = stage.judges[0]!;
    for (const item of await deskOf(app, judge, round))
      await submitSheet(app, stage, judge, item.sheetId, 7000);
    const held = (await deskOf(app, judge, round)).length;
    const units = stage.unitIds.slice(0, 3);
    const actor = await judge.actor();
    const declare = (unitIds: string[], persons: string[] = []): Promise<string> =>
      codeOf(
        app.get(Declarations).declare(actor, stage.contest.id, { unitIds, persons, noneOfTheList: false }),
      );
    expect(await declare(units)).toBe('no error');
    const items = await deskOf(app, judge, round);
    expect(items.filter((item) => item.state === 'recused')).toHaveLength(held);
    expect((await sheetOf(app, judge, items[0]!.sheetId)).text).toBe('');
    const after = await board(app, stage, round);
    expect(after.sheets).toMatchObject({ total: 6, submitted: 0, recused: held, unstaffed: 0 });
    expect(await declare(units.slice(1))).toBe('conflict.only-additions');
    expect(await declare([...units, stage.unitIds[5]!], ['Ai Đó'])).toBe('no error');
  });
});

describe('returning a sheet', () => {
  it('is for the panel head, keeps what it said, and takes the round back to scoring', async () => {
    const stage = await buildJudging(app, { works: 2, judges: 2 });
    const [round] = stage.rounds;
    await submitAll(app, stage, round, () => 7000);
    expect((await board(app, stage, round)).state).toBe('moderating');
    const judge = stage.judges[0]!;
    const [item] = await deskOf(app, judge, round);
    const { version } = await sheetOf(app, judge, item!.sheetId);
    const returns = app.get(SheetReturns);
    expect(await codeOf(returns.giveBack(await judge.actor(), item!.sheetId, version, 'tự trả lại'))).toBe(
      'thing.not-found',
    );
    await returns.giveBack(await stage.head.actor(), item!.sheetId, version, 'Chấm nhầm tiêu chí 2');
    expect((await board(app, stage, round)).state).toBe('scoring');
    const returned = await sheetOf(app, judge, item!.sheetId);
    expect(returned).toMatchObject({
      state: 'returned',
      returnReason: 'Chấm nhầm tiêu chí 2',
      total: 7000,
      can: { submit: true },
    });
    await submitSheet(app, stage, judge, item!.sheetId, 7500);
    expect((await board(app, stage, round)).state).toBe('moderating');
    const kept = await app.nest.get(Database).rows(SheetReturnRow).findBy({ sheetId: item!.sheetId });
    expect(kept).toMatchObject([{ total: 7000, comment: 'Lập luận gọn.', reason: 'Chấm nhầm tiêu chí 2' }]);
  });
});

it('hides the others’ scores from a panel head who is still to read the work', async () => {
  const stage = await buildStage(app, { works: 1, judges: 2 });
  const [round] = stage.rounds;
  await app.get(Accounts).grantRole(systemActor, stage.contest.id, stage.head.accountId, 'judge');
  await app.drain();
  await declareNothing(app, { ...stage, judges: [...stage.judges, stage.head] });
  await seal(app, stage, round);
  const actor = await stage.head.actor();
  const service = app.get(AssignmentService);
  let view = await board(app, stage, round);
  for (
    let seed = 0;
    view.judges.find((one) => one.name === stage.head.fullName)?.assigned !== 0 || seed === 0;
    seed += 1
  ) {
    await service.draw(actor, round, view.version, `lần ${seed}`);
    view = await board(app, stage, round);
  }
  await service.release(actor, round, view.version);
  await submitSheet(
    app,
    stage,
    stage.judges[0]!,
    (await deskOf(app, stage.judges[0]!, round))[0]!.sheetId,
    9000,
  );
  await submitSheet(
    app,
    stage,
    stage.judges[1]!,
    (await deskOf(app, stage.judges[1]!, round))[0]!.sheetId,
    3000,
  );
  const [hidden] = (await board(app, stage, round)).discrepancies;
  expect(hidden).toMatchObject({ state: 'third-assigned', spread: null });
  expect(hidden!.sheets.map((sheet) => sheet.total)).toEqual([null, null, null]);
  await submitSheet(app, stage, stage.head, (await deskOf(app, stage.head, round))[0]!.sheetId, 6000);
  const [shown] = (await board(app, stage, round)).discrepancies;
  expect(shown).toMatchObject({ state: 'third-done', spread: 6000 });
  expect(shown!.sheets.map((sheet) => sheet.total).sort()).toEqual([3000, 6000, 9000]);
});

it('ends with the contest when that is called off', async () => {
  const stage = await buildJudging(app, { works: 2, judges: 2 });
  const [round] = stage.rounds;
  const judge = stage.judges[0]!;
  const [item] = await deskOf(app, judge, round);
  await app.get(Contests).fire(systemActor, stage.contest.id, 'cancel', { reason: 'Không đủ bài dự thi' });
  await app.drain();
  expect((await board(app, stage, round)).state).toBe('void');
  expect(await codeOf(deskOf(app, judge, round))).toBe('thing.not-found');
  expect(await codeOf(sheetOf(app, judge, item!.sheetId))).toBe('thing.not-found');
});

it('deals a work to nobody twice and never leaves a sheet without its copy', async () => {
  const stage = await buildStage(app, { works: 4, judges: 3 });
  await declareNothing(app, stage);
  await seal(app, stage, stage.rounds[0]);
  await assignAndRelease(app, stage, stage.rounds[0]);
  const rows = await app.nest.get(Database).rows(ScoreSheetRow).findBy({ roundId: stage.rounds[0] });
  const pairs = rows.map((row) => `${row.copyId} ${row.judgeId}`);
  expect(new Set(pairs).size).toBe(8);
  const perCopy = new Map<string, number[]>();
  for (const row of rows) perCopy.set(row.copyId, [...(perCopy.get(row.copyId) ?? []), row.reading].sort());
  expect([...perCopy.values()]).toEqual([
    [1, 2],
    [1, 2],
    [1, 2],
    [1, 2],
  ]);
});
