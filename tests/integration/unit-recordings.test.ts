import { utimes } from 'node:fs/promises';
import { systemActor } from '../../src/kernel/actor.js';
import { type Contest, ContestEditing, Contests } from '../../src/modules/contests/index.js';
import { Units } from '../../src/modules/contests/units/index.js';
import { EntryFileRow } from '../../src/modules/entries/entry-file.row.js';
import { EntryRow } from '../../src/modules/entries/entry.row.js';
import { FileSweep } from '../../src/modules/entries/index.js';
import { UnitImportsStore } from '../../src/modules/entries/unit-lists/unit-imports.store.js';
import { Database } from '../../src/platform/database/database.js';
import { FileStore } from '../../src/platform/storage/file-store.js';
import { TestApp } from '../support/app.js';
import { buildContest } from '../support/contests.js';
import type { TestPerson } from '../support/entries.js';
import { buildWav } from '../support/files/build-media.js';
import {
  bringList,
  coordinatorOf,
  type ListCell,
  takeList,
  uploaded,
  type UnitStage,
  usualHeading,
  workFile,
} from '../support/unit-lists.js';

/** Works of sound in a unit's list: a script and a recording each, told by its minutes before anything is written. */
let app: TestApp;
let stage: UnitStage;
let radio: string;
let written: string;

beforeEach(async () => {
  app = await TestApp.start();
  const draft = await buildContest(app, { template: 'national-2025', state: 'draft', uncapped: true });
  const categories = draft.categories.map((category) =>
    category.fileTypes.includes('wav')
      ? { ...category, minMinutes: 1, maxMinutes: 2, tolerancePercent: 10, minWords: null, maxWords: null }
      : category,
  );
  radio = categories.find(({ fileTypes }) => fileTypes.includes('wav'))?.name ?? '';
  written =
    categories.find(({ fileTypes }) => fileTypes.includes('docx') && !fileTypes.includes('wav'))?.name ?? '';
  const edit = { actor: systemActor, contestId: draft.id, version: draft.version };
  await app.get(ContestEditing).replaceCategories(edit, categories);
  const made = { id: null, name: 'Trường Chính trị tỉnh', abbreviation: null, above: null };
  await app.get(Database).run(() => app.get(Units).replace(draft.id, [made], true));
  const announced = await app.get(Contests).fire(systemActor, draft.id, 'announce');
  app.clock.set(announced.receivingOpensAt ?? app.clock.now());
  await app.drain();
  const contest: Contest = await app.get(Contests).get(draft.id);
  const [unit] = await app.get(Units).list(contest.id);
  if (unit === undefined) throw new Error('The unit is not there.');
  const coordinator: TestPerson = await coordinatorOf(app, contest, unit, 'Cầm Thị Đầu Mối');
  stage = { contest, unit, otherUnit: unit, coordinator };
});
afterEach(() => app.stop());

const row = (number: number, title: string, files: string | null, category = radio): ListCell[] => [
  ...[number, `Lò Văn ${title}`, 1980, '', title, category, `09120000${number}0`, files, null],
];
const script = (number: number): { name: string; content: Buffer } => ({
  name: `${number}.docx`,
  content: workFile(number),
});
const sound = (number: number, seconds: number): { name: string; content: Buffer } => ({
  name: `${number}.wav`,
  content: buildWav(seconds),
});

async function said(id: string): Promise<unknown[]> {
  const path = `/api/contests/${stage.contest.id}/unit/imports/${id}/rows`;
  const { body } = await stage.coordinator.browser.get(path);
  const items = body.items as {
    title: string;
    outcome: string;
    fileName: string | null;
    recordingName: string | null;
    recordingMs: number | null;
    problems: { weight: string; code: string; detail: string }[];
  }[];
  return items.map(({ title, outcome, fileName, recordingName, recordingMs, problems }) => [
    ...[title, outcome, fileName, recordingName, recordingMs],
    problems.filter(({ code }) => code !== 'list.file-noted').map(({ weight, code }) => `${weight} ${code}`),
  ]);
}

const files = (): Promise<EntryFileRow[]> =>
  app
    .get(Database)
    .rows(EntryFileRow)
    .find({ order: { entryId: 'ASC', role: 'DESC' } });

it('tells recordings by minutes with the tolerance, and what is missing beside them', async () => {
  const rows = [
    row(1, 'Vừa', null),
    row(2, 'Dài', '2.docx; 2.wav'),
    row(3, 'Ngắn', '3.docx'),
    row(4, 'Thiếu tiếng', '4.docx'),
    row(5, 'Thiếu lời', '5.wav'),
  ];
  const archive = [
    ...[script(1), sound(1, 132), script(2), sound(2, 133), script(3), sound(3, 53)],
    ...[script(4), sound(5, 90)],
  ];
  const id = await bringList(app, stage, [usualHeading, ...rows], archive);
  expect(await said(id)).toEqual([
    ['Vừa', 'new', '1.docx', '1.wav', 132_000, []],
    ['Dài', 'new', '2.docx', '2.wav', 133_000, ['note list.minutes-over']],
    ['Ngắn', 'new', '3.docx', '3.wav', 53_000, ['note list.minutes-under']],
    ['Thiếu tiếng', 'wrong', '4.docx', null, null, ['problem list.recording-missing']],
    ['Thiếu lời', 'wrong', null, '5.wav', 90_000, ['problem list.script-missing']],
  ]);
  const path = `/api/contests/${stage.contest.id}/unit/imports/${id}/rows?outcome=new`;
  const { body } = await stage.coordinator.browser.get(path);
  expect(JSON.stringify(body)).toContain('Tác phẩm dài 2:13, vượt mức 2 phút của thể lệ.');
  // What the list names stays until it has come to an end, however long that takes.
  const [first] = await app.get(UnitImportsStore).rows(id);
  const named = first?.media?.sha256 ?? '';
  const orphan = (await uploaded(app, '6.wav', buildWav(1))).sha256;
  const store = app.get(FileStore);
  const longAgo = new Date(app.clock.now().getTime() - 3 * 24 * 3600 * 1000);
  for (const sha256 of [named, orphan]) await utimes(store.localPath(sha256), longAgo, longAgo);
  await app.get(FileSweep).sweep();
  expect([await store.stat(orphan), await store.stat(named)]).toEqual([null, first?.media?.bytes]);
});

it('takes script and recording in together; the same again adds nothing, another recording changes its work', async () => {
  const list = [usualHeading, row(1, 'Một', null), row(2, 'Hai', null)];
  const archive = [script(1), sound(1, 70), script(2), sound(2, 80)];
  const id = await bringList(app, stage, list, archive);
  await takeList(app, stage, id);
  const stood = await files();
  expect(stood.map(({ slot, clientName, durationMs }) => [slot, clientName, durationMs])).toEqual(
    expect.arrayContaining([
      ['script-1', '1.docx', null],
      ['media-1', '1.wav', 70_000],
      ['script-1', '2.docx', null],
      ['media-1', '2.wav', 80_000],
    ]),
  );
  expect(stood).toHaveLength(4);
  const entries = await app.get(Database).rows(EntryRow).find();
  expect(entries.map(({ state, receiptNumber }) => [state, receiptNumber !== null])).toEqual([
    ['submitted', true],
    ['submitted', true],
  ]);
  const again = await bringList(app, stage, list, archive);
  expect(await app.get(UnitImportsStore).counts(again)).toMatchObject({ new: 0, changed: 0, unchanged: 2 });
  const changed = await bringList(app, stage, list, [script(1), sound(1, 75), script(2), sound(2, 80)]);
  expect(await app.get(UnitImportsStore).counts(changed)).toMatchObject({ new: 0, changed: 1, unchanged: 1 });
  await takeList(app, stage, changed);
  const now = (await files()).filter(({ slot }) => slot !== null);
  expect(now.filter(({ slot }) => slot === 'media-1').map(({ durationMs }) => durationMs)).toEqual(
    expect.arrayContaining([75_000, 80_000]),
  );
  expect(now).toHaveLength(4);
});

it('says before anything is written that a work moved into a category of sound lacks its recording', async () => {
  const first = await bringList(app, stage, [usualHeading, row(1, 'Một', null, written)], [script(1)]);
  await takeList(app, stage, first);
  const bare = await bringList(app, stage, [usualHeading, row(1, 'Một', null)], []);
  expect(await said(bare)).toEqual([['Một', 'wrong', null, null, null, ['problem list.recording-missing']]]);
  const whole = await bringList(app, stage, [usualHeading, row(1, 'Một', '1.wav')], [sound(1, 70)]);
  expect(await said(whole)).toEqual([['Một', 'changed', null, '1.wav', 70_000, []]]);
  await takeList(app, stage, whole);
  const standing = (await files()).filter(({ slot }) => slot !== null);
  expect(standing.map(({ slot }) => slot).sort()).toEqual(['media-1', 'script-1']);
  expect(await app.get(UnitImportsStore).counts(whole)).toMatchObject({ changed: 1, wrong: 0 });
});
