import { DomainError } from '../../src/kernel/domain-error.js';
import {
  AssignmentPreview,
  AssignmentService,
  Reminders,
  Replacements,
  RoundProgress,
  type RoundProgressView,
} from '../../src/modules/judging/index.js';
import { RoundLeaveRow } from '../../src/modules/judging/round-leave.row.js';
import { ScoreSheetRow } from '../../src/modules/judging/score-sheet.row.js';
import { Declarations } from '../../src/modules/sealing/index.js';
import { Database } from '../../src/platform/database/database.js';
import { TestApp } from '../support/app.js';
import type { TestPerson } from '../support/entries.js';
import {
  board,
  buildJudging,
  buildStage,
  closeRound,
  declareNothing,
  deskOf,
  plainRound,
  quickAppoint,
  seal,
  type Stage,
  submitAll,
  submitSheet,
} from '../support/judging.js';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.stop());

const day = 86_400_000;
const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no error',
    (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
  );

function later(ms: number): void {
  app.clock.set(new Date(app.clock.now().getTime() + ms));
}

async function progressOf(stage: Stage): Promise<RoundProgressView> {
  return app.get(RoundProgress).view(await stage.head.actor(), stage.rounds[0]);
}

async function judgeIdOf(stage: Stage, judge: TestPerson): Promise<string> {
  return (await progressOf(stage)).judges.find((each) => each.name === judge.fullName)!.judgeId;
}

async function open(stage: Stage, judge: TestPerson): Promise<string[]> {
  const items = await deskOf(app, judge, stage.rounds[0]);
  return items.filter((item) => item.state !== 'submitted').map((item) => item.sheetId);
}

/** With a date; when the works come in and are sealed, weeks have passed. */
async function dated(wish: { works: number; judges: number }): Promise<Stage> {
  const dueAt = new Date(app.clock.now().getTime() + 60 * day);
  const terms = { ...plainRound, readingsPerEntry: 2, deviationLimit: null };
  return buildJudging(app, {
    ...wish,
    rounds: [
      { ...terms, name: 'Sơ khảo', advanceCount: 2, dueAt },
      { ...terms, name: 'Chung khảo', advanceCount: null, dueAt: null },
    ],
  });
}

describe('progress', () => {
  it('is told by judge, category and day, against the date', async () => {
    const stage = await dated({ works: 6, judges: 3 });
    const fresh = await progressOf(stage);
    expect(fresh).toMatchObject({ total: 12, submitted: 0, days: [], can: { remind: true, replace: true } });
    expect(fresh.releasedAt).toBe(app.clock.now().toISOString());
    expect(fresh.judges.map((judge) => judge.standing)).toEqual(['on-time', 'on-time', 'on-time']);
    const [first] = stage.judges;
    for (const sheetId of await open(stage, first!)) await submitSheet(app, stage, first!, sheetId, 6000);
    const left = new Date(fresh.dueAt!).getTime() - app.clock.now().getTime();
    later(left / 2);
    const half = await progressOf(stage);
    expect(half.submitted).toBe(4);
    expect(
      half.categories
        .map(({ submitted, total }) => [submitted, total])
        .flat()
        .reduce((a, b) => a + b),
    ).toBe(16);
    expect(half.days.map((each) => each.submitted)).toEqual([4]);
    const standings = new Map(half.judges.map((judge) => [judge.name, judge]));
    expect(standings.get(first!.fullName)).toMatchObject({ standing: 'done', assigned: 4, submitted: 4 });
    for (const other of stage.judges.slice(1)) {
      expect(standings.get(other.fullName)).toMatchObject({ standing: 'not-started', behind: 2 });
    }
    later(left);
    const late = await progressOf(stage);
    expect(late.neededPerDay).toBeNull();
    expect(late.judges.map((judge) => judge.standing).sort()).toEqual(['done', 'overdue', 'overdue']);
  });

  it('is for panel heads and organisers, who may only look', async () => {
    const stage = await buildJudging(app, { works: 2, judges: 2 });
    const [round] = stage.rounds;
    const organiser = await (await quickAppoint(app, stage.contest, 'organiser', 'Vũ Thị Ban')).actor();
    expect((await app.get(RoundProgress).view(organiser, round)).can).toEqual({
      remind: false,
      replace: false,
    });
    expect(await codeOf(app.get(Reminders).remind(organiser, round, {}))).toBe('access.denied');
    const judge = await stage.judges[0]!.actor();
    expect(await codeOf(app.get(RoundProgress).view(judge, round))).toBe('thing.not-found');
    expect(await codeOf(app.get(Reminders).remind(judge, round, {}))).toBe('thing.not-found');
  });
});

describe('reminders', () => {
  it('go to all who lag, once a day, and again when that is asked for', async () => {
    const stage = await buildJudging(app, { works: 4, judges: 2 });
    const [round] = stage.rounds;
    const head = await stage.head.actor();
    const reminders = app.get(Reminders);
    expect(await reminders.remind(head, round, {})).toEqual({ reminded: [], held: [], idle: [] });
    later(4 * day);
    const ids = (await progressOf(stage)).judges.map((judge) => judge.judgeId);
    expect((await reminders.remind(head, round, {})).reminded.sort()).toEqual([...ids].sort());
    const seen = await progressOf(stage);
    expect(seen.judges.map((judge) => judge.lastRemindedAt)).toEqual(
      ids.map(() => app.clock.now().toISOString()),
    );
    later(day - 1);
    expect(await reminders.remind(head, round, {})).toMatchObject({ reminded: [], idle: [] });
    const one = await judgeIdOf(stage, stage.judges[0]!);
    expect((await reminders.remind(head, round, { judgeIds: [one], again: true })).reminded).toEqual([one]);
    later(1);
    const rest = await reminders.remind(head, round, {});
    expect([rest.reminded.length, rest.held]).toEqual([1, [one]]);
  });

  it('spare those who have nothing left, and know no foreign judge', async () => {
    const stage = await buildJudging(app, { works: 2, judges: 2 });
    const [round] = stage.rounds;
    const head = await stage.head.actor();
    const [first] = stage.judges;
    for (const sheetId of await open(stage, first!)) await submitSheet(app, stage, first!, sheetId, 6000);
    const done = await judgeIdOf(stage, first!);
    expect(await app.get(Reminders).remind(head, round, { judgeIds: [done] })).toEqual({
      reminded: [],
      held: [],
      idle: [done],
    });
    const other = await buildJudging(app, { works: 2, judges: 2 });
    const foreign = await judgeIdOf(other, other.judges[0]!);
    expect(await codeOf(app.get(Reminders).remind(head, round, { judgeIds: [foreign] }))).toBe(
      'thing.not-found',
    );
  });
});

describe('replacing a judge', () => {
  it('keeps what is in, deals what is open evenly, and moves nobody else', async () => {
    const stage = await buildJudging(app, { works: 8, judges: 4 });
    const [round] = stage.rounds;
    const head = await stage.head.actor();
    const [leaving] = stage.judges;
    const [kept] = await open(stage, leaving!);
    await submitSheet(app, stage, leaving!, kept!, 6100);
    const judgeId = await judgeIdOf(stage, leaving!);
    const before = await app.get(Database).rows(ScoreSheetRow).findBy({ roundId: round });
    const replacements = app.get(Replacements);
    const preview = await replacements.preview(head, round, judgeId, null);
    expect(preview).toMatchObject({ submitted: 1, open: 3, started: 0, spare: 0, unplaced: [] });
    expect(preview.shares.map((share) => share.gets)).toEqual([1, 1, 1]);
    const wish = { judgeId, toJudgeId: null, reason: 'Nằm viện dài ngày' };
    expect(await codeOf(replacements.replace(head, round, { ...wish, open: 2 }))).toBe('conflict.stale');
    expect(await replacements.replace(head, round, { ...wish, open: 3 })).toEqual(preview);
    const after = await app.get(Database).rows(ScoreSheetRow).findBy({ roundId: round });
    const byId = new Map(after.map((sheet) => [sheet.id, sheet]));
    for (const sheet of before) {
      const gone = sheet.judgeId === judgeId && sheet.id !== kept;
      expect(byId.get(sheet.id)).toEqual(
        gone ? { ...sheet, state: 'void', version: sheet.version + 1 } : sheet,
      );
    }
    const live = after.filter((sheet) => sheet.state !== 'void');
    // Two different judges for each work, as before.
    const readers = new Map<string, Set<string>>();
    for (const { copyId, judgeId: id } of live)
      readers.set(copyId, (readers.get(copyId) ?? new Set()).add(id));
    expect([...readers.values()].map((set) => set.size)).toEqual(Array.from({ length: 8 }, () => 2));
    expect(await open(stage, leaving!)).toEqual([]);
    const seen = (await progressOf(stage)).judges.find((judge) => judge.judgeId === judgeId);
    expect(seen).toMatchObject({ assigned: 1, submitted: 1, leftReason: 'Nằm viện dài ngày' });
    expect(await codeOf(replacements.replace(head, round, { ...wish, open: 0 }))).toBe(
      'round.judge-replaced',
    );
    // A third reading or a gap goes to nobody who left.
    await submitAll(app, stage, round, (_, judge) => 4000 + judge * 1000);
    const third = await app.get(Database).rows(ScoreSheetRow).findBy({ roundId: round, third: true });
    expect(third.length).toBeGreaterThan(0);
    expect(third.map((sheet) => sheet.judgeId)).not.toContain(judgeId);
  });

  it('gives all to a chosen judge but for conflicts, and says which works nobody may read', async () => {
    const stage = await buildStage(app, { works: 3, judges: 3 });
    await declareNothing(app, stage);
    const [leaving, chosen, third] = stage.judges;
    // The chosen judge may not read the first work.
    const conflict = { unitIds: [stage.unitIds[0]!], persons: [], noneOfTheList: false };
    await app.get(Declarations).declare(await chosen!.actor(), stage.contest.id, conflict);
    const [round] = stage.rounds;
    await seal(app, stage, round);
    const head = await stage.head.actor();
    const assignment = app.get(AssignmentService);
    await assignment.draw(head, round, (await board(app, stage, round)).version, 's', 3);
    await assignment.release(head, round, (await board(app, stage, round)).version);
    // All read everything they may: two works have readings enough without the one who leaves, one has not.
    const judgeId = await judgeIdOf(stage, leaving!);
    const toJudgeId = await judgeIdOf(stage, chosen!);
    const preview = await app.get(Replacements).preview(head, round, judgeId, toJudgeId);
    expect(preview).toMatchObject({ open: 3, spare: 2, shares: [] });
    expect(preview.unplaced).toHaveLength(1);
    const wish = { judgeId, toJudgeId, reason: 'Có việc gia đình', open: 3 };
    await app.get(Replacements).replace(head, round, wish);
    // Two works still have their two readings; the one that the chosen judge may not read lacks one.
    expect((await board(app, stage, round)).sheets).toMatchObject({ total: 5, unstaffed: 1 });
    expect(await open(stage, third!)).toHaveLength(3);
  });

  it('is refused for whoever may not be given works, and outside an open round', async () => {
    const stage = await buildJudging(app, { works: 2, judges: 3 });
    const [round] = stage.rounds;
    const head = await stage.head.actor();
    const [one, two] = stage.judges;
    const [judgeId, toJudgeId] = [await judgeIdOf(stage, one!), await judgeIdOf(stage, two!)];
    const replacements = app.get(Replacements);
    await app.get(Database).run(() =>
      app.get(Database).insert(RoundLeaveRow, {
        ...{ id: toJudgeId, roundId: round, judgeId: toJudgeId, reason: 'đã nghỉ', replacedBy: null },
        leftAt: app.clock.now(),
      }),
    );
    expect(await codeOf(replacements.preview(head, round, judgeId, toJudgeId))).toBe('round.judge-unfit');
    expect(await codeOf(replacements.preview(head, round, judgeId, judgeId))).toBe('round.judge-unfit');
    await submitAll(app, stage, round, () => 6000);
    await closeRound(app, stage, round);
    expect(await codeOf(replacements.preview(head, round, judgeId, null))).toBe('round.closed');
  });

  it('takes one of two heads who replace the same judge at once', async () => {
    const stage = await buildJudging(app, { works: 4, judges: 3 });
    const [round] = stage.rounds;
    const judgeId = await judgeIdOf(stage, stage.judges[0]!);
    const head = await stage.head.actor();
    const { open: count } = await app.get(Replacements).preview(head, round, judgeId, null);
    const wish = { judgeId, toJudgeId: null, reason: 'Đi công tác', open: count };
    const said = await Promise.all(
      [1, 2].map(() => codeOf(app.get(Replacements).replace(head, round, wish))),
    );
    expect(said.sort()).toEqual(['no error', 'round.judge-replaced']);
  });
});

describe('the preview of an assignment', () => {
  it('shows loads, works in common and conflicts, before judges see anything', async () => {
    const stage = await buildStage(app, { works: 6, judges: 3 });
    await declareNothing(app, stage);
    const conflict = { unitIds: [stage.unitIds[0]!], persons: [], noneOfTheList: false };
    await app.get(Declarations).declare(await stage.judges[0]!.actor(), stage.contest.id, conflict);
    const [round] = stage.rounds;
    await seal(app, stage, round);
    const head = await stage.head.actor();
    await app.get(AssignmentService).draw(head, round, (await board(app, stage, round)).version, 'xem');
    const view = await app.get(AssignmentPreview).view(head, round);
    expect(view.judges.map((judge) => judge.works)).toEqual([4, 4, 4]);
    expect(view.judges.map((judge) => judge.conflicts).sort()).toEqual([0, 0, 1]);
    for (const judge of view.judges) {
      expect(judge.categories.reduce((sum, each) => sum + each.works, 0)).toBe(judge.works);
    }
    // Each work is read by one pair: the shared works of all pairs are the works.
    expect(view.pairs.reduce((sum, pair) => sum + pair.works, 0)).toBe(6);
    expect(view.overlaps.reduce((sum, each) => sum + each.pairs, 0)).toBe(3);
    expect([view.groups, view.anchors]).toEqual([1, []]);
    const { summary } = await board(app, stage, round);
    const shared = view.overlaps.map((each) => each.works);
    expect([Math.min(...shared), Math.max(...shared)]).toEqual([summary?.overlapMin, summary?.overlapMax]);
  });
});

describe('works that all judges read', () => {
  it('are chosen when dealing, look like any other, need no third reading, and close with all their readings', async () => {
    const stage = await buildStage(app, { works: 5, judges: 4 });
    await declareNothing(app, stage);
    const [round] = stage.rounds;
    await seal(app, stage, round);
    const head = await stage.head.actor();
    const assignment = app.get(AssignmentService);
    await assignment.draw(head, round, (await board(app, stage, round)).version, 'neo', 1);
    const { anchors } = await app.get(AssignmentPreview).view(head, round);
    expect(anchors).toHaveLength(1);
    await assignment.release(head, round, (await board(app, stage, round)).version);
    for (const judge of stage.judges) {
      const items = await deskOf(app, judge, round);
      const [anchor, other] = items as [(typeof items)[number], (typeof items)[number]];
      expect(anchor.code).toBe(anchors[0]);
      expect(Object.keys(anchor)).toEqual(Object.keys(other));
      expect([anchor.third, anchor.state]).toEqual([other.third, other.state]);
    }
    // Far apart on the anchor only: 30 points, where 15 are allowed.
    await submitAll(app, stage, round, (code, judge) => (code === anchors[0] ? 4000 + judge * 1000 : 6000));
    const seen = await board(app, stage, round);
    expect([seen.state, seen.discrepancies, seen.sheets.total]).toEqual(['moderating', [], 4 + 4 * 2]);
    await closeRound(app, stage, round);
    expect((await board(app, stage, round)).state).toBe('closed');
  });
});
