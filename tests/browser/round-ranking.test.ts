import type { Page } from 'playwright-core';
import type { RoundTerms } from '../../src/modules/contests/index.js';
import { sessionCookie } from '../../src/platform/http/access.guard.js';
import { TestApp } from '../support/app.js';
import { buildJudging, plainRound, type Stage, submitAll } from '../support/judging.js';
import type { TestPerson } from '../support/entries.js';
import { Chrome, expectFine, keepTime, onPaper, open, press, sees, settled, shot } from './browser.js';

/** A panel head closes a round whose rule takes severity away, waits for its ranking, and reads what counts. */
let app: TestApp;
let chrome: Chrome;
let stage: Stage;
let path: string;

const rounds: readonly RoundTerms[] = [
  {
    ...{ ...plainRound, name: 'Sơ khảo', readingsPerEntry: 2, deviationLimit: null, advanceCount: 3 },
    ...{ method: 'leniency', tieKeys: [{ by: 'highest' }] },
  },
  { ...plainRound, name: 'Chung khảo', readingsPerEntry: 2, deviationLimit: null, advanceCount: null },
];

beforeAll(async () => {
  app = await TestApp.start();
  await app.stage();
  keepTime(app);
  chrome = await Chrome.launch(await app.nest.getUrl());
  stage = await buildJudging(app, { works: 8, judges: 2, rounds });
  const seen: string[] = [];
  // The first two works come to the same, but one of them has the higher single score.
  await submitAll(app, stage, stage.rounds[0], (code, judge) => {
    if (!seen.includes(code)) seen.push(code);
    const at = Math.max(1, seen.indexOf(code));
    const swing = seen.indexOf(code) === 0 ? [400, -400][judge]! : 0;
    return 8800 - at * 450 - judge * 500 + swing;
  });
  path = `/app/cuoc-thi/${stage.contest.id}/vong/${stage.rounds[0]}`;
});
afterAll(async () => {
  await chrome.pictures('ranking-end');
  await chrome.stop();
  await app.stop();
});

async function tabOf(who: TestPerson, locale = 'vi-VN'): Promise<Page> {
  const page = await chrome.visitor(who.fullName, locale);
  await page.context().addCookies([{ name: sessionCookie, value: await who.signIn(), url: chrome.baseUrl }]);
  return page;
}

it('is closed by its published rule, and the page waits for the ranking', async () => {
  const page = await tabOf(stage.head);
  await open(page, path);
  await press(page, 'Khóa vòng');
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/hiệu chỉnh theo mức chấm chặt, chấm rộng/u).waitFor();
  await shot(page, 'ranking-close');
  await dialog.getByRole('button', { name: 'Khóa vòng' }).click();
  await sees(page, /Bảng xếp hạng sắp được lập/u);
  await expectFine(chrome, page, 'ranking-waiting');
  await app.drain();
  await sees(page, /Khi bằng điểm, xét lần lượt: điểm cao nhất/u);
  await sees(page, /Bằng điểm với bài đứng trên; xếp sau theo điểm cao nhất/u);
  await settled(page);
  await expectFine(chrome, page, 'ranking-ready');
});

it('says the same in English and in the dark', async () => {
  const page = await tabOf(stage.head, 'en-GB');
  await onPaper(page, 'dark');
  await open(page, path);
  await sees(page, /scores less the severity of each judge/u);
  await sees(page, /Same score as the work above/u);
  await settled(page);
  await expectFine(chrome, page, 'ranking-english');
});
