import { systemActor, type Actor, visitor } from '../../src/kernel/actor.js';
import { DomainError } from '../../src/kernel/domain-error.js';
import {
  type Contest,
  ContestCreation,
  ContestEditing,
  Contests,
  Deadlines,
  maySee,
} from '../../src/modules/contests/index.js';
import { Units } from '../../src/modules/contests/units/index.js';
import { OutboxRow } from '../../src/platform/events/event.row.js';
import { Database } from '../../src/platform/database/database.js';
import { TestApp } from '../support/app.js';
import { buildContest, decision, organiserBrowser, usualDates } from '../support/contests.js';

let app: TestApp;
beforeEach(async () => {
  app = await TestApp.start();
});
afterEach(() => app.stop());

const minute = 60_000;
const day = 24 * 60 * minute;
const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
  );
const create = (template: string, title: string): Promise<Contest> =>
  app.get(ContestCreation).create(systemActor, { template, title });
/** Sorted: two events of the same millisecond have no order of their own. */
const eventTypes = async (): Promise<string[]> =>
  (await app.get(Database).rows(OutboxRow).find()).map((row) => row.type).sort();

describe('a new contest', () => {
  it.each([
    ['national-2025', 5, 2, 16, 0],
    ['son-la-2023', 5, 2, 12, 22],
    ['blank', 0, 1, 0, 0],
  ])('from %s has the template’s rules', async (template, categories, rounds, prizes, units) => {
    const contest = await create(template, 'Cuộc thi chính luận năm 2026');
    expect(contest.state).toBe('draft');
    expect(contest.slug).toBe('cuoc-thi-chinh-luan-nam-2026');
    expect([contest.categories.length, contest.rounds.length, contest.prizes.length]).toEqual([
      categories,
      rounds,
      prizes,
    ]);
    expect(contest.criteria.reduce((sum, each) => sum + each.maxScore, 0)).toBe(10_000);
    const ids = contest.categories.map((category) => category.id);
    expect(contest.prizes.flatMap((prize) => prize.categoryIds).every((id) => ids.includes(id))).toBe(true);
    expect(await app.get(Units).list(contest.id)).toHaveLength(units);
  });

  it('gets a slug of its own, also when two are made at once', async () => {
    const made = await Promise.all([1, 2, 3].map(() => create('blank', 'Đất và Người')));
    expect(made.map((contest) => contest.slug).sort()).toEqual([
      'dat-va-nguoi',
      'dat-va-nguoi-2',
      'dat-va-nguoi-3',
    ]);
  });

  it('is refused without a title or with an unknown template', async () => {
    expect(await codeOf(create('blank', '  \u200b '))).toBe('request.invalid');
    expect(await codeOf(create('none', 'Cuộc thi'))).toBe('contest.template-unknown');
    expect(await app.get(Contests).list(systemActor)).toEqual([]);
  });
});

describe('editing', () => {
  it('changes fields, raises the version and records it', async () => {
    const contest = await create('blank', 'Cuộc thi cũ');
    const edit = { actor: systemActor, contestId: contest.id, version: 1 };
    const edited = await app
      .get(ContestEditing)
      .patch(edit, { title: '  Cuộc thi   mới ', certificate: { signerName: 'Cầm Thị Nga' } });
    expect([edited.title, edited.slug, edited.version]).toEqual(['Cuộc thi mới', 'cuoc-thi-moi', 2]);
    expect(edited.certificate.signerName).toBe('Cầm Thị Nga');
    expect(edited.certificate.wording).toBe(contest.certificate.wording);
    expect(await eventTypes()).toEqual(['contests.contest-created', 'contests.contest-edited']);
  });

  it('refuses what was read before somebody else changed it', async () => {
    const contest = await create('blank', 'Cuộc thi');
    const editing = app.get(ContestEditing);
    const edit = { actor: systemActor, contestId: contest.id, version: 1 };
    const codes = await Promise.all(['A', 'B', 'C'].map((place) => codeOf(editing.patch(edit, { place }))));
    expect(codes.sort()).toEqual(['conflict.stale', 'conflict.stale', 'done']);
  });

  it('keeps ids of list items, adds new ones, and lets two exchange their names', async () => {
    const contest = await create('son-la-2023', 'Cuộc thi');
    const [first, second] = await app.get(Units).list(contest.id);
    const edit = { actor: systemActor, contestId: contest.id, version: 1 };
    await app.get(ContestEditing).replaceUnits(edit, [
      { id: first?.id ?? '', name: second?.name ?? '', abbreviation: null, above: null },
      { id: second?.id ?? '', name: first?.name ?? '', abbreviation: null, above: null },
      { id: null, name: 'Phường Chiềng Cơi', abbreviation: 'CC', above: null },
    ]);
    const units = await app.get(Units).list(contest.id);
    expect(units.map((unit) => unit.name)).toEqual([second?.name, first?.name, 'Phường Chiềng Cơi']);
    expect(units.slice(0, 2).map((unit) => unit.id)).toEqual([first?.id, second?.id]);
  });

  it('refuses an item of another contest, and a category that a prize needs', async () => {
    const [mine, other] = [await create('national-2025', 'Một'), await create('national-2025', 'Hai')];
    const editing = app.get(ContestEditing);
    const edit = { actor: systemActor, contestId: mine.id, version: 1 };
    expect(await codeOf(editing.replaceCategories(edit, other.categories))).toBe('contest.item-unknown');
    expect(await codeOf(editing.replaceCategories(edit, mine.categories.slice(1)))).toBe(
      'contest.category-has-prizes',
    );
    const prizes = mine.prizes.filter((prize) => !prize.categoryIds.includes(mine.categories[0]?.id ?? ''));
    const changed = await editing.replacePrizes(edit, prizes);
    const after = await editing.replaceCategories({ ...edit, version: 2 }, mine.categories.slice(1));
    expect([changed.prizes.length, after.categories.length]).toEqual([11, 4]);
  });

  it('freezes the rules when they are announced, and nothing else', async () => {
    const contest = await buildContest(app);
    const editing = app.get(ContestEditing);
    const edit = { actor: systemActor, contestId: contest.id, version: contest.version };
    expect(await codeOf(editing.patch(edit, { rules: 'Khác.' }))).toBe('contest.rules-frozen');
    expect(await codeOf(editing.patch(edit, { receivingClosesAt: new Date() }))).toBe('contest.rules-frozen');
    expect(await codeOf(editing.replaceCriteria(edit, contest.criteria))).toBe('contest.rules-frozen');
    expect(await codeOf(editing.replaceCategories(edit, contest.categories))).toBe('contest.rules-frozen');
    expect(await codeOf(editing.replacePrizes(edit, contest.prizes))).toBe('contest.rules-frozen');
    const harder = contest.rounds.map((round) => ({ ...round, readingsPerEntry: 5 }));
    expect(await codeOf(editing.replaceRounds(edit, harder))).toBe('contest.rules-frozen');
    expect(await codeOf(editing.replaceUnits(edit, []))).toBe('contest.unit-kept');
    const same = await editing.patch(edit, { rules: contest.rules, summary: 'Tóm tắt khác.' });
    const dueAt = new Date((contest.receivingClosesAt ?? new Date()).getTime() + 10 * day);
    const later = contest.rounds.map((round, index) => ({
      ...round,
      dueAt: new Date(dueAt.getTime() + index * day),
    }));
    const dated = await editing.replaceRounds({ ...edit, version: same.version }, later);
    expect([dated.summary, dated.rounds[0]?.dueAt]).toEqual(['Tóm tắt khác.', dueAt]);
  });
});

describe('announcing', () => {
  it('is refused while the checklist has open points', async () => {
    const contest = await create('blank', 'Cuộc thi');
    const refusal = await app
      .get(Contests)
      .fire(systemActor, contest.id, 'announce')
      .catch((error: unknown) => error as DomainError);
    expect(refusal).toMatchObject({ code: 'contest.incomplete' });
    const missing = String((refusal as DomainError).params['missing']).split(' ');
    expect(missing).toEqual([
      'organiser',
      'audience',
      'rules',
      'categories',
      'receiving-opens',
      'receiving-closes',
      'prizes',
    ]);
  });

  it('happens once when two press at once', async () => {
    const contest = await buildContest(app, { state: 'draft' });
    const contests = app.get(Contests);
    const command = { version: contest.version };
    const codes = await Promise.all(
      [1, 2].map(() => codeOf(contests.move(systemActor, contest.id, 'announce', command))),
    );
    expect(codes.sort()).toEqual(['conflict.stale', 'done']);
    const moves = (await eventTypes()).filter((type) => type === 'contests.contest-moved');
    expect(moves).toHaveLength(1);
  });
});

describe('the timed steps', () => {
  it('open at the published time and close after the hidden minutes', async () => {
    const contest = await buildContest(app);
    const contests = app.get(Contests);
    const stateAt = async (at: number): Promise<string> => {
      app.clock.set(new Date(at));
      await app.drain();
      return (await contests.get(contest.id)).state;
    };
    const opens = contest.receivingOpensAt?.getTime() ?? 0;
    const closes = contest.receivingClosesAt?.getTime() ?? 0;
    expect(await stateAt(opens - 1)).toBe('announced');
    expect(await stateAt(opens)).toBe('receiving');
    expect(await stateAt(closes + 5 * minute - 1)).toBe('receiving');
    expect(await stateAt(closes + 5 * minute)).toBe('screening');
  });

  it('catch up after a time in which the program did not run', async () => {
    const contest = await buildContest(app);
    app.clock.advance(40 * day);
    await app.drain();
    expect((await app.get(Contests).get(contest.id)).state).toBe('screening');
  });

  it('follow a later deadline', async () => {
    const contest = await buildContest(app, { state: 'receiving' });
    const old = contest.receivingClosesAt?.getTime() ?? 0;
    const closesAt = new Date(old + 7 * day);
    const wish = { closesAt, reason: 'Nhiều đơn vị đề nghị gia hạn.', decision, version: contest.version };
    const extended = await app.get(Deadlines).extend(systemActor, contest.id, wish);
    expect(extended.receivingClosesAt).toEqual(closesAt);
    expect(extended.extensions).toEqual([
      {
        id: expect.any(String) as string,
        fromAt: new Date(old),
        toAt: closesAt,
        reason: wish.reason,
        decidedAt: app.clock.now(),
        decision,
        channels: null,
      },
    ]);
    app.clock.set(new Date(old + 5 * minute));
    await app.drain();
    expect((await app.get(Contests).get(contest.id)).state).toBe('receiving');
    app.clock.set(new Date(closesAt.getTime() + 5 * minute));
    await app.drain();
    expect((await app.get(Contests).get(contest.id)).state).toBe('screening');
  });

  it('nobody closes early, and nobody shortens the time', async () => {
    const contest = await buildContest(app, { state: 'receiving' });
    const contests = app.get(Contests);
    const extend = (closesAt: Date, version: number, reason = 'Lý do.'): Promise<string> =>
      codeOf(app.get(Deadlines).extend(systemActor, contest.id, { closesAt, reason, decision, version }));
    const closes = contest.receivingClosesAt ?? new Date(0);
    expect(await codeOf(contests.fire(systemActor, contest.id, 'close-receiving'))).toBe('contest.too-early');
    expect(await extend(new Date(closes.getTime() - day), contest.version)).toBe('request.invalid');
    expect(await extend(new Date(closes.getTime() + day), contest.version, '  ')).toBe('request.invalid');
    expect(await extend(new Date(closes.getTime() + day), contest.version - 1)).toBe('conflict.stale');
    expect((await contests.get(contest.id)).extensions).toEqual([]);
  });
});

describe('the way of a contest', () => {
  it('goes to the archive, each step as an event', async () => {
    const contest = await buildContest(app, { state: 'screening' });
    const contests = app.get(Contests);
    for (const event of ['seal', 'decide', 'publish', 'archive'] as const) {
      await contests.fire(systemActor, contest.id, event);
    }
    const archived = await contests.get(contest.id);
    expect([archived.state, archived.publishedAt]).toEqual(['archived', app.clock.now()]);
    const moves = (await eventTypes()).filter((type) => type === 'contests.contest-moved');
    expect(moves).toHaveLength(7);
    expect(await codeOf(contests.fire(systemActor, contest.id, 'cancel', { reason: 'Muộn.' }))).toBe(
      'conflict.state',
    );
  });

  it('is cancelled with a reason', async () => {
    const contest = await buildContest(app);
    const contests = app.get(Contests);
    expect(await codeOf(contests.fire(systemActor, contest.id, 'cancel', { reason: ' ' }))).toBe(
      'contest.reason-needed',
    );
    const cancelled = await contests.fire(systemActor, contest.id, 'cancel', { reason: 'Hoãn tổ chức.' });
    expect([cancelled.state, cancelled.cancelReason]).toEqual(['cancelled', 'Hoãn tổ chức.']);
    app.clock.advance(60 * day);
    await app.drain();
    expect((await contests.get(contest.id)).state).toBe('cancelled');
  });
});

describe('who knows of a contest', () => {
  it('the list is the policy', async () => {
    const browser = await organiserBrowser(app);
    const made = await browser.post('/api/contests', { template: 'blank', title: 'Của tôi' });
    await create('blank', 'Bản nháp của người khác');
    await buildContest(app, { title: 'Đã công bố' });
    const gone = await create('blank', 'Bản nháp đã hủy');
    await app.get(Contests).fire(systemActor, gone.id, 'cancel', { reason: 'Nhầm.' });
    const held = { contestId: made.body.id as string, role: 'organiser', unitId: null } as const;
    const organiser: Actor = { kind: 'account', accountId: 'x', isAdministrator: true, roles: [held] };
    const everything = await app.get(Contests).list(systemActor);
    expect(everything).toHaveLength(4);
    for (const actor of [visitor, organiser, { ...organiser, roles: [] }]) {
      const listed = (await app.get(Contests).list(actor)).map((contest) => contest.title);
      const allowed = everything.filter((contest) => maySee(actor, contest) === null);
      expect(listed).toEqual(allowed.map((contest) => contest.title));
    }
    expect((await app.get(Contests).list(organiser)).map((contest) => contest.title).sort()).toEqual([
      'Của tôi',
      'Đã công bố',
    ]);
  });

  it('the blind side gets rules without people', async () => {
    const contest = await buildContest(app);
    const rules = await app.get(Contests).judgingRules(contest.id);
    expect(Object.keys(rules).sort()).toEqual([
      'accent',
      'categories',
      'contestId',
      'contestTitle',
      'criteria',
      'prizes',
      'rounds',
      'scaleMax',
      'state',
    ]);
    expect(usualDates(app).receivingClosesAt?.getTime()).toBeGreaterThan(app.clock.now().getTime());
  });
});
