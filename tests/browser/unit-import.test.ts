import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/node';
import { systemActor } from '../../src/kernel/actor.js';
import type { Player, Stage } from '../../src/demo/stage.js';
import { Accounts } from '../../src/modules/accounts/index.js';
import { EntryRow } from '../../src/modules/entries/entry.row.js';
import { Database } from '../../src/platform/database/database.js';
import { TestApp } from '../support/app.js';
import { readPdf } from '../support/read-pdf.js';
import {
  type ListCell,
  openUnitStage,
  usualHeading,
  workbookOf,
  workFile,
  zipOf,
} from '../support/unit-lists.js';
import {
  axe,
  Chrome,
  keepTime,
  onPaper,
  open,
  overflow,
  press,
  sees,
  settled,
  shot,
  sizes,
} from './browser.js';
import { Line, until } from './line.js';

/**
 * A coordinator imports 200 works of which seven are wrong, mends them, and imports the list again: over a line that
 * is lost while the archive goes up, and with a browser that is closed on the way.
 */
let app: TestApp;
let stage: Stage;
let chrome: Chrome;
const line = new Line();
const megabyte = 1024 ** 2;
let coordinator: Player;
let page: Page;
let home = '';
let unitName = '';
let otherUnit = '';
const folder = mkdtempSync(join(tmpdir(), 'chamkin-unit-'));

beforeAll(async () => {
  app = await TestApp.start();
  stage = await app.stage();
  keepTime(app);
  const { contest, unit, otherUnit: other } = await openUnitStage(app);
  unitName = unit.name;
  otherUnit = other.name;
  coordinator = await stage.enter({ fullName: 'Cầm Thị Hoài', email: 'dau.moi@example.vn' });
  await app
    .get(Accounts)
    .grantRole(systemActor, contest.id, coordinator.accountId, 'unit-coordinator', unit.id);
  home = `/app/cuoc-thi/${contest.id}/don-vi`;
  chrome = await Chrome.launch(await line.open((await app.nest.getUrl()).replace('[::1]', '127.0.0.1')));
  page = await chrome.playedBy(coordinator);
});
afterAll(async () => {
  await chrome.pictures('unit-import-end');
  await chrome.stop();
  line.close();
  await app.stop();
});

const number = (value: number): string => String(value).padStart(3, '0');
const count = 200;

function row(index: number): ListCell[] {
  return [
    index,
    `Quàng Văn Số ${number(index)}`,
    1950 + (index % 50),
    null,
    `Chuyện ở bản thứ ${number(index)}`,
    index % 2 === 0 ? 'Báo' : 'Tạp chí',
    912_000_000 + index,
    `${number(index)}.docx`,
    null,
  ];
}

/** The list and its archive on the disk; seven rows are wrong unless it is mended. */
async function write(name: string, mended: boolean): Promise<{ list: string; archive: string }> {
  const rows = Array.from({ length: count }, (_, index) => row(index + 1));
  const spoil = (line: number, column: number, value: ListCell): void => {
    const cells = rows[line - 1];
    if (!mended && cells !== undefined) cells[column] = value;
  };
  spoil(5, 1, null);
  spoil(25, 2, 'mười chín năm tám');
  spoil(45, 5, 'Thơ');
  spoil(65, 3, otherUnit);
  spoil(85, 7, 'khong-co.docx');
  spoil(105, 4, null);
  const files = rows.map((_, index) => ({
    name: `${number(index + 1)}.docx`,
    content: !mended && index === 124 ? Buffer.from('không phải Word') : workFile(index + 1),
  }));
  // What a Mac puts beside the works makes the archive large, and is no work.
  if (mended) files.push({ name: '__MACOSX/._thu-muc', content: randomBytes(6 * megabyte) });
  const list = join(folder, `${name}.xlsx`);
  const archive = join(folder, `${name}.zip`);
  writeFileSync(list, await workbookOf([[null, 'DANH SÁCH TÁC PHẨM DỰ THI'], [], usualHeading, ...rows]));
  writeFileSync(archive, await zipOf(files));
  return { list, archive };
}

const archiveInput = () => page.getByRole('main').locator('input[type=file]').first();

async function beginWith(list: string, name: string): Promise<void> {
  await open(page, `${home}/nhap`);
  await page.locator('input[type=file]').setInputFiles(list);
  await sees(page, `Đã nhận tệp ${name}.xlsx`);
}

/** The line is lost in the middle of the archive and comes back; then the browser is closed, and opened again. */
async function sendOverABadLine(archive: string): Promise<void> {
  line.most = line.carried + megabyte;
  await archiveInput().setInputFiles(archive);
  await until(() => line.carried >= line.most);
  await sees(page, /^Tệp nén đang được tải lên/u);
  expect(await page.getByRole('button', { name: 'Kiểm tra danh sách' }).isDisabled()).toBe(true);
  await shot(page, 'u02-sending');
  line.break();
  await page.context().setOffline(true);
  await sees(page, /Mất kết nối. Sẽ tự tải tiếp khi có mạng/u);
  await shot(page, 'u02-lost');
  await fine();
  const before = line.carried;
  line.most = before + megabyte;
  line.mend();
  await page.context().setOffline(false);
  await until(() => line.carried >= before + megabyte);
  const address = page.url();
  line.break();
  await page.close();
  line.mend();
  chrome.takeFaults();
  page = await chrome.playedBy(coordinator);
  await open(page, address);
  await sees(page, /^Máy chủ đã có \d+ %/u);
  await shot(page, 'u02-again');
  await fine();
  const carried = line.carried;
  line.most = Infinity;
  await archiveInput().setInputFiles(join(folder, 'co-loi.zip'));
  await sees(page, /không phải tệp đang tải dở/u);
  await archiveInput().setInputFiles(archive);
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
  // What had come was not sent again.
  expect(line.carried - carried).toBeLessThan(statSync(archive).size - megabyte);
}

/** Presses a button that orders work of the server; jobs are done once it has taken the order, not before. */
async function order(button: string, address: RegExp): Promise<void> {
  const taken = page.waitForResponse((answer) => address.test(new URL(answer.url()).pathname));
  await press(page, button);
  expect((await taken).ok()).toBe(true);
  await app.drain();
}

async function bring(name: string, mended: boolean, badLine = false): Promise<void> {
  const { list, archive } = await write(name, mended);
  await beginWith(list, name);
  if (badLine) await sendOverABadLine(archive);
  else await archiveInput().setInputFiles(archive);
  await sees(page, `Đã nhận tệp ${name}.zip`);
  await shot(page, `u02-files-${name}`);
  await order('Kiểm tra danh sách', /\/imports\/[^/]+\/read$/u);
  await sees(page, 'Kết quả kiểm tra');
  await settled(page);
}

async function confirmConsents(): Promise<void> {
  for (const box of await page.locator('fieldset input[type=checkbox]').all()) {
    expect(await box.isChecked()).toBe(false);
    await box.check();
  }
}

async function fine(): Promise<void> {
  expect(await axe(page)).toEqual([]);
  await page.setViewportSize(sizes.narrow);
  expect(await axe(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  await page.setViewportSize(sizes.wide);
}

it('finds the unit in the rail, and says what to do while nothing was sent', async () => {
  await open(page, '/app/');
  await page.getByRole('link', { name: 'Gửi tác phẩm của đơn vị' }).click();
  await settled(page);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(unitName);
  await sees(page, 'Đơn vị chưa gửi tác phẩm nào.');
  await shot(page, 'u01-unit-empty');
  await fine();
});

it('shows each of the seven wrong rows and takes nothing in', async () => {
  await bring('co-loi', false);
  await sees(page, 'Có 7 dòng chưa hợp lệ nên chưa ghi nhận dòng nào.');
  await shot(page, 'u03-preview-all');
  await page.getByRole('button', { name: /Chưa hợp lệ/u }).click();
  for (const words of [
    'Thiếu họ và tên tác giả.',
    'Năm sinh “mười chín năm tám” không đúng.',
    'Loại hình “Thơ” không có trong cuộc thi.',
    'là đơn vị khác trong cuộc thi.',
    'Không có tệp “khong-co.docx” trong tệp nén.',
    'Thiếu tên tác phẩm.',
    'Tệp “125.docx” không dùng được.',
  ]) {
    await sees(page, words);
  }
  await shot(page, 'u04-preview-wrong');
  await fine();
  await confirmConsents();
  await press(page, 'Ghi nhận 193 tác phẩm');
  await sees(page, 'Còn 7 dòng chưa hợp lệ nên chưa ghi nhận dòng nào.');
  expect(await app.get(Database).rows(EntryRow).count()).toBe(0);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải danh sách kèm cột Lỗi (Excel)' }).click(),
  ]);
  const [sheet] = await readXlsxFile(readFileSync(await download.path()));
  const heading = sheet?.data[2] ?? [];
  const wrong = (sheet?.data ?? [])
    .slice(3)
    .filter((cells) => String(cells[heading.indexOf('Lỗi')] ?? '') !== '');
  expect(heading.slice(0, usualHeading.length)).toEqual(usualHeading);
  expect(wrong.length).toBe(7);
});

it('takes all 200 in once they are mended, over a lost line and a closed browser, and gives each a receipt', async () => {
  await bring('da-sua', true, true);
  await sees(page, 'Tất cả các dòng đều hợp lệ.');
  await shot(page, 'u05-preview-good');
  await confirmConsents();
  await order(`Ghi nhận ${count} tác phẩm`, /\/imports\/[^/]+\/confirm$/u);
  await sees(page, 'Đã ghi nhận danh sách');
  await sees(page, `Mới: ${count}.`);
  await shot(page, 'u06-done');
  await fine();
  expect(await app.get(Database).rows(EntryRow).countBy({ state: 'submitted', channel: 'unit' })).toBe(count);
  const mails = (await app.mails()).filter(({ to }) => to === coordinator.email);
  expect(mails.filter(({ subject }) => subject.includes('danh sách')).length).toBe(1);
  expect(mails.filter(({ subject }) => subject.startsWith('Đã nhận bài dự thi')).length).toBe(0);
});

it('adds nothing when the same list comes again', async () => {
  await bring('da-sua', true);
  await sees(page, 'Danh sách trùng với những gì đã nhận');
  await shot(page, 'u07-preview-same');
  expect(await page.getByRole('button', { name: /^Ghi nhận/u }).count()).toBe(0);
  expect(await app.get(Database).rows(EntryRow).count()).toBe(count);
});

it('shows the works with figures, finds one, and gives the list to sign', async () => {
  await open(page, home);
  await sees(page, 'Theo ngày nhận');
  await shot(page, 'u08-unit');
  await fine();
  await page.getByRole('searchbox').fill('quang van so 077');
  await sees(page, 'Chuyện ở bản thứ 077');
  await page.getByText('Chuyện ở bản thứ 078').waitFor({ state: 'detached' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Danh sách để ký (PDF)' }).click(),
  ]);
  const pdf = await readPdf(readFileSync(await download.path()));
  const text = pdf.pages.flatMap(({ lines }) => lines).join(' ');
  expect(text).toContain('200 (hai trăm) tác phẩm');
});

it('enters one work by the form for an author without e-mail', async () => {
  await open(page, home);
  await press(page, 'Nhập một tác phẩm');
  await page.waitForURL(/\/bai-du-thi\//u);
  await settled(page);
  await sees(page, 'Đầu mối đánh dấu từng mục mà đơn vị đang giữ bản đồng ý bằng giấy');
  expect(await page.getByRole('link', { name: unitName }).count()).toBeGreaterThan(0);
  await shot(page, 'u09-form');
  await fine();
});

it('reads well in English and in the dark', async () => {
  const english = await chrome.playedBy(coordinator, 'en-GB');
  await open(english, home);
  await sees(english, 'Works sent by the unit');
  await shot(english, 'u10-unit-en');
  await onPaper(english, 'dark');
  await open(english, `${home}/nhap`);
  await sees(english, 'Earlier imports');
  await shot(english, 'u11-imports-dark-en');
  expect(await axe(english)).toEqual([]);
  await open(english, home);
  await shot(english, 'u12-unit-dark-en');
  expect(await axe(english)).toEqual([]);
  expect(chrome.takeFaults().filter((fault) => !fault.includes('status of 409'))).toEqual([]);
});
