import { jest } from '@jest/globals';
import { type ContestWalk, type Staff } from '../../src/demo/contest-walk.js';
import type { Player, Stage } from '../../src/demo/stage.js';
import { BlindCopyRow } from '../../src/modules/judging/blind-copy.row.js';
import { DiscussionRow } from '../../src/modules/judging/moderation/discussion.row.js';
import { ScoreSheetRow } from '../../src/modules/judging/score-sheet.row.js';
import { EntryRow } from '../../src/modules/entries/entry.row.js';
import { ArchiveTransferRow } from '../../src/modules/entries/unit-lists/archive-transfer.row.js';
import { TransferRow } from '../../src/modules/entries/transfer/transfer.row.js';
import { CertificateRow } from '../../src/modules/documents/certificate.row.js';
import { ReceiptRow } from '../../src/modules/entries/receipt.row.js';
import { BatchRow } from '../../src/modules/screening/batch.row.js';
import { ReplyRow } from '../../src/modules/screening/reply.row.js';
import { SavedViewRow } from '../../src/modules/screening/saved-view.row.js';
import { Accounts } from '../../src/modules/accounts/index.js';
import { Contests } from '../../src/modules/contests/index.js';
import { Units } from '../../src/modules/contests/units/index.js';
import { systemActor } from '../../src/kernel/actor.js';
import { Database } from '../../src/platform/database/database.js';
import { buildDocx } from '../../src/platform/files/build-docx.js';
import { writeEssay } from '../../src/demo/texts.js';
import { SeededRandom } from '../../src/kernel/random.js';
import { TestApp } from '../support/app.js';
import { bringList, takeList, usualHeading } from '../support/unit-lists.js';
import { metadataOf } from '../support/tus.js';
import { hireSmallStaff, openSmallContest, screenAll, smallScorer } from '../support/small-contest.js';
import { type Answer, crawl, type Crawler, type Pool } from './crawler.js';

/**
 * The canary crawl: every secret about entrants is a token that occurs nowhere else; in every state
 * of the contest every role asks every route, and no token may come to a reader who may not know it,
 * in a body, a header, a mail or a line of the log. Who may know it must find it.
 */
jest.setTimeout(900_000);

let app: TestApp;
let stage: Stage;
let staff: Staff;
let walk: ContestWalk;
let base: string;
let stranger: Player;
let coordinator: Player;
let otherCoordinator: Player;
let importId: string;
const markKey = 'c0ffee00-0000-4000-8000-000000000001';
const entrants: { player: Player; tokens: Record<string, string>; entryId: string }[] = [];
/** A work that came by post: it has no entrant who could sign in. */
const papers: { tokens: Record<string, string>; entryId: string }[] = [];
const log: string[] = [];
const works = 4;
/** Where readings lie apart their judges talk: the crawl must find discussions, too. */
const deviation = {
  metric: 'total',
  tiers: [{ from: 1001, action: 'discuss' }],
  thirdRule: 'mean-of-three',
  togetherAbove: null,
};
const words = ['Quexo', 'Zirhu', 'Wupfa', 'Jykwo'];

const tokenOf = (player: Player): string => (player.client as unknown as { token: string }).token;
const secrets = (kinds: readonly string[]): string[] =>
  [...entrants, ...papers].flatMap(({ tokens }) => kinds.flatMap((kind) => tokens[kind] || []));
const allKinds = ['name', 'mail', 'phone', 'file', 'entryId', 'receipt', 'submittedAt', 'account', 'sha256'];

beforeAll(async () => {
  app = await TestApp.start({ write: (line) => void log.push(line) });
  stage = await app.stage();
  base = (await app.nest.getUrl()).replace('[::1]', '127.0.0.1');
  staff = await hireSmallStaff(stage);
  walk = await openSmallContest(stage, staff, 2, {}, { deviationLimit: null, deviation });
  stranger = await stage.enter({ fullName: 'Người Lạ', email: 'la@example.vn' });
  for (let index = 0; index < works; index += 1) await bringWork(index);
  await bringPaper();
  await bringUnitList();
  await leaveTracesAtTheDesk();
  stage.clock.advance(61_993);
  await beginTransfer(entrants[0] as (typeof entrants)[number]);
  // What others do later must not share an instant with a submission.
  stage.clock.advance(3_600_000);
  await stage.drain();
});
afterAll(() => app.stop());

async function bringWork(index: number): Promise<void> {
  const word = words[index] ?? '';
  const name = `Lò Thị ${word}`;
  const mail = `${word.toLowerCase()}.mail@canary.example`;
  const phone = `+8498${String(7_654_321 + index * 1_111)}`;
  const file = `tep-cua-${word.toLowerCase()}.docx`;
  stage.clock.advance(61_234 + index);
  const player = await stage.enter({ fullName: name, email: mail });
  const essay = writeEssay(new SeededRandom(word), 900);
  const entry = await walk.enter(player, {
    title: essay.title,
    categoryId: walk.contest.categories[0]?.id ?? '',
    authors: [
      {
        fullName: name,
        birthYear: 1980 + index,
        phone,
        email: mail,
        unitId: walk.contest.units[0]?.id ?? null,
      },
    ],
    file: {
      name: file,
      content: buildDocx({
        paragraphs: [...essay.paragraphs, `Người viết: ${name}, điện thoại ${phone}, thư ${mail}.`],
        properties: { author: name, company: mail },
        header: name,
      }),
    },
  });
  const submittedAt = stage.clock.now().toISOString();
  const { accountId } = player;
  const { number: receipt, sha256 } = entry.receipt ?? { number: '', sha256: '' };
  const tokens = {
    name: word,
    mail,
    phone: phone.slice(3),
    file,
    entryId: entry.id,
    receipt,
    submittedAt,
    account: accountId,
    sha256,
  };
  entrants.push({ player, tokens, entryId: entry.id });
}

async function bringPaper(): Promise<void> {
  const [name, mail, phone, file] = [
    'Fyzho',
    'fyzho.mail@canary.example',
    '+84987000777',
    'quet-cua-fyzho.docx',
  ];
  stage.clock.advance(61_999);
  const { client } = staff.secretary;
  const { entryId, receiptNumber } = await client.post<{ entryId: string; receiptNumber: string }>(
    `/api/contests/${walk.contest.id}/reception`,
    {
      key: 'canary-envelope',
      channel: 'post',
      postmarkedOn: null,
      arrivedAt: stage.clock.now().toISOString(),
      copies: 1,
      condition: 'good',
      title: 'Một bài gửi qua bưu điện',
      categoryId: walk.contest.categories[0]?.id,
      authors: [{ fullName: `Cà Văn ${name}`, birthYear: 1971, phone, email: mail }],
      consents: walk.contest.consentPurposes.map(({ purpose }) => purpose),
      decision: { kind: 'accept-late', reason: 'Chưa công bố hình thức này.' },
    },
  );
  const submittedAt = stage.clock.now().toISOString();
  const essay = writeEssay(new SeededRandom(name), 900);
  const content = buildDocx({ paragraphs: [...essay.paragraphs, `Người viết: Cà Văn ${name}.`] });
  const { receipt } = await client.upload<{ receipt: { sha256: string } | null }>(
    `/api/entries/${entryId}/files`,
    content,
    file,
  );
  const tokens = {
    name,
    mail,
    phone: phone.slice(3),
    file,
    entryId,
    receipt: receiptNumber,
    submittedAt,
    sha256: receipt?.sha256 ?? '',
  };
  papers.push({ tokens, entryId });
  await staff.organiser.client.post(`/api/contests/${walk.contest.id}/barred-people`, {
    fullName: 'Thành Viên Ban Chỉ Đạo',
    office: 'Ban Chỉ đạo',
    phone: '0912000111',
  });
}

/** A work that a unit sent in its list: for its own coordinator, and for no other unit's. */
async function bringUnitList(): Promise<void> {
  const { id, units } = walk.contest;
  const accounts = app.get(Accounts);
  const appointed = async (fullName: string, unit: number): Promise<Player> => {
    const player = await stage.enter({ fullName, email: `dau.moi.${unit}@canary.example` });
    await accounts.grantRole(systemActor, id, player.accountId, 'unit-coordinator', units[unit]?.id ?? null);
    return player;
  };
  // Signing in must not share an instant with a submission.
  stage.clock.advance(61_991);
  coordinator = await appointed('Đầu Mối Một', 0);
  otherCoordinator = await appointed('Đầu Mối Hai', 1);
  stage.clock.advance(61_987);
  const contest = await app.get(Contests).get(id);
  const [unit, otherUnit] = await app.get(Units).list(id);
  if (unit === undefined || otherUnit === undefined) throw new Error('The contest has no units.');
  const unitStage = { contest, unit, otherUnit, coordinator };
  const category = contest.categories[0]?.name ?? '';
  const file = 'tep-cua-vybno.docx';
  const essay = writeEssay(new SeededRandom('Vybno'), 900);
  const content = buildDocx({ paragraphs: essay.paragraphs, properties: { author: 'Lò Thị Vybno' } });
  const row = [1, 'Lò Thị Vybno', 1979, null, essay.title, category, '0984444321', file, null];
  importId = await bringList(app, unitStage, [usualHeading, row], [{ name: file, content }]);
  await beginArchive(file);
  await takeList(app, unitStage, importId);
  const [work] = await app.get(Database).rows(EntryRow).findBy({ contestId: id, channel: 'unit' });
  const [receipt] = await app
    .get(Database)
    .rows(ReceiptRow)
    .findBy({ entryId: work?.id ?? '' });
  const tokens = {
    name: 'Vybno',
    phone: '984444321',
    file,
    entryId: work?.id ?? '',
    receipt: work?.receiptNumber ?? '',
    // The coordinator's account is no secret: who was appointed stands in the record.
    submittedAt: work?.submittedAt?.toISOString() ?? '',
    sha256: receipt?.sha256 ?? '',
  };
  entrants.push({ player: coordinator, tokens, entryId: tokens.entryId });
}

/** What the secretariat keeps of names: a view by an author's name, and an act on many that tells of a work. */
async function leaveTracesAtTheDesk(): Promise<void> {
  await stage.drain();
  const { client } = staff.secretary;
  const contest = `/api/contests/${walk.contest.id}`;
  const [first] = entrants;
  const name = `Bài của ${first?.tokens['name'] ?? ''}`;
  const view = { name, query: `q=${first?.tokens['name'] ?? ''}`, shared: true };
  await client.post(`${contest}/screening-views`, view);
  await client.post(`${contest}/screening-replies`, { kind: 'refusal', name, words: `${name}: không đạt.` });
  const act = { kind: 'confirm', entryIds: [first?.entryId], asOf: stage.clock.now().toISOString() };
  const batch = await client.post<{ failures: { receiptNumber: string }[] }>(
    `${contest}/screening-batches`,
    act,
  );
  expect(batch.failures.map(({ receiptNumber }) => receiptNumber)).toEqual([first?.tokens['receipt']]);
}

/** A file that is still on its way: its name is as secret as that of one that has come. */
async function beginTransfer({ player, tokens, entryId }: (typeof entrants)[number]): Promise<void> {
  const headers = {
    Origin: 'http://localhost:3000',
    Cookie: `chamkin_session=${tokenOf(player)}`,
    'Tus-Resumable': '1.0.0',
    'Upload-Length': '1000',
    'Upload-Metadata': metadataOf({ filename: tokens['file'] ?? '' }),
  };
  const { status } = await fetch(`${base}/api/entries/${entryId}/transfers`, { method: 'POST', headers });
  expect(status).toBe(201);
}

/** An archive on its way to the unit's list, named like the file of its author. */
async function beginArchive(filename: string): Promise<void> {
  const headers = {
    Origin: 'http://localhost:3000',
    Cookie: `chamkin_session=${tokenOf(coordinator)}`,
    'Tus-Resumable': '1.0.0',
    'Upload-Length': '1000',
    'Upload-Metadata': metadataOf({ filename: filename.replace(/\.\w+$/u, '.zip') }),
  };
  const path = `/api/contests/${walk.contest.id}/unit/imports/${importId}/transfers`;
  expect((await fetch(base + path, { method: 'POST', headers })).status).toBe(201);
}

/** Two sheets of each of two judges. */
function sheetsOfTwoJudges(sheets: readonly ScoreSheetRow[]): string[] {
  const judges = [...new Set(sheets.map(({ judgeId }) => judgeId))].slice(0, 2);
  return judges.flatMap((judge) =>
    sheets
      .filter(({ judgeId }) => judgeId === judge)
      .slice(0, 2)
      .map(({ id }) => id),
  );
}

async function pool(): Promise<Pool> {
  const database = app.get(Database);
  const [sheets, copies, stored, certificates, transfers, views, batches, replies, archives, discussions] =
    await Promise.all([
      database.rows(ScoreSheetRow).find(),
      database.rows(BlindCopyRow).find(),
      database.rows(EntryRow).find(),
      database.rows(CertificateRow).find(),
      database.rows(TransferRow).find(),
      database.rows(SavedViewRow).find({ take: 2 }),
      database.rows(BatchRow).find({ take: 1 }),
      database.rows(ReplyRow).find({ take: 1 }),
      database.rows(ArchiveTransferRow).find(),
      database.rows(DiscussionRow).find(),
    ]);
  // The crawl's own writes have made drafts that hold no secret: only the works that do stand here.
  const entries = entrants.flatMap(({ entryId }) => stored.filter(({ id }) => id === entryId));
  const looked = [...entries.slice(0, 2), ...entries.slice(-1)];
  return {
    contestId: [walk.contest.id],
    slug: [walk.contest.slug],
    // Two works stand for all: every secret of every work is looked for in every answer anyway.
    entryId: [...looked.map(({ id }) => id), ...papers.map(({ entryId }) => entryId)],
    otherId: entries.slice(0, 2).map(({ id }) => id),
    fileId: looked.map(({ fileId }) => fileId ?? ''),
    importId: [importId],
    page: ['1'],
    viewId: views.map(({ id }) => id),
    replyId: replies.map(({ id }) => id),
    batchId: batches.map(({ id }) => id),
    transferId: [...transfers, ...archives].map(({ id }) => id),
    roundId: walk.contest.rounds.map(({ id }) => id),
    sheetId: sheetsOfTwoJudges(sheets),
    judgeId: [...new Set(sheets.map(({ judgeId }) => judgeId))].slice(0, 2),
    markKey: [markKey],
    copyId: copies.slice(0, 2).map(({ id }) => id),
    discussionId: discussions.slice(0, 2).map(({ id }) => id),
    certificateId: certificates.map(({ id }) => id),
    code: [...copies.slice(0, 2).map(({ code }) => code), ...certificates.map(({ code }) => code)],
  };
}

const readers = (): Record<string, Crawler> => ({
  visitor: { role: 'visitor', token: null },
  stranger: { role: 'stranger', token: tokenOf(stranger) },
  judge: { role: 'judge', token: tokenOf(staff.judges[0] as Player) },
  'panel-head': { role: 'panel-head', token: tokenOf(staff.panelHead) },
  auditor: { role: 'auditor', token: tokenOf(staff.auditor) },
  council: { role: 'council', token: tokenOf(staff.council) },
  organiser: { role: 'organiser', token: tokenOf(staff.organiser) },
  secretary: { role: 'secretary', token: tokenOf(staff.secretary) },
  coordinator: { role: 'coordinator', token: tokenOf(coordinator) },
  'other-coordinator': { role: 'other-coordinator', token: tokenOf(otherCoordinator) },
  entrant: { role: 'entrant', token: tokenOf((entrants[0] as { player: Player }).player) },
});

function leaks(answers: readonly Answer[], tokens: readonly string[]): string[] {
  return answers.flatMap(({ path, everything }) =>
    tokens
      .filter((token) => token !== '' && everything.includes(token))
      .map((token) => `${token} in ${path}`),
  );
}

async function crawlAs(role: string, writes = false): Promise<Answer[]> {
  const crawler = readers()[role];
  if (crawler === undefined) throw new Error(`No reader ${role}`);
  // Names as search words: a count or an order may not betray what the page hides.
  const queries = [`q=${words[0]}`, 'state=all&sort=submittedAt&pageSize=200'];
  const answers = await crawl(app.nest, base, crawler, await pool(), { queries, writes });
  expect(
    answers.filter(({ status }) => status >= 500).map(({ path, status }) => `${status} ${path}`),
  ).toEqual([]);
  return answers;
}

/** The echo of the reader's own search word is no leak: it is taken out of addresses before. */
async function expectNothing(role: string, kinds: readonly string[], writes = false): Promise<void> {
  expect({ role, leaks: leaks(await crawlAs(role, writes), secrets(kinds)) }).toEqual({ role, leaks: [] });
}

const blindRoles = ['visitor', 'stranger', 'other-coordinator', 'judge', 'panel-head', 'council'];
const identity = ['name', 'mail', 'phone', 'file', 'account'];

/** The auditor reads when something happened, and before the sealing to which receipt; never to whom. */
async function expectBlindness(contest: 'open' | 'sealed', writes = false): Promise<void> {
  for (const role of blindRoles) await expectNothing(role, allKinds, writes && role !== 'council');
  const tellsWhich = ['entryId', 'receipt', 'sha256'];
  await expectNothing('auditor', contest === 'open' ? identity : [...identity, ...tellsWhich], writes);
  await expectNoJoin();
}

/** No answer to anybody holds both a blind code and who is behind it. */
async function expectNoJoin(): Promise<void> {
  const copies = await app.get(Database).rows(BlindCopyRow).find();
  const codes = copies.map(({ code }) => code);
  for (const role of ['organiser', 'secretary']) {
    const answers = await crawlAs(role);
    const joined = answers.filter(
      ({ everything }) =>
        codes.some((code) => everything.includes(code)) &&
        secrets(['name', 'mail', 'phone', 'receipt', 'entryId']).some((token) => everything.includes(token)),
    );
    expect({ role, joined: joined.map(({ path }) => path) }).toEqual({ role, joined: [] });
  }
}

it('receiving: nobody but the owner and the secretariat', async () => {
  await expectBlindness('open', true);
  const own = await crawlAs('entrant');
  const [first, second] = entrants;
  for (const kind of ['name', 'mail', 'file', 'receipt', 'sha256']) {
    expect({ kind, found: leaks(own, [first?.tokens[kind] ?? '']).length > 0 }).toEqual({
      kind,
      found: true,
    });
  }
  expect(leaks(own, Object.values(second?.tokens ?? {}))).toEqual([]);
  const unitWork = entrants.at(-1);
  const seen = await crawlAs('coordinator');
  for (const kind of ['name', 'file', 'receipt', 'entryId', 'submittedAt']) {
    const token = unitWork?.tokens[kind] ?? '';
    expect({ kind, found: leaks(seen, [token]).length > 0 }).toEqual({ kind, found: true });
  }
  expect(leaks(seen, Object.values(second?.tokens ?? {}))).toEqual([]);
});

it('screening: the secretary finds what the others may not', async () => {
  stage.clock.advance(31 * 24 * 3600 * 1000);
  await stage.drain();
  await walk.move('close-receiving');
  await expectBlindness('open');
  const seen = await crawlAs('secretary');
  for (const kind of ['name', 'mail', 'phone', 'file', 'receipt']) {
    expect({ kind, found: leaks(seen, secrets([kind])).length > 0 }).toEqual({ kind, found: true });
  }
  const { name = '', receipt = '' } = entrants[0]?.tokens ?? {};
  const about = (part: string): Answer[] => seen.filter(({ path }) => path.includes(part));
  expect(leaks(about('/screening-views'), [name]).length).toBeGreaterThan(0);
  expect(leaks(about('/screening-replies'), [name]).length).toBeGreaterThan(0);
  expect(leaks(about('/screening-batches/'), [receipt]).length).toBeGreaterThan(0);
});

it('judging: sealed, assigned, scored and closed, twice', async () => {
  await screenAll(walk);
  for (const seed of ['one', 'two']) {
    const roundId = await walk.seal();
    await expectBlindness('sealed');
    await walk.assign(roundId, seed);
    await walk.scoreAll(roundId, smallScorer(), 2);
    await expectBlindness('sealed', true);
    const desk = await crawlAs('judge');
    const copies = await app.get(Database).rows(BlindCopyRow).find();
    expect(copies.some(({ code }) => leaks(desk, [code]).length > 0)).toBe(true);
    await walk.scoreAll(roundId, smallScorer());
    await expectTalk(roundId);
    await walk.close(roundId);
    await expectBlindness('sealed');
  }
});

interface Differing {
  readonly items: readonly {
    readonly copyId: string;
    readonly basis: string;
    readonly mayDecide: boolean;
    readonly sheets: readonly { readonly scores: Readonly<Record<string, number>> }[];
  }[];
}

/** Judges talk by code about works that differ, and learn nothing; then the panel head decides. */
async function expectTalk(roundId: string): Promise<void> {
  const head = staff.panelHead.client;
  const { items } = await head.get<Differing>(`/api/rounds/${roundId}/differences`);
  const open = items.filter(({ mayDecide }) => mayDecide);
  if (open.length > 0) {
    const answers = await crawlAs('judge');
    expect(answers.some(({ path, status }) => path.includes('/discussions/') && status === 200)).toBe(true);
    expect(leaks(answers, secrets(allKinds))).toEqual([]);
    expect(leaks(answers, [staff.panelHead.email])).toEqual([]);
  }
  for (const { copyId, basis, sheets } of open) {
    const body = { basis, scores: sheets[0]?.scores, reason: 'Hai giám khảo không thống nhất được.' };
    await head.post(`/api/rounds/${roundId}/differences/${copyId}/decision`, body);
  }
}

it('after unsealing: the council finds names, judges and visitors do not', async () => {
  await walk.unseal(['Bùi Thị Hồng Vân']);
  for (const role of ['visitor', 'stranger', 'judge', 'panel-head', 'auditor'])
    await expectNothing(role, allKinds);
  expect(leaks(await crawlAs('council'), secrets(['name'])).length).toBeGreaterThan(0);
});

it('published: winners by name, nothing else of anybody', async () => {
  await walk.award('27-QĐ/BTC', stage.clock.now().toISOString().slice(0, 10));
  for (const role of ['visitor', 'stranger', 'judge', 'panel-head', 'auditor']) {
    await expectNothing(role, [
      'mail',
      'phone',
      'file',
      'entryId',
      'receipt',
      'submittedAt',
      'account',
      'sha256',
    ]);
  }
  expect(leaks(await crawlAs('visitor'), secrets(['name'])).length).toBeGreaterThan(0);
});

it('mails to judges and staff, and the log, hold no secret', async () => {
  const mails = await app.mails();
  const own = new Set([
    ...entrants.map(({ player }) => player.email),
    ...papers.map(({ tokens }) => tokens['mail'] ?? ''),
  ]);
  const others = mails
    .filter(({ to }) => !own.has(to))
    .map(({ id, ...mail }) => ({ path: id, status: 0, everything: JSON.stringify(mail) }));
  expect(mails.length).toBeGreaterThan(others.length);
  expect(leaks(others, secrets(allKinds))).toEqual([]);
  const lines = log.map((line, index) => ({
    path: `log ${index}: ${line.slice(0, 200)}`,
    status: 0,
    everything: line,
  }));
  expect(lines.length).toBeGreaterThan(100);
  expect(leaks(lines, secrets(['name', 'mail', 'phone', 'file', 'receipt', 'sha256']))).toEqual([]);
  const sessions = [staff.organiser, ...staff.judges].map(tokenOf);
  expect(leaks(lines, sessions)).toEqual([]);
});
