import fc from 'fast-check';
import { systemActor } from '../../src/kernel/actor.js';
import { DomainError } from '../../src/kernel/domain-error.js';
import { Accounts } from '../../src/modules/accounts/index.js';
import { Audit } from '../../src/modules/audit/index.js';
import { type Contest, Contests } from '../../src/modules/contests/index.js';
import { Units } from '../../src/modules/contests/units/index.js';
import { Editing, Entries, Submissions } from '../../src/modules/entries/index.js';
import { BarredPeople } from '../../src/modules/entries/reception/barred-people.service.js';
import { Decisions, Screening, Sheets } from '../../src/modules/screening/index.js';
import { wordParagraph } from '../../src/platform/files/build-docx.js';
import { TestApp } from '../support/app.js';
import { buildContest } from '../support/contests.js';
import {
  appoint,
  author,
  declareEligible,
  docx,
  person,
  prepareWork,
  submitWork,
  type TestPerson,
  uploadTo,
} from '../support/entries.js';
import { docxWithPictures, wallPicture, wordPicture } from '../support/files/pictured-pages.js';
import { essay } from '../support/files/sentences.js';

let app: TestApp;
let contest: Contest;
let secretary: TestPerson;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.stop());
beforeEach(async () => {
  contest = await buildContest(app, { template: 'national-2025', state: 'receiving' });
  secretary = await appoint(app, contest, 'secretary', 'Hoàng Văn Thư');
});

const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no error',
    (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
  );
const desk = (path = ''): string => `/api/contests/${contest.id}/screening${path}`;

it('shows a dossier with the places that name the author, masked in the blind copy', async () => {
  const entrant = await person(app, 'Lèo Thị Nhung');
  const [first = '', ...others] = essay(4);
  const content = docx([first, 'Tác giả: Lèo Thị Nhung.', ...others]);
  const entryId = await submitWork(app, contest, entrant, { content });
  const dossier = (await secretary.browser.get(desk(`/${entryId}`))).body;
  expect(dossier.findings).toHaveLength(1);
  const [{ offset, length }] = dossier.findings;
  expect(dossier.text.slice(offset, offset + length)).toBe('Lèo Thị Nhung');
  expect(dossier.masks).toEqual([{ offset, length, label: null }]);
  expect(dossier).toMatchObject({ state: 'submitted', version: 1, decision: null, can: { decide: true } });
  const blind = await app.get(Screening).blindText(entryId);
  expect(blind).toContain('Tác giả: █████.');
  expect(blind).not.toContain('Nhung');
  expect((await secretary.browser.get(desk(`/${entryId}/blind-copy`))).body).toEqual({ text: blind });
});

it('calls no work eligible while a page of it is a picture that nobody has read', async () => {
  const entrant = await person(app, 'Vì Thị Pọm');
  const typed = essay(4).map((text) => wordParagraph(text));
  const content = docxWithPictures(typed.join('') + wordPicture('p1'), [wallPicture]);
  const entryId = await submitWork(app, contest, entrant, { content });
  expect(await codeOf(declareEligible(app, contest, secretary, entryId))).toBe('screening.pages-unread');
  const actor = await secretary.actor();
  const { work, sheet } = await app.get(Sheets).open(actor, contest.id, entryId);
  const file = `${desk(`/${entryId}`)}/files/${work.fileId ?? ''}/text`;
  const confirmed = { version: sheet.version, text: `${work.text}\nTrang ảnh.` };
  await secretary.browser.post(file, confirmed).expect(200);
  await app.drain();
  expect(await codeOf(declareEligible(app, contest, secretary, entryId))).toBe('no error');
  expect(await app.get(Screening).blindText(entryId)).toContain('Trang ảnh.');
});

it('keeps masks that a secretary set, and finds them again in another file', async () => {
  const entrant = await person(app, 'Lò Văn Inh');
  const entryId = await submitWork(app, contest, entrant);
  const actor = await secretary.actor();
  const { sheet, work } = await app.get(Sheets).open(actor, contest.id, entryId);
  const decisions = app.get(Decisions);
  const masks = [
    { offset: 5, length: 5, label: null },
    { offset: 0, length: 7, label: null },
  ];
  const outside = [{ offset: work.text.length - 1, length: 2, label: null }];
  expect(await codeOf(decisions.saveMasks(actor, contest.id, entryId, sheet.version, outside))).toBe(
    'screening.mask-outside-text',
  );
  const saved = await decisions.saveMasks(actor, contest.id, entryId, sheet.version, masks);
  expect(saved.sheet.masks).toMatchObject([
    { offset: 0, length: 10, label: null, words: work.text.slice(0, 10) },
  ]);
  expect(await codeOf(decisions.saveMasks(actor, contest.id, entryId, sheet.version, []))).toBe(
    'conflict.stale',
  );
  expect((await app.get(Screening).blindText(entryId)).startsWith('█████')).toBe(true);
  await uploadTo(app, entrant, entryId, docx(['Lời đầu mới.', ...essay(4)]), 'moi.docx');
  await app.drain();
  expect(await app.get(Screening).blindText(entryId)).toContain(
    `Lời đầu mới.\n█████${work.text.slice(10, 30)}`,
  );
  await uploadTo(app, entrant, entryId, docx(['Bài viết lại từ đầu.']), 'khac.docx');
  await app.drain();
  const again = (await secretary.browser.get(desk(`/${entryId}`))).body;
  expect([again.masks, again.lostMasks]).toEqual([[], [work.text.slice(0, 10)]]);
});

it('tells the author what was decided, and forgets it when the work changes', async () => {
  const entrant = await person(app, 'Điêu Chính Lam');
  const entryId = await submitWork(app, contest, entrant);
  const opened = (await secretary.browser.get(desk(`/${entryId}`))).body;
  const rejection = { outcome: 'ineligible', reason: 'wrong-category', message: 'Xin chọn thể loại Báo.' };
  const decided = await secretary.browser.post(desk(`/${entryId}/decision`), {
    version: opened.version,
    ...rejection,
  });
  expect(decided.body.decision).toMatchObject({ ...rejection, decidedBy: 'Hoàng Văn Thư' });
  expect(decided.body.history.map((line: { what: string }) => line.what)).toEqual(['received', 'ineligible']);
  const mine = (await entrant.browser.get(`/api/entries/${entryId}`)).body;
  expect(mine.outcome).toMatchObject({ state: 'ineligible', reason: 'wrong-category' });
  await app.get(Editing).change(await entrant.actor(), entryId, {
    version: mine.version,
    categoryId: contest.categories[1]!.id,
  });
  const changed = (await entrant.browser.get(`/api/entries/${entryId}`)).body;
  expect([changed.state, changed.outcome]).toEqual(['submitted', null]);
  const stale = await secretary.browser.post(desk(`/${entryId}/decision`), {
    version: decided.body.version,
    outcome: 'eligible',
  });
  expect([stale.status, stale.body.code]).toEqual([409, 'conflict.stale']);
  const again = (await secretary.browser.get(desk(`/${entryId}`))).body;
  expect(again.decision).toBeNull();
  await declareEligible(app, contest, secretary, entryId);
  expect(await app.get(Entries).eligibleFor(contest.id)).toEqual([
    expect.objectContaining({
      entryId,
      categoryId: contest.categories[1]!.id,
      authorNames: ['Điêu Chính Lam'],
    }),
  ]);
});

it('asks for a reason, and for an inspection that is done', async () => {
  const entrant = await person(app, 'Thào A Chu');
  const { entryId, version } = await prepareWork(app, contest, entrant);
  await app.get(Submissions).submit(await entrant.actor(), entryId, version);
  const actor = await secretary.actor();
  const decide = async (decision: { outcome: 'eligible' | 'ineligible' }): Promise<string> => {
    const { sheet } = await app.get(Sheets).open(actor, contest.id, entryId);
    const whole = { version: sheet.version, reason: null, message: null, ...decision };
    return codeOf(app.get(Decisions).decide(actor, contest.id, entryId, whole));
  };
  expect(await decide({ outcome: 'ineligible' })).toBe('screening.reason-missing');
  expect(await decide({ outcome: 'eligible' })).toBe('screening.inspection-pending');
  expect(await app.get(Screening).unscreenedCount(contest.id)).toBe(1);
  await app.drain();
  expect(await decide({ outcome: 'eligible' })).toBe('no error');
  expect(await app.get(Screening).unscreenedCount(contest.id)).toBe(0);
});

it('does not let a work pass whose author may no longer enter; an author is not made a judge at all', async () => {
  const entrant = await person(app, 'Vàng Thị Mỷ');
  const entryId = await submitWork(app, contest, entrant);
  const granted = app.get(Accounts).grantRole(systemActor, contest.id, entrant.accountId, 'judge');
  expect(await codeOf(granted)).toBe('account.appointee-entered');
  const { authors } = (await entrant.browser.get(`/api/entries/${entryId}`)).body;
  const { fullName, birthYear, email, phone } = authors[0];
  const listed = { fullName, birthYear, email, phone, office: 'Ban Chỉ đạo', idNumber: null };
  await app.get(BarredPeople).add(systemActor, contest.id, listed);
  expect(await codeOf(declareEligible(app, contest, secretary, entryId))).toBe('entry.barred');
});

it('closes with the sealing, for staff of every kind, and opens again with the results', async () => {
  const entrant = await person(app, 'Lù Thị Mai');
  const entryId = await submitWork(app, contest, entrant);
  await declareEligible(app, contest, secretary, entryId);
  const fileId = (await entrant.browser.get(`/api/entries/${entryId}`)).body.file.id;
  const content = `/api/entries/${entryId}/files/${fileId}/content`;
  expect((await secretary.browser.get(content)).status).toBe(200);
  app.clock.set(new Date(contest.receivingClosesAt!.getTime() + contest.graceMinutes * 60_000));
  await app.drain();
  const organiser = await appoint(app, contest, 'organiser', 'Nguyễn Thị Quyên');
  for (const one of [secretary, entrant]) await one.signIn();
  await app.get(Contests).fire(systemActor, contest.id, 'seal');
  for (const staff of [secretary, organiser]) {
    for (const path of [desk(), desk(`/${entryId}`), desk('/unknown'), desk(`/${entryId}/blind-copy`)]) {
      const answer = await staff.browser.get(path);
      expect([path, answer.status, answer.body.code]).toEqual([path, 403, 'screening.sealed']);
      expect(JSON.stringify(answer.body)).not.toMatch(/Lù|Mai|tac-pham|SL|HCM/);
    }
    expect((await staff.browser.get(content)).body.code).toBe('thing.not-found');
  }
  expect((await entrant.browser.get(content)).status).toBe(200);
  await app.get(Contests).fire(systemActor, contest.id, 'decide');
  expect((await secretary.browser.get(desk())).body.code).toBe('screening.sealed');
  await app.get(Contests).fire(systemActor, contest.id, 'publish');
  const open = (await secretary.browser.get(desk(`/${entryId}`))).body;
  expect(open).toMatchObject({ entryId, can: { decide: false, mask: false } });
});

it('lists exactly what the policy lets a person see, whatever is looked for', async () => {
  const other = await buildContest(app, { template: 'national-2025', state: 'receiving' });
  const people = [await person(app, 'Cầm Thị Tươi'), await person(app, 'Bạc Văn Đức')];
  const ids: { entryId: string; contestId: string; title: string; category: number; owner: string }[] = [];
  for (const [index, entrant] of people.entries()) {
    for (const where of [contest, other]) {
      for (const category of [0, 1]) {
        const title = `${index === 0 ? 'Đường về bản' : 'Nước mắt Mường'} ${category}`;
        const prepared = await prepareWork(app, where, entrant, { title, category });
        if (category === 0 || index === 0) {
          await app.get(Submissions).submit(await entrant.actor(), prepared.entryId, prepared.version);
        }
        const known = { contestId: where.id, title, category, owner: entrant.accountId };
        ids.push({ entryId: prepared.entryId, ...known });
      }
    }
  }
  const states = new Map<string, string>();
  for (const entrant of people) {
    const mine = (await entrant.browser.get('/api/entries/mine')).body as { id: string; state: string }[];
    const own = ids.filter((one) => one.owner === entrant.accountId).map((one) => one.entryId);
    expect(mine.map((one) => one.id).sort()).toEqual(own.sort());
    mine.forEach((one) => states.set(one.id, one.state));
  }
  const queues = fc.record({
    category: fc.constantFrom(undefined, 0, 1),
    q: fc.constantFrom(undefined, 'duong', 'MUONG', 'cầm thị', '%', '00001'),
    page: fc.constant(1),
  });
  await fc.assert(
    fc.asyncProperty(queues, async ({ category, q }) => {
      const query = new URLSearchParams({ state: 'all', pageSize: '200' });
      if (category !== undefined) query.set('categoryId', contest.categories[category]!.id);
      if (q !== undefined) query.set('q', q);
      const answer = await secretary.browser.get(desk(`?${query.toString()}`));
      const expected = ids.filter(
        (one) =>
          one.contestId === contest.id &&
          states.get(one.entryId) === 'submitted' &&
          (category === undefined || one.category === category) &&
          (q === undefined ||
            (q === 'duong' && one.title.startsWith('Đường')) ||
            (q === 'MUONG' && one.title.includes('Mường')) ||
            (q === 'cầm thị' && one.owner === people[0]!.accountId) ||
            q === '00001'),
      );
      const found = (answer.body.items as { entryId: string }[]).map((one) => one.entryId);
      if (q === '00001') expect(found).toHaveLength(category === 1 ? 0 : 1);
      else expect(found.sort()).toEqual(expected.map((one) => one.entryId).sort());
      expect(answer.body.total).toBe(found.length);
    }),
    { numRuns: 30 },
  );
  expect((await secretary.browser.get(`/api/contests/${other.id}/screening`)).status).toBe(403);
  expect((await people[0]!.browser.get(desk())).status).toBe(403);
});

it('leaves a line in the record for every look at an identity, without a name', async () => {
  const entrant = await person(app, 'Phàng Thị Dợ');
  const entryId = await submitWork(app, contest, entrant);
  const auditor = await appoint(app, contest, 'auditor', 'Lê Văn Soát');
  const looks = async (): Promise<string[]> => {
    await app.drain();
    await app.get(Audit).settle();
    const record = (await auditor.browser.get(`/api/contests/${contest.id}/record?pageSize=200`)).body;
    expect(JSON.stringify(record)).not.toMatch(/Phàng|Dợ|Giữ lửa|tac-pham/);
    return (record.items as { action: string }[]).map((line) => line.action);
  };
  const count = (actions: string[], action: string): number => actions.filter((one) => one === action).length;
  expect(count(await looks(), 'screening.identity-viewed')).toBe(0);
  await secretary.browser.get(desk(`/${entryId}`));
  await secretary.browser.get(desk(`/${entryId}`));
  const { file } = (await entrant.browser.get(`/api/entries/${entryId}`)).body;
  const opened = await secretary.browser.get(`/api/entries/${entryId}/files/${file.id}/content`);
  expect(opened.status).toBe(200);
  const after = await looks();
  expect(count(after, 'screening.identity-viewed')).toBe(2);
  expect(count(after, 'entries.file-opened')).toBe(1);
});

it('narrows by findings and by unit, and counts what there is', async () => {
  const withUnits = await buildContest(app, { state: 'receiving' });
  const [unit] = await app.get(Units).list(withUnits.id);
  const clerk = await appoint(app, withUnits, 'secretary', 'Tô Thị Ngân');
  const named = await person(app, 'Quàng Thị Xoan');
  const [first = '', ...others] = essay(4);
  const leaking = docx([first, 'Quàng Thị Xoan viết.', ...others]);
  const found = await submitWork(app, withUnits, named, {
    content: leaking,
    authors: [author({ fullName: 'Quàng Thị Xoan', unitId: unit!.id })],
  });
  app.clock.advance(1000);
  const clean = await submitWork(app, withUnits, await person(app, 'Hờ A Lử'), {
    authors: [author({ fullName: 'Hờ A Lử', unitName: 'Trường Tiểu học Nà Bó' })],
  });
  const list = async (query: string): Promise<string[]> => {
    const answer = await clerk.browser.get(`/api/contests/${withUnits.id}/screening?${query}`);
    expect(answer.status).toBe(200);
    return (answer.body.items as { entryId: string }[]).map((one) => one.entryId);
  };
  expect(await list('finding=yes')).toEqual([found]);
  expect(await list('finding=no')).toEqual([clean]);
  expect(await list('')).toEqual([found, clean]);
  expect(await list('page=2&pageSize=1')).toEqual([clean]);
  expect(await list(`unitId=${unit!.id}`)).toEqual([found]);
  expect(await list('unitId=none')).toEqual([]);
  const counts = (await clerk.browser.get(`/api/contests/${withUnits.id}/screening`)).body.counts;
  expect(counts).toMatchObject({ waiting: 2, eligible: 0, ineligible: 0, withFindings: 1, unassigned: 2 });
  const neighbours = (await clerk.browser.get(`/api/contests/${withUnits.id}/screening/${clean}`)).body
    .neighbours;
  expect(neighbours).toEqual({ previous: found, next: null });
});

it('knows what comes next by the filter and the order of the queue, to its end and back', async () => {
  const ordered = await buildContest(app, { template: 'national-2025', state: 'receiving' });
  const clerk = await appoint(app, ordered, 'secretary', 'Lường Thị Xếp');
  const works: readonly (readonly [string, number])[] = [
    ['Mưa', 7],
    ['Ấm', 4],
    ['Bản', 9],
    ['Ấm', 5],
    ['Đèo', 4],
  ];
  for (const [title, paragraphs] of works) {
    app.clock.advance(1000);
    await submitWork(app, ordered, await person(app, `Tác Giả ${title} ${paragraphs}`), {
      title,
      content: docx(essay(paragraphs)),
    });
  }
  const desk = `/api/contests/${ordered.id}/screening`;
  for (const sort of ['arrival', '-arrival', 'title', 'words', '-words', 'due']) {
    for (const filter of ['state=all', 'state=waiting&length=fits', 'state=all&q=am']) {
      const query = `${filter}&sort=${sort}`;
      const list = (await clerk.browser.get(`${desk}?${query}&pageSize=200`)).body.items as {
        entryId: string;
      }[];
      const ids = list.map(({ entryId }) => entryId);
      for (const [at, id] of ids.entries()) {
        const { neighbours } = (await clerk.browser.get(`${desk}/${id}?${query}`)).body;
        expect({ query, at, neighbours }).toEqual({
          ...{ query, at },
          neighbours: { previous: ids[at - 1] ?? null, next: ids[at + 1] ?? null },
        });
      }
    }
  }
});

describe('works that share passages', () => {
  const copied = Array.from(
    { length: 12 },
    (_, at) => `Câu thứ ${at} nói về con suối số ${at * 7} và cây cầu tre bắc qua mùa lũ.`,
  );
  const own = (name: string): string[] =>
    Array.from(
      { length: 14 },
      (_, at) => `${name} kể chuyện riêng ${at}: ngày ${name}${at} ấy trời ${name}${at + 20} lắm.`,
    );

  it('are shown on both desks, side by side, until one is withdrawn', async () => {
    const [an, binh] = [await person(app, 'Lường Văn An'), await person(app, 'Cầm Thị Bình')];
    const first = await submitWork(app, contest, an, { content: docx([...own('an'), ...copied]) });
    const second = await submitWork(app, contest, binh, { content: docx([...copied, ...own('bình')]) });
    await app.drain();
    const box = (await secretary.browser.get(desk(`/${second}/similar`))).body;
    const list = box.works;
    expect(list).toMatchObject([
      {
        entryId: first,
        contestTitle: null,
        authorNames: ['Lường Văn An'],
        sameAuthor: false,
        passages: 1,
        open: true,
      },
    ]);
    expect(list[0].shareHere).toBeGreaterThan(0.4);
    expect(box.share).toBe(list[0].shareHere);
    const pair = (await secretary.browser.get(desk(`/${second}/similar/${first}`))).body;
    for (const side of ['here', 'there'] as const) {
      const { offset, length } = pair.passages[0][side];
      const passage: string = pair[side].text.slice(offset, offset + length);
      expect(passage.startsWith('Câu thứ 0')).toBe(true);
      expect(passage.endsWith('qua mùa lũ.')).toBe(true);
    }
    const other = (await secretary.browser.get(desk(`/${first}/similar`))).body;
    expect(other.works).toMatchObject([{ entryId: second }]);
    expect(other.share).toBe(other.works[0].shareHere);
    expect((await an.browser.get(desk(`/${first}/similar`))).status).toBe(403);

    const { version } = (await an.browser.get(`/api/entries/${first}`)).body;
    await app.get(Submissions).withdraw(await an.actor(), first, version, null);
    await app.drain();
    expect((await secretary.browser.get(desk(`/${second}/similar`))).body).toMatchObject({
      share: 0,
      exceeds: false,
      works: [],
    });
    expect((await secretary.browser.get(desk(`/${second}/similar/${first}`))).status).toBe(404);
  });

  it('of another contest are told of without a name where the reader may not open them', async () => {
    const [an, binh] = [await person(app, 'Lường Văn Cầu'), await person(app, 'Cầm Thị Dung')];
    await submitWork(app, contest, an, { content: docx([...own('cầu'), ...copied]) });
    const other = await buildContest(app, { template: 'national-2025', state: 'receiving' });
    const theirs = await appoint(app, other, 'secretary', 'Vì Văn Khác');
    const entryId = await submitWork(app, other, binh, { content: docx([...copied, ...own('dung')]) });
    await app.drain();
    const answer = await theirs.browser.get(`/api/contests/${other.id}/screening/${entryId}/similar`);
    const closed = answer.body.works.filter((one: { open: boolean }) => !one.open);
    expect(closed.length).toBeGreaterThan(0);
    expect(closed[0]).toMatchObject({ entryId: null, title: null, authorNames: [], receiptNumber: null });
    expect(JSON.stringify(answer.body)).not.toContain('Cầu');
    expect(answer.body).toMatchObject({ limitPercent: 20, exceeds: true });
    const queue = `/api/contests/${other.id}/screening`;
    const above = await theirs.browser.get(`${queue}?similarity=above`);
    expect(above.body.items).toMatchObject([
      { entryId, similarShare: answer.body.share, exceedsSimilarity: true },
    ]);
    expect((await theirs.browser.get(`${queue}?similarity=below`)).status).toBe(422);
  });
});
