import type { Page } from 'playwright-core';
import { TestApp } from '../support/app.js';
import { buildJudging, closeRound, quickAppoint, type Stage, submitAll } from '../support/judging.js';
import { Chrome, expectFine, keepTime, onPaper, open, press, sees, settled } from './browser.js';

/** A panel head reads how sure a round is, before it is closed and after; an organiser sees no judge there. */
let app: TestApp;
let chrome: Chrome;
let stage: Stage;
let path: string;
const title = 'Độ tin cậy của kết quả';

beforeAll(async () => {
  app = await TestApp.start();
  await app.stage();
  keepTime(app);
  chrome = await Chrome.launch(await app.nest.getUrl());
  stage = await buildJudging(app, { works: 8, judges: 2 });
  const seen: string[] = [];
  // Works lie apart, the second judge is a little severer, and not to the same degree everywhere.
  await submitAll(app, stage, stage.rounds[0], (code, judge) => {
    if (!seen.includes(code)) seen.push(code);
    const at = seen.indexOf(code);
    return 8500 - at * 450 - judge * (500 + (at % 3) * 250);
  });
  path = `/app/cuoc-thi/${stage.contest.id}/vong/${stage.rounds[0]}`;
});
afterAll(async () => {
  await chrome.pictures('findings-end');
  await chrome.stop();
  await app.stop();
});

async function unfold(page: Page): Promise<void> {
  for (const summary of await page.locator('section[aria-labelledby="findings-title"] summary').all()) {
    await summary.click();
  }
}

it('is worked out in the background as a preview, for the panel head', async () => {
  const page = await chrome.signedIn(stage.head);
  await open(page, path);
  await sees(page, title);
  await press(page, 'Phân tích');
  await sees(page, /Đang phân tích từ/u);
  await app.drain();
  await sees(page, 'Giám khảo chấm chặt, chấm rộng');
  await settled(page);
  await unfold(page);
  for (const { fullName } of stage.judges) {
    await page.getByRole('table', { name: 'Giám khảo chấm chặt, chấm rộng' }).getByText(fullName).waitFor();
  }
  await expectFine(chrome, page, 'findings-preview');
});

it('is kept with the closing; in English and in the dark as well', async () => {
  await closeRound(app, stage, stage.rounds[0]);
  await app.drain();
  const page = await chrome.signedIn(stage.head, 'en-GB');
  await onPaper(page, 'dark');
  await open(page, path);
  await sees(page, 'How sure the result is');
  await sees(page, /works are surely above the line/u);
  await unfold(page);
  expect(await page.getByText(/This is a preview/u).count()).toBe(0);
  await expectFine(chrome, page, 'findings-closed');
});

it('shows an organiser the works and no judge', async () => {
  const organiser = await quickAppoint(app, stage.contest, 'organiser', 'Vũ Thị Ban');
  const page = await chrome.signedIn(organiser);
  await open(page, path);
  await sees(page, title);
  await sees(page, /bài chắc chắn ở trên vạch/u);
  const part = page.locator('section[aria-labelledby="findings-title"]');
  const words = await part.innerText();
  for (const { fullName } of stage.judges) expect(words).not.toContain(fullName);
  expect(await part.getByText('Giám khảo chấm chặt, chấm rộng').count()).toBe(0);
});
