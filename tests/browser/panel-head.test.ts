import { systemActor } from '../../src/kernel/actor.js';
import { Accounts } from '../../src/modules/accounts/index.js';
import { DiscussionReader } from '../../src/modules/judging/index.js';
import { Scoring } from '../../src/modules/scoring/index.js';
import { TestApp } from '../support/app.js';
import type { TestPerson } from '../support/entries.js';
import { board, deskOf, type Stage, submitAll, submitSheet } from '../support/judging.js';
import { buildModerated, differencesOf, examTiers } from '../support/moderation.js';
import { readPdf } from '../support/read-pdf.js';
import { Chrome, expectFine, keepTime, onPaper, open, press, sees, settled } from './browser.js';

/** A panel head lives through a drop-out, three discrepancies and a closed round. */
let app: TestApp;
let chrome: Chrome;
let stage: Stage;
let round: string;
let path: string;
/** Codes in the order in which they were met: the first is discussed, the second minuted, the third read again. */
const codes: string[] = [];
const handed = new Map<string, number>();
const minutes =
  'Ban Giám khảo đã xem lại phần tư liệu và lập luận của bài; mức điểm phản ánh đúng chất lượng.';

const apart = [800, 1200, 2000];
/** What the next reading of a work comes to: the first is the highest. */
function totalOf(code: string): number {
  if (!codes.includes(code)) codes.push(code);
  const reading = (handed.get(code) ?? 0) + 1;
  handed.set(code, reading);
  const difference = apart[codes.indexOf(code)] ?? 100;
  if (reading === 1) return 8000;
  return reading === 2 ? 8000 - difference : 7000;
}

/** The judges who talk about a work. */
async function talkersOf(code: string): Promise<{ who: TestPerson; id: string }[]> {
  const found = await Promise.all(
    stage.judges.slice(0, 3).map(async (who) => {
      const items = await app.get(DiscussionReader).list(await who.actor(), round);
      return items.filter((item) => item.code === code).map(({ id }) => ({ who, id }));
    }),
  );
  return found.flat();
}

beforeAll(async () => {
  app = await TestApp.start();
  await app.stage();
  keepTime(app);
  chrome = await Chrome.launch(await app.nest.getUrl());
  stage = await buildModerated(app, examTiers, { works: 6, judges: 4 });
  [round] = stage.rounds;
  path = `/app/cuoc-thi/${stage.contest.id}/vong/${round}`;
});
afterAll(async () => {
  await chrome.pictures('panel-head-end');
  await chrome.stop();
  await app.stop();
});

it('a judge drops out, and what is left goes to the others', async () => {
  const leaver = stage.judges[3]!;
  const [first] = await deskOf(app, leaver, round);
  await submitSheet(app, stage, leaver, first!.sheetId, totalOf(first!.code));
  await app.get(Accounts).revokeRole(systemActor, stage.contest.id, leaver.accountId, 'judge');
  await app.drain();
  const { sheets, judges } = await board(app, stage, round);
  expect(sheets).toMatchObject({ total: 12, submitted: 1, unstaffed: 0 });
  expect(judges.find(({ name }) => name === leaver.fullName)).toMatchObject({ seated: false, assigned: 1 });
  const page = await chrome.signedIn(stage.head);
  await open(page, path);
  await sees(page, leaver.fullName);
});

it('three works differ, and the list says what the rules ask for', async () => {
  const staying = { ...stage, judges: stage.judges.slice(0, 3) };
  await submitAll(app, staying, round, totalOf);
  await app.drain();
  const { items } = await differencesOf(app, stage);
  expect(new Map(items.map(({ code, state }) => [code, state]))).toEqual(
    new Map([
      [codes[0], 'asked'],
      [codes[1], 'asked'],
      [codes[2], 'third-done'],
    ]),
  );
  const page = await chrome.signedIn(stage.head);
  await open(page, path);
  await sees(page, /^3 bài có điểm lệch; 2 bài còn chờ xử lý/u);
  await sees(page, 'Theo thể lệ: các giám khảo chấm bài trao đổi, thống nhất điểm và lập biên bản.');
  await expectFine(chrome, page, 'moderation-differences');
  await onPaper(page, 'light');
  const english = await chrome.signedIn(stage.head, 'en-GB');
  await open(english, path);
  await sees(english, 'By the rules: the judges of the work discuss it by code and agree on a score.');
  await expectFine(chrome, english, 'moderation-differences-en');
});

it('two judges agree on the first, by code and without names', async () => {
  const talkers = await talkersOf(codes[0]!);
  // The first reader of this work has left: nobody but the head can settle it then.
  const [one, two] = talkers.length === 2 ? talkers : await talkersOf(codes[1]!);
  const needsMinutes = talkers.length !== 2;
  const page = await chrome.signedIn(one!.who);
  await open(page, `/app/ban-cham/${round}`);
  await sees(page, 'Bài cần thống nhất điểm');
  await expectFine(chrome, page, 'moderation-desk');
  await onPaper(page, 'light');
  await open(page, `/app/ban-cham/${round}/thong-nhat/${one!.id}`);
  for (const judge of stage.judges) {
    if (judge !== one!.who) expect(await page.content()).not.toContain(judge.fullName);
  }
  await page
    .getByLabel('Ý kiến gửi giám khảo kia')
    .fill('Phần tư liệu chưa dẫn nguồn, tôi chấm thấp ở tiêu chí này.');
  await press(page, 'Gửi ý kiến');
  await sees(page, 'Phần tư liệu chưa dẫn nguồn, tôi chấm thấp ở tiêu chí này.');
  if (needsMinutes) await page.getByLabel('Nội dung biên bản').fill(minutes);
  await press(page, 'Gửi đề nghị');
  await sees(page, /^Ông\/Bà đã đề nghị/u);
  await expectFine(chrome, page, 'moderation-discussion');
  await onPaper(page, 'light');
  const other = await chrome.signedIn(two!.who, 'en-GB');
  await open(other, `/app/ban-cham/${round}/thong-nhat/${two!.id}`);
  await expectFine(chrome, other, 'moderation-discussion-en');
  await press(other, 'Accept this score');
  await sees(other, /^Agreed: /u);
});

it('the head decides what is left, with a reason and minutes', async () => {
  const page = await chrome.signedIn(stage.head);
  await open(page, path);
  await sees(page, /^3 bài có điểm lệch; 1 bài còn chờ xử lý/u);
  await page.getByRole('button', { name: 'Quyết định điểm', exact: true }).click();
  const dialog = page.getByRole('dialog');
  for (const field of await dialog.locator('input[inputmode="decimal"]').all()) await field.fill('5');
  await dialog.getByRole('button', { name: 'Ghi quyết định' }).click();
  await dialog.getByText('Vui lòng ghi rõ lý do.').waitFor();
  await dialog.getByLabel(/^Lý do/u).fill('Hai giám khảo không đi đến thống nhất.');
  const asksMinutes = dialog.getByLabel(/^Nội dung biên bản/u);
  if ((await asksMinutes.count()) > 0) await asksMinutes.fill(minutes);
  await expectFine(chrome, page, 'moderation-decision');
  await onPaper(page, 'light');
  await dialog.getByRole('button', { name: 'Ghi quyết định' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await sees(page, /^Trưởng ban quyết định: /u);
  await sees(page, /^3 bài có điểm lệch; 0 bài còn chờ xử lý/u);
  const href = await page.getByRole('link', { name: 'Biên bản (PDF)' }).first().getAttribute('href');
  const answer = await page.request.get(href!);
  expect(answer.status()).toBe(200);
  const text = (await readPdf(await answer.body())).pages[0]?.lines.join(' ') ?? '';
  expect(text).toMatch(/xử lý điểm lệch/u);
});

it('works near a line are offered, and the round is closed', async () => {
  const page = await chrome.signedIn(stage.head);
  await open(page, path);
  await press(page, 'Phân tích');
  await app.drain();
  await sees(page, 'Bài nằm sát vạch');
  await settled(page);
  await expectFine(chrome, page, 'moderation-borderline');
  await onPaper(page, 'light');
  await press(page, 'Khóa vòng');
  await page.getByRole('dialog').getByRole('button', { name: 'Khóa vòng' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await app.drain();
  await open(page, path);
  await expectFine(chrome, page, 'moderation-closed');
  const results = await app.get(Scoring).ranking(round);
  expect(results).toHaveLength(6);
  expect(chrome.takeFaults()).toEqual([]);
});
