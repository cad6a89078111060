import type { Page } from 'playwright-core';
import type { ContestWalk, Staff } from '../../src/demo/contest-walk.js';
import type { Player, Stage } from '../../src/demo/stage.js';
import type { ContestAnswer, DeskAnswer } from '../../src/demo/views.js';
import { TestApp } from '../support/app.js';
import { readPdf } from '../support/read-pdf.js';
import { entrantFiles, enterWorks, hireSmallStaff, openSmallContest } from '../support/small-contest.js';
import { screenAll, smallScorer } from '../support/small-contest.js';
import { axe, Chrome, keepTime, open, overflow, shot, sizes } from './browser.js';

/**
 * Every page, for somebody whose page it is, in a state in which it has something to show: it opens with
 * a title, writes no error, asks no other host, fits a phone, and axe finds nothing serious.
 */
let app: TestApp;
let stage: Stage;
let chrome: Chrome;
let staff: Staff;
let walk: ContestWalk;
let entrants: Player[];
let firstRound = '';
const tabs = new Map<string, Promise<Page>>();

beforeAll(async () => {
  app = await TestApp.start();
  stage = await app.stage();
  keepTime(app);
  chrome = await Chrome.launch(await app.nest.getUrl());
});
afterAll(async () => {
  await chrome.stop();
  await app.stop();
});

type Someone = Player | 'visitor';
type Visit = readonly [who: Someone, path: string, name: string, language?: 'vi' | 'en'];

function tabOf(who: Someone, language: 'vi' | 'en'): Promise<Page> {
  const key = `${who === 'visitor' ? who : who.email} ${language}`;
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB';
  const made =
    tabs.get(key) ?? (who === 'visitor' ? chrome.visitor(who, locale) : chrome.playedBy(who, locale));
  tabs.set(key, made);
  return made;
}

const refusals =
  /Bạn không có quyền|You may not see|Trang gặp lỗi|could not be shown|Không tìm thấy trang|Not found/u;

/** What is wrong with a page, in sentences. */
async function look([who, path, name, language = 'vi']: Visit): Promise<string[]> {
  const page = await tabOf(who, language);
  const wrong: string[] = [];
  await open(page, path).catch((error: unknown) => wrong.push(String(error)));
  const title = await page.title();
  if (title.replace('Chấm Kín', '').replace(/\W/gu, '').length < 3) wrong.push(`title “${title}”`);
  if (refusals.test(await page.locator('body').innerText())) wrong.push('a refusal instead of the page');
  if ((await page.locator('html').getAttribute('lang')) !== language) wrong.push('another language');
  await shot(page, name);
  const wide = await axe(page);
  await page.setViewportSize(sizes.narrow);
  const narrow = (await axe(page)).filter((each) => !wide.includes(each)).map((each) => `narrow: ${each}`);
  const wider = await overflow(page);
  if (wider > 0) narrow.push(`scrolls sideways by ${wider} px`);
  await page.setViewportSize(sizes.wide);
  return [...wrong, ...wide, ...narrow, ...chrome.takeFaults()].map(
    (each) => `${path} (${language}): ${each}`,
  );
}

/** Looks at pages one after another and says everything that is wrong with any of them. */
async function expectFine(visits: readonly Visit[]): Promise<void> {
  const wrong: string[] = [];
  for (const visit of visits) wrong.push(...(await look(visit)));
  expect(wrong).toEqual([]);
}

const room = (section: string, contestId = walk.contest.id): string =>
  `/app/cuoc-thi/${contestId}/${section}`;

it('before there is anybody', async () => {
  await expectFine([['visitor', '/app/khoi-tao', 'p01-first-start']]);
});

it('for people who are not signed in', async () => {
  staff = await hireSmallStaff(stage);
  await expectFine([
    ['visitor', '/app/dang-nhap', 'p02-sign-in'],
    ['visitor', '/app/dang-nhap', 'p02-sign-in-en', 'en'],
    ['visitor', '/app/dang-ky', 'p03-register'],
    ['visitor', '/app/dang-ky', 'p03-register-en', 'en'],
    ['visitor', '/app/quen-mat-khau', 'p04-forgot'],
    ['visitor', `/app/dat-lai/${'a'.repeat(43)}`, 'p05-reset'],
  ]);
});

it('a contest that is being drafted', async () => {
  const { organiser } = staff;
  const wish = { template: 'national-2025', title: 'Cuộc thi đang soạn' };
  const { id } = await organiser.client.post<ContestAnswer>('/api/contests', wish);
  const invited = { email: 'moi@example.vn', role: 'judge', name: 'Người Được Mời' };
  await organiser.client.post(`/api/contests/${id}/invitations`, invited);
  const mail = (await app.mails()).find(({ to }) => to.includes(invited.email));
  const invitation = /\/app\/loi-moi\/[^\s)>\]]+/u.exec(mail?.text ?? '')?.[0] ?? 'no invitation';
  const parts = ['thong-tin', 'the-loai', 'thoi-gian', 'vong-cham', 'tieu-chi', 'co-cau-giai', 'don-vi'];
  const setUp = [...parts, 'giay-chung-nhan', 'dong-y'].map(
    (part) => [organiser, room(`thiet-lap?muc=${part}`, id), `p10-set-up-${part}`] as const,
  );
  await expectFine([
    ['visitor', invitation, 'p06-invitation'],
    [organiser, '/app/', 'p07-home-organiser'],
    [organiser, '/app/cuoc-thi/moi', 'p08-create'],
    [organiser, room('tong-quan', id), 'p09-overview-draft'],
    [organiser, room('tong-quan', id), 'p09-overview-draft-en', 'en'],
    ...setUp,
    [organiser, room('nhan-su', id), 'p11-people'],
    [organiser, '/app/thu', 'p12-mails'],
    [organiser, `/app/thu/${mail?.id}`, 'p13-mail'],
    [organiser, '/app/tai-khoan', 'p14-account'],
  ]);
});

it('a contest that receives entries', async () => {
  walk = await openSmallContest(stage, staff, 3);
  entrants = await enterWorks(walk, 6);
  const [one] = entrants;
  if (one === undefined) throw new Error('no entrant');
  const late = await stage.enter({ fullName: 'Quàng Thị Bằng', email: 'bang@example.vn' });
  const [file] = await entrantFiles(1, stage.clock.now());
  const draft = await walk.draft(late, {
    title: 'Bản nháp',
    categoryId: walk.contest.categories.find(({ formGroup }) => formGroup === 'written')?.id ?? '',
    authors: [{ fullName: late.fullName }],
    file: file ?? { name: 'x.docx', content: Buffer.alloc(0) },
  });
  await stage.drain();
  const [mine] = await one.client.get<{ id: string }[]>('/api/entries/mine');
  const { slug } = walk.contest;
  await expectFine([
    ['visitor', '/', 's01-front'],
    ['visitor', '/?lang=en', 's01-front-en', 'en'],
    ['visitor', `/cuoc-thi/${slug}`, 's02-contest'],
    ['visitor', `/cuoc-thi/${slug}?lang=en`, 's02-contest-en', 'en'],
    ['visitor', `/cuoc-thi/${slug}/the-le`, 's03-rules'],
    ['visitor', `/cuoc-thi/${slug}/the-le?lang=en`, 's03-rules-en', 'en'],
    ['visitor', '/xac-minh', 's04-verify'],
    ['visitor', '/xac-minh?lang=en', 's04-verify-en', 'en'],
    [late, '/app/', 'p15-home-entrant'],
    [late, '/app/bai-du-thi', 'p16-entries'],
    [late, `/app/bai-du-thi/${draft.id}`, 'p17-draft'],
    [late, `/app/bai-du-thi/${draft.id}`, 'p17-draft-en', 'en'],
    [one, `/app/bai-du-thi/${mine?.id}`, 'p18-submitted'],
    [staff.organiser, room('tong-quan'), 'p19-overview-receiving'],
    [staff.organiser, room('thiet-lap'), 'p20-set-up-frozen'],
  ]);
});

it('an address where nothing is says so under a heading, with a way on', async () => {
  const page = await tabOf(staff.organiser, 'vi');
  await open(page, room('tong-quan', 'khong-co'));
  expect(await page.title()).toBe('Không tìm thấy · Chấm Kín');
  expect(await page.locator('h1').innerText()).toBe('Không tìm thấy');
  await page.getByRole('link', { name: 'Về trang chính' }).click();
  await page.getByRole('heading', { name: `Xin chào ${staff.organiser.fullName}` }).waitFor();
  // The console speaks of the 404; nothing else went wrong.
  expect(chrome.takeFaults().filter((fault) => !fault.includes('404'))).toEqual([]);
});

it('screening and sealing', async () => {
  const { organiser, secretary, judges } = staff;
  await expectFine([[judges[0] ?? 'visitor', room('xung-dot'), 'p21-conflicts']]);
  const [entryId] = await walk.waiting();
  await expectFine([
    [secretary, room('sang-loc'), 'p22-screening'],
    [secretary, room(`sang-loc/${entryId}`), 'p23-dossier'],
    [secretary, room(`sang-loc/${entryId}`), 'p23-dossier-en', 'en'],
    [organiser, room('roc-phach'), 'p24-sealing-refused'],
  ]);
  // The desk has panes that scroll; the page itself is as long as its window.
  const desk = await tabOf(secretary, 'vi');
  expect(await desk.evaluate('document.documentElement.scrollHeight - innerHeight')).toBe(0);
  await screenAll(walk);
  await expectFine([
    [organiser, room('tong-quan'), 'p25-overview-screened'],
    [organiser, room('roc-phach'), 'p26-sealing'],
    // Both tabs leave the desk, which asks who else is there: after the sealing it would be refused.
    [secretary, '/app/', 'p27-home-secretary'],
    [secretary, '/app/', 'p27-home-secretary-en', 'en'],
  ]);
});

it('judging', async () => {
  const { organiser, panelHead, judges } = staff;
  const [, judge] = judges;
  if (judge === undefined) throw new Error('no judge');
  firstRound = await walk.seal();
  await expectFine([
    [organiser, room('roc-phach'), 'p28-sealed'],
    [organiser, room('tong-quan'), 'p29-overview-judging'],
    [panelHead, room('cham'), 'p30-rounds'],
    [panelHead, room(`vong/${firstRound}`), 'p31-round-to-assign'],
  ]);
  await walk.assign(firstRound, 'seed');
  await walk.scoreAll(firstRound, smallScorer(), 5);
  const desk = await judge.client.get<DeskAnswer>(`/api/rounds/${firstRound}/desk`);
  // The first judge has handed in everything, this one a part of it.
  const toDo = desk.items.find(({ state }) => state === 'assigned');
  const done = desk.items.find(({ state }) => state === 'submitted');
  await expectFine([
    [panelHead, '/app/', 'p32-home-panel-head'],
    [panelHead, room(`vong/${firstRound}`), 'p33-round-scoring'],
    [judge, '/app/', 'p34-home-judge'],
    [judge, '/app/ban-cham', 'p35-desk'],
    [judge, `/app/ban-cham/${firstRound}`, 'p36-works'],
    [judge, `/app/ban-cham/${firstRound}/${toDo?.sheetId}`, 'p37-sheet'],
    [judge, `/app/ban-cham/${firstRound}/${toDo?.sheetId}`, 'p37-sheet-en', 'en'],
    [judge, `/app/ban-cham/${firstRound}/${done?.sheetId}`, 'p38-sheet-submitted'],
    [judge, room('xung-dot'), 'p39-conflicts-sealed'],
  ]);
});

it('closing, unsealing and deciding', async () => {
  const { organiser, panelHead, council } = staff;
  await walk.scoreAll(firstRound, smallScorer());
  await expectFine([[panelHead, room(`vong/${firstRound}`), 'p40-round-to-close']]);
  await walk.close(firstRound);
  const second = await walk.seal();
  await walk.assign(second, 'seed');
  await walk.scoreAll(second, smallScorer());
  await walk.close(second);
  await expectFine([
    [panelHead, room(`vong/${firstRound}`), 'p41-round-closed'],
    [panelHead, room(`vong/${second}`), 'p42-round-last-closed'],
    [organiser, room('ghep-phach'), 'p43-unsealing'],
  ]);
  await walk.unseal(['Bùi Thị Hồng Vân', 'Vì Xuân Thủy']);
  await expectFine([
    [organiser, room('ghep-phach'), 'p44-unsealed'],
    [council, room('hoi-dong'), 'p45-board-empty'],
  ]);
  await council.client.post(`${walk.path}/prize-board/proposal`);
  await expectFine([
    [council, room('hoi-dong'), 'p46-board'],
    [council, room('hoi-dong'), 'p46-board-en', 'en'],
  ]);
});

interface Certificates {
  readonly items: readonly { readonly id: string; readonly recipients: readonly string[] }[];
}

/** The code that is printed on a certificate. */
async function codeOn(certificateId: string | undefined): Promise<string> {
  const page = await tabOf(staff.organiser, 'vi');
  const pdf = await page.request.get(`/api/certificates/${certificateId}/pdf`);
  const text = (await readPdf(await pdf.body())).pages[0]?.lines.join('\n') ?? '';
  return /[A-Z0-9]{4}(-[A-Z0-9]{4}){2,}/u.exec(text)?.[0] ?? 'no-code';
}

it('results, certificates and the record', async () => {
  const { organiser, council, auditor } = staff;
  const decisionDate = app.clock.now().toISOString().slice(0, 10);
  await council.client.post(`${walk.path}/approval`, { decisionNumber: '27-QĐ/BTC', decisionDate });
  await expectFine([[organiser, room('hoi-dong'), 'p47-board-approved']]);
  await organiser.client.post(`${walk.path}/publication`, { confirmation: walk.contest.slug });
  await organiser.client.post(`${walk.path}/certificates`);
  await stage.drain();
  const list = await organiser.client.get<Certificates>(`${walk.path}/certificates`);
  const [certificate] = list.items;
  const winner = entrants.find(({ fullName }) => certificate?.recipients.includes(fullName));
  if (winner === undefined) throw new Error('no winner');
  const [entry] = await winner.client.get<{ id: string }[]>('/api/entries/mine');
  const { slug } = walk.contest;
  const code = await codeOn(certificate?.id);
  await expectFine([
    [organiser, room('tong-quan'), 'p48-overview-published'],
    [organiser, room('hoi-dong'), 'p49-board-published'],
    [organiser, room('chung-nhan'), 'p50-certificates'],
    [auditor, room('nhat-ky'), 'p51-record'],
    [auditor, '/app/', 'p52-home-auditor'],
    [winner, `/app/bai-du-thi/${entry?.id}`, 'p53-entry-awarded'],
    ['visitor', `/cuoc-thi/${slug}`, 's05-contest-published'],
    ['visitor', `/cuoc-thi/${slug}/ket-qua`, 's06-results'],
    ['visitor', `/cuoc-thi/${slug}/ket-qua?lang=en`, 's06-results-en', 'en'],
    ['visitor', `/xac-minh/${code}`, 's07-valid'],
    ['visitor', `/xac-minh/${code}?lang=en`, 's07-valid-en', 'en'],
    ['visitor', '/xac-minh/AAAA-BBBB-CCCC', 's08-unknown'],
  ]);
});
