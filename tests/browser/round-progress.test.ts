import type { Page } from 'playwright-core';
import { RoundProgress } from '../../src/modules/judging/index.js';
import { TestApp } from '../support/app.js';
import {
  buildStage,
  declareNothing,
  deskOf,
  plainRound,
  seal,
  type Stage,
  submitSheet,
} from '../support/judging.js';
import {
  Chrome,
  expectFine,
  keepTime,
  onPaper,
  open,
  press,
  pressAndConfirm,
  sees,
  settled,
} from './browser.js';

/** A panel head deals a round, follows it against its date, reminds who lags and replaces who drops out. */
let app: TestApp;
let chrome: Chrome;
let stage: Stage;
let path: string;
let page: Page;
const day = 86_400_000;

beforeAll(async () => {
  app = await TestApp.start();
  await app.stage();
  keepTime(app);
  chrome = await Chrome.launch(await app.nest.getUrl());
  const dueAt = new Date(app.clock.now().getTime() + 62 * day);
  const terms = { ...plainRound, readingsPerEntry: 2, deviationLimit: 1500 };
  stage = await buildStage(app, {
    works: 12,
    judges: 5,
    rounds: [
      { ...terms, name: 'Sơ khảo', advanceCount: 4, dueAt },
      { ...terms, name: 'Chung khảo', advanceCount: null },
    ],
  });
  await declareNothing(app, stage);
  await seal(app, stage, stage.rounds[0]);
  path = `/app/cuoc-thi/${stage.contest.id}/vong/${stage.rounds[0]}`;
  page = await chrome.signedIn(stage.head);
});
afterAll(async () => {
  await chrome.pictures('progress-end');
  await chrome.stop();
  await app.stop();
});

async function unfold(): Promise<void> {
  await page.evaluate(() => {
    for (const each of document.querySelectorAll('main details')) each.setAttribute('open', '');
  });
}

/** Days pass; the panel head signs in anew. */
async function later(days: number): Promise<void> {
  app.clock.set(new Date(app.clock.now().getTime() + days * day));
  page = await chrome.signedIn(stage.head);
}

async function submit(judge: number, count: number): Promise<void> {
  const who = stage.judges[judge]!;
  const items = await deskOf(app, who, stage.rounds[0]);
  const left = items.filter((item) => item.state === 'assigned').slice(0, count);
  for (const item of left) await submitSheet(app, stage, who, item.sheetId, 6000 + judge * 100);
}

it('deals the works with one that all read, and looks at loads and pairs before anybody else does', async () => {
  await open(page, path);
  await page.getByLabel('Số bài chấm chung').fill('1');
  await press(page, 'Phân công');
  await sees(page, 'Hai giám khảo cùng chấm bao nhiêu bài');
  await sees(page, /Mọi giám khảo nối với nhau/u);
  await sees(page, /^Bài chấm chung \(1\)/u);
  await settled(page);
  await unfold();
  await expectFine(chrome, page, 'p01-preview');
  await pressAndConfirm(page, 'Phát hành');
  await sees(page, /Từ nay cần|Đến nay mỗi ngày/u);
});

it('follows the round against its date, and reminds who lags, once', async () => {
  await submit(0, 4);
  await later(1);
  await submit(0, 9);
  await submit(1, 3);
  await later(12);
  await open(page, path);
  await sees(page, /giám khảo đang chậm/u);
  await expectFine(chrome, page, 'p02-progress');
  await page.getByRole('button', { name: /^Nhắc \d giám khảo đang chậm$/u }).click();
  await sees(page, /^Đã gửi thư nhắc cho \d giám khảo\.$/u);
  await app.drain();
  await page.getByRole('button', { name: /^Nhắc \d giám khảo đang chậm$/u }).click();
  await sees(page, /đã nhắc trong 24 giờ qua/u);
  await expectFine(chrome, page, 'p03-reminded');
});

it('replaces a judge who drops out: a preview, a reason, and what is in stays', async () => {
  const leaving = stage.judges[1]!.fullName;
  await page.getByRole('button', { name: `Thay giám khảo ${leaving}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Ai nhận bao nhiêu bài').waitFor();
  await dialog.getByLabel('Lý do thay').fill('Nằm viện dài ngày');
  await expectFine(chrome, page, 'p04-replace');
  await dialog.getByRole('button', { name: 'Thay', exact: true }).click();
  await sees(page, new RegExp(`^Đã thay ${leaving}`, 'u'));
  await sees(page, 'Đã được thay: Nằm viện dài ngày');
  const view = await app.get(RoundProgress).view(await stage.head.actor(), stage.rounds[0]);
  const judge = view.judges.find((each) => each.name === leaving);
  expect(judge).toMatchObject({ assigned: 3, submitted: 3, leftReason: 'Nằm viện dài ngày' });
});

it('is as good in English and in the dark', async () => {
  page = await chrome.signedIn(stage.head, 'en-GB');
  await onPaper(page, 'dark');
  await open(page, path);
  await sees(page, /judges lag|judge lags/u);
  await onPaper(page, 'light');
  await unfold();
  await expectFine(chrome, page, 'p05-english');
});
