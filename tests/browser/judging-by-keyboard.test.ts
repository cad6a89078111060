import type { Page } from 'playwright-core';
import { AssignmentService, DeskService } from '../../src/modules/judging/index.js';
import { ScoreSheetRow } from '../../src/modules/judging/score-sheet.row.js';
import { SheetMarkRow } from '../../src/modules/judging/sheet-mark.row.js';
import { Database } from '../../src/platform/database/database.js';
import { sessionCookie } from '../../src/platform/http/access.guard.js';
import { TestApp } from '../support/app.js';
import { board, buildStage, declareNothing, deskOf, seal, type Stage } from '../support/judging.js';
import { axe, Chrome, keepTime, open, overflow, picture, shot, sizes } from './browser.js';
import { Line, until } from './line.js';

/**
 * A judge scores twenty works without touching the mouse. The line is cut twice, and once the page is closed
 * while it is cut. Afterwards the database holds exactly the twenty totals that were typed.
 */
const works = 20;
let app: TestApp;
let chrome: Chrome;
let line: Line;
let stage: Stage;
let round: string;
let page: Page;

beforeAll(async () => {
  app = await TestApp.start();
  await app.stage();
  keepTime(app);
  line = new Line();
  chrome = await Chrome.launch(await line.open((await app.nest.getUrl()).replace('[::1]', '127.0.0.1')));
  stage = await buildStage(app, { works, judges: 2 });
  [round] = stage.rounds;
  await declareNothing(app, stage);
  await seal(app, stage, round);
  const head = await stage.head.actor();
  const assignment = app.get(AssignmentService);
  await assignment.draw(head, round, (await board(app, stage, round)).version, 'bàn phím');
  await assignment.release(head, round, (await board(app, stage, round)).version);
  page = await tab();
});
afterAll(async () => {
  await chrome.pictures('judging-end');
  await chrome.stop();
  line.close();
  await app.stop();
});

async function tab(device = 'Giám khảo'): Promise<Page> {
  const made = await chrome.visitor(device);
  const judge = stage.judges[0]!;
  await made
    .context()
    .addCookies([{ name: sessionCookie, value: await judge.signIn(), url: chrome.baseUrl }]);
  return made;
}

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** What the judge gives to the work of this place, criterion by criterion, in steps of half a point. */
function pointsOf(place: number): number[] {
  return stage.contest.criteria.map(
    ({ maxScore, step }, index) =>
      step * Math.floor((maxScore / step) * (0.4 + ((place * 7 + index * 3) % 11) / 20)),
  );
}

const typed = (hundredths: number): string => String(hundredths / 100).replace('.', ',');

/** Types the scores of the sheet that lies open, each followed by Enter. */
async function typeScores(points: readonly number[]): Promise<void> {
  await press('Alt+p');
  for (const score of points) {
    await page.keyboard.type(typed(score));
    await press('Enter');
  }
}

/** Presses Tab until the thing of that name has the focus. */
async function tabTo(name: string): Promise<void> {
  for (let left = 12; left > 0; left -= 1) {
    await press('Tab');
    if ((await page.evaluate(() => document.activeElement?.textContent)) === name) return;
  }
  throw new Error(`Tab does not lead to ${name}`);
}

async function handIn(): Promise<void> {
  await press('Alt+s');
  await page.getByRole('dialog').getByRole('button', { name: 'Nộp phiếu', exact: true }).waitFor();
  await tabTo('Nộp phiếu');
  await press('Enter');
  await page.getByText(/^Phiếu đã nộp lúc/u).waitFor();
}

/** From a sheet that is in to the next that is open. */
async function goOn(): Promise<void> {
  const url = page.url();
  await tabTo('Bài chưa chấm tiếp theo');
  await press('Enter');
  await page.waitForFunction((before) => location.href !== before, url);
  await page.getByRole('textbox').first().waitFor();
}

const saved = (words: RegExp): Promise<void> =>
  page.getByRole('status').filter({ hasText: words }).first().waitFor();

it('shows the keys, searches without accents, marks what was found and notes on it', async () => {
  const items = await deskOf(app, stage.judges[0]!, round);
  await open(page, `/app/ban-cham/${round}/${items[0]!.sheetId}`);
  await press('?');
  await page.getByRole('dialog', { name: 'Phím tắt của bàn chấm' }).waitFor();
  await shot(page, 'j01-keys');
  await press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await press('/');
  await page.keyboard.type('nguoi');
  expect(await page.getByRole('search').getByRole('textbox').inputValue()).toBe('nguoi');
  await saved(/^1 trên \d+$/u);
  await press('Enter', 'Enter', 'Shift+Enter');
  await saved(/^2 trên \d+$/u);
  await press('Alt+m');
  await page.keyboard.type('Ý này hay.');
  await shot(page, 'j02-note');
  await press('Escape', '/', 'Escape');
  await until(
    async () => (await app.get(Database).rows(SheetMarkRow).findBy({ note: 'Ý này hay.' })).length === 1,
  );
  await page.reload();
  await page.getByText('Đoạn đã đánh dấu (1)').waitFor();
  expect(await axe(page)).toEqual([]);
});

it('fits a tablet held either way', async () => {
  for (const [width, height] of [
    [820, 1180],
    [1180, 820],
  ] as const) {
    await page.setViewportSize({ width, height });
    await picture(page, `j05-tablet-${width}`);
    expect({ width, wider: await overflow(page), wrong: await axe(page) }).toEqual({
      width,
      wider: 0,
      wrong: [],
    });
  }
  await page.setViewportSize(sizes.wide);
});

it('keeps both scores where two devices wrote one, and lets the judge choose', async () => {
  const here = page.url();
  const elsewhere = await tab('Máy tính bảng của giám khảo');
  await open(elsewhere, here);
  await open(page, here);
  const [first] = stage.contest.criteria;
  const field = (of: Page) => of.getByRole('textbox', { name: first?.name ?? '' });
  await field(elsewhere).fill('31');
  await elsewhere
    .getByRole('status')
    .filter({ hasText: /^Đã lưu \d/u })
    .first()
    .waitFor();
  await field(page).fill('32,5');
  const choice = page.getByRole('group', { name: `Chọn điểm cho ${first?.name ?? ''}` });
  await choice.waitFor();
  await shot(page, 'j06-two-scores');
  expect(await axe(page)).toEqual([]);
  // The page is closed before the choice: it is still asked for.
  await page.reload();
  await choice.waitFor();
  expect(await field(page).inputValue()).toBe('32,5');
  await press('Alt+s');
  await page.getByText(/còn tiêu chí có hai điểm/u).waitFor();
  await choice.getByRole('button', { name: 'Ở đây: 32,5' }).click();
  await page
    .getByRole('status')
    .filter({ hasText: /^Đã lưu \d/u })
    .first()
    .waitFor();
  const id = here.split('/').at(-1) ?? '';
  const [sheet] = await app.get(Database).rows(ScoreSheetRow).findBy({ id });
  expect(sheet?.scores).toEqual({ [first?.id ?? '']: 3250 });
  await elsewhere.close();
});

it('goes on with the sheet as it was when the session has ended meanwhile', async () => {
  const [, second] = stage.contest.criteria;
  await page.context().clearCookies({ name: sessionCookie });
  await page.getByRole('textbox', { name: second?.name ?? '' }).fill('17,5');
  await page.waitForURL(/dang-nhap/u);
  const back = new URL(page.url()).searchParams.get('tro-lai') ?? '';
  const [item] = await deskOf(app, stage.judges[0]!, round);
  expect(back).toBe(`/ban-cham/${round}/${item!.sheetId}`);
  await page.close();
  page = await tab();
  await open(page, `/app${back}`);
  expect(await page.getByRole('textbox', { name: second?.name ?? '' }).inputValue()).toBe('17,5');
  await saved(/^Đã lưu/u);
  chrome.takeFaults();
});

it('scores twenty works by keyboard while the line is cut twice and the page is closed once', async () => {
  const totals = new Map<string, number>();
  for (let place = 0; place < works; place += 1) {
    const points = pointsOf(place);
    const code = (await page.locator('h1').first().innerText()).trim();
    totals.set(
      code,
      points.reduce((sum, score) => sum + score, 0),
    );
    if (place === 4) {
      // Cut while scores are typed, mended on the same page.
      line.break();
      await typeScores(points);
      await saved(/Đã giữ trên máy này/u);
      await shot(page, 'j03-cut');
      line.mend();
      await saved(/Đã lưu/u);
    } else if (place === 11) {
      // Cut, and the page is closed before the line comes back.
      const url = page.url();
      line.break();
      await typeScores(points);
      await saved(/Đã giữ trên máy này/u);
      await page.close();
      line.mend();
      page = await tab();
      await open(page, url);
      await saved(/Đã lưu/u);
    } else {
      await typeScores(points);
    }
    expect(await page.locator('output').innerText()).toBe(
      new Intl.NumberFormat('vi', { minimumFractionDigits: 1 }).format((totals.get(code) ?? 0) / 100),
    );
    await handIn();
    if (place < works - 1) await goOn();
  }
  const sheets = await app.get(Database).rows(ScoreSheetRow).findBy({ roundId: round });
  const desk = await app.get(DeskService).desk(await stage.judges[0]!.actor(), round);
  expect(new Map(desk.items.map((item) => [item.code, item.total]))).toEqual(totals);
  expect(desk.progress).toEqual({ total: works, submitted: works });
  const own = new Set(desk.items.map((item) => item.sheetId));
  expect(sheets.filter((sheet) => own.has(sheet.id)).map((sheet) => sheet.state)).toEqual(
    Array.from({ length: works }, () => 'submitted'),
  );
  // What the cut line itself logs is no fault of the pages.
  expect(chrome.takeFaults().filter((fault) => !/ERR_|Failed to load resource/u.test(fault))).toEqual([]);
});

it('shows the judge the own scores and nobody else’s, wide and narrow', async () => {
  await open(page, `/app/ban-cham/${round}`);
  await page.getByRole('heading', { name: 'Các điểm bạn đã chấm' }).waitFor();
  await shot(page, 'j04-list');
  const wide = await axe(page);
  await page.setViewportSize(sizes.narrow);
  const narrow = await axe(page);
  const wider = await overflow(page);
  await page.setViewportSize(sizes.wide);
  expect({ wide, narrow, wider }).toEqual({ wide: [], narrow: [], wider: 0 });
});
