import type { Page } from 'playwright-core';
import { systemActor } from '../../src/kernel/actor.js';
import type { Player, Stage } from '../../src/demo/stage.js';
import { Accounts } from '../../src/modules/accounts/index.js';
import type { Contest } from '../../src/modules/contests/index.js';
import { ReceivedEntries } from '../../src/modules/entries/index.js';
import { TestApp } from '../support/app.js';
import { buildContest } from '../support/contests.js';
import { docx, person, submitWork } from '../support/entries.js';
import { essay } from '../support/files/sentences.js';
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

/** A secretary accepts a page of works by mistake and takes it back; and sets the queue as they like it. */
const works = 6;
let app: TestApp;
let stage: Stage;
let chrome: Chrome;
let contest: Contest;
let secretary: Player;
let page: Page;

beforeAll(async () => {
  app = await TestApp.start();
  stage = await app.stage();
  keepTime(app);
  chrome = await Chrome.launch(await app.nest.getUrl());
  contest = await buildContest(app, { title: 'Hoàn tác', state: 'receiving', uncapped: true });
  secretary = await stage.enter({ fullName: 'Hoàng Văn Thư', email: 'thuky@example.vn' });
  await app.get(Accounts).grantRole(systemActor, contest.id, secretary.accountId, 'secretary');
  const entrant = await person(app, 'Lèo Thị Nhung');
  for (let index = 0; index < works; index += 1) {
    const named = index % 2 === 0 ? ['Tác giả: Lèo Thị Nhung, giáo viên.'] : [];
    const content = docx([`Bài viết số ${index + 1}.`, ...named, ...essay(3)]);
    await submitWork(app, contest, entrant, { title: `Nhớ con suối bản Hin, phần ${index + 1}`, content });
  }
  app.clock.advance(60_000);
  page = await chrome.playedBy(secretary);
  await page.setViewportSize({ width: 1440, height: 900 });
});
afterAll(async () => {
  await chrome.pictures('bulk-undo-end');
  await chrome.stop();
  await app.stop();
});

const desk = (): string => `/app/cuoc-thi/${contest.id}/sang-loc`;
const counts = () => app.get(ReceivedEntries).counts(contest.id, null, app.clock.now());

async function fine(): Promise<void> {
  expect(await axe(page)).toEqual([]);
  await page.setViewportSize(sizes.narrow);
  expect(await axe(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  await page.setViewportSize({ width: 1440, height: 900 });
}

it('takes a whole act back, also after the page was left', async () => {
  await open(page, desk());
  const tabs = await page.getByRole('group', { name: 'Lọc theo trạng thái' }).getByRole('button').all();
  const heights = await Promise.all(tabs.map(async (tab) => (await tab.boundingBox())?.height));
  expect(new Set(heights).size).toBe(1);
  await press(page, 'Chọn cả trang');
  await page
    .getByRole('group', { name: `Đã chọn ${works} bài` })
    .getByRole('button', { name: 'Hợp lệ', exact: true })
    .click();
  await sees(page, 'Thư báo tác giả chỉ gửi đi sau thời gian đó.');
  await shot(page, 'd01-ask');
  await press(page, 'Thực hiện');
  await sees(page, /Hoàn tác được đến \d\d:\d\d/u);
  expect(await counts()).toMatchObject({ eligible: works, waiting: 0 });
  await shot(page, 'd02-done');
  await fine();
  await open(page, `${desk()}?state=eligible`);
  await sees(page, /Hoàn tác được đến \d\d:\d\d/u);
  await press(page, 'Hoàn tác');
  await sees(page, `Đã hoàn tác: ${works} bài trở lại như trước.`);
  await sees(page, 'Chưa có thư nào về thao tác này được gửi đi.');
  expect(await counts()).toMatchObject({ eligible: 0, waiting: works });
  await shot(page, 'd03-undone');
  await fine();
  await press(page, 'Đóng kết quả');
  expect((await app.mails()).filter(({ subject }) => subject.includes('hợp lệ'))).toEqual([]);
});

it('asks many authors for a correction with words that come from a template', async () => {
  await open(page, desk());
  await press(page, 'Chọn cả trang');
  await page
    .getByRole('group', { name: `Đã chọn ${works} bài` })
    .getByRole('button', { name: 'Đề nghị sửa' })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').selectOption({ index: 1 });
  expect((await dialog.getByRole('textbox').inputValue()).length).toBeGreaterThan(20);
  await shot(page, 'd04-template');
  await fine();
  await press(page, 'Thực hiện');
  await sees(page, /Đề nghị sửa: đã xử lý 6 bài/u);
  await press(page, 'Hoàn tác');
  await sees(page, 'Đã hoàn tác');
  await press(page, 'Đóng kết quả');
});

it('keeps what the queue shows and how close its rows stand', async () => {
  await open(page, desk());
  await page.locator('summary', { hasText: 'Hiển thị danh sách' }).click();
  await page.getByLabel('Tác giả', { exact: true }).uncheck();
  await page.getByLabel('Gọn', { exact: true }).check();
  await shot(page, 'd05-look');
  await fine();
  await open(page, desk());
  expect(await page.getByText('Lèo Thị Nhung').count()).toBe(0);
  await shot(page, 'd06-dense');
  const english = await chrome.playedBy(secretary, 'en-GB');
  await onPaper(english, 'dark');
  await open(english, desk());
  await settled(english);
  await shot(english, 'd07-dark-en');
  expect(await axe(english)).toEqual([]);
  await open(page, `/app/cuoc-thi/${contest.id}/tiep-nhan`);
  await page.locator('summary', { hasText: 'Hiển thị' }).click();
  await page.getByLabel('Hình thức', { exact: true }).uncheck();
  expect(await page.getByRole('columnheader', { name: 'Hình thức' }).count()).toBe(0);
  await shot(page, 'd08-journal');
  await fine();
  expect(chrome.takeFaults()).toEqual([]);
});
