import type { AccountActor } from '../../src/kernel/actor.js';
import { DomainError } from '../../src/kernel/domain-error.js';
import { type BasicsPatch, type Contest, Contests } from '../../src/modules/contests/index.js';
import { Editing, Submissions } from '../../src/modules/entries/index.js';
import {
  Appeals,
  Assignments,
  BulkActs,
  Corrections,
  Decisions,
  Screening,
  Sheets,
} from '../../src/modules/screening/index.js';
import { TestApp } from '../support/app.js';
import { buildContest } from '../support/contests.js';
import {
  appoint,
  declareEligible,
  docx,
  person,
  submitWork,
  type TestPerson,
  uploadTo,
} from '../support/entries.js';
import { essay } from '../support/files/sentences.js';

const day = 24 * 3600 * 1000;
let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.stop());

const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no error',
    (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
  );

interface Desk {
  readonly contest: Contest;
  readonly entrant: TestPerson;
  readonly entryId: string;
  readonly first: AccountActor;
  readonly second: AccountActor;
}

async function openDesk(patch: BasicsPatch = {}): Promise<Desk> {
  const contest = await buildContest(app, { template: 'national-2025', state: 'receiving', patch });
  const first = await (await appoint(app, contest, 'secretary', 'Hoàng Văn Thư')).actor();
  const second = await (await appoint(app, contest, 'secretary', 'Mai Thị Ký')).actor();
  const entrant = await person(app, 'Điêu Chính Lam');
  return { contest, entrant, entryId: await submitWork(app, contest, entrant), first, second };
}

async function versionFor({ contest, entryId }: Desk, actor: AccountActor): Promise<number> {
  return (await app.get(Sheets).open(actor, contest.id, entryId)).sheet.version;
}

async function reject(desk: Desk, actor: AccountActor): Promise<string> {
  const version = await versionFor(desk, actor);
  const decision = { version, outcome: 'ineligible', reason: 'off-topic', message: null } as const;
  return codeOf(app.get(Decisions).decide(actor, desk.contest.id, desk.entryId, decision));
}

const stateOf = async ({ entrant, entryId }: Desk): Promise<string> => {
  await entrant.signIn();
  return (await entrant.browser.get(`/api/entries/${entryId}`)).body.state as string;
};

it('tells the second of two secretaries who decide at once', async () => {
  const desk = await openDesk();
  const { contest, entryId, first, second } = desk;
  const version = await versionFor(desk, first);
  const eligible = { version, outcome: 'eligible', reason: null, message: null } as const;
  const ineligible = { version, outcome: 'ineligible', reason: 'other', message: null } as const;
  const answers = await Promise.all([
    codeOf(app.get(Decisions).decide(first, contest.id, entryId, eligible)),
    codeOf(app.get(Decisions).decide(second, contest.id, entryId, ineligible)),
  ]);
  expect(answers.sort()).toEqual(['conflict.stale', 'no error']);
});

it('lets nobody alone declare a work ineligible where the contest asks for two', async () => {
  const desk = await openDesk({ screening: { secondPerson: true } });
  const { contest, entryId, first, second } = desk;
  const decisions = app.get(Decisions);
  expect(await reject(desk, first)).toBe('no error');
  expect(await stateOf(desk)).toBe('submitted');
  const own = await versionFor(desk, first);
  expect(await codeOf(decisions.confirm(first, contest.id, entryId, own))).toBe('screening.second-same');
  expect(await reject(desk, second)).toBe('screening.proposal-waiting');
  expect(await codeOf(decisions.sendBack(second, contest.id, entryId, own, ' '))).toBe(
    'screening.answer-missing',
  );
  expect(await codeOf(decisions.sendBack(second, contest.id, entryId, own, 'Đúng chủ đề.'))).toBe('no error');
  expect(await codeOf(decisions.confirm(second, contest.id, entryId, own + 1))).toBe('screening.no-proposal');
  expect(await reject(desk, second)).toBe('no error');
  const version = await versionFor(desk, first);
  const { sheet } = await decisions.confirm(first, contest.id, entryId, version);
  expect([sheet.outcome, sheet.reason, sheet.decidedBy, sheet.proposal?.by]).toEqual([
    'ineligible',
    'off-topic',
    first.accountId,
    second.accountId,
  ]);
  expect(await stateOf(desk)).toBe('ineligible');
});

it('takes a correction after the deadline, of that work alone and until its own day', async () => {
  const desk = await openDesk();
  const { contest, entrant, entryId, first } = desk;
  const closed = new Date((contest.receivingClosesAt?.getTime() ?? 0) + contest.graceMinutes * 60_000);
  app.clock.set(closed);
  await app.drain();
  expect((await app.get(Contests).get(contest.id)).state).toBe('screening');
  const author = await entrant.actor();
  await entrant.signIn();
  const version = async (): Promise<number> =>
    (await entrant.browser.get(`/api/entries/${entryId}`)).body.version as number;
  const change = async (title: string): Promise<string> =>
    codeOf(app.get(Editing).change(author, entryId, { version: await version(), title }));
  expect(await change('Tên mới')).toBe('entry.deadline-passed');

  const wish = { message: 'Bỏ họ tên ở trang 1.', dueAt: new Date(closed.getTime() + 3 * day) };
  const seen = await versionFor(desk, first);
  await app.get(Corrections).ask(first, contest.id, entryId, seen, wish);
  expect(await app.get(Screening).unscreenedCount(contest.id)).toBe(1);
  expect(await change('Tên mới')).toBe('no error');
  await uploadTo(app, entrant, entryId, docx(['Bản đã sửa.', ...essay(4)]), 'da-sua.docx');
  expect(await stateOf(desk)).toBe('correcting');
  await app.get(Corrections).resubmit(author, contest.id, entryId, await version());
  await app.drain();
  expect(await stateOf(desk)).toBe('submitted');
  expect(await change('Tên khác')).toBe('entry.deadline-passed');

  const secretary = await versionFor(desk, first);
  const again = { ...wish, message: 'Thiếu nguồn trích.' };
  await app.get(Corrections).ask(first, contest.id, entryId, secretary, again);
  app.clock.set(new Date(wish.dueAt.getTime() + contest.graceMinutes * 60_000));
  expect(await codeOf(app.get(Corrections).resubmit(author, contest.id, entryId, await version()))).toBe(
    'entry.correction-passed',
  );
  const mails = (await app.mails()).filter(({ subject }) => subject.startsWith('Đề nghị sửa bài dự thi'));
  expect(mails).toEqual([]); // Signed up by phone: there is no address to write to.
  await declareEligible(app, contest, { ...entrant, actor: () => Promise.resolve(first) }, entryId);
  expect(await app.get(Screening).unscreenedCount(contest.id)).toBe(0);
});

it('answers an appeal by somebody who has not decided, within the days set', async () => {
  const desk = await openDesk({ screening: { appealDays: 3 } });
  const { contest, entrant, entryId, first, second } = desk;
  await reject(desk, first);
  await entrant.signIn();
  const appeal = (words: string) => entrant.browser.post(`/api/entries/${entryId}/appeal`, { words });
  expect((await entrant.browser.get(`/api/entries/${entryId}/screening`)).body.can.appeal).toBe(true);
  expect((await appeal(' ')).body.code).toBe('screening.appeal-words-missing');
  const filed = await appeal('Bài viết đúng chủ đề đã công bố.');
  expect([filed.status, filed.body.appeal.outcome, filed.body.can.appeal]).toEqual([200, null, false]);
  expect((await appeal('Một lần nữa.')).body.code).toBe('conflict.state');
  expect(await app.get(Screening).unscreenedCount(contest.id)).toBe(1);
  expect(await reject(desk, first)).toBe('screening.appeal-open');

  const version = await versionFor(desk, second);
  const answer = { version, upheld: false, answer: 'Bài không bàn đến chủ đề.' };
  const appeals = app.get(Appeals);
  expect(await codeOf(appeals.answer(first, contest.id, entryId, answer))).toBe(
    'screening.appeal-own-decision',
  );
  expect(await codeOf(appeals.answer(second, contest.id, entryId, { ...answer, answer: '' }))).toBe(
    'screening.answer-missing',
  );
  expect(await codeOf(appeals.answer(second, contest.id, entryId, answer))).toBe('no error');
  expect(await stateOf(desk)).toBe('ineligible');
  expect((await appeal('Tôi vẫn không đồng ý.')).body.code).toBe('screening.appeal-used');
});

it('takes no appeal after the days set, and makes a work eligible whose appeal is upheld', async () => {
  const late = await openDesk({ screening: { appealDays: 2 } });
  await reject(late, late.first);
  const upheld = await openDesk({ screening: { appealDays: 9 } });
  await reject(upheld, upheld.first);
  app.clock.set(new Date(app.clock.now().getTime() + 2 * day));
  await late.entrant.signIn();
  const refused = await late.entrant.browser.post(`/api/entries/${late.entryId}/appeal`, {
    words: 'Xin xem lại.',
  });
  expect([refused.status, refused.body.code]).toEqual([409, 'screening.appeal-late']);
  await upheld.entrant.signIn();
  await upheld.entrant.browser.post(`/api/entries/${upheld.entryId}/appeal`, { words: 'Xin xem lại.' });
  const version = await versionFor(upheld, upheld.second);
  const answer = { version, upheld: true, answer: 'Đúng chủ đề.' };
  await app.get(Appeals).answer(upheld.second, upheld.contest.id, upheld.entryId, answer);
  expect(await stateOf(upheld)).toBe('eligible');
});

describe('acts on many works', () => {
  const works = 6;
  let desk: Desk;
  let ids: string[];
  beforeAll(async () => {
    desk = await openDesk({ entriesPerAuthor: null });
    ids = [desk.entryId];
    for (let index = 1; index < works; index += 1) {
      ids.push(await submitWork(app, desk.contest, await person(app, `Tác Giả Số ${index}`)));
    }
  });

  it('are shared out so that each secretary has as many', async () => {
    const { contest, first, second } = desk;
    const accounts = [first.accountId, second.accountId];
    await app.get(Assignments).give(first, contest.id, [ids[0] ?? ''], second.accountId);
    const { given } = await app.get(Assignments).shareOut(first, contest.id, accounts);
    // The second has one already.
    expect(new Map(given.map(({ accountId, count }) => [accountId, count]))).toEqual(
      new Map([
        [first.accountId, 3],
        [second.accountId, 2],
      ]),
    );
    const { people, unassigned } = await app.get(Assignments).people(first, contest.id);
    expect([people.map(({ waiting }) => waiting), unassigned]).toEqual([[3, 3], 0]);
    const stranger = await codeOf(app.get(Assignments).shareOut(first, contest.id, ['nobody']));
    expect(stranger).toBe('screening.assignee-unknown');
  });

  it('are done whole for each, and say why where they are not', async () => {
    const { contest, first, second } = desk;
    const asOf = app.clock.now();
    app.clock.set(new Date(asOf.getTime() + 1000));
    const [changed = '', ...others] = ids;
    const version = await versionFor({ ...desk, entryId: changed }, second);
    const decision = { version, outcome: 'ineligible', reason: 'other', message: null } as const;
    await app.get(Decisions).decide(second, contest.id, changed, decision);
    const choice = { entryIds: [...ids, 'unknown'], filter: null, asOf };
    const batch = await app.get(BulkActs).start(first, contest.id, { kind: 'eligible' }, choice);
    expect([batch.total, batch.done, batch.finishedAt !== null]).toEqual([7, 7, true]);
    expect(batch.failures.map(({ entryId, code }) => [entryId, code])).toEqual([
      [changed, 'screening.changed-since'],
      ['unknown', 'thing.not-found'],
    ]);
    const all = { entryIds: null, filter: { state: 'eligible' as const }, asOf: app.clock.now() };
    const act = { kind: 'ineligible', reason: 'off-topic', message: null } as const;
    const again = await app.get(BulkActs).start(first, contest.id, act, all);
    expect([again.total, again.failures]).toEqual([others.length, []]);
    expect(await codeOf(app.get(BulkActs).start(first, contest.id, act, all))).toBe(
      'screening.nothing-selected',
    );
    expect(await codeOf(app.get(BulkActs).read(second, contest.id, batch.id))).toBe('thing.not-found');
  });

  it('count a withdrawn work as a failure, and stop for nobody', async () => {
    const { contest, entrant, entryId, first } = desk;
    await entrant.signIn();
    const version = (await entrant.browser.get(`/api/entries/${entryId}`)).body.version as number;
    await app.get(Submissions).withdraw(await entrant.actor(), entryId, version, null);
    const choice = { entryIds: ids, filter: null, asOf: app.clock.now() };
    const batch = await app.get(BulkActs).start(first, contest.id, { kind: 'eligible' }, choice);
    expect(batch.failures.map(({ entryId: id, code }) => [id, code])).toEqual([[entryId, 'thing.not-found']]);
  });
});
