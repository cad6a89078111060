import type { Page } from 'playwright-core';
import { systemActor } from '../../src/kernel/actor.js';
import { Accounts } from '../../src/modules/accounts/index.js';
import type { RoundTerms } from '../../src/modules/contests/index.js';
import { ClosingOrderRow } from '../../src/modules/judging/closing-order.row.js';
import { Database } from '../../src/platform/database/database.js';
import { JobRow } from '../../src/platform/jobs/job.row.js';
import { TestApp } from '../support/app.js';
import { buildJudging, plainRound, quickAppoint, type Stage, submitAll } from '../support/judging.js';
import { Chrome, expectFine, keepTime, open, press, sees, settled } from './browser.js';

/** A panel head has a large round closed: its sheets are checked first, and what forbids closing is read on the page. */
let app: TestApp;
let chrome: Chrome;
let stage: Stage;
let path: string;

const rounds: readonly RoundTerms[] = [
  { ...plainRound, name: 'Sơ khảo', readingsPerEntry: 2, deviationLimit: 1500, advanceCount: 2 },
  { ...plainRound, name: 'Chung khảo', readingsPerEntry: 2, deviationLimit: null, advanceCount: null },
];

const reason = 'Ban Giám khảo thống nhất lấy điểm trung bình';
const ordered = 'Đã nhận yêu cầu khóa vòng. Phiếu chấm sắp được kiểm tra.';

beforeAll(async () => {
  app = await TestApp.start(undefined, { CLOSE_AT_ONCE: '0' });
  await app.stage();
  keepTime(app);
  chrome = await Chrome.launch(await app.nest.getUrl());
  stage = await buildJudging(app, { works: 4, judges: 2, rounds });
  const seen: string[] = [];
  // The judges are far apart about the first work, and nobody is left to read it once more.
  await submitAll(app, stage, stage.rounds[0], (code, judge) => {
    if (!seen.includes(code)) seen.push(code);
    return seen.indexOf(code) === 0 ? [9000, 6000][judge]! : 8000 - seen.indexOf(code) * 450;
  });
  path = `/app/cuoc-thi/${stage.contest.id}/vong/${stage.rounds[0]}`;
});
afterAll(async () => {
  await chrome.pictures('closing-end');
  await chrome.stop();
  await app.stop();
});

async function orderClosed(page: Page): Promise<void> {
  await press(page, 'Khóa vòng');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(reason);
  await dialog.getByRole('button', { name: 'Khóa vòng', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** How far the check is, as a worker would note it down for a round of the size of a province. */
async function note(set: Partial<ClosingOrderRow>): Promise<void> {
  const database = app.get(Database);
  await database.run(() => database.update(ClosingOrderRow, { id: stage.rounds[0] }, set));
}

it('shows the order, how far the check is, and what forbids closing, with the button again', async () => {
  const other = await quickAppoint(app, stage.contest, 'panel-head', 'Vũ Đồng Trưởng');
  const older = await chrome.signedIn(stage.head);
  await open(older, path);
  const page = await chrome.signedIn(other);
  await open(page, path);
  await orderClosed(page);
  await sees(page, ordered);
  expect(await page.getByRole('button', { name: 'Khóa vòng', exact: true }).count()).toBe(0);

  // The other panel head, whose page is older, is told so, and sees it then.
  await press(older, 'Khóa vòng');
  const dialog = older.getByRole('dialog');
  await dialog.getByRole('textbox').fill(reason);
  await dialog.getByRole('button', { name: 'Khóa vòng', exact: true }).click();
  await dialog.getByText(/đã có yêu cầu khóa và phiếu chấm đang được kiểm tra/u).waitFor();
  expect(chrome.takeFaults()).toEqual([expect.stringContaining('409')]);
  await older.keyboard.press('Escape');
  await sees(older, ordered);

  await note({ done: 187_500, total: 541_766 });
  await sees(page, 'Đang kiểm tra phiếu chấm… 187.500/541.766 bài');
  await expectFine(chrome, older, 'closing-checking');
  const english = await chrome.signedIn(stage.head, 'en-GB');
  await open(english, path);
  await sees(english, 'The sheets are being checked… 187,500 of 541,766 works');
  await expectFine(chrome, english, 'closing-checking-en');

  await app.get(Accounts).revokeRole(systemActor, stage.contest.id, other.accountId, 'panel-head');
  await page.close();
  await app.drain();
  await sees(older, /không còn là Trưởng ban giám khảo của cuộc thi nên vòng chưa được khóa/u);
  await older.getByRole('button', { name: 'Khóa vòng', exact: true }).waitFor();
  await settled(older);
  await expectFine(chrome, older, 'closing-refused');
  await sees(english, /no longer heads the panel of this contest/u);
  await english.getByRole('button', { name: 'Close the round', exact: true }).waitFor();
  await settled(english);
  await expectFine(chrome, english, 'closing-refused-en');
});

it('says when the check has failed for good, has it made again, and goes on to the ranking', async () => {
  const page = await chrome.signedIn(stage.head);
  await open(page, path);
  await orderClosed(page);
  await sees(page, ordered);
  const database = app.get(Database);
  await database.run(() =>
    database.update(JobRow, { type: 'judging.closing', state: 'waiting' }, { state: 'dead' }),
  );
  await sees(page, 'Chưa kiểm tra được phiếu chấm');
  await page.getByRole('button', { name: 'Khóa vòng', exact: true }).waitFor();
  await settled(page);
  await expectFine(chrome, page, 'closing-failed');
  await press(page, 'Kiểm tra lại để khóa vòng');
  await sees(page, ordered);
  await app.drain();
  await sees(page, /Quy tắc tính điểm của vòng này/u);
  await sees(page, `Lý do ghi khi khóa vòng: ${reason}`);
  await page.getByRole('heading', { name: 'Xếp hạng', exact: true }).waitFor();
});
