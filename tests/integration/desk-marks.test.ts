import { DomainError } from '../../src/kernel/domain-error.js';
import { randomId } from '../../src/kernel/ids.js';
import { Marks, RoundProgress, ScoreSheets } from '../../src/modules/judging/index.js';
import { SheetMarkRow } from '../../src/modules/judging/sheet-mark.row.js';
import { Database } from '../../src/platform/database/database.js';
import { TestApp } from '../support/app.js';
import {
  buildJudging,
  closeRound,
  deskOf,
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

async function firstSheet(stage: Stage, judge = 0): Promise<string> {
  return (await deskOf(app, stage.judges[judge]!, stage.rounds[0]))[0]!.sheetId;
}

describe('marks in a work', () => {
  it('are kept in the order of the text, are written on again by their names, and taken away', async () => {
    const stage = await buildJudging(app, { works: 2, judges: 2 });
    const actor = await stage.judges[0]!.actor();
    const sheetId = await firstSheet(stage);
    const marks = app.get(Marks);
    const [one, two] = [randomId(), randomId()];
    await marks.write(actor, sheetId, one, { start: 10, end: 14, note: 'Ý hay' });
    await marks.write(actor, sheetId, two, { start: 2, end: 5, note: '' });
    // The browser sends again what it got no answer to: it is the same mark.
    await marks.write(actor, sheetId, one, { start: 10, end: 14, note: 'Ý rất hay' });
    const kept = [
      { key: two, start: 2, end: 5, note: '' },
      { key: one, start: 10, end: 14, note: 'Ý rất hay' },
    ];
    expect(await marks.list(actor, sheetId)).toEqual(kept);
    expect(await marks.remove(actor, sheetId, two)).toEqual(kept.slice(1));
    expect(await marks.remove(actor, sheetId, two)).toEqual(kept.slice(1));
    expect((await app.get(Database).rows(SheetMarkRow).findBy({ sheetId })).length).toBe(1);
  });

  it('belong to one judge: the other reader of the work has none, whatever name is tried', async () => {
    const stage = await buildJudging(app, { works: 1, judges: 2 });
    const [mine, theirs] = [await firstSheet(stage, 0), await firstSheet(stage, 1)];
    const [me, other] = [await stage.judges[0]!.actor(), await stage.judges[1]!.actor()];
    const marks = app.get(Marks);
    const key = randomId();
    await marks.write(me, mine, key, { start: 0, end: 3, note: 'của tôi' });
    expect(await marks.list(other, theirs)).toEqual([]);
    expect(await codeOf(marks.list(other, mine))).toBe('thing.not-found');
    expect(await codeOf(marks.list(await stage.head.actor(), mine))).toBe('thing.not-found');
    expect(await codeOf(marks.write(other, mine, key, { start: 0, end: 3, note: '' }))).toBe(
      'thing.not-found',
    );
    await marks.write(other, theirs, key, { start: 1, end: 2, note: 'của người khác' });
    expect(await marks.list(me, mine)).toEqual([{ key, start: 0, end: 3, note: 'của tôi' }]);
  });

  it('lie within the text, and are not without number', async () => {
    const stage = await buildJudging(app, { works: 1, judges: 2 });
    const actor = await stage.judges[0]!.actor();
    const sheetId = await firstSheet(stage);
    const { length } = (await sheetOf(app, stage.judges[0]!, sheetId)).text;
    const marks = app.get(Marks);
    const write = (start: number, end: number, key = randomId()): Promise<string> =>
      codeOf(marks.write(actor, sheetId, key, { start, end, note: '' }));
    expect(await write(3, 3)).toBe('sheet.mark-misplaced');
    expect(await write(0, length + 1)).toBe('sheet.mark-misplaced');
    expect(await write(0, length)).toBe('no error');
    expect(await write(0, 1, 'no-id')).toBe('thing.not-found');
    await app.get(Database).run(async () => {
      const rows = Array.from({ length: 499 }, () => ({
        ...{ id: randomId(), sheetId, markKey: randomId(), start: 0, end: 1, note: '' },
        writtenAt: app.clock.now(),
      }));
      await app.get(Database).insert(SheetMarkRow, rows);
    });
    expect(await write(0, 1)).toBe('sheet.marks-full');
  });

  it('can be made on a sheet that is in, not after the closing, and are gone with the text after a recusal', async () => {
    const stage = await buildJudging(app, { works: 2, judges: 3 });
    const [round] = stage.rounds;
    const judge = stage.judges[0]!;
    const actor = await judge.actor();
    const sheetId = await firstSheet(stage);
    const marks = app.get(Marks);
    await submitSheet(app, stage, judge, sheetId, 6000);
    const key = randomId();
    await marks.write(actor, sheetId, key, { start: 0, end: 4, note: 'sau khi nộp' });
    await submitAll(app, stage, round, () => 6000);
    await closeRound(app, stage, round);
    expect(await marks.list(actor, sheetId)).toHaveLength(1);
    expect(await codeOf(marks.write(actor, sheetId, key, { start: 0, end: 4, note: '' }))).toBe(
      'round.closed',
    );
    expect(await codeOf(marks.remove(actor, sheetId, key))).toBe('round.closed');

    const again = await buildJudging(app, { works: 2, judges: 3 });
    const mine = await firstSheet(again);
    const me = await again.judges[0]!.actor();
    await marks.write(me, mine, key, { start: 0, end: 4, note: '' });
    const { version } = await sheetOf(app, again.judges[0]!, mine);
    await app.get(ScoreSheets).recuse(me, mine, version, 'Nhận ra người viết');
    expect(await codeOf(marks.list(me, mine))).toBe('thing.not-found');
  });

  it('leave no trace in the record', async () => {
    const stage = await buildJudging(app, { works: 1, judges: 2 });
    const before = await app.get(RoundProgress).view(await stage.head.actor(), stage.rounds[0]);
    const sheetId = await firstSheet(stage);
    await app
      .get(Marks)
      .write(await stage.judges[0]!.actor(), sheetId, randomId(), { start: 0, end: 3, note: 'bí mật' });
    await app.drain();
    expect(await app.get(RoundProgress).view(await stage.head.actor(), stage.rounds[0])).toEqual(before);
  });
});
