import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import type { ContestWalk } from '../../src/demo/contest-walk.js';
import type { Player, Stage } from '../../src/demo/stage.js';
import { writeEssay } from '../../src/demo/texts.js';
import type { EntryAnswer } from '../../src/demo/views.js';
import { SeededRandom } from '../../src/kernel/random.js';
import { buildDocx } from '../../src/platform/files/build-docx.js';
import { TestApp } from '../support/app.js';
import { hireSmallStaff, openSmallContest } from '../support/small-contest.js';
import { axe, keepTime, open, overflow, press, sees, settled } from './browser.js';
import { Line, until } from './line.js';

/**
 * An entrant with a phone, on a line that breaks: a film of some megabytes goes up in pieces, through a lost line
 * and a closed browser, is submitted, and its receipt names the very bytes that are on the phone.
 */
const film = readFileSync(join(process.cwd(), 'tests/support/files/media/film.mp4'));
const megabyte = 1024 ** 2;

let app: TestApp;
let stage: Stage;
let walk: ContestWalk;
let player: Player;
let entry: EntryAnswer;
let line: Line;
let folder: string;
let phone: BrowserContext;
let page: Page;
let broken = false;

function onPhone(name: string, content: Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  utimesSync(path, new Date('2026-02-01T03:04:05Z'), new Date('2026-02-01T03:04:05Z'));
  return path;
}

async function openPhone(baseURL: string): Promise<void> {
  phone = await chromium.launchPersistentContext(join(folder, 'browser'), {
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
    baseURL,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    locale: 'vi-VN',
    reducedMotion: 'reduce',
  });
  phone.setDefaultTimeout(60_000);
  const { token } = player.client as unknown as { token: string };
  await phone.addCookies([{ name: 'chamkin_session', value: token, url: baseURL }]);
  await phone.addInitScript(`localStorage.setItem('chamkin.locale', 'vi')`);
  page = phone.pages()[0] ?? (await phone.newPage());
}

let baseUrl: string;
beforeAll(async () => {
  app = await TestApp.start();
  stage = await app.stage();
  keepTime(app);
  walk = await openSmallContest(stage, await hireSmallStaff(stage));
  player = await stage.enter({ fullName: 'Sùng Thị Máy', email: 'may@example.vn' });
  const essay = writeEssay(new SeededRandom('phone'), 900);
  const category = walk.contest.categories.find(({ fileTypes }) => fileTypes.includes('mp4'));
  entry = await walk.draft(player, {
    title: essay.title,
    categoryId: category?.id ?? '',
    authors: [
      {
        fullName: 'Sùng Thị Máy',
        birthYear: 1988,
        phone: '0912345678',
        email: 'may@example.vn',
        unitId: null,
      },
    ],
    file: { name: 'kich-ban.docx', content: buildDocx({ paragraphs: essay.paragraphs }) },
  });
  await stage.drain();
  folder = mkdtempSync(join(tmpdir(), 'chamkin-phone-'));
  line = new Line(megabyte);
  baseUrl = await line.open((await app.nest.getUrl()).replace('[::1]', '127.0.0.1'));
  await openPhone(baseUrl);
});
afterAll(async () => {
  if (broken && process.env['SCREENSHOTS'] !== undefined) {
    await page.screenshot({ path: join(process.env['SCREENSHOTS'], 'phone-failed.png'), fullPage: true });
  }
  await phone.close();
  line.close();
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
});
/** One step of the journey; once one has failed, those after it do not try. */
function step(name: string, act: () => Promise<void>): void {
  it(name, async () => {
    if (broken) throw new Error('An earlier step failed');
    broken = true;
    await act();
    broken = false;
  });
}

/** A film of some megabytes: what a player does not know is passed over. */
function longFilm(): Buffer {
  const bytes = 6 * megabyte;
  const head = Buffer.alloc(8);
  head.writeUInt32BE(bytes + 8);
  head.write('free', 4, 'latin1');
  return Buffer.concat([film, head, randomBytes(bytes)]);
}

/** The page as it stands; it must not be wider than the phone. */
async function shot(name: string): Promise<void> {
  expect(await overflow(page)).toBe(0);
  const folderOfShots = process.env['SCREENSHOTS'];
  if (folderOfShots === undefined) return;
  mkdirSync(folderOfShots, { recursive: true });
  await page.screenshot({ path: join(folderOfShots, `${name}.png`), fullPage: true });
}

const content = longFilm();
const mediaSection = () => page.getByRole('region', { name: 'Tệp âm thanh hoặc video' });
async function choose(path: string): Promise<void> {
  await mediaSection().locator('input[type=file]').first().setInputFiles(path);
}
step('the draft opens on the phone', async () => {
  await open(page, `/app/bai-du-thi/${entry.id}`);
  await sees(page, 'kich-ban.docx');
  await sees(page, 'Tải tệp âm thanh hoặc video lên');
  await shot('phone-1-draft');
});

step('the line is lost on the way: the page says so, and goes on when it is back', async () => {
  await choose(onPhone('phim cua ban.mp4', content));
  await until(() => line.carried >= megabyte);
  await shot('phone-2-sending');
  line.break();
  await phone.setOffline(true);
  await sees(page, /Mất kết nối. Sẽ tự tải tiếp khi có mạng/u);
  await shot('phone-3-lost');
  expect(await axe(page)).toEqual([]);
  // What is typed meanwhile is not lost either.
  await page.getByLabel('Tên tác phẩm', { exact: true }).fill('Con đường lên bản (sửa khi mất mạng)');
  const before = line.carried;
  line.most = before + megabyte;
  line.mend();
  await phone.setOffline(false);
  await until(() => line.carried >= before + megabyte);
  await sees(page, /Đang tải lên/u);
});

step('the browser is closed in the middle, with words typed and not sent', async () => {
  line.break();
  await phone.setOffline(true);
  await page.getByLabel('Tên tác phẩm', { exact: true }).fill('Con đường lên bản Phiêng Ban');
  await phone.close();
  const carried = line.carried;
  line.mend();
  await openPhone(baseUrl);
  await open(page, `/app/bai-du-thi/${entry.id}`);
  await until(
    async () =>
      (await page.getByLabel('Tên tác phẩm', { exact: true }).inputValue()) ===
      'Con đường lên bản Phiêng Ban',
  );
  await sees(page, /Máy chủ đã có \d+ %/u);
  await shot('phone-4-again');
  expect(line.carried).toBe(carried);
});

step('another file is not taken for it; the same one goes on from where it was', async () => {
  // The chooser behind “Chọn lại tệp” stands before the one for another file.
  const again = mediaSection().locator('input[type=file]').first();
  await again.setInputFiles(onPhone('phim khac.mp4', Buffer.concat([content, Buffer.alloc(1)])));
  await sees(page, /không phải tệp đang tải dở/u);
  const carried = line.carried;
  line.most = Infinity;
  await again.setInputFiles(join(folder, 'phim cua ban.mp4'));
  await mediaSection().getByText('phim cua ban.mp4').first().waitFor();
  await until(async () => (await mediaSection().getByRole('progressbar').count()) === 0);
  await settled(page);
  // All in all not much more than the file has gone over the line: what had come was not sent again.
  expect(line.carried - carried).toBeLessThan(content.length - megabyte);
  await stage.drain();
  await shot('phone-5-complete');
});

step('it is submitted, and the receipt names the file byte for byte', async () => {
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await until(async () => (await page.getByText(/Bài đã đủ để nộp/u).count()) > 0);
  await press(page, 'Nộp bài');
  await page.getByRole('dialog').getByRole('button', { name: 'Nộp bài' }).click();
  await sees(page, 'Giấy biên nhận');
  await shot('phone-6-receipt');
  const view = await player.client.get<{
    title: string;
    receipt: { files: { role: string; sha256: string; bytes: number }[] };
  }>(`/api/entries/${entry.id}`);
  expect(view.title).toBe('Con đường lên bản Phiêng Ban');
  expect(view.receipt.files.find(({ role }) => role === 'media')).toMatchObject({
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  });
  expect(await axe(page)).toEqual([]);
});
