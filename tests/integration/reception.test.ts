import { systemActor } from '../../src/kernel/actor.js';
import { randomId } from '../../src/kernel/ids.js';
import { Accounts } from '../../src/modules/accounts/index.js';
import { type Contest, ContestEditing, Contests, Deadlines } from '../../src/modules/contests/index.js';
import { mayReadJournal, mayTend } from '../../src/modules/entries/domain/entry.policy.js';
import { blankEntry } from '../../src/modules/entries/blank-entry.js';
import { EntryRow } from '../../src/modules/entries/entry.row.js';
import { Journal, Submissions } from '../../src/modules/entries/index.js';
import { Database } from '../../src/platform/database/database.js';
import { TestApp } from '../support/app.js';
import { buildContest, decision } from '../support/contests.js';
import { appoint, docx, person, prepareWork, submitWork, type TestPerson } from '../support/entries.js';
import { essay } from '../support/files/sentences.js';
import { readPdf } from '../support/read-pdf.js';
import { channels, paperForm } from '../support/reception.js';

let app: TestApp;
let contest: Contest;
let secretary: TestPerson;
const arrival = new Date('2026-03-10T03:00:00.000Z');

beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.stop());
beforeEach(async () => {
  app.clock.set(new Date('2026-03-02T02:00:00.000Z'));
  contest = await buildContest(app, { template: 'son-la-2023', state: 'receiving', patch: { channels } });
  secretary = await appoint(app, contest, 'secretary', 'Hoàng Văn Bảo');
  app.clock.set(arrival);
});

interface Answer {
  status: number;
  body: {
    code: string;
    entryId: string;
    receiptNumber: string;
    state: string;
    version: number;
    hasFile: boolean;
    breach: string | null;
    lateReason: string | null;
    missing: { code: string }[];
    errors: { pointer: string; code: string; params?: Record<string, string> }[];
  };
}

const asked = async (request: PromiseLike<{ status: number; body: unknown }>): Promise<Answer> =>
  (await request) as Answer;

const register = (wish: Record<string, unknown> = {}): Promise<Answer> =>
  asked(secretary.browser.post(`/api/contests/${contest.id}/reception`, paperForm(contest, wish)));

const textOf = async ({ body }: { body: unknown }): Promise<string> => {
  const { pages } = await readPdf(body as Buffer);
  return pages
    .flatMap(({ lines }) => lines)
    .join(' ')
    .replace(/\s+/gu, ' ');
};

// First, since works are compared in the order of the clock, which other tests set forward and back.
describe('the same work entered twice', () => {
  interface Twins {
    open: { works: { entryId: string; receiptNumber: string }[]; grounds: string[] }[];
    judged: { verdict: string; keptEntryId: string | null }[];
  }
  const twins = async (): Promise<Twins> =>
    (await secretary.browser.get(`/api/contests/${contest.id}/twins`)).body as Twins;

  it('is found by file, by text and by title, and judged by a person', async () => {
    const content = docx(essay(12));
    const one = await person(app, 'Quàng Thị Nga');
    const nga = [{ fullName: 'Quàng Thị Nga', birthYear: 1990 }];
    const web = await submitWork(app, contest, one, { content, title: 'Nước nguồn', authors: nga });
    const paper = await register({
      fullName: 'QUÀNG THỊ NGA',
      birthYear: null,
      title: 'Nuoc nguon',
      categoryId: contest.categories[1]?.id,
    });
    expect((await twins()).open.map(({ grounds }) => grounds)).toEqual([['same-title']]);
    await secretary.browser.upload(`/api/entries/${paper.body.entryId}/files`, content, 'scan.docx');
    await app.drain();
    const [pair] = (await twins()).open;
    expect(pair?.grounds).toEqual(['same-file', 'same-text', 'same-title']);
    const path = `/api/contests/${contest.id}/twins/${web}/${paper.body.entryId}`;
    const sides = (await secretary.browser.get(path)).body as { sides: { text: string }[] };
    expect(sides.sides[0]?.text).toBe(sides.sides[1]?.text);
    expect((await secretary.browser.post(path, { verdict: 'same', reason: 'x' })).status).toBe(422);
    const judged = await secretary.browser.post(path, {
      verdict: 'same',
      keptEntryId: web,
      reason: 'Tác giả nộp cả trực tuyến và bản giấy.',
    });
    expect(judged.status).toBe(200);
    expect(judged.body).toMatchObject({ open: [], judged: [{ verdict: 'same', keptEntryId: web }] });
    const aside = (await secretary.browser.get(
      `/api/contests/${contest.id}/reception/${paper.body.entryId}`,
    )) as unknown as { body: { state: string; outcomeReason: string } };
    expect(aside.body).toMatchObject({ state: 'ineligible', outcomeReason: 'duplicate' });
    expect((await secretary.browser.post(path, { verdict: 'different', reason: 'Nghĩ lại.' })).status).toBe(
      404,
    );
  });

  it('is not every work of the same name: two authors, two works', async () => {
    await register({ title: 'Quê hương', fullName: 'Vàng A Sử' });
    await register({ title: 'Quê hương', fullName: 'Mùa Thị Mỷ', key: 'another-envelope' });
    expect((await twins()).open).toEqual([]);
  });

  it('is suggested while one types', async () => {
    await register({ title: 'Dòng suối Nậm La' });
    const ask = (body: object): Promise<{ body: unknown }> =>
      asked(secretary.browser.post(`/api/contests/${contest.id}/reception/lookalikes`, body));
    expect((await ask({ title: 'dong suoi nam la', names: [] })).body).toMatchObject([
      { sameTitle: true, sameAuthor: false },
    ]);
    expect((await ask({ title: '', names: ['lò thị muôn'] })).body).toMatchObject([{ sameAuthor: true }]);
    expect((await ask({})).body).toEqual([]);
  });
});

describe('paper', () => {
  it('is numbered in the same row as everything else, and mailed', async () => {
    const entrant = await person(app, 'Vì Văn Sa');
    await submitWork(app, contest, entrant);
    const made = await register({ email: 'muon@example.vn' });
    expect(made.status).toBe(201);
    expect(made.body.receiptNumber).toMatch(/-00002$/);
    expect(made.body).toMatchObject({ state: 'submitted', hasFile: false, breach: null });
    expect(made.body.missing.map(({ code }) => code)).toEqual(['entry.file-missing']);
    const mails = (await app.mails()).filter(({ to }) => to === 'muon@example.vn');
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain(made.body.receiptNumber);
    expect(mails[0]?.text).toContain('Chưa có tệp bài dự thi.');
    expect(mails[0]?.text).not.toContain('/app/bai-du-thi/');
  });

  it('is registered once, however often the form is sent', async () => {
    const form = paperForm(contest);
    const send = (): Promise<Answer> =>
      asked(secretary.browser.post(`/api/contests/${contest.id}/reception`, form));
    const answers = await Promise.all([send(), send(), send()]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.receiptNumber)).size).toBe(1);
    const list = await secretary.browser.get(`/api/contests/${contest.id}/reception`);
    expect(list.body).toMatchObject({ total: 1, counts: { post: 1, web: 0 } });
  });

  it('belongs to no account: the secretary has no work of their own', async () => {
    const made = await register();
    expect((await secretary.browser.get('/api/entries/mine')).body).toEqual([]);
    const other = await person(app, 'Người khác');
    expect((await other.browser.get(`/api/entries/${made.body.entryId}`)).status).toBe(404);
    expect((await secretary.browser.get(`/api/entries/${made.body.entryId}`)).status).toBe(200);
  });

  it('cannot be eligible before its scan, its consent and its year of birth are there', async () => {
    const made = await register({ birthYear: null, consents: [] });
    const { entryId } = made.body;
    expect(made.body.missing.map(({ code }) => code)).toEqual([
      'entry.author-birth-year-missing',
      'entry.file-missing',
      'entry.consent-missing',
    ]);
    const desk = `/api/contests/${contest.id}/screening/${entryId}`;
    const decide = async (): Promise<Answer> => {
      const seen = await asked(secretary.browser.get(desk));
      const wish = { version: seen.body.version, outcome: 'eligible' };
      return asked(secretary.browser.post(`${desk}/decision`, wish));
    };
    expect((await decide()).body.code).toBe('screening.no-file');
    const uploaded = await secretary.browser.upload(`/api/entries/${entryId}/files`, docx(), 'ban-mem.docx');
    expect(uploaded.status).toBe(201);
    expect((uploaded.body as { receipt: { number: string } }).receipt.number).toBe(made.body.receiptNumber);
    await app.drain();
    const owed = await decide();
    expect([owed.body.code, owed.body.errors.map(({ code }) => code)]).toEqual([
      'entry.incomplete',
      ['entry.author-birth-year-missing', 'entry.consent-missing'],
    ]);
    const { body: entry } = (await secretary.browser.get(`/api/entries/${entryId}`)) as {
      body: { version: number; authors: Record<string, unknown>[] };
    };
    const patched = await secretary.browser.patch(`/api/entries/${entryId}`, {
      version: entry.version,
      authors: entry.authors.map((each) => ({ ...each, birthYear: 1979 })),
      consents: contest.consentPurposes.map((one) => one.purpose),
    });
    expect(patched.status).toBe(200);
    await app.drain();
    expect((await decide()).status).toBe(200);
  });

  it('is out of the secretariat’s hands once the contest is sealed', async () => {
    const made = await register();
    const facts = {
      contestId: contest.id,
      ownerAccountId: made.body.entryId,
      sentByUnitId: null,
      correctableUntil: null,
      state: 'submitted' as const,
      channel: 'post' as const,
      acceptsUntil: null,
    };
    const actor = await secretary.actor();
    expect(mayTend(actor, { ...facts, contestState: 'screening' })).toBeNull();
    expect(mayTend(actor, { ...facts, contestState: 'judging' })?.code).toBe('thing.not-found');
    expect(mayReadJournal(actor, { contestId: contest.id, contestState: 'judging' })?.code).toBe(
      'screening.sealed',
    );
  });
});

describe('deadlines by way in', () => {
  it.each([
    ['post', { postmarkedOn: '2026-03-20', arrivedAt: '2026-03-27T09:00:00.000Z' }, null],
    [
      'post',
      { postmarkedOn: '2026-03-21', arrivedAt: '2026-03-23T02:00:00.000Z' },
      'reception.postmark-late',
    ],
    ['post', { postmarkedOn: '2026-03-19', arrivedAt: '2026-03-28T02:00:00.000Z' }, 'reception.arrival-late'],
    ['post', { postmarkedOn: null, arrivedAt: '2026-03-20T10:00:00.000Z' }, null],
    ['post', { postmarkedOn: null, arrivedAt: '2026-03-20T17:00:00.000Z' }, 'reception.postmark-missing'],
    ['hand', { arrivedAt: '2026-03-20T09:59:00.000Z' }, null],
    ['hand', { arrivedAt: '2026-03-20T17:00:00.000Z' }, 'reception.hand-late'],
    ['email', { arrivedAt: '2026-03-20T10:00:00.000Z' }, null],
    ['email', { arrivedAt: '2026-03-20T10:00:01.000Z' }, 'reception.email-late'],
  ])('%s, %o: %s', async (channel, days, expected) => {
    app.clock.set(new Date('2026-03-29T02:00:00.000Z'));
    const answer = await register({ channel, ...days });
    if (expected === null) expect(answer.status).toBe(201);
    else {
      expect([answer.status, answer.body.code]).toEqual([409, 'reception.late']);
      expect(answer.body.errors.map(({ code }) => code)).toEqual([expected]);
    }
  });

  it('a person decides: late with a reason, or refused and in the journal all the same', async () => {
    app.clock.set(new Date('2026-03-29T02:00:00.000Z'));
    const late = { postmarkedOn: '2026-03-21', arrivedAt: '2026-03-23T02:00:00.000Z' };
    const bare = await register({ ...late, decision: { kind: 'accept-late', reason: ' ' } });
    expect(bare.body.code).toBe('contest.reason-needed');
    const accepted = await register({
      ...late,
      decision: { kind: 'accept-late', reason: 'Lũ cuốn trôi đường.' },
    });
    expect(accepted.body).toMatchObject({
      state: 'submitted',
      breach: 'reception.postmark-late',
      lateReason: 'Lũ cuốn trôi đường.',
    });
    const refused = await register({
      ...late,
      fullName: 'Cà Văn Đôi',
      decision: { kind: 'refuse', refusal: 'late', message: 'Dấu bưu điện sau ngày cuối.' },
    });
    expect(refused.body.state).toBe('ineligible');
    const list = (await secretary.browser.get(
      `/api/contests/${contest.id}/reception?only=refused`,
    )) as unknown as {
      body: { items: { receiptNumber: string }[] };
    };
    expect(list.body.items.map(({ receiptNumber }) => receiptNumber)).toEqual([refused.body.receiptNumber]);
  });

  it('are frozen on announcement, and opened or put off only by a published decision', async () => {
    const edit = { actor: systemActor, contestId: contest.id, version: contest.version };
    const wider = { ...channels, hand: { ...channels.hand, lastOn: '2026-03-25' } };
    await expect(app.get(ContestEditing).patch(edit, { channels: wider })).rejects.toMatchObject({
      code: 'contest.rules-frozen',
    });
    const closesAt = contest.receivingClosesAt ?? new Date();
    const wish = { closesAt, reason: 'Đường xa.', decision, version: contest.version };
    const extend = (to: Contest['channels']): Promise<Contest> =>
      app.get(Deadlines).extend(systemActor, contest.id, { ...wish, channels: to });
    await expect(extend({ ...channels, post: null })).rejects.toMatchObject({ code: 'request.invalid' });
    await expect(extend(channels)).rejects.toMatchObject({ code: 'request.invalid' });
    const amended = await extend(wider);
    expect(amended.channels.hand?.lastOn).toBe('2026-03-25');
    expect(amended.extensions[0]).toMatchObject({ decision, channels: { from: channels, to: wider } });
    const paper = await app
      .browser()
      .get(`/api/contests/${contest.id}/amendments/${amended.extensions[0]?.id ?? ''}/decision.pdf`);
    expect(paper.status).toBe(200);
    app.clock.set(new Date('2026-03-26T02:00:00.000Z'));
    expect((await register({ channel: 'hand', arrivedAt: '2026-03-24T02:00:00.000Z' })).status).toBe(201);
  });
});

describe('caps and bars hold over all ways in', () => {
  // Each author may have one work in a category.
  it('web, then paper', async () => {
    const entrant = await person(app, 'Lò Thị Muôn');
    await submitWork(app, contest, entrant, { authors: [{ fullName: 'Lò Thị Muôn', birthYear: 1979 }] });
    expect((await register()).body.code).toBe('entry.over-cap-category');
    expect((await register({ birthYear: 1980 })).status).toBe(201);
  });

  it('paper, then web', async () => {
    expect((await register()).status).toBe(201);
    const entrant = await person(app, 'Lò Thị Muôn');
    const work = await prepareWork(app, contest, entrant, {
      authors: [{ fullName: 'LÒ THỊ MUÔN', birthYear: 1979 }],
    });
    const submitted = app.get(Submissions).submit(await entrant.actor(), work.entryId, work.version);
    await expect(submitted).rejects.toMatchObject({ code: 'entry.over-cap-category' });
  });

  it('paper and web at the same moment: one of them', async () => {
    const entrant = await person(app, 'Lò Thị Muôn');
    const work = await prepareWork(app, contest, entrant, {
      authors: [{ fullName: 'Lò Thị Muôn', birthYear: 1979 }],
    });
    const actor = await entrant.actor();
    const [paper, web] = await Promise.all([
      register().then(({ body }) => body.code ?? 'received'),
      app
        .get(Submissions)
        .submit(actor, work.entryId, work.version)
        .then(
          () => 'received',
          (error: unknown) => (error as { code: string }).code,
        ),
    ]);
    expect([paper, web].sort()).toEqual(['entry.over-cap-category', 'received']);
  });

  it('paper and paper at the same moment: one of them', async () => {
    const answers = await Promise.all([
      register(),
      register({ channel: 'hand' }),
      register({ channel: 'email' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it('the secretary’s own account is no author: many works go through one pair of hands', async () => {
    for (let index = 0; index < 4; index += 1) {
      expect((await register({ fullName: `Tác giả thứ ${index}` })).status).toBe(201);
    }
  });

  it('count for each contest by itself: the same author may enter the level above', async () => {
    expect((await register()).status).toBe(201);
    const above = await buildContest(app, { state: 'receiving', patch: { channels } });
    const clerk = await appoint(app, above, 'secretary', 'Thư ký cấp trên');
    app.clock.set(new Date('2026-05-01T02:00:00.000Z'));
    const form = paperForm(above, { decision: { kind: 'accept-late', reason: 'Cấp dưới chuyển lên.' } });
    const answer = await clerk.browser.post(`/api/contests/${above.id}/reception`, form);
    expect(answer.status).toBe(201);
  });

  it('a refused work takes no place; accepted later it must find one', async () => {
    const refuse = { kind: 'refuse', refusal: 'over-cap', message: null };
    const first = await register({ decision: refuse });
    expect((await register({ title: 'Bài thứ hai' })).status).toBe(201);
    const { entryId } = first.body;
    await secretary.browser.upload(`/api/entries/${entryId}/files`, docx(), 'scan.docx');
    const view = await asked(secretary.browser.get(`/api/contests/${contest.id}/reception/${entryId}`));
    expect(view.body.state).toBe('ineligible');
  });

  it.each([
    ['by phone', { phone: '0911222333' }],
    ['by e-mail', { email: 'Tam@Example.vn' }],
    ['by name and year of birth', { fullName: 'Đỗ Thị Minh Tâm', birthYear: 1968 }],
    ['by ID number', {}],
  ])('bars somebody on the list, found %s', async (_, known) => {
    const organiser = await appoint(app, contest, 'organiser', 'Trưởng ban');
    const listed = await organiser.browser.post(`/api/contests/${contest.id}/barred-people`, {
      fullName: 'Đỗ Thị Minh Tâm',
      birthYear: 1968,
      office: 'Thành viên Ban Chỉ đạo',
      email: 'tam@example.vn',
      phone: '0911 222 333',
      idNumber: '014 068 001234',
    });
    expect(listed.status).toBe(201);
    expect(JSON.stringify(listed.body)).not.toContain('001234');
    const form = paperForm(contest, known);
    if (Object.keys(known).length === 0) {
      (form['authors'] as Record<string, unknown>[])[0]!['idNumber'] = '014068001234';
    }
    const answer = await asked(secretary.browser.post(`/api/contests/${contest.id}/reception`, form));
    expect([answer.status, answer.body.code]).toEqual([403, 'entry.barred']);
    expect((await register()).status).toBe(201);
  });

  it('bars a secretary from being an author on paper', async () => {
    const answer = await register({ phone: secretary.phone });
    expect(answer.body.code).toBe('entry.barred');
  });

  it('refuses an author as judge, found by phone or e-mail, until the work no longer stands', async () => {
    const organiser = await appoint(app, contest, 'organiser', 'Trưởng ban');
    const made = await register({ email: 'muon@example.vn' });
    const invite = (role: string): Promise<Answer> =>
      asked(
        organiser.browser.post(`/api/contests/${contest.id}/invitations`, { email: 'MUON@example.vn', role }),
      );
    const refused = await invite('judge');
    expect([refused.status, refused.body.code]).toEqual([409, 'account.appointee-entered']);
    expect((await invite('auditor')).status).toBe(201);
    const account = await person(app, 'Người Được Mời');
    await register({ fullName: 'Người Được Mời', phone: account.phone, title: 'Bài khác' });
    await expect(
      app.get(Accounts).grantRole(systemActor, contest.id, account.accountId, 'secretary'),
    ).rejects.toMatchObject({ code: 'account.appointee-entered' });
    const desk = `/api/contests/${contest.id}/screening/${made.body.entryId}`;
    const { body } = await asked(secretary.browser.get(desk));
    await secretary.browser.post(`${desk}/decision`, {
      version: body.version,
      outcome: 'ineligible',
      reason: 'barred-person',
    });
    expect((await invite('judge')).status).toBe(201);
  });
});

describe('a journal of many lines', () => {
  const many = 1_203;

  async function receive(): Promise<void> {
    const database = app.get(Database);
    const rows = Array.from({ length: many }, (_, index): EntryRow => {
      const receiptNumber = `ZZ26-${String(index + 1).padStart(5, '0')}`;
      const at = { submittedAt: arrival, title: `Bài ${index + 1}`, titleKey: `bai ${index + 1}` };
      return { ...blankEntry(contest.id, randomId(), arrival), ...at, state: 'submitted', receiptNumber };
    });
    await database.run(() => database.insert(EntryRow, rows));
  }

  it('is streamed to its last line, each once and in order', async () => {
    await receive();
    const answer = await secretary.browser.get(`/api/contests/${contest.id}/reception/journal.csv`);
    const lines = answer.text.trimEnd().split('\n').slice(1);
    expect(lines.map((line) => line.split(',').slice(0, 2))).toEqual(
      Array.from({ length: many }, (_, index) => [
        String(index + 1),
        `ZZ26-${String(index + 1).padStart(5, '0')}`,
      ]),
    );
  });

  it('is refused as a whole where it is too long, and never cut off silently', async () => {
    await receive();
    const actor = await secretary.actor();
    const all = (most: number): Promise<number> =>
      app
        .get(Journal)
        .all(actor, contest.id, {}, { most, tooLong: 'reception.journal-too-long' })
        .then(({ lines }) => lines.length);
    expect(await all(many)).toBe(many);
    await expect(all(many - 1)).rejects.toMatchObject({ code: 'reception.journal-too-long' });
    const minutes = await asked(secretary.browser.get(`/api/contests/${contest.id}/reception-minutes.pdf`));
    expect([minutes.status, minutes.body.code]).toEqual([409, 'document.too-many-rows']);
  });
});

describe('papers of the reception', () => {
  it('a receipt without a file says so, and names who took it', async () => {
    const made = await register();
    const answer = await secretary.browser
      .get(`/api/contests/${contest.id}/reception/${made.body.entryId}/receipt.pdf`)
      .responseType('blob');
    const text = await textOf(answer);
    for (const words of [
      made.body.receiptNumber,
      'Chưa có bản mềm',
      '2 bản, 14 trang',
      'Hoàng Văn Bảo',
      'NGƯỜI GIAO',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('minutes count by way in, in figures and in words', async () => {
    await register();
    await register({ fullName: 'Cà Văn Hom', channel: 'hand' });
    const answer = await secretary.browser
      .get(`/api/contests/${contest.id}/reception-minutes.pdf`)
      .query({ from: '2026-03-10', to: '2026-03-10', giver: 'Vàng A Páo' })
      .responseType('blob');
    const text = await textOf(answer);
    for (const words of [
      '2 bài (bằng chữ: hai bài)',
      'bưu điện: 1 bài (một bài)',
      'Vàng A Páo',
      'ngày 10/3/2026',
    ]) {
      expect(text).toContain(words);
    }
  });
});

it('the contest moves on without losing paper', async () => {
  await register();
  app.clock.set(new Date((contest.receivingClosesAt?.getTime() ?? 0) + 10 * 60_000));
  await app.drain();
  expect((await app.get(Contests).get(contest.id)).state).toBe('screening');
  const late = { kind: 'accept-late', reason: 'Bưu phẩm thất lạc ở bưu cục.' };
  const again = await register({
    fullName: 'Sùng A Chinh',
    decision: late,
    arrivedAt: '2026-04-01T01:00:00.000Z',
  });
  expect(again.status).toBe(201);
});
