import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { Client } from '../../src/demo/client.js';
import { ContestWalk } from '../../src/demo/contest-walk.js';
import type { Player, Stage } from '../../src/demo/stage.js';
import { writeEssay } from '../../src/demo/texts.js';
import type { ContestAnswer, DeskAnswer } from '../../src/demo/views.js';
import { SeededRandom } from '../../src/kernel/random.js';
import { buildDocx } from '../../src/platform/files/build-docx.js';
import { TestApp } from '../support/app.js';
import { enterWorks, hireSmallStaff, smallScorer } from '../support/small-contest.js';
import { axe, Chrome, keepTime, open, press, pressAndConfirm, sees, settled, shot } from './browser.js';

/** A whole contest in the browser: each step once by the hand of whose it is, the crowd over HTTP. */
const day = 24 * 3600 * 1000;
const title = 'Cuộc thi chính luận Bản Nà năm 2026';
const password = 'một mật khẩu thật dài';
const author = 'Lò Thị Pành';
const workTitle = 'Tiếng trống trường trong sương';

let app: TestApp;
let stage: Stage;
let chrome: Chrome;
let organiser: Player;
let walk: ContestWalk;
let firstRound = '';
let secondRound = '';
let winners: string[] = [];
let broken = false;

beforeAll(async () => {
  app = await TestApp.start();
  stage = await app.stage();
  keepTime(app);
  chrome = await Chrome.launch(await app.nest.getUrl());
});
afterAll(async () => {
  if (broken) await chrome.pictures('failed');
  await chrome.stop();
  await app.stop();
});
/** One step of the journey; once one has failed, those after it do not try. */
function step(name: string, act: () => Promise<void>): void {
  it(name, async () => {
    if (broken) throw new Error('An earlier step failed');
    broken = true;
    await act();
    expect(chrome.takeFaults()).toEqual([]);
    broken = false;
  });
}

const room = (section: string): string => `/app/cuoc-thi/${walk.contest.id}/${section}`;

/** The person whose session a page holds. */
async function playerOf(page: Page, fullName: string, email: string): Promise<Player> {
  const cookies = await page.context().cookies(chrome.baseUrl);
  const token = cookies.find(({ name }) => name === 'chamkin_session')?.value ?? '';
  const client = new Client(chrome.baseUrl, 'http://localhost:3000', token);
  const { account } = await client.get<{ account: { id: string } }>('/api/session');
  return { accountId: account.id, fullName, email, client };
}

step('the first organiser sets the machine up', async () => {
  const page = await chrome.visitor('organiser');
  await open(page, '/');
  expect(new URL(page.url()).pathname).toBe('/app/khoi-tao');
  await shot(page, 'w01-setup');
  await page.getByLabel('Họ và tên').fill('Đỗ Thị Minh Tâm');
  await page.getByLabel('Thư điện tử').fill('khoi-tao@example.vn');
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await press(page, 'Lập tài khoản');
  await page.waitForURL('**/app/');
  await settled(page);
  organiser = await playerOf(page, 'Đỗ Thị Minh Tâm', 'khoi-tao@example.vn');
});

step('the organiser makes a contest from a template and gives it its dates', async () => {
  const page = await chrome.playedBy(organiser);
  await open(page, '/app/cuoc-thi/moi');
  await page.getByRole('radio', { name: /Sơn La/u }).check();
  await page.getByLabel('Tên cuộc thi').fill(title);
  await press(page, 'Tạo cuộc thi');
  await page.waitForURL('**/thiet-lap');
  const contestId = /cuoc-thi\/([^/]+)\//u.exec(page.url())?.[1] ?? '';
  const contest = await organiser.client.get<ContestAnswer>(`/api/contests/${contestId}`);
  const others = await hireSmallStaff(stage);
  walk = new ContestWalk(stage, { ...others, organiser }, contest);
  await open(page, room('tong-quan'));
  await sees(page, 'Nội dung còn thiếu');
  await sees(page, /nội dung bắt buộc trước khi phát động/u);
  await open(page, room('thiet-lap?muc=thoi-gian'));
  await page.getByLabel('Mở nhận bài').fill('2026-03-03T09:00');
  await page.getByLabel('Hết hạn nộp bài').fill('2026-04-01T17:00');
  await page.getByLabel('Dự kiến công bố kết quả').fill('2026-06-01T08:00');
  await press(page, 'Lưu mục này');
  await sees(page, /Đã lưu \d/u);
  await shot(page, 'w02-dates');
  await setUpTheRest();
});

async function setUpTheRest(): Promise<void> {
  await walk.reload();
  const { client } = organiser;
  const version = (): number => walk.contest.version;
  const take = (contest: ContestAnswer): void => {
    walk.contest = contest;
  };
  const signer = { signerTitle: 'TRƯỞNG BAN TỔ CHỨC', signerName: 'Đỗ Thị Minh Tâm' };
  take(
    await client.patch<ContestAnswer>(walk.path, {
      version: version(),
      organiser: 'Ban Tổ chức Cuộc thi Bản Nà',
      certificate: { ...signer, registerPrefix: 'BN', place: 'Sơn La' },
    }),
  );
  const units = [
    { name: 'Trường Chính trị Bản Nà', abbreviation: 'CTBN' },
    { name: 'Xã Mường Giôn Thượng', abbreviation: 'MGT' },
  ];
  take(await client.put<ContestAnswer>(`${walk.path}/units`, { version: version(), items: units }));
  const items = walk.contest.rounds.map(({ id, name }, index) => ({
    id,
    name,
    readingsPerEntry: 2,
    deviationLimit: 1000,
    advanceCount: index === 0 ? 4 : null,
    dueAt: new Date(stage.clock.now().getTime() + (50 + 20 * index) * day).toISOString(),
  }));
  take(await client.put<ContestAnswer>(`${walk.path}/rounds`, { version: version(), items }));
  [firstRound, secondRound] = walk.contest.rounds.map(({ id }) => id) as [string, string];
  const { secretary, panelHead, council, auditor, judges } = walk.staff;
  const roles = [
    [secretary, 'secretary'],
    [panelHead, 'panel-head'],
    [council, 'council'],
    [auditor, 'auditor'],
    ...judges.map((judge) => [judge, 'judge'] as const),
  ] as const;
  for (const [player, role] of roles) await stage.appoint(player, walk.contest.id, role);
}

step('the organiser announces it', async () => {
  const page = await chrome.playedBy(organiser);
  await open(page, room('tong-quan'));
  await sees(page, 'Cuộc thi đã đủ điều kiện phát động');
  await shot(page, 'w03-ready');
  await pressAndConfirm(page, 'Phát động');
  await sees(page, 'Chờ đến giờ nhận bài');
  await walk.reload();
  expect(walk.contest.state).toBe('announced');
  stage.clock.advance(day + 60_000);
  await walk.move('open-receiving');
});

step('an entrant registers and confirms by the link of the mail', async () => {
  const page = await chrome.visitor('entrant');
  await open(page, '/app/dang-ky');
  await page.getByLabel('Họ và tên').fill(author);
  await page.getByLabel('Thư điện tử hoặc số điện thoại').fill('panh@example.vn');
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('checkbox').check();
  await press(page, 'Đăng ký');
  await sees(page, 'Mở thư để xác nhận');
  const mail = (await app.mails()).find(({ to }) => to.includes('panh@example.vn'));
  const link = /https?:\S+\/app\/xac-nhan\/[^\s)>\]]+/u.exec(mail?.text ?? '')?.[0] ?? '';
  await page.goto(new URL(link).pathname);
  await page.waitForURL('**/app/');
  await settled(page);
  await sees(page, new RegExp(author, 'u'));
});

async function fillEntry(page: Page): Promise<void> {
  const category = walk.contest.categories.find(({ formGroup }) => formGroup === 'written');
  await page.getByRole('radio', { name: category?.name ?? '' }).check();
  await page.getByRole('textbox', { name: 'Tên tác phẩm' }).fill(workTitle);
  const person = page.getByRole('group', { name: 'Tác giả 1' });
  await person.getByLabel('Họ và tên').fill(author);
  await person.getByLabel('Năm sinh').fill('1990');
  await person.getByLabel('Đơn vị', { exact: true }).selectOption({ label: 'Xã Mường Giôn Thượng' });
  await person.getByLabel('Số điện thoại').fill('0912 345 678');
  await person.getByLabel('Thư điện tử').fill('panh@example.vn');
  for (const consent of await page.getByRole('checkbox').all()) await consent.check();
}

step('the entrant fills the form, is told of the own name in the file, and submits', async () => {
  const page = await chrome.visitor('entrant');
  await open(page, '/app/bai-du-thi');
  await press(page, `Dự thi: ${title}`);
  await page.waitForURL('**/app/bai-du-thi/*');
  await settled(page);
  expect(await page.getByText('Đã hết hạn nhận bài').count()).toBe(0);
  await fillEntry(page);
  // A file that is placed while the form is being saved makes the save try again: right, but a fault in the console.
  await sees(page, /^Đã lưu \d/u);
  const essay = writeEssay(new SeededRandom('by hand'), 1000).paragraphs;
  const work = page.getByRole('region', { name: 'Tác phẩm', exact: true });
  await work.getByLabel('Chọn tệp').setInputFiles({
    name: 'bai-cua-toi.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: buildDocx({ paragraphs: [...essay, `Người viết: ${author}.`] }),
  });
  await sees(page, 'Đang kiểm tra tệp…');
  // Authors that are saved later are looked for again: the inspection is of use once all is saved.
  await sees(page, 'Bài đã đủ để nộp.');
  await app.drain();
  await sees(page, 'Họ tên tác giả');
  await page.locator('mark', { hasText: author }).first().waitFor();
  expect(await axe(page)).toEqual([]);
  await shot(page, 'w04-entry');
  await pressAndConfirm(page, 'Nộp bài');
  await page.getByRole('heading', { name: 'Giấy biên nhận' }).waitFor();
  const answer = await page.request.get('/api/entries/mine');
  const [mine] = (await answer.json()) as { receiptNumber: string; state: string }[];
  expect(mine?.state).toBe('submitted');
  await sees(page, mine?.receiptNumber ?? '?');
  await shot(page, 'w05-receipt');
  await enterWorks(walk, 11);
});

step('the secretary declares a work eligible by a key, and sees what was masked', async () => {
  stage.clock.advance(31 * day);
  await stage.drain();
  await walk.move('close-receiving');
  expect(await walk.waiting()).toHaveLength(12);
  const page = await chrome.playedBy(walk.staff.secretary);
  await open(page, room('sang-loc'));
  await page.getByRole('link', { name: new RegExp(workTitle, 'u') }).click();
  await page.getByRole('heading', { name: 'Quyết định' }).waitFor();
  await sees(page, author);
  await shot(page, 'w06-screening');
  await page.keyboard.press('e');
  await sees(page, /: đã xác nhận hợp lệ\./u);
  expect(await walk.waiting()).toHaveLength(11);
  for (const entryId of await walk.waiting()) await walk.screen(entryId, null);
  // The desk asks who else is at the work: after the sealing it would be refused.
  await open(page, '/app');
});

step('a judge declares conflicts of interest', async () => {
  const [judge] = walk.staff.judges;
  if (judge === undefined) throw new Error('no judge');
  await walk.declareConflicts(() => -1);
  const page = await chrome.playedBy(judge);
  await open(page, room('xung-dot'));
  await page.getByLabel('Họ tên').fill('Quàng Văn Dưỡng');
  await press(page, 'Thêm');
  await press(page, 'Gửi khai báo');
  await sees(page, 'Đã ghi nhận khai báo');
  await sees(page, 'Quàng Văn Dưỡng');
});

step('the organiser seals the first round by typing its name', async () => {
  const page = await chrome.playedBy(organiser);
  await open(page, room('roc-phach'));
  for (let passed = 0; passed < 3; passed += 1) await press(page, 'Tiếp tục');
  await shot(page, 'w07-sealing');
  await pressAndConfirm(page, 'Rọc phách', walk.contest.slug);
  await page.getByRole('heading', { name: 'Các vòng đã rọc phách' }).waitFor();
  await sees(page, 'Mã cam kết');
  await stage.drain();
});

step('the panel head assigns and releases', async () => {
  const page = await chrome.playedBy(walk.staff.panelHead);
  await open(page, room(`vong/${firstRound}`));
  await press(page, 'Phân công');
  await sees(page, 'Bản phân công, chưa phát hành');
  await pressAndConfirm(page, 'Phát hành');
  await page.getByRole('heading', { name: 'Tiến độ' }).waitFor();
  await shot(page, 'w08-released');
});

step('a judge scores with a decimal comma by keyboard, is told that it is saved, and hands in', async () => {
  const [, , judge] = walk.staff.judges;
  if (judge === undefined) throw new Error('no judge');
  const page = await chrome.playedBy(judge);
  await open(page, '/app/ban-cham');
  await page.getByRole('link', { name: /Mở danh sách bài/u }).click();
  await page.getByRole('link', { name: 'Bắt đầu chấm' }).click();
  await page.getByRole('heading', { name: 'Phiếu chấm' }).waitFor();
  const { criteria } = await judge.client.get<DeskAnswer>(`/api/rounds/${firstRound}/desk`);
  await page.locator(`#score-${criteria[0]?.id}`).focus();
  // Far below what the others give: a third reading is called for this work.
  for (const { maxScore } of criteria) {
    await page.keyboard.type(`${Math.floor(maxScore / 1000)},5`);
    await page.keyboard.press('Enter');
  }
  await sees(page, /Đã lưu \d/u);
  expect(await axe(page)).toEqual([]);
  await shot(page, 'w09-desk');
  await page.keyboard.press('Alt+s');
  await page.getByRole('dialog').getByRole('button', { name: 'Nộp phiếu' }).click();
  await sees(page, /Phiếu đã nộp lúc/u);
  const desk = await judge.client.get<DeskAnswer>(`/api/rounds/${firstRound}/desk`);
  expect(desk.items.filter(({ state }) => state === 'submitted')).toHaveLength(1);
  await walk.scoreAll(firstRound, smallScorer());
});

step('the panel head sees the third readings and closes the round', async () => {
  const page = await chrome.playedBy(walk.staff.panelHead);
  await open(page, room(`vong/${firstRound}`));
  await page.getByRole('heading', { name: 'Bài có điểm lệch' }).waitFor();
  await sees(page, 'Đã chấm lần ba');
  await sees(page, 'Lần thứ ba');
  await shot(page, 'w10-discrepancies');
  await pressAndConfirm(page, 'Khóa vòng');
  await sees(page, /Đã khóa vòng/u);
  await stage.drain();
  await sees(page, 'Mã cam kết của bảng xếp hạng');
  await shot(page, 'w11-ranking');
  expect(await walk.seal()).toBe(secondRound);
  await walk.assign(secondRound, 'seed');
  await walk.scoreAll(secondRound, smallScorer());
  await walk.close(secondRound);
});

step('the organiser joins codes and works before a witness', async () => {
  const page = await chrome.playedBy(organiser);
  await open(page, room('ghep-phach'));
  await press(page, 'Tiếp tục');
  await page.getByLabel('Người chứng kiến 1').fill('Bùi Thị Hồng Vân');
  await press(page, 'Tiếp tục');
  await press(page, 'Tiếp tục');
  await pressAndConfirm(page, 'Ghép phách', walk.contest.slug);
  await page.getByRole('heading', { name: 'Đã ghép phách' }).waitFor();
  await sees(page, 'Bùi Thị Hồng Vân');
  await shot(page, 'w12-unsealed');
});

step('the council proposes and approves, the organiser publishes and issues certificates', async () => {
  const council = await chrome.playedBy(walk.staff.council);
  await open(council, room('hoi-dong'));
  await press(council, 'Đề xuất theo thứ hạng');
  await press(council, 'Phê duyệt');
  const dialog = council.getByRole('dialog');
  await dialog.getByLabel('Số quyết định').fill('27-QĐ/BTC');
  await dialog.getByLabel('Ngày quyết định').fill(app.clock.now().toISOString().slice(0, 10));
  await shot(council, 'w13-approve');
  await dialog.getByRole('button', { name: 'Phê duyệt' }).click();
  await sees(council, /Kết quả đã được phê duyệt/u);
  const page = await chrome.playedBy(organiser);
  await open(page, room('hoi-dong'));
  await pressAndConfirm(page, 'Công bố', walk.contest.slug);
  await sees(page, /Kết quả đã được công bố/u);
  await shot(page, 'w14-published');
  await stage.drain();
  await walk.reload();
  expect(walk.contest.state).toBe('published');
  const { ranking } = await walk.staff.council.client.get<{
    ranking: { authorNames: string[]; award: object | null }[];
  }>(`${walk.path}/prize-board`);
  winners = ranking.filter(({ award }) => award !== null).flatMap(({ authorNames }) => authorNames);
  expect(winners.length).toBeGreaterThan(0);
});

/** What the QR code on the first page of a PDF says. */
function readQr(pdf: Buffer): string {
  // The module is CommonJS with its function as the property `default`.
  const { default: decode } = createRequire(import.meta.url)('jsqr') as typeof import('jsqr');
  const folder = mkdtempSync(join(tmpdir(), 'chamkin-qr-'));
  writeFileSync(join(folder, 'paper.pdf'), pdf);
  execFileSync('pdftoppm', ['-r', '150', '-singlefile', join(folder, 'paper.pdf'), join(folder, 'paper')]);
  const picture = readFileSync(join(folder, 'paper.ppm'));
  rmSync(folder, { recursive: true });
  const head = /^P6\s(\d+) (\d+)\s255\s/u.exec(picture.subarray(0, 40).toString('latin1'));
  const [whole = '', width = '0', height = '0'] = head ?? [];
  const points = picture.subarray(whole.length);
  const colours = new Uint8ClampedArray(Number(width) * Number(height) * 4).fill(255);
  for (let at = 0; at < points.length / 3; at += 1) {
    colours.set(points.subarray(at * 3, at * 3 + 3), at * 4);
  }
  return decode(colours, Number(width), Number(height))?.data ?? '';
}

step('the QR code of a certificate leads to a page that calls it valid', async () => {
  const page = await chrome.playedBy(organiser);
  await open(page, room('chung-nhan'));
  const issue = page.getByRole('button', { name: 'Cấp giấy chứng nhận' });
  if ((await issue.count()) > 0) await issue.click();
  const link = page.getByRole('link', { name: /^PDF/u }).first();
  await link.waitFor();
  await shot(page, 'w15-certificates');
  const pdf = await page.request.get((await link.getAttribute('href')) ?? '');
  expect(pdf.headers()['content-type']).toBe('application/pdf');
  const address = new URL(readQr(await pdf.body()));
  expect(address.pathname).toMatch(/^\/xac-minh\/[A-Z0-9-]+$/u);
  const reader = await chrome.visitor('reader');
  await open(reader, address.pathname);
  await sees(reader, 'Chứng nhận hợp lệ');
  const words = await reader.locator('main').innerText();
  expect(winners.filter((name) => words.includes(name))).not.toEqual([]);
  expect(await axe(reader)).toEqual([]);
  await shot(reader, 'w16-verified');
  await open(reader, `/cuoc-thi/${walk.contest.slug}/ket-qua`);
  for (const name of winners) await sees(reader, name);
  await shot(reader, 'w17-results');
});
