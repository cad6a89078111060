import { In } from 'typeorm';
import { DomainError } from '../../src/kernel/domain-error.js';
import { merkleRoot } from '../../src/kernel/merkle.js';
import { RecordRow } from '../../src/modules/audit/record.row.js';
import { ContestEditing, Contests } from '../../src/modules/contests/index.js';
import { Units } from '../../src/modules/contests/units/index.js';
import { AuthorRow } from '../../src/modules/entries/author.row.js';
import { BlindCopyRow } from '../../src/modules/judging/blind-copy.row.js';
import { ConflictRow } from '../../src/modules/judging/conflict.row.js';
import { JudgeRow } from '../../src/modules/judging/judge.row.js';
import { judgingRows } from '../../src/modules/judging/index.js';
import { scoringRows } from '../../src/modules/scoring/index.js';
import {
  Declarations,
  RoundSealing,
  Sealing,
  SealingReader,
  Unsealing,
} from '../../src/modules/sealing/index.js';
import { SealRow } from '../../src/modules/sealing/seal.row.js';
import { SealedCodeRow } from '../../src/modules/sealing/sealed-code.row.js';
import { Database, type RowClass } from '../../src/platform/database/database.js';
import type { DomainEvent } from '../../src/platform/events/event.js';
import { OutboxRow } from '../../src/platform/events/event.row.js';
import { Cipher } from '../../src/platform/security/cipher.js';
import { TestApp } from '../support/app.js';
import { declareEligible } from '../support/entries.js';
import {
  assignAndRelease,
  board,
  buildJudging,
  buildStage,
  closeRound,
  declareNothing,
  deskOf,
  quickAppoint,
  seal,
  sheetOf,
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

const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no error',
    (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
  );

async function sealView(stage: Stage): ReturnType<SealingReader['view']> {
  return app.get(SealingReader).view(await stage.secretary.actor(), stage.contest.id);
}

/** Plays both rounds to their end, each with new codes. */
async function playToCouncil(stage: Stage): Promise<void> {
  const [first, second] = stage.rounds;
  await submitAll(app, stage, first, (code) => 5000 + (code.charCodeAt(0) % 40) * 100);
  await closeRound(app, stage, first);
  await seal(app, stage, second);
  await assignAndRelease(app, stage, second);
  await submitAll(app, stage, second, (code) => 6000 + (code.charCodeAt(1) % 30) * 100);
  await closeRound(app, stage, second);
}

describe('sealing a round', () => {
  it('waits until every work has been screened, and for the slug typed by hand', async () => {
    const stage = await buildStage(app, { works: 3, screen: false });
    const [round] = stage.rounds;
    const sealing = app.get(RoundSealing);
    const actor = await stage.secretary.actor();
    const { id, slug } = stage.contest;
    await declareEligible(app, stage.contest, stage.secretary, stage.entryIds[0]!);
    expect(await codeOf(sealing.seal(actor, id, round, slug))).toBe('sealing.unscreened');
    const waiting = await sealView(stage);
    expect(waiting.can).toEqual({ sealRoundId: null, unseal: false });
    expect(waiting.rounds[0]).toMatchObject({
      state: 'planned',
      eligible: 1,
      unscreened: 2,
      conflictsUndeclared: 3,
    });
    for (const entryId of stage.entryIds.slice(1))
      await declareEligible(app, stage.contest, stage.secretary, entryId);
    expect(await codeOf(sealing.seal(actor, id, round, `${slug}x`))).toBe('confirmation.mismatch');
    expect(await codeOf(sealing.seal(await stage.head.actor(), id, round, slug))).toBe('access.denied');
    expect(await codeOf(sealing.seal(actor, id, stage.rounds[1], slug))).toBe('conflict.state');
    expect(await codeOf(sealing.seal(actor, id, id, slug))).toBe('thing.not-found');
    expect((await sealView(stage)).can.sealRoundId).toBe(round);
    await sealing.seal(actor, id, round, slug);
    const done = await sealView(stage);
    expect(done.rounds[0]).toMatchObject({
      state: 'sealed',
      works: 3,
      sealedAt: app.clock.now().toISOString(),
    });
    expect(done.rounds[0]!.commitment).toMatch(/^[0-9a-f]{64}$/);
    expect(done.can.sealRoundId).toBeNull();
    expect((await app.get(Contests).get(id)).state).toBe('judging');
    expect(await codeOf(sealing.seal(actor, id, round, slug))).toBe('sealing.already-sealed');
  });

  it('happens once when two seal at once', async () => {
    const stage = await buildStage(app, { works: 3 });
    const { id, slug } = stage.contest;
    const actor = await stage.secretary.actor();
    const tries = await Promise.all(
      [1, 2, 3].map(() => codeOf(app.get(RoundSealing).seal(actor, id, stage.rounds[0], slug))),
    );
    expect(tries.filter((code) => code === 'no error')).toHaveLength(1);
    expect(await database.rows(BlindCopyRow).countBy({ roundId: stage.rounds[0] })).toBe(3);
    expect(await database.rows(SealedCodeRow).countBy({ roundId: stage.rounds[0] })).toBe(3);
  });

  it('leaves nothing behind when it fails half-way', async () => {
    const stage = await buildStage(app, { works: 2 });
    const cipher = app.get(Cipher);
    const real = cipher.seal.bind(cipher);
    let calls = 0;
    cipher.seal = (purpose, text) => {
      if (purpose === 'sealing' && (calls += 1) === 2) throw new Error('no more ink');
      return real(purpose, text);
    };
    expect(await codeOf(seal(app, stage, stage.rounds[0]))).toContain('no more ink');
    cipher.seal = real;
    expect(await database.rows(SealRow).countBy({ contestId: stage.contest.id })).toBe(0);
    expect(await database.rows(SealedCodeRow).countBy({ contestId: stage.contest.id })).toBe(0);
    expect((await app.get(Contests).get(stage.contest.id)).state).toBe('screening');
    await seal(app, stage, stage.rounds[0]);
  });
});

describe('conflicts', () => {
  it('are declared with the own unit at least, and only bare pairs cross', async () => {
    const stage = await buildStage(app, { works: 4, judges: 4 });
    const [judge, other] = stage.judges;
    const { id } = stage.contest;
    const declare = async (unitIds: string[], persons: string[], noneOfTheList = false): Promise<string> =>
      codeOf(app.get(Declarations).declare(await judge!.actor(), id, { unitIds, persons, noneOfTheList }));
    expect(await declare([], ['Ai Đó'])).toBe('conflict.unit-needed');
    expect(await declare([id], [])).toBe('conflict.unit-unknown');
    expect(await declare([stage.unitIds[9]!], [' quàng  VĂN thướng '])).toBe('no error');
    const nothing = { unitIds: [], persons: [], noneOfTheList: true };
    await app.get(Declarations).declare(await other!.actor(), id, nothing);
    const mine = await app.get(Declarations).mine(await judge!.actor(), id);
    expect(mine.declared).toMatchObject({ unitIds: [stage.unitIds[9]], persons: ['quàng VĂN thướng'] });
    expect((await sealView(stage)).rounds[0]!.conflictsUndeclared).toBe(2);
    await seal(app, stage, stage.rounds[0]);
    const { id: judgeId } = await database
      .rows(JudgeRow)
      .findOneByOrFail({ contestId: id, accountId: judge!.accountId });
    const pairs = await database.manager.query<Record<string, string>[]>(
      `SELECT * FROM judging_conflicts WHERE roundId = '${stage.rounds[0]}'`,
    );
    expect(pairs).toHaveLength(1);
    expect(Object.keys(pairs[0]!).sort()).toEqual(['copyId', 'id', 'judgeId', 'roundId']);
    expect(pairs[0]!['judgeId']).toBe(judgeId);
    await assignAndRelease(app, stage, stage.rounds[0]);
    const summary = (await board(app, stage, stage.rounds[0])).summary;
    expect(summary).toMatchObject({ conflictsAssigned: 0, entries: 4, judges: 4 });
    const held = await database.rows(BlindCopyRow).findOneByOrFail({ id: pairs[0]!['copyId']! });
    const items = await deskOf(app, judge!, stage.rounds[0]);
    expect(items.map((item) => item.code)).not.toContain(held.code);
  });
  it('with a unit hold for the units below it, at every depth', async () => {
    const stage = await buildStage(app, { works: 4, judges: 3 });
    const { id } = stage.contest;
    const [top = '', middle = '', low = '', elsewhere = ''] = stage.unitIds;
    const units = app.get(Units);
    const listed = await units.list(id);
    const nameOf = (unitId: string): string => listed.find((unit) => unit.id === unitId)?.name ?? '';
    const above = new Map([
      [low, nameOf(middle)],
      [middle, nameOf(top)],
    ]);
    const drafts = listed.map((unit) => ({ ...unit, above: above.get(unit.id) ?? null }));
    await units.replace(id, drafts, false);
    for (const [index, unitId] of [low, middle, elsewhere, elsewhere].entries()) {
      const entryId = stage.entryIds[index] ?? '';
      await database.run(() => database.update(AuthorRow, { entryId }, { unitId }));
    }
    const [judge] = stage.judges;
    const declared = { unitIds: [top], persons: [], noneOfTheList: false };
    const view = await app.get(Declarations).declare(await judge!.actor(), id, declared);
    expect(view.units.filter(({ below }) => below > 0)).toEqual([
      { id: top, name: nameOf(top), below: 2 },
      { id: middle, name: nameOf(middle), below: 1 },
    ]);
    await declareNothing(app, { ...stage, judges: stage.judges.slice(1) });
    await seal(app, stage, stage.rounds[0]);
    const pairs = await database.rows(ConflictRow).findBy({ roundId: stage.rounds[0] });
    const { id: judgeId } = await database
      .rows(JudgeRow)
      .findOneByOrFail({ contestId: id, accountId: judge!.accountId });
    expect(pairs.map((pair) => pair.judgeId)).toEqual([judgeId, judgeId]);
    await assignAndRelease(app, stage, stage.rounds[0]);
    const barred = await database.rows(BlindCopyRow).findBy({ id: In(pairs.map((pair) => pair.copyId)) });
    const desk = (await deskOf(app, judge!, stage.rounds[0])).map(({ code }) => code);
    expect(desk.filter((code) => barred.some((copy) => copy.code === code))).toEqual([]);
    expect(desk).toHaveLength(2);
  });
  it('reach further when a unit is placed below a declared one while judges are at work', async () => {
    const stage = await buildStage(app, { works: 4, judges: 4 });
    const { id } = stage.contest;
    const [top = '', moved = ''] = stage.unitIds;
    const [judge] = stage.judges;
    const declared = { unitIds: [top], persons: [], noneOfTheList: false };
    await app.get(Declarations).declare(await judge!.actor(), id, declared);
    await declareNothing(app, { ...stage, judges: stage.judges.slice(1) });
    await seal(app, stage, stage.rounds[0]);
    await assignAndRelease(app, stage, stage.rounds[0]);
    const organiser = await quickAppoint(app, stage.contest, 'organiser', 'Đỗ Thị Tổ Chức');
    const units = await app.get(Units).list(id);
    const above = units.find((unit) => unit.id === top)?.name ?? '';
    const place = async (over: string | null): Promise<void> => {
      const { version } = await app.get(Contests).get(id);
      await app.get(ContestEditing).replaceUnits(
        { actor: await organiser.actor(), contestId: id, version },
        units.map((unit) => ({ ...unit, above: unit.id === moved ? over : null })),
      );
    };
    await place(above);
    const pairs = (): Promise<ConflictRow[]> =>
      database.rows(ConflictRow).findBy({ roundId: stage.rounds[0] });
    expect(await pairs()).toHaveLength(1);
    await app.drain();
    expect(await pairs()).toHaveLength(2);
    const barred = await database
      .rows(BlindCopyRow)
      .findBy({ id: In((await pairs()).map((pair) => pair.copyId)) });
    const desk = await deskOf(app, judge!, stage.rounds[0]);
    const met = desk.filter(({ code }) => barred.some((copy) => copy.code === code));
    expect(met.map(({ state }) => state).filter((state) => state !== 'recused')).toEqual([]);
    const summary = (await board(app, stage, stage.rounds[0])).summary;
    expect(summary).toMatchObject({ conflictsAssigned: 0, entries: 4 });
    // Once works are sealed no conflict is taken back, not by the organisers' list either.
    await place(null);
    await app.drain();
    expect(await pairs()).toHaveLength(2);
  });

  it('change a drawn preview without a trace that judges could see', async () => {
    const stage = await buildStage(app, { works: 3, judges: 3 });
    await declareNothing(app, stage);
    await seal(app, stage, stage.rounds[0]);
    await assignAndRelease(app, stage, stage.rounds[0]);
    const late = await quickAppoint(app, stage.contest, 'judge', 'Hồ Thị Sau');
    await app.drain();
    const declared = { unitIds: [stage.unitIds[0]!], persons: [], noneOfTheList: false };
    await app.get(Declarations).declare(await late.actor(), stage.contest.id, declared);
    expect(await deskOf(app, late, stage.rounds[0])).toEqual([]);
  });
});

describe('the way back', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await buildJudging(app, { works: 4, judges: 3 });
  });

  it('is shut while scores are open', async () => {
    const actor = await stage.secretary.actor();
    const { id, slug } = stage.contest;
    expect(await codeOf(app.get(Sealing).unsealed(id))).toBe('sealing.not-unsealed');
    expect(await codeOf(app.get(Unsealing).unseal(actor, id, slug, ['Ai Đó']))).toBe(
      'sealing.scores-not-fixed',
    );
  });

  it('opens once, in one recorded act with witnesses, and gives every code its work', async () => {
    await playToCouncil(stage);
    const { id, slug } = stage.contest;
    const actor = await stage.secretary.actor();
    const unsealing = app.get(Unsealing);
    expect((await app.get(Contests).get(id)).state).toBe('deciding');
    expect(await codeOf(app.get(Sealing).unsealed(id))).toBe('sealing.not-unsealed');
    expect(await codeOf(unsealing.unseal(actor, id, slug, [' ']))).toBe('sealing.witness-needed');
    expect(await codeOf(unsealing.unseal(await stage.head.actor(), id, slug, ['A']))).toBe('access.denied');
    const witnesses = ['Đinh Thị Chứng', 'Hà Văn Kiến'];
    const tries = await Promise.all([1, 2].map(() => codeOf(unsealing.unseal(actor, id, slug, witnesses))));
    expect(tries.sort()).toEqual(['no error', 'sealing.already-unsealed']);
    const view = await sealView(stage);
    expect(view).toMatchObject({ unsealedBy: 'Hà Thị Thư Ký', witnesses, can: { unseal: false } });
    const codes = await app.get(Sealing).unsealed(id);
    // Works tied at the line all advance: how many went on is what the second round holds.
    const copies = await database.rows(BlindCopyRow).findBy({ roundId: stage.rounds[1] });
    const all = stage.entryIds.length + copies.length;
    expect(copies.length).toBeGreaterThanOrEqual(2);
    expect(codes).toHaveLength(all);
    const first = codes.filter((code) => code.roundId === stage.rounds[0]);
    expect(first.map((code) => code.entryId).sort()).toEqual([...stage.entryIds].sort());
    expect(new Set(codes.map((code) => code.code)).size).toBe(all);
    const second = codes.filter((code) => code.roundId === stage.rounds[1]).map((code) => code.code);
    expect(second.sort()).toEqual(copies.map((copy) => copy.code).sort());
    expect((await app.get(Sealing).minutes(id)).unsealing).toMatchObject({ codes: all, witnesses });
  });

  it('stays shut when the map is not the one that was committed to', async () => {
    const broken = await buildJudging(app, { works: 2, judges: 2 });
    await playToCouncil(broken);
    const [one, two] = await database.rows(SealedCodeRow).findBy({ roundId: broken.rounds[0] });
    await database.run(() =>
      database.update(SealedCodeRow, { id: one!.id }, { ciphertext: two!.ciphertext }),
    );
    const actor = await broken.secretary.actor();
    const { id, slug } = broken.contest;
    expect(await codeOf(app.get(Unsealing).unseal(actor, id, slug, ['A']))).toBe('sealing.commitment-broken');
    expect(await app.get(Sealing).unsealedAt(id)).toBeNull();
  });

  it('fits the commitment that was published at sealing', async () => {
    const cipher = app.get(Cipher);
    const rows = await database.rows(SealedCodeRow).findBy({ roundId: stage.rounds[0] });
    const lines = rows.map(
      (row) => JSON.parse(cipher.open('sealing', row.ciphertext)) as Record<string, string>,
    );
    lines.sort((a, b) => (a['code']! < b['code']! ? -1 : 1));
    const leaves = lines.map((line) => JSON.stringify([line['code'], line['digest'], line['nonce']]));
    const sealRow = await database.rows(SealRow).findOneByOrFail({ id: stage.rounds[0] });
    expect(merkleRoot(leaves)).toBe(sealRow.commitment);
  });
});

describe('the wall', () => {
  let stage: Stage;
  let secrets: string[];
  beforeAll(async () => {
    stage = await buildJudging(app, { works: 8, judges: 3 });
    await playToCouncil(stage);
    const receipts = await database.manager.query<{ number: string; entryId: string }[]>(
      'SELECT number, entryId FROM entry_receipts',
    );
    const own = receipts.filter((receipt) => stage.entryIds.includes(receipt.entryId));
    secrets = [
      ...stage.entryIds,
      ...own.map((receipt) => receipt.number),
      ...stage.entrants.flatMap((entrant) => [entrant.fullName, entrant.accountId, entrant.phone]),
      ...stage.entryIds.flatMap((_, index) => [`Bài số ${index + 1}`, `bai-cua-${index + 1}.docx`]),
      ...stage.unitIds,
    ];
    expect(own).toHaveLength(8);
  });

  const dump = async (row: RowClass): Promise<string> => JSON.stringify(await database.rows(row).find());
  const found = (text: string): string[] => secrets.filter((secret) => text.includes(secret));

  // Tables that this contest has no occasion to fill.
  const seldom = new Set([
    ...['SheetReturnRow', 'DiscussionRow', 'DiscussionMessageRow', 'ReconciliationRow', 'ReadingOrderRow'],
    ...['SheetMarkRow', 'JudgeReminderRow', 'RoundLeaveRow', 'ClosingOrderRow'],
  ]);

  it('has no name, number, file, unit or entry in any table of the blind side', async () => {
    for (const row of [...judgingRows, ...scoringRows]) {
      const text = await dump(row);
      expect(text.length).toBeGreaterThan(seldom.has(row.name) ? 1 : 100);
      expect([row.name, found(text)]).toEqual([row.name, []]);
    }
    // The same search finds them on the named side: it can fail.
    const named = JSON.stringify(await database.manager.query('SELECT * FROM entries'));
    expect(found(named).length).toBeGreaterThanOrEqual(8);
  });

  it('has none in events and records of sealing, judging and scoring', async () => {
    const blind = /^(sealing|judging|scoring)\./;
    const cipher = app.get(Cipher);
    const events = (await database.rows(OutboxRow).findBy({ contestId: stage.contest.id }))
      .filter((row) => blind.test(row.type))
      .map((row) => JSON.parse(cipher.open('outbox', row.payload)) as DomainEvent);
    expect(new Set(events.map((event) => event.type)).size).toBeGreaterThan(6);
    const bare = events.map((event) => JSON.stringify(event));
    expect(found(bare.join('\n'))).toEqual([]);
    await app.drain();
    const records = (await database.rows(RecordRow).findBy({ contestId: stage.contest.id })).filter((row) =>
      blind.test(row.action),
    );
    expect(records.length).toBe(events.length);
    expect(found(JSON.stringify(records))).toEqual([]);
  });

  it('keeps copies out of the named side, and both orders apart', async () => {
    const copies = await database.rows(BlindCopyRow).findBy({ roundId: stage.rounds[0] });
    const ids = copies.flatMap((copy) => [copy.id, copy.code]);
    const named: string[] = [];
    for (const table of [
      'entries',
      'entry_authors',
      'entry_receipts',
      'entry_files',
      'screenings',
      'screening_acts',
      'seals',
      'sealed_codes',
      'jobs',
    ]) {
      named.push(JSON.stringify(await database.manager.query(`SELECT * FROM ${table}`)));
    }
    expect(ids.filter((id) => named.join().includes(id))).toEqual([]);
    if (database.dialect.name !== 'sqlite') return;
    const inOrder = (table: string): Promise<{ id: string; ciphertext: string }[]> =>
      database.manager.query<{ id: string; ciphertext: string }[]>(
        `SELECT * FROM ${table} WHERE roundId = '${stage.rounds[0]}' ORDER BY rowid`,
      );
    const map = (await inOrder('sealed_codes')).map(
      (row) =>
        JSON.parse(app.get(Cipher).open('sealing', row.ciphertext)) as { copyId: string; entryId: string },
    );
    const copyOrder = (await inOrder('blind_copies')).map((row) => row.id);
    expect(map.map((line) => line.copyId)).not.toEqual(copyOrder);
    expect(map.map((line) => line.entryId)).not.toEqual(stage.entryIds);
    const entryOf = new Map(map.map((line) => [line.copyId, line.entryId]));
    expect(copyOrder.map((id) => entryOf.get(id))).not.toEqual(stage.entryIds);
  });

  it('gives judges the text in plain and nothing else of the file', async () => {
    const judge = stage.judges[0]!;
    const [item] = await deskOf(app, judge, stage.rounds[0]);
    const view = await sheetOf(app, judge, item!.sheetId);
    expect(found(JSON.stringify(view))).toEqual([]);
    expect(view.text.length).toBeGreaterThan(200);
    expect(view.words).toBeGreaterThan(50);
  });
});
