import { createCanvas } from '@napi-rs/canvas';
import { systemActor } from '../../src/kernel/actor.js';
import { Accounts } from '../../src/modules/accounts/index.js';
import type { Contest } from '../../src/modules/contests/index.js';
import { Submissions } from '../../src/modules/entries/index.js';
import { wordParagraph } from '../../src/platform/files/build-docx.js';
import { buildPdf } from '../../src/platform/files/build-pdf.js';
import { TestApp } from '../support/app.js';
import { buildContest } from '../support/contests.js';
import { person, prepareWork, submitWork, uploadTo } from '../support/entries.js';
import { docxWithPictures, landscape, picturedPage, wordPicture } from '../support/files/pictured-pages.js';
import { essay } from '../support/files/sentences.js';
import {
  axe,
  Chrome,
  expectFine,
  keepTime,
  open,
  overflow,
  press,
  sees,
  settled,
  shot,
  sizes,
} from './browser.js';

/** The secretary looks at the files themselves, without another program, and answers with replies of her own. */
let app: TestApp;
let chrome: Chrome;
let contest: Contest;
let secretary: Awaited<ReturnType<Awaited<ReturnType<TestApp['stage']>>['enter']>>;

beforeAll(async () => {
  app = await TestApp.start();
  const stage = await app.stage();
  keepTime(app);
  chrome = await Chrome.launch(await app.nest.getUrl());
  contest = await buildContest(app, { template: 'national-2025', state: 'receiving' });
  secretary = await stage.enter({ fullName: 'Hoàng Văn Thư', email: 'thuky@example.vn' });
  await app.get(Accounts).grantRole(systemActor, contest.id, secretary.accountId, 'secretary');
});
afterAll(async () => {
  await chrome.stop();
  await app.stop();
});

/** A page of print, photographed. */
function photograph(lines: readonly string[]): Buffer {
  const canvas = createCanvas(1240, 1754);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#111';
  context.font = '32px sans-serif';
  for (const [index, line] of lines.entries()) context.fillText(line, 120, 160 + index * 60);
  return canvas.toBuffer('image/png');
}

const desk = (entryId: string): string => `/app/cuoc-thi/${contest.id}/sang-loc/${entryId}`;

it('turns the pages of a PDF, looks closer, and reads the text beside', async () => {
  const content = await buildPdf({ paragraphs: essay(60), createdAt: app.clock.now() });
  const entryId = await submitWork(app, contest, await person(app, 'Lò Thị Lả'), {
    title: 'Tiếng khèn trong sương',
    content,
    fileName: 'tieng-khen.pdf',
  });
  const page = await chrome.playedBy(secretary);
  await open(page, desk(entryId));
  await page.getByRole('tab', { name: 'Bản gốc' }).click();
  const image = page.getByRole('img', { name: 'Trang 1 của tệp tieng-khen.pdf' });
  await image.waitFor();
  await page.locator('img[alt^="Trang 1"]:not([data-waiting])').waitFor();
  const before = (await image.boundingBox())?.width ?? 0;
  expect(await image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(1000);
  await shot(page, 'o01-pdf');
  await page.getByRole('button', { name: 'Phóng to' }).click();
  expect(((await image.boundingBox())?.width ?? 0) / before).toBeCloseTo(1.25, 1);
  await page.keyboard.press('0');
  await page.keyboard.press(']');
  await page.getByRole('img', { name: 'Trang 2 của tệp tieng-khen.pdf' }).waitFor();
  await sees(page, /Trang 2 trên \d/u);
  await page.getByRole('button', { name: 'Văn bản bên cạnh' }).click();
  await page.getByRole('region', { name: 'Văn bản của bài' }).waitFor();
  await shot(page, 'o02-pdf-beside');
  const faults = await axe(page);
  await page.setViewportSize(sizes.narrow);
  faults.push(...(await axe(page)));
  expect(await overflow(page)).toBe(0);
  expect([...faults, ...chrome.takeFaults()]).toEqual([]);
});

it('opens photographs as pages, and plays sound beside its script', async () => {
  const author = await person(app, 'Quàng Văn Pâng');
  const { entryId, version } = await prepareWork(app, contest, author, {
    content: photograph(['Con suối chảy qua bản', 'Mùa lũ năm ấy nước dâng cao']),
    fileName: 'trang-1.png',
  });
  await uploadTo(app, author, entryId, photograph(['Trang thứ hai']), 'trang-2.png', { position: 2 });
  await app.get(Submissions).submit(await author.actor(), entryId, version + 1);
  await app.drain();
  const page = await chrome.playedBy(secretary);
  await page.setViewportSize(sizes.wide);
  await open(page, desk(entryId));
  await page.getByRole('img', { name: 'Trang 1 của tệp trang-1.png' }).waitFor();
  await page.keyboard.press(']');
  await page.getByRole('img', { name: 'Trang 2 của tệp trang-2.png' }).waitFor();
  await page.locator('img[alt^="Trang 2"]:not([data-waiting])').waitFor();
  await shot(page, 'o03-photographs');
  const radio = contest.categories.findIndex(({ fileTypes }) => fileTypes.includes('wav'));
  const sound = await submitWork(app, contest, await person(app, 'Vàng Thị Dợ'), { category: radio });
  await open(page, desk(sound));
  await page.getByRole('tab', { name: 'Bản gốc' }).click();
  await page.locator('audio').waitFor();
  await shot(page, 'o04-sound');
  expect([...(await axe(page)), ...chrome.takeFaults()]).toEqual([]);
});

it('turns the pictures in a document, with the words that were recognised beside them', async () => {
  const lines = ['Con đường về bản những ngày mưa lầy lội', 'nhưng bà con vẫn cùng nhau đi học chữ,'];
  const print = picturedPage([...lines, 'mùa nước lên thì chống bè qua suối.'], 1240, 900);
  const body = essay(3).map(wordParagraph).join('') + wordPicture('p1') + wordPicture('p2');
  const author = await person(app, 'Chảo Thị Mẩy');
  const work = { title: 'Đường về bản', content: docxWithPictures(body, [print, landscape()]) };
  const entryId = await submitWork(app, contest, author, { ...work, fileName: 'duong-ve-ban.docx' });
  const page = await chrome.playedBy(secretary);
  await open(page, desk(entryId));
  await page.locator('img[alt="Ảnh 1 trong tệp duong-ve-ban.docx"]:not([data-waiting])').waitFor();
  await sees(page, 'Ảnh 1 trên 2');
  const words = page.getByRole('region', { name: 'Văn bản của bài' });
  await words.getByText('Con đường về bản những ngày mưa').waitFor();
  await expectFine(chrome, page, 'o08-pictures');
  await page.keyboard.press(']');
  await page.locator('img[alt="Ảnh 2 trong tệp duong-ve-ban.docx"]:not([data-waiting])').waitFor();
  await press(page, 'Xác nhận văn bản');
  await words.getByText('Con đường về bản những ngày mưa').waitFor();
  await shot(page, 'o09-pictures-confirmed');
  const english = await chrome.playedBy(secretary, 'en-GB');
  await open(english, desk(entryId));
  await sees(english, 'Picture 1 of 2');
  await expectFine(chrome, english, 'o10-pictures-en');
  await page.getByRole('link', { name: 'Đối chiếu với Giữ lửa nghề rèn' }).click();
  await settled(page);
  await press(page, 'Đoạn tiếp theo');
  const seen = await page.locator('#here-0, #there-0').evaluateAll((marks: HTMLElement[]) =>
    marks.map((mark) => {
      const { top, bottom } = mark.getBoundingClientRect();
      return [mark.dataset['lit'], top >= 0 && bottom <= window.innerHeight];
    }),
  );
  expect(seen).toEqual([
    ['true', true],
    ['true', true],
  ]);
  await expectFine(chrome, page, 'o11-shared');
});

it('writes a reply of her own, and uses it at the desk, filled in', async () => {
  const entryId = await submitWork(app, contest, await person(app, 'Lù Thị Mẩy'), { title: 'Bên suối' });
  const page = await chrome.playedBy(secretary);
  await open(page, `/app/cuoc-thi/${contest.id}/mau-loi-nhan`);
  await sees(page, 'Chưa có mẫu nào của riêng cuộc thi.');
  await press(page, 'Thêm mẫu');
  await press(page, 'Lưu mẫu');
  await page.getByLabel('Tên mẫu').fill('Thiếu trang bìa');
  await page.getByLabel('Nội dung').fill('Tác phẩm “{tac_pham}” ({so_bien_nhan}) chưa có trang bìa.');
  await shot(page, 'o05-reply');
  const faults = await axe(page);
  await press(page, 'Lưu mẫu');
  await page.getByText('Thiếu trang bìa').waitFor();
  await shot(page, 'o06-replies');
  await open(page, desk(entryId));
  await page.keyboard.press('c');
  await page.getByLabel('Mẫu lời nhắn').selectOption({ label: 'Thiếu trang bìa' });
  const words = await page.getByLabel('Nội dung cần sửa').inputValue();
  expect(words).toMatch(/^Tác phẩm “Bên suối” \(.+-\d{5}\) chưa có trang bìa\.$/u);
  await shot(page, 'o07-reply-used');
  expect([...faults, ...(await axe(page)), ...chrome.takeFaults()]).toEqual([]);
});
