import type { RoundTerms } from '../../src/modules/contests/index.js';
import { TestApp } from '../support/app.js';
import { buildJudging, plainRound, type Stage, submitAll } from '../support/judging.js';
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

it('is closed by its published rule, and the page waits for the ranking', async () => {
  const page = await chrome.signedIn(stage.head);
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
  const page = await chrome.signedIn(stage.head, 'en-GB');
  await onPaper(page, 'dark');
  await open(page, path);
  await sees(page, /scores less the severity of each judge/u);
  await sees(page, /Same score as the work above/u);
  await settled(page);
  await expectFine(chrome, page, 'ranking-english');
});

it('comes page by page, and is searched and filtered on the server', async () => {
  const page = await chrome.signedIn(stage.head);
  // The server gives two hundred works at once; here one at a time, so that eight make many pages.
  await page.route('**/ranking?*pageSize=200*', (route) =>
    route.continue({ url: route.request().url().replace('pageSize=200', 'pageSize=1') }),
  );
  await open(page, path);
  const table = page.getByRole('region', { name: 'Xếp hạng theo mã phách' });
  const line = table.getByText('Đến đây được vào vòng sau: 3 bài');
  await sees(page, 'Đang hiện 1 trên 8 bài');
  await press(page, 'Hiện thêm bài');
  await sees(page, 'Đang hiện 2 trên 8 bài');
  // What parted the second work from the first is told across the border of the pages.
  await table.getByText(/Bằng điểm với bài đứng trên/u).waitFor();
  await press(page, 'Hiện thêm bài');
  await sees(page, 'Đang hiện 3 trên 8 bài');
  expect(await line.count()).toBe(0);
  await press(page, 'Hiện thêm bài');
  await line.waitFor();
  expect(await table.locator('tbody tr').count()).toBe(5);
  await settled(page);
  await expectFine(chrome, page, 'ranking-pages');

  await page.unroute('**/ranking?*pageSize=200*');
  await page.getByRole('combobox', { name: /Bài/u }).selectOption({ label: 'vào vòng sau' });
  await sees(page, 'Đang hiện 3 bài');
  expect(new URL(page.url()).searchParams.get('only')).toBe('advancing');
  const code = (await table.locator('tbody th').first().innerText()).slice(0, 8);
  await page.getByRole('searchbox', { name: 'Tìm theo mã phách' }).fill(code.toLowerCase().replace('-', ''));
  await sees(page, 'Đang hiện 1 bài');
  expect(await line.count()).toBe(0);
  await settled(page);
  await expectFine(chrome, page, 'ranking-filtered');
  await page.getByRole('searchbox', { name: 'Tìm theo mã phách' }).fill('0000');
  await sees(page, 'Không có bài nào khớp.');
  await expectFine(chrome, page, 'ranking-none');
  await press(page, 'Bỏ tìm và lọc');
  // What had come before is still there.
  await sees(page, 'Đang hiện 4 trên 8 bài');
});
