import { systemActor } from '../../src/kernel/actor.js';
import { randomId } from '../../src/kernel/ids.js';
import type { Locale } from '../../src/kernel/locale.js';
import { RegistrationService } from '../../src/modules/accounts/index.js';
import { Deadlines } from '../../src/modules/contests/index.js';
import { awardRevoked, resultsAnnounced } from '../../src/modules/awards/index.js';
import { entrySubmitted, entryWithdrawn } from '../../src/modules/entries/index.js';
import { readingDealt, roundReleased, sheetReturned } from '../../src/modules/judging/index.js';
import { entryScreened } from '../../src/modules/screening/index.js';
import { Database } from '../../src/platform/database/database.js';
import type { DomainEvent } from '../../src/platform/events/event.js';
import { EventBus } from '../../src/platform/events/event-bus.js';
import { JobRow } from '../../src/platform/jobs/job.row.js';
import { TestApp } from '../support/app.js';
import { buildContest, decision } from '../support/contests.js';
import { person, prepareWork, submitWork } from '../support/entries.js';

let app: TestApp;
let database: Database;
beforeEach(async () => {
  app = await TestApp.start();
  database = app.nest.get(Database);
});
afterEach(() => app.stop());

const contestId = randomId();
const roundId = randomId();
const entryId = randomId();
const base = { contestId, subject: { kind: 'contest', id: contestId }, facts: {} };

async function account(fullName: string, email: string | null, locale: Locale = 'vi'): Promise<string> {
  const phoneKey = email === null ? '+84912345678' : null;
  const given = {
    fullName,
    email,
    phoneKey,
    passwordHash: '',
    locale,
    isAdministrator: false,
    confirmed: true,
  };
  return (await database.run(() => app.get(RegistrationService).create(given))).id;
}

const publish = (event: DomainEvent): Promise<void> =>
  database.run(() => app.get(EventBus).publish(systemActor, event));

interface Sent {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** What an event sends; every job is done twice. */
async function sentFor(event: DomainEvent): Promise<Sent[]> {
  await publish(event);
  await app.drain();
  await database.run(() => database.update(JobRow, { state: 'done' }, { state: 'waiting' }));
  const mails = await app.mails();
  const sorted = mails.map(({ to, subject, text }) => ({ to, subject, text }));
  return sorted.sort((a, b) => a.to.localeCompare(b.to) || a.subject.localeCompare(b.subject));
}

const work = {
  entryId,
  contestTitle: 'Cuộc thi X',
  contestSlug: 'x',
  title: 'Giữ lửa nghề rèn',
  sentByUnit: false,
};

async function entrant(
  locale: Locale = 'vi',
): Promise<
  typeof work & { entrant: object & { accountId: string; fullName: string; email: string; locale: Locale } }
> {
  const accountId = await account('Lò Văn Ín', 'in@example.vn', locale);
  return { ...work, entrant: { accountId, fullName: 'Lò Văn Ín', email: 'in@example.vn', locale } };
}

const receipt = {
  categoryName: 'Báo',
  receiptNumber: 'SL-0042',
  revision: 1,
  issuedAt: '2026-03-02T02:00:00.000Z',
  clientName: 'tac-pham.docx',
  bytes: 123_456,
  sha256: 'ab'.repeat(32),
  files: [],
  byList: false,
};

describe('an entrant is told', () => {
  it('that a work was received, with number, time and digest', async () => {
    const payload = { ...(await entrant()), ...receipt };
    const [mail, ...more] = await sentFor(entrySubmitted.make({ ...base, payload }));
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ to: 'in@example.vn', subject: 'Đã nhận bài dự thi (số SL-0042)' });
    for (const part of [
      'Kính gửi Lò Văn Ín,',
      'Giữ lửa nghề rèn',
      'SL-0042',
      '09 giờ 00 ngày 02/3/2026 (giờ Việt Nam)',
      'ab'.repeat(32),
      '123.456 byte (123,5 kB)',
      `http://localhost:3000/app/bai-du-thi/${entryId}`,
    ]) {
      expect(mail?.text).toContain(part);
    }
  });

  it('of every file of a work of several', async () => {
    const file = { fileId: 'f', bytes: 2000 };
    const files = [
      { ...file, role: 'script' as const, clientName: 'kich-ban.docx', sha256: 'ab'.repeat(32) },
      { ...file, role: 'media' as const, clientName: 'phim.mp4', sha256: 'cd'.repeat(32) },
    ];
    const [mail] = await sentFor(
      entrySubmitted.make({ ...base, payload: { ...(await entrant()), ...receipt, files } }),
    );
    expect(mail?.text).toContain(
      [
        '- Tệp 1 (Kịch bản): kich-ban.docx',
        '- Dung lượng: 2.000 byte (2 kB)',
        `- SHA-256: ${'ab'.repeat(32)}`,
        '- Tệp 2 (Tệp âm thanh, video): phim.mp4',
        '- Dung lượng: 2.000 byte (2 kB)',
        `- SHA-256: ${'cd'.repeat(32)}`,
      ].join('\n'),
    );
  });

  it('and so is the first author, who stands for the others, by another address', async () => {
    const representative = { fullName: 'Lường Thị Đại', email: 'dai@example.vn' };
    const mails = await sentFor(
      entrySubmitted.make({ ...base, payload: { ...(await entrant()), ...receipt, representative } }),
    );
    expect(mails.map(({ to }) => to)).toEqual(['dai@example.vn', 'in@example.vn']);
    const [copy, own] = mails.map(({ text }) => text);
    expect(copy).toContain('Kính gửi Lường Thị Đại,');
    expect(copy).toContain('do Lò Văn Ín thực hiện bằng tài khoản đã nộp bài');
    expect(copy).not.toContain('/app/bai-du-thi/');
    expect(own).toContain('/app/bai-du-thi/');
  });

  it('but of later versions only the account that sends them: the other address was never confirmed', async () => {
    const representative = { fullName: 'Lường Thị Đại', email: 'dai@example.vn' };
    const payload = { ...(await entrant()), ...receipt, representative, revision: 2 };
    const mails = await sentFor(entrySubmitted.make({ ...base, payload }));
    expect(mails.map(({ to }) => to)).toEqual(['in@example.vn']);
  });

  it('the only address of a work once', async () => {
    const contest = await buildContest(app, { state: 'receiving' });
    const email = 'Tac.Gia@Example.vn';
    const owner = await person(app, 'Lò Văn Ín');
    await submitWork(app, contest, owner, { authors: [{ fullName: 'Lường Thị Đại', email }] });
    // The account signs in by phone: the address of the work is the only one, and needs no copy.
    const sent = (await app.mails()).filter(({ subject }) => subject.startsWith('Đã nhận bài dự thi'));
    expect(sent.map(({ to }) => to)).toEqual([email]);
  });

  it('that a new version took the place of the old one, in English too', async () => {
    const payload = { ...(await entrant('en')), ...receipt, revision: 2 };
    const [mail] = await sentFor(entrySubmitted.make({ ...base, payload }));
    expect(mail?.subject).toBe('New version of the entry received (no. SL-0042)');
    expect(mail?.text).toContain('version 2');
    expect(mail?.text).toContain('2 March 2026 at 09:00 (Vietnam time)');
  });

  it('that a work was withdrawn', async () => {
    const mails = await sentFor(
      entryWithdrawn.make({ ...base, payload: { ...(await entrant()), reason: null } }),
    );
    expect(mails.map(({ subject }) => subject)).toEqual(['Đã rút bài dự thi']);
  });

  it('what the secretariat decided, and why', async () => {
    const decided = { receiptNumber: 'SL-0042', reason: null, message: null, masked: 2 };
    const facts = await entrant();
    const eligible = { ...facts, ...decided, outcome: 'eligible' as const };
    const refused = {
      ...facts,
      ...decided,
      outcome: 'ineligible' as const,
      reason: 'identity-in-work' as const,
      message: 'Tên tác giả ở trang 1',
    };
    await publish(entryScreened.make({ ...base, payload: eligible }));
    const mails = await sentFor(entryScreened.make({ ...base, payload: refused }));
    expect(mails.map(({ subject }) => subject)).toEqual([
      'Bài dự thi hợp lệ (số SL-0042)',
      'Bài dự thi không hợp lệ (số SL-0042)',
    ]);
    expect(mails[1]?.text).toContain('Thông tin cá nhân của tác giả xuất hiện trong nội dung tác phẩm');
    expect(mails[1]?.text).toContain('Tên tác giả ở trang 1');
    expect(mails.map(({ text }) => text.includes('2 chỗ có thể làm lộ danh tính'))).toEqual([true, false]);
  });

  it('that the deadline was put off, while the work is still a draft', async () => {
    const contest = await buildContest(app, { state: 'receiving' });
    const writer = await person(app, 'Tòng Thị Ban');
    const late = await person(app, 'Cà Văn Hặc');
    const authors = [{ fullName: 'Tòng Thị Ban', email: 'ban@example.vn' }];
    await prepareWork(app, contest, writer, { authors, title: 'Bản nháp' });
    await submitWork(app, contest, late, { authors: [{ fullName: 'Cà Văn Hặc', email: 'hac@example.vn' }] });
    await app.mails();
    const closesAt = new Date((contest.receivingClosesAt ?? new Date(0)).getTime() + 7 * 24 * 3600 * 1000);
    const wish = { closesAt, reason: 'Nhiều đơn vị đề nghị', decision, version: contest.version };
    await app.get(Deadlines).extend(systemActor, contest.id, wish);
    const told = (await app.mails()).filter(({ subject }) => subject.startsWith('Gia hạn'));
    expect(told.map(({ to }) => to)).toEqual(['ban@example.vn']);
    expect(told[0]?.text).toContain('Bài dự thi “Bản nháp” của Ông/Bà hiện còn là bản nháp');
  });

  it('nothing by mail without an address', async () => {
    const facts = await entrant();
    const payload = { ...facts, entrant: { ...facts.entrant, email: null }, reason: null };
    expect(await sentFor(entryWithdrawn.make({ ...base, payload }))).toEqual([]);
  });
});

describe('judges are told', () => {
  it('that works wait, each by an own mail', async () => {
    const judges = [
      { accountId: await account('Nguyễn Thước', 'a@example.vn'), name: 'Nguyễn Thước', sheets: 7 },
      { accountId: await account('Jane Roe', 'b@example.vn', 'en'), name: 'Jane Roe', sheets: 8 },
      { accountId: await account('Không Thư', null), name: 'Không Thư', sheets: 8 },
    ];
    const payload = {
      ...{ roundId, roundName: 'Sơ khảo', contestTitle: 'Cuộc thi X', judges },
      dueAt: '2026-04-01T10:00:00.000Z',
    };
    const mails = await sentFor(roundReleased.make({ ...base, payload }));
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
      ['a@example.vn', 'Đã phân công chấm: Sơ khảo, Cuộc thi X'],
      ['b@example.vn', 'Works to judge: Sơ khảo, Cuộc thi X'],
    ]);
    expect(mails[0]?.text).toContain('Số bài được phân công: 7');
    expect(mails[0]?.text).toContain('17 giờ 00 ngày 01/4/2026 (giờ Việt Nam)');
    expect(mails[0]?.text).toContain(`/app/ban-cham/${roundId}`);
  });

  it('of one more work and of a sheet that came back', async () => {
    const accountId = await account('Nguyễn Thước', 'a@example.vn');
    await publish(readingDealt.make({ ...base, payload: { roundId, accountId } }));
    const payload = { roundId, accountId, judgeName: 'Nguyễn Thước', code: 'K7M-2QXD' };
    const mails = await sentFor(sheetReturned.make({ ...base, payload }));
    expect(mails.map(({ subject }) => subject)).toEqual([
      'Có thêm bài cần chấm',
      'Một phiếu chấm được trả lại',
    ]);
  });
});

describe('results are told', () => {
  it('to winners and all others, one mail for each work', async () => {
    const first = { accountId: await account('Lò Văn Ín', 'in@example.vn'), email: null };
    const second = { accountId: await account('Quàng Thị Hưởng', null), email: 'huong@example.vn' };
    const third = {
      accountId: await account('Jane Roe', 'jane@example.vn', 'en'),
      email: 'other@example.vn',
    };
    const notice = (to: typeof first | typeof second, prizeName: string | null, workTitle: string) => ({
      ...{ entryId: randomId(), workTitle, prizeName, to },
    });
    const notices = [
      notice(first, 'Giải A', 'Một'),
      notice(first, null, 'Hai'),
      notice(second, null, 'Ba'),
      notice(third, 'Giải B', 'Bốn'),
    ];
    const payload = { contestTitle: 'Cuộc thi X', contestSlug: 'x', notices };
    const mails = await sentFor(resultsAnnounced.make({ ...base, payload }));
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
      ['huong@example.vn', 'Kết quả Cuộc thi X'],
      ['in@example.vn', 'Kết quả Cuộc thi X'],
      ['in@example.vn', 'Tác phẩm đạt Giải A: Cuộc thi X'],
      ['jane@example.vn', 'Giải B: Cuộc thi X'],
    ]);
    expect(mails[2]?.text).toContain('“Một”');
    expect(mails[2]?.text).toContain('http://localhost:3000/cuoc-thi/x/ket-qua');
  });

  it('the first author too, where somebody else entered the work for both', async () => {
    const accountId = await account('Lò Văn Ín', 'in@example.vn');
    const notice = { entryId, workTitle: 'Một', prizeName: 'Giải A' };
    const author = { accountId, email: 'dai@example.vn', fullName: 'Lường Thị Đại' };
    const notices = [
      { ...notice, to: { ...author, tellAuthor: true } },
      // The works of a unit are the coordinator's to tell of; one's own address is no other.
      { ...notice, entryId: randomId(), to: { ...author, tellAuthor: false } },
      { ...notice, entryId: randomId(), to: { ...author, email: 'IN@example.vn', tellAuthor: true } },
    ];
    const payload = { contestTitle: 'Cuộc thi X', contestSlug: 'x', notices };
    const mails = await sentFor(resultsAnnounced.make({ ...base, payload }));
    expect(mails.map(({ to }) => to)).toEqual(['dai@example.vn', ...Array(3).fill('in@example.vn')]);
    expect(mails[0]?.text).toContain('Kính gửi Lường Thị Đại,');
  });

  it('to whom a prize is taken from, with decision and reason', async () => {
    const to = { accountId: await account('Lò Văn Ín', 'in@example.vn'), email: null };
    const payload = {
      ...{
        awardId: randomId(),
        entryId,
        to,
        contestTitle: 'Cuộc thi X',
        workTitle: 'Một',
        prizeName: 'Giải A',
      },
      ...{ reason: 'Có tranh chấp bản quyền', decisionNumber: '20/QĐ-BTC' },
    };
    const [mail] = await sentFor(awardRevoked.make({ ...base, payload }));
    expect(mail?.subject).toBe('Thu hồi giải thưởng: Cuộc thi X');
    expect(mail?.text).toContain('20/QĐ-BTC');
    expect(mail?.text).toContain('Có tranh chấp bản quyền');
  });
});
