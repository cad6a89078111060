import type { ContestWalk, Staff } from '../../src/demo/contest-walk.js';
import type { Stage } from '../../src/demo/stage.js';
import { TestApp } from '../support/app.js';
import { enterWorks, hireSmallStaff, openSmallContest } from '../support/small-contest.js';
import { scannedPage } from '../support/files/scanned-page.js';
import { Chrome, expectFine, keepTime, onPaper, open, settled, shot } from './browser.js';

/** A secretary takes in a stack of envelopes by keyboard, decides about a late one, and finds a work that came twice. */
let app: TestApp;
let stage: Stage;
let chrome: Chrome;
let staff: Staff;
let walk: ContestWalk;
const day = 24 * 3600 * 1000;

beforeAll(async () => {
  app = await TestApp.start();
  stage = await app.stage();
  keepTime(app);
  chrome = await Chrome.launch(await app.nest.getUrl());
  staff = await hireSmallStaff(stage);
  const dayAfter = (days: number): string =>
    new Date(stage.clock.now().getTime() + days * day).toISOString().slice(0, 10);
  walk = await openSmallContest(stage, staff, 3, {
    channels: {
      post: {
        address: 'Số 1 đường Tô Hiệu, Sơn La',
        lastPostmarkOn: dayAfter(10),
        lastArrivalOn: dayAfter(17),
      },
      hand: { address: 'Phòng 203', hours: '7 giờ 30 đến 17 giờ các ngày làm việc', lastOn: dayAfter(10) },
      email: null,
    },
  });
  await enterWorks(walk, 3);
  stage.clock.advance(11 * day);
});
afterAll(async () => {
  await chrome.pictures('reception-end');
  await chrome.stop();
  await app.stop();
});

const room = (section: string): string => `/app/cuoc-thi/${walk.contest.id}/${section}`;

it('registers a stack of envelopes by keyboard', async () => {
  const page = await chrome.playedBy(staff.secretary);
  await open(page, room('tiep-nhan/moi'));
  await page
    .getByLabel('Ngày dấu bưu điện')
    .fill(stage.clock.now().toISOString().slice(0, 10).replace(/\d\d$/u, '05'));
  await page.getByLabel('Thể loại', { exact: true }).selectOption({ index: 1 });
  for (const [index, title] of ['Nước nguồn bản Mòng', 'Đường lên Xím Vàng'].entries()) {
    await page.getByRole('textbox', { name: 'Tên tác phẩm' }).fill(title);
    await page.keyboard.press('Tab');
    await page.getByRole('textbox', { name: 'Họ và tên' }).fill(`Tác Giả Thứ ${index === 0 ? 'Một' : 'Hai'}`);
    await page.getByRole('textbox', { name: 'Năm sinh' }).fill('1980');
    await page.getByRole('textbox', { name: 'Điện thoại' }).fill(`098765432${index}`);
    await page.keyboard.press('Control+Enter');
    await page.getByText(`Đã vào sổ “${title}”`).waitFor();
    expect(await page.getByRole('textbox', { name: 'Tên tác phẩm' }).inputValue()).toBe('');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-title');
  }
  await expectFine(chrome, page, 'r01-register');
});

it('shows the rule that a late one misses, and lets a person decide', async () => {
  const page = await chrome.playedBy(staff.secretary);
  await open(page, room('tiep-nhan/moi'));
  await page.getByLabel('Hình thức nhận', { exact: true }).selectOption('hand');
  await page.getByLabel('Thể loại', { exact: true }).selectOption({ index: 1 });
  await page.getByRole('textbox', { name: 'Tên tác phẩm' }).fill('Nuoc nguon ban Mong');
  await page.getByRole('textbox', { name: 'Họ và tên' }).fill('Tác Giả Thứ Một');
  await page.getByText('Có bài đã nhận trông giống bài này').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByText('Bài không đúng quy định về thời hạn').waitFor();
  // The refusal itself, which the browser writes into its console.
  expect(chrome.takeFaults()).toEqual([expect.stringContaining('409')]);
  await page.getByLabel('Quyết định').selectOption('accept-late');
  await page.getByRole('textbox', { name: 'Lý do nhận' }).fill('Đường sạt lở, xã có giấy xác nhận.');
  await expectFine(chrome, page, 'r02-late');
  await page.getByRole('textbox', { name: 'Tên tác phẩm' }).press('Control+Enter');
  await page.getByText('Đã vào sổ “Nuoc nguon ban Mong”').waitFor();
});

it('keeps the journal, and finds the work that came twice', async () => {
  const page = await chrome.playedBy(staff.secretary);
  await open(page, room('tiep-nhan'));
  await page.getByText('Nuoc nguon ban Mong').waitFor();
  await expectFine(chrome, page, 'r03-journal');
  await page.getByRole('button', { name: 'Biên bản giao nhận' }).click();
  await shot(page, 'r04-minutes');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: /-00004$/u }).click();
  await settled(page);
  await page.getByText('Còn thiếu để được xét hợp lệ').waitFor();
  await expectFine(chrome, page, 'r05-paper');
  await page.getByRole('button', { name: 'Sửa thông tin tiếp nhận' }).click();
  await shot(page, 'r06-correct');
  await open(page, room('trung-lap'));
  await expectFine(chrome, page, 'r07-twins');
  await page.getByRole('link', { name: /^Đối chiếu/u }).click();
  await settled(page);
  await expectFine(chrome, page, 'r08-pair');
  await page.getByRole('combobox', { name: 'Kết luận' }).selectOption({ index: 1 });
  await page.getByRole('textbox', { name: /^Lý do/u }).fill('Tác giả gửi hai lần.');
  await page.getByRole('button', { name: 'Ghi kết luận' }).click();
  await page.getByText('Không có cặp bài nào chờ kết luận.').waitFor();
  await shot(page, 'r09-twins-judged');
});

it('adds the pages of a scanner and a phone to a work on paper, and puts them in order', async () => {
  const page = await chrome.playedBy(staff.secretary);
  await open(page, room('tiep-nhan'));
  await page.getByRole('link', { name: /-00005$/u }).click();
  await settled(page);
  const scans = page.getByRole('region', { name: 'Bản quét hoặc bản mềm' });
  const work = scans.getByRole('region', { name: 'Tác phẩm' });
  await work.getByLabel('Chọn tệp').setInputFiles(
    ['trang-b.png', 'trang-a.jpg', 'trang-c.jpg'].map((name) => ({
      name,
      mimeType: name.endsWith('.png') ? 'image/png' : 'image/jpeg',
      buffer: scannedPage(name),
    })),
  );
  await work.getByText('Trang 3').waitFor();
  const order = async (): Promise<string[]> =>
    (await work.getByRole('listitem').allInnerTexts()).map((text) => text.split('\n')[0] ?? '');
  expect(await order()).toEqual(['Trang 1trang-b.png', 'Trang 2trang-a.jpg', 'Trang 3trang-c.jpg']);
  await work.getByRole('button', { name: 'Đưa trang 2 lên trước' }).click();
  await work.getByText('Trang 1trang-a.jpg').waitFor();
  expect(await order()).toEqual(['Trang 1trang-a.jpg', 'Trang 2trang-b.png', 'Trang 3trang-c.jpg']);
  await expectFine(chrome, page, 'r05b-paper-pages');
  await stage.drain();
});

it('in English and in the dark', async () => {
  const page = await chrome.playedBy(staff.secretary, 'en-GB');
  await onPaper(page, 'dark');
  for (const [section, name] of [
    ['tiep-nhan', 'r10-journal-en-dark'],
    ['tiep-nhan/moi', 'r11-register-en-dark'],
    ['trung-lap', 'r12-twins-en-dark'],
  ] as const) {
    await open(page, room(section));
    await expectFine(chrome, page, name);
  }
});

it('the organiser sets ways in, puts deadlines off, and lists who may not enter', async () => {
  const page = await chrome.playedBy(staff.organiser);
  await open(page, room('thiet-lap?muc=hinh-thuc-nhan'));
  await expectFine(chrome, page, 'r13-ways-in');
  await open(page, room('nhan-su'));
  await page.getByRole('button', { name: 'Ghi thêm người' }).click();
  await page.getByRole('textbox', { name: 'Họ và tên' }).fill('Thành Viên Ban Chỉ Đạo');
  await page.getByLabel('Chức trách').fill('Ban Chỉ đạo');
  await page.getByRole('textbox', { name: 'Năm sinh' }).fill('1966');
  await page.getByRole('button', { name: 'Ghi vào danh sách' }).click();
  await page.getByText('họ tên và năm sinh').first().waitFor();
  await expectFine(chrome, page, 'r14-barred');
  await open(page, room('tong-quan'));
  await page.getByRole('button', { name: 'Quyết định điều chỉnh thời hạn' }).click();
  await page.getByLabel('Nộp trực tiếp', { exact: false }).first().isVisible();
  await page
    .getByLabel('Nhận trực tiếp đến hết ngày')
    .fill(new Date(stage.clock.now().getTime() + 10 * day).toISOString().slice(0, 10));
  await page.getByLabel('Lý do', { exact: true }).fill('Mưa lũ kéo dài.');
  await page.getByLabel('Số, ký hiệu quyết định').fill('21/QĐ-BTC');
  await shot(page, 'r15-amend');
  await page.getByRole('button', { name: 'Quyết định gia hạn' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  const visitor = await chrome.visitor();
  await open(visitor, `/cuoc-thi/${walk.contest.slug}`);
  await visitor.getByText('Quyết định số 21/QĐ-BTC').waitFor();
  await expectFine(chrome, visitor, 'r16-public');
});
