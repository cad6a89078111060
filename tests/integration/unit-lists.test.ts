import { jest } from '@jest/globals';
import { EntryRow } from '../../src/modules/entries/entry.row.js';
import { AuthorRow } from '../../src/modules/entries/author.row.js';
import { ConsentRow } from '../../src/modules/entries/consent.row.js';
import { ReceiptRow } from '../../src/modules/entries/receipt.row.js';
import { Entries } from '../../src/modules/entries/index.js';
import { takeListJob } from '../../src/modules/entries/unit-lists/import-jobs.service.js';
import type { UnitImportLineRow } from '../../src/modules/entries/unit-lists/unit-import-row.row.js';
import { UnitImports } from '../../src/modules/entries/unit-lists/unit-imports.service.js';
import { UnitImportsStore } from '../../src/modules/entries/unit-lists/unit-imports.store.js';
import { UnitWorks } from '../../src/modules/entries/unit-lists/unit-works.service.js';
import { Database } from '../../src/platform/database/database.js';
import { JobRow } from '../../src/platform/jobs/job.row.js';
import { TestApp } from '../support/app.js';
import { appoint, submitWork, person } from '../support/entries.js';
import {
  actorOf,
  bringList,
  type ListCell,
  openUnitStage,
  takeList,
  type UnitStage,
  usualHeading,
  workFile,
  type ZippedFile,
} from '../support/unit-lists.js';

jest.setTimeout(300_000);

let app: TestApp;
let stage: UnitStage;

beforeEach(async () => {
  app = await TestApp.start();
  stage = await openUnitStage(app);
});
afterEach(() => app.stop());

const entries = (): Promise<EntryRow[]> =>
  app
    .get(Database)
    .rows(EntryRow)
    .find({ order: { receiptNumber: 'ASC' } });
const state = async (id: string): Promise<string> =>
  (await app.get(UnitImports).get(actorOf(stage), id)).state;
const rowsOf = (id: string): Promise<UnitImportLineRow[]> => app.get(UnitImportsStore).rows(id);
const counts = (id: string): Promise<object> => app.get(UnitImportsStore).counts(id);
const codesOf = async (id: string): Promise<string[]> =>
  (await rowsOf(id)).flatMap(({ line, problems }) =>
    problems.filter(({ weight }) => weight === 'problem').map(({ code }) => `${line} ${code}`),
  );

const number = (value: number): string => String(value).padStart(3, '0');
const workRow = (index: number): ListCell[] => [
  index,
  `Lò Văn Số ${number(index)}`,
  1950 + (index % 50),
  'Trường Chính trị',
  `Chuyện ở bản thứ ${number(index)}`,
  index % 2 === 0 ? 'báo' : 'TẠP CHÍ',
  912_000_000 + index,
  `${number(index)}.docx`,
  null,
];
const workRows = (count: number): ListCell[][] =>
  Array.from({ length: count }, (_, index) => workRow(index + 1));
const filesFor = (numbers: readonly number[]): ZippedFile[] =>
  numbers.map((index) => ({ name: `bai/${number(index)}.docx`, content: workFile(index) }));
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const titled: ListCell[][] = [
  ['TỈNH UỶ SƠN LA', null, null, null, 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  [],
  [null, 'DANH SÁCH TÁC PHẨM DỰ THI'],
];
const footer: ListCell[][] = [
  [],
  [null, 'Tổng số: 200 tác phẩm'],
  [null, 'Người lập biểu', null, null, 'Thủ trưởng đơn vị'],
];

/** 200 works of which seven are wrong, each in its own way. */
function wrongList(): { rows: ListCell[][]; files: ZippedFile[] } {
  const rows = workRows(200);
  const set = (index: number, column: number, value: ListCell): void => {
    const row = rows[index - 1];
    if (row !== undefined) row[column] = value;
  };
  set(10, 1, null);
  set(20, 2, 'không rõ');
  set(30, 5, 'Thơ');
  set(40, 3, stage.otherUnit.name.toUpperCase());
  set(50, 7, 'khong-co.docx');
  set(60, 1, 'Lò Văn Số 061');
  set(60, 2, 1950 + (61 % 50));
  set(60, 4, 'Chuyện ở bản thứ 061');
  const files = filesFor(upTo(200).filter((index) => index !== 50));
  const broken = files.findIndex(({ name }) => name === 'bai/070.docx');
  files[broken] = { name: 'bai/070.docx', content: Buffer.from('Đây không phải là tệp Word.') };
  files.push({ name: 'bai/thua.docx', content: workFile(999) });
  return { rows: [...titled, usualHeading, ...rows, ...footer], files };
}

it('takes in 200 works of which seven were wrong: nothing first, then all, then nothing more', async () => {
  const list = wrongList();
  const id = await bringList(app, stage, list.rows, list.files);
  expect(await counts(id)).toEqual({ new: 193, changed: 0, unchanged: 0, wrong: 7 });
  expect(await codesOf(id)).toEqual([
    '14 list.name-missing',
    '24 list.year-bad',
    '34 list.category-unknown',
    '44 list.unit-foreign',
    '54 list.file-not-in-archive',
    '65 list.row-repeated',
    '74 list.file-rejected',
  ]);
  expect((await app.get(UnitImports).get(actorOf(stage), id)).found).toMatchObject({
    headingLine: 4,
    unusedFiles: ['bai/thua.docx'],
  });
  await expect(takeList(app, stage, id)).rejects.toMatchObject({ code: 'list.has-wrong-rows' });
  expect(await entries()).toEqual([]);

  const right = [...titled, usualHeading, ...workRows(200), ...footer];
  const mended = await bringList(app, stage, right, filesFor(upTo(200)));
  expect(await state(id)).toBe('cancelled');
  expect(await counts(mended)).toEqual({ new: 200, changed: 0, unchanged: 0, wrong: 0 });
  await takeList(app, stage, mended);
  expect(await state(mended)).toBe('done');
  const received = await entries();
  expect(received.map(({ receiptNumber }) => receiptNumber?.slice(-3))).toEqual(upTo(200).map(number));
  expect(new Set(received.map((entry) => `${entry.state} ${entry.channel} ${entry.sentByUnitId}`))).toEqual(
    new Set([`submitted unit ${stage.unit.id}`]),
  );
  const authors = await app
    .get(Database)
    .rows(AuthorRow)
    .find({ order: { fullName: 'ASC' } });
  expect(authors[0]).toMatchObject({ fullName: 'Lò Văn Số 001', birthYear: 1951, phone: '0912000001' });
  expect(await app.get(Database).rows(ReceiptRow).count()).toBe(200);
  expect(await app.get(Entries).receiptsWithoutFile()).toEqual([]);

  const again = await bringList(app, stage, right, filesFor(upTo(200)));
  expect(await counts(again)).toEqual({ new: 0, changed: 0, unchanged: 200, wrong: 0 });
  await expect(takeList(app, stage, again)).rejects.toMatchObject({ code: 'list.nothing-to-do' });
  expect(await entries()).toEqual(received);
});

it('leaves wrong rows out when the coordinator asks for it', async () => {
  const rows = [usualHeading, ...workRows(3)];
  (rows[2] as ListCell[])[2] = 'x';
  const id = await bringList(app, stage, rows, filesFor(upTo(3)));
  expect(await counts(id)).toEqual({ new: 2, changed: 0, unchanged: 0, wrong: 1 });
  await takeList(app, stage, id, true);
  expect((await entries()).map(({ title }) => title)).toEqual([
    'Chuyện ở bản thứ 001',
    'Chuyện ở bản thứ 003',
  ]);
});

describe('a corrected list', () => {
  beforeEach(async () => {
    await takeList(
      app,
      stage,
      await bringList(app, stage, [usualHeading, ...workRows(4)], filesFor(upTo(4))),
    );
  });

  it('changes what it corrects and nothing else', async () => {
    const before = await entries();
    const rows = workRows(5).map((row) => [...row]);
    (rows[0] as ListCell[])[4] = 'Chuyện ở bản thứ nhất';
    (rows[1] as ListCell[])[1] = 'Lò Văn Số Hai';
    const id = await bringList(
      app,
      stage,
      [usualHeading, ...rows],
      [{ name: '003.docx', content: workFile(333) }, ...filesFor([5])],
    );
    expect((await rowsOf(id)).map(({ outcome }) => outcome)).toEqual([
      'changed',
      'changed',
      'changed',
      'unchanged',
      'new',
    ]);
    await takeList(app, stage, id);
    const after = await entries();
    expect(after.slice(0, 4).map(({ id: entryId }) => entryId)).toEqual(
      before.map(({ id: entryId }) => entryId),
    );
    expect(after.map(({ title }) => title)).toEqual([
      'Chuyện ở bản thứ nhất',
      ...[2, 3, 4, 5].map((index) => `Chuyện ở bản thứ ${number(index)}`),
    ]);
    expect(after[3]).toEqual(before[3]);
    const receipts = await app
      .get(Database)
      .rows(ReceiptRow)
      .find({ order: { number: 'ASC', revision: 'ASC' } });
    expect(receipts.map(({ number: receipt, revision }) => `${receipt.slice(-1)}.${revision}`)).toEqual([
      '1.1',
      '2.1',
      '3.1',
      '3.2',
      '4.1',
      '5.1',
    ]);
    const same = await bringList(app, stage, [usualHeading, ...rows]);
    expect(await counts(same)).toEqual({ new: 0, changed: 0, unchanged: 5, wrong: 0 });
  });

  it('is refused after the deadline', async () => {
    app.clock.set(new Date((stage.contest.receivingClosesAt?.getTime() ?? 0) + 3_600_000));
    await expect(bringList(app, stage, [usualHeading, ...workRows(5)])).rejects.toMatchObject({
      code: 'entry.deadline-passed',
    });
  });

  it('does not bring back what was withdrawn, and knows what is not in it', async () => {
    const [first] = await entries();
    const path = `/api/entries/${first?.id ?? ''}`;
    const { version } = (await stage.coordinator.browser.get(path)).body as { version: number };
    const answer = await stage.coordinator.browser.post(`${path}/withdraw`, { version });
    expect(answer.status).toBe(200);
    const id = await bringList(app, stage, [usualHeading, ...workRows(2)]);
    expect(await codesOf(id)).toEqual(['2 list.work-withdrawn']);
    expect((await app.get(UnitImports).get(actorOf(stage), id)).found?.absentWorks).toBe(2);
  });
});

it('finds works that came another way, people who may not enter, and works over the caps', async () => {
  const other = await person(app, 'Lò Văn Số 001');
  await submitWork(app, stage.contest, other, {
    title: 'Chuyện ở bản thứ 001',
    authors: [{ fullName: 'Lò Văn Số 001', birthYear: 1951 }],
  });
  const judge = await appoint(app, stage.contest, 'judge', 'Giám Khảo');
  const rows = workRows(5).map((row) => [...row]);
  (rows[1] as ListCell[])[6] = judge.phone;
  for (const index of [3, 4]) {
    (rows[index - 1] as ListCell[])[1] = 'Quàng Thị Cùng Tên';
    (rows[index - 1] as ListCell[])[2] = 1980;
    (rows[index - 1] as ListCell[])[5] = 'Báo';
  }
  const id = await bringList(app, stage, [usualHeading, ...rows], filesFor(upTo(5)));
  expect(await codesOf(id)).toEqual([
    '2 list.already-received',
    '3 entry.barred',
    '5 entry.over-cap-category',
  ]);
});

it('looks again when something came between preview and confirmation', async () => {
  const id = await bringList(app, stage, [usualHeading, ...workRows(2)], filesFor(upTo(2)));
  const other = await person(app, 'Lò Văn Số 001');
  await submitWork(app, stage.contest, other, {
    title: 'Chuyện ở bản thứ 001',
    authors: [{ fullName: 'Lò Văn Số 001', birthYear: 1951 }],
  });
  await takeList(app, stage, id);
  expect(await state(id)).toBe('ready');
  expect(await counts(id)).toEqual({ new: 1, changed: 0, unchanged: 0, wrong: 1 });
  const list = await app.get(UnitImports).get(actorOf(stage), id);
  expect(list.problem).toEqual({ code: 'list.changed-meanwhile', params: { count: 1 } });
  expect((await entries()).length).toBe(1);
});

it('writes once, however often it is confirmed and its job is done', async () => {
  const id = await bringList(app, stage, [usualHeading, ...workRows(3)], filesFor(upTo(3)));
  const imports = app.get(UnitImports);
  const { version } = await imports.get(actorOf(stage), id);
  const consents = stage.contest.consentPurposes.map(({ purpose }) => purpose);
  const confirm = (): Promise<unknown> =>
    imports.confirm(actorOf(stage), id, { consents, withoutWrong: false }, version);
  await Promise.allSettled([confirm(), confirm(), confirm()]);
  await app.drain();
  await confirm();
  const database = app.get(Database);
  await database.run(() => database.update(JobRow, { type: takeListJob }, { state: 'waiting' }));
  await app.drain();
  expect((await entries()).length).toBe(3);
  expect(await app.get(Database).rows(ConsentRow).count()).toBe(3 * consents.length);
});

it('refuses consent that is not confirmed', async () => {
  const id = await bringList(app, stage, [usualHeading, ...workRows(1)], filesFor([1]));
  const { version } = await app.get(UnitImports).get(actorOf(stage), id);
  await expect(
    app.get(UnitImports).confirm(actorOf(stage), id, { consents: [], withoutWrong: false }, version),
  ).rejects.toMatchObject({ code: 'list.consent-unconfirmed' });
});

it('sends one letter for a list, with all receipt numbers', async () => {
  await app.get(Database).run(async () => {
    const { AccountRow } = await import('../../src/modules/accounts/account.row.js');
    await app
      .get(Database)
      .update(AccountRow, { id: stage.coordinator.accountId }, { email: 'dau.moi@example.vn' });
  });
  await takeList(app, stage, await bringList(app, stage, [usualHeading, ...workRows(3)], filesFor(upTo(3))));
  const mails = (await app.mails()).filter(({ to }) => to === 'dau.moi@example.vn');
  expect(mails.map(({ subject }) => subject)).toEqual([
    `Đã nhận danh sách tác phẩm dự thi của ${stage.unit.name}`,
  ]);
  for (const { receiptNumber } of await entries()) expect(mails[0]?.text).toContain(receiptNumber);
});

it('counts the works of the unit', async () => {
  await takeList(app, stage, await bringList(app, stage, [usualHeading, ...workRows(4)], filesFor(upTo(4))));
  const { all: figures, own, below } = await app.get(UnitWorks).figures(actorOf(stage), stage.contest.id);
  expect(figures).toMatchObject({ received: 4, waiting: 4, eligible: 0, prizes: 0, drafts: 0, withdrawn: 0 });
  expect(figures.byCategory.map(({ count }) => count)).toEqual([2, 2]);
  expect(figures.byDay.map(({ count }) => count)).toEqual([4]);
  expect([own.received, below]).toEqual([4, []]);
});
