import { DomainError } from '../../src/kernel/domain-error.js';
import { type Contest } from '../../src/modules/contests/index.js';
import { Drafts, Editing, Entries, Submissions, Uploads } from '../../src/modules/entries/index.js';
import { TestApp } from '../support/app.js';
import { buildContest } from '../support/contests.js';
import { appoint, author, docx, person, prepareWork, submitWork, uploadTo } from '../support/entries.js';
import { essay } from '../support/files/sentences.js';

let app: TestApp;
let contest: Contest;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.stop());
beforeEach(async () => {
  contest = await buildContest(app, { template: 'national-2025', state: 'receiving' });
});

const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no error',
    (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
  );

interface View {
  state: string;
  version: number;
  receipt: { number: string; sha256: string; bytes: number; clientName: string } | null;
  file: {
    id: string;
    inspection: { state: string; words: number; verdict: string; findings: { value: string }[] };
  };
  missing: { step: string; code: string }[];
  can: Record<string, boolean>;
}

const viewOf = async (entrant: { browser: ReturnType<TestApp['browser']> }, entryId: string): Promise<View> =>
  (await entrant.browser.get(`/api/entries/${entryId}`)).body as View;

describe('a work', () => {
  it('is submitted once, with a receipt that names the file', async () => {
    const entrant = await person(app, 'Lường Văn Ín');
    const content = docx();
    const { entryId, version } = await prepareWork(app, contest, entrant, { content });
    expect((await viewOf(entrant, entryId)).missing).toEqual([]);
    const submissions = app.get(Submissions);
    const actor = await entrant.actor();
    const results = await Promise.all([
      codeOf(submissions.submit(actor, entryId, version)),
      codeOf(submissions.submit(actor, entryId, version)),
    ]);
    expect(results.sort()).toEqual([expect.stringMatching(/^conflict\./), 'no error']);
    const view = await viewOf(entrant, entryId);
    expect(view.state).toBe('submitted');
    expect(view.receipt).toMatchObject({ bytes: content.length, clientName: 'tac-pham.docx' });
    expect(view.receipt?.number).toMatch(/^[A-Z]{2}\d\d[A-Z]?-00001$/);
    expect(await app.get(Entries).receiptsWithoutFile()).toEqual([]);
  });

  it('is numbered without gaps when many are submitted at once', async () => {
    const entrants = await Promise.all(
      Array.from({ length: 8 }, (_, index) => person(app, `Tác giả ${'ABCDEFGH'[index] ?? ''}`)),
    );
    const works = [];
    for (const entrant of entrants) works.push(await prepareWork(app, contest, entrant));
    const late = await person(app, 'Người nộp thiếu');
    const incomplete = await prepareWork(app, contest, late, { title: ' ' });
    const outcomes = await Promise.all([
      ...works.map(async ({ entryId, version }, index) =>
        codeOf(app.get(Submissions).submit(await entrants[index]!.actor(), entryId, version)),
      ),
      codeOf(app.get(Submissions).submit(await late.actor(), incomplete.entryId, incomplete.version)),
    ]);
    expect(outcomes.filter((code) => code === 'no error')).toHaveLength(8);
    expect(outcomes.at(-1)).toBe('entry.incomplete');
    const numbers = [];
    for (const [index, { entryId }] of works.entries()) {
      numbers.push((await viewOf(entrants[index]!, entryId)).receipt?.number.slice(-5));
    }
    expect(numbers.sort()).toEqual(['00001', '00002', '00003', '00004', '00005', '00006', '00007', '00008']);
  });

  it('may be replaced until the deadline, with a new revision under the same number', async () => {
    const entrant = await person(app, 'Vì Thị Thương');
    const entryId = await submitWork(app, contest, entrant);
    const before = await viewOf(entrant, entryId);
    const content = docx(essay(6));
    await uploadTo(app, entrant, entryId, content, 'ban-hai.docx');
    const after = await viewOf(entrant, entryId);
    expect(after.receipt?.number).toBe(before.receipt?.number);
    expect(after.receipt).toMatchObject({ bytes: content.length, clientName: 'ban-hai.docx' });
    expect(after.file.inspection.state).toBe('waiting');
    await app.drain();
    expect((await viewOf(entrant, entryId)).file.inspection).toMatchObject({
      state: 'done',
      verdict: 'accept',
    });
    const mails = (await app.mails()).filter((mail) => mail.text.includes(before.receipt?.number ?? ''));
    expect(mails.length).toBeLessThanOrEqual(2);
  });

  it('stays complete once it is received', async () => {
    const entrant = await person(app, 'Quàng Văn Dọn');
    const entryId = await submitWork(app, contest, entrant);
    const { version, file } = await viewOf(entrant, entryId);
    const actor = await entrant.actor();
    const emptied = app.get(Editing).change(actor, entryId, { version, title: '' });
    expect(await codeOf(emptied)).toBe('entry.incomplete');
    expect(await codeOf(app.get(Uploads).remove(actor, entryId, file.id))).toBe('entry.incomplete');
    const unconsented = app.get(Editing).change(actor, entryId, { version, consents: [] });
    expect(await codeOf(unconsented)).toBe('entry.incomplete');
    expect(await viewOf(entrant, entryId)).toMatchObject({ version, state: 'submitted', missing: [] });
    await app.get(Editing).change(actor, entryId, { version, title: 'Tên mới' });
    expect((await viewOf(entrant, entryId)).version).toBe(version + 1);
  });

  it('is withdrawn for good', async () => {
    const entrant = await person(app, 'Cà Thị Hiền');
    const entryId = await submitWork(app, contest, entrant);
    const { version } = await viewOf(entrant, entryId);
    const actor = await entrant.actor();
    await app.get(Submissions).withdraw(actor, entryId, version, 'Gửi nhầm bản nháp');
    const view = await viewOf(entrant, entryId);
    expect([view.state, view.can]).toEqual([
      'withdrawn',
      { edit: false, upload: false, submit: false, withdraw: false, downloadReceipt: true },
    ]);
    const again = app.get(Submissions).submit(actor, entryId, view.version);
    expect(await codeOf(again)).toBe('conflict.state');
    // The cap is free again.
    await submitWork(app, contest, entrant);
  });

  it('is saved by whoever saw the latest version only', async () => {
    const entrant = await person(app, 'Tòng Văn Hặc');
    const { entryId, version } = await prepareWork(app, contest, entrant);
    const actor = await entrant.actor();
    const editing = app.get(Editing);
    const results = await Promise.all([
      codeOf(editing.change(actor, entryId, { version, title: 'Một' })),
      codeOf(editing.change(actor, entryId, { version, title: 'Hai' })),
    ]);
    expect(results.sort()).toEqual(['conflict.stale', 'no error']);
  });
});

describe('the deadline', () => {
  it('is the server’s clock, with minutes of grace that nobody is shown', async () => {
    const entrant = await person(app, 'Hà Thị Én');
    const works = [
      await prepareWork(app, contest, entrant, { category: 0 }),
      await prepareWork(app, contest, entrant, { category: 1 }),
      await prepareWork(app, contest, entrant, { category: 2 }),
    ];
    const closes = contest.receivingClosesAt!.getTime();
    const actor = await entrant.actor();
    const submit = async (index: number, at: number): Promise<string> => {
      app.clock.set(new Date(at));
      const { entryId, version } = works[index]!;
      return codeOf(app.get(Submissions).submit(actor, entryId, version));
    };
    expect(await submit(0, closes - 1)).toBe('no error');
    expect(await submit(1, closes + contest.graceMinutes * 60_000 - 1)).toBe('no error');
    expect(await submit(2, closes + contest.graceMinutes * 60_000)).toBe('entry.deadline-passed');
    const [first, , third] = works;
    const late = app.get(Editing).change(actor, third!.entryId, { version: 3, title: 'Muộn' });
    expect(await codeOf(late)).toBe('entry.deadline-passed');
    const replaced = uploadTo(app, entrant, first!.entryId, docx(essay(5)), 'muon.docx');
    expect(await codeOf(replaced)).toBe('entry.deadline-passed');
    await entrant.signIn();
    expect((await viewOf(entrant, first!.entryId)).can).toMatchObject({ edit: false, withdraw: false });
    await app.drain();
    const closed = app.get(Submissions).submit(actor, third!.entryId, 3);
    expect(await codeOf(closed)).toBe('entry.deadline-passed');
  });
});

describe('caps', () => {
  it('count an author across accounts, by name and year of birth', async () => {
    const one = await person(app, 'Nguyễn Thị Hòa');
    const other = await person(app, 'Trần Văn Khải');
    await submitWork(app, contest, one, { authors: [{ fullName: 'Nguyễn Thị Hòa', birthYear: 1979 }] });
    const work = await prepareWork(app, contest, other, {
      authors: [
        { fullName: 'Trần Văn Khải', birthYear: 1990 },
        { fullName: 'NGUYỄN THỊ HOÀ', birthYear: 1979 },
      ],
    });
    const submit = app.get(Submissions).submit(await other.actor(), work.entryId, work.version);
    expect(await codeOf(submit)).toBe('entry.over-cap-category');
    const namesake = [{ fullName: 'Trần Văn Khải' }, { fullName: 'Nguyễn Thị Hòa', birthYear: 1980 }];
    await app.get(Editing).change(await other.actor(), work.entryId, {
      version: work.version,
      authors: namesake.map(author),
    });
    await app.get(Submissions).submit(await other.actor(), work.entryId, work.version + 1);
  });

  it('hold when two works of one author come at the same time', async () => {
    const entrant = await person(app, 'Sồng A Tủa');
    const first = await prepareWork(app, contest, entrant);
    const second = await prepareWork(app, contest, entrant);
    const actor = await entrant.actor();
    const results = await Promise.all(
      [first, second].map(({ entryId, version }) =>
        codeOf(app.get(Submissions).submit(actor, entryId, version)),
      ),
    );
    expect(results.sort()).toEqual(['entry.over-cap-category', 'no error']);
  });

  it('count a group of forms', async () => {
    const limited = await buildContest(app, {
      template: 'national-2025',
      state: 'receiving',
      patch: { formGroupLimits: [{ formGroup: 'multimedia', maxEntriesPerAuthor: 2 }] },
    });
    const entrant = await person(app, 'Giàng A Páo');
    for (const category of [2, 3]) await submitWork(app, limited, entrant, { category });
    const third = await prepareWork(app, limited, entrant, { category: 4 });
    const submit = app.get(Submissions).submit(await entrant.actor(), third.entryId, third.version);
    expect(await codeOf(submit)).toBe('entry.over-cap-form-group');
    // Another group has its own count.
    await submitWork(app, limited, entrant, { category: 0 });
  });
});

describe('those who organise or judge', () => {
  it('cannot enter, nor be named as authors, and the answer does not tell who it is', async () => {
    const judge = await appoint(app, contest, 'judge', 'Đinh Thị Sao');
    expect(await codeOf(app.get(Drafts).begin(await judge.actor(), contest.id))).toBe('entry.barred');
    const entrant = await person(app, 'Lò Văn Pọm');
    const work = await prepareWork(app, contest, entrant, {
      authors: [
        { fullName: 'Lò Văn Pọm' },
        { fullName: 'Tên Khác', phone: judge.phone.replace(/^0/, '+84 ') },
      ],
    });
    const submit = await entrant.browser.post(`/api/entries/${work.entryId}/submit`, {
      version: work.version,
    });
    expect([submit.status, submit.body.code, submit.body.params]).toEqual([403, 'entry.barred', {}]);
    expect(JSON.stringify(submit.body)).not.toContain('Sao');
  });
});

describe('inspection', () => {
  it('tells the author where the work names them, and looks again when the authors change', async () => {
    const entrant = await person(app, 'Bạc Cầm Quý');
    const [first = '', ...others] = essay(4);
    const content = docx([first, 'Người viết: Lèo Thị Nhung, bản Nà Sản.', ...others]);
    const { entryId, version } = await prepareWork(app, contest, entrant, { content });
    await app.drain();
    const before = await viewOf(entrant, entryId);
    expect(before.file.inspection).toMatchObject({ state: 'done', findings: [] });
    await app.get(Editing).change(await entrant.actor(), entryId, {
      version,
      authors: [author({ fullName: 'Lèo Thị Nhung' })],
    });
    expect((await viewOf(entrant, entryId)).file.inspection.state).toBe('waiting');
    await app.drain();
    const { findings } = (await viewOf(entrant, entryId)).file.inspection;
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      kind: 'name',
      value: 'Lèo Thị Nhung',
      place: 'body',
      excerpt: { match: 'Lèo Thị Nhung' },
    });
  });

  it('keeps a file from being submitted that cannot be read', async () => {
    const entrant = await person(app, 'Mùa A Vừ');
    const content = docx().subarray(0, 900);
    const { entryId, version } = await prepareWork(app, contest, entrant, { content });
    await app.drain();
    expect((await viewOf(entrant, entryId)).missing).toEqual([{ step: 'file', code: 'entry.file-rejected' }]);
    const submit = app.get(Submissions).submit(await entrant.actor(), entryId, version);
    expect(await codeOf(submit)).toBe('entry.incomplete');
  });
});
