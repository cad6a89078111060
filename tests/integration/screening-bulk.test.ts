import { jest } from '@jest/globals';
import { type AccountActor, systemActor } from '../../src/kernel/actor.js';
import { Accounts } from '../../src/modules/accounts/index.js';
import type { Contest } from '../../src/modules/contests/index.js';
import { Submissions } from '../../src/modules/entries/index.js';
import { EntryRow } from '../../src/modules/entries/entry.row.js';
import { BatchRow } from '../../src/modules/screening/batch.row.js';
import { BulkActs } from '../../src/modules/screening/bulk-acts.service.js';
import { mostAtOnce } from '../../src/modules/screening/domain/bulk-act.js';
import { ScreeningActRow } from '../../src/modules/screening/screening-act.row.js';
import { Database } from '../../src/platform/database/database.js';
import { TestApp } from '../support/app.js';
import { buildContest } from '../support/contests.js';
import { appoint, docx, person, prepareWork, type TestPerson } from '../support/entries.js';
import { Programs } from '../support/program.js';

/**
 * Acts on more works than a request may wait for: they go on in the background, say how far they have come, tell
 * what could not be done, and are taken up again where a process died.
 */
jest.setTimeout(400_000);
const works = mostAtOnce + 40;
const day = 24 * 3600 * 1000;

let app: TestApp;
let contest: Contest;
let secretary: TestPerson;
let actor: AccountActor;
let ids: string[] = [];
const programs = new Programs();

beforeAll(async () => {
  app = await TestApp.start();
  // The program that is killed lives by the machine's clock.
  app.clock.set(new Date(Date.now() - 3 * day));
  contest = await buildContest(app, { title: 'Nhiều bài', state: 'receiving', uncapped: true });
  secretary = await appoint(app, contest, 'secretary', 'Mai Thị Thư');
  actor = await secretary.actor();
  const entrant = await person(app, 'Lèo Thị Nhung');
  const author = await entrant.actor();
  for (let index = 0; index < works; index += 1) {
    const { entryId, version } = await prepareWork(app, contest, entrant, {
      title: `Bài ${index + 1}`,
      content: docx([`Bài viết số ${index + 1} kể về con suối số ${index * 7} của bản làng trong mùa lũ.`]),
    });
    await app.get(Submissions).submit(author, entryId, version);
    ids.push(entryId);
  }
  await app.drain();
  ids = (await app.get(Database).rows(EntryRow).findBy({ contestId: contest.id })).map(({ id }) => id);
});
afterEach(() => programs.stopAll());
afterAll(() => app.stop());

const path = (batchId: string): string => `/api/contests/${contest.id}/screening-batches/${batchId}`;
const rowOf = async (id: string): Promise<BatchRow> =>
  app.get(Database).rows(BatchRow).findOneByOrFail({ id });

async function statesOf(): Promise<Record<string, number>> {
  const rows = await app.get(Database).rows(EntryRow).findBy({ contestId: contest.id });
  const counts: Record<string, number> = {};
  for (const { state } of rows) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

/** How often each work was declared something, beyond once. */
async function doneTwice(what: ScreeningActRow['what']): Promise<string[]> {
  const acts = await app.get(Database).rows(ScreeningActRow).findBy({ what });
  const seen = new Set<string>();
  return acts.flatMap(({ entryId }) => (seen.size === seen.add(entryId).size ? [entryId] : []));
}

it('is begun at once, killed in the middle, and taken up where it was: each work once, the bad one told', async () => {
  const bad = ids[Math.floor(works * 0.75)] ?? '';
  const choice = { entryIds: [...ids, 'no-such-work'], filter: null, asOf: app.clock.now() };
  // Its author changes one work after the list was read.
  await app.get(Database).run(() =>
    app
      .get(Database)
      .rows(EntryRow)
      .update({ id: bad }, { updatedAt: new Date(app.clock.now().getTime() + 1000) }),
  );
  const begun = await app.get(BulkActs).start(actor, contest.id, { kind: 'eligible' }, choice);
  expect([begun.total, begun.done, begun.finishedAt]).toEqual([works + 1, 0, null]);
  app.clock.set(new Date());
  const program = await programs.start(app);
  const progress: number[] = [];
  while ((progress.at(-1) ?? 0) < 20) {
    progress.push((await rowOf(begun.id)).done);
    await new Promise((resume) => setTimeout(resume, 5));
  }
  await program.kill();
  const cut = await rowOf(begun.id);
  expect([cut.done >= 20, cut.done < works, cut.finishedAt]).toEqual([true, true, null]);
  expect(progress).toEqual([...progress].sort((a, b) => a - b));
  expect((await statesOf())['eligible']).toBe(cut.done - cut.failures.length);

  await secretary.signIn();
  const half = (await secretary.browser.get(path(begun.id))).body;
  expect(half).toMatchObject({ total: works + 1, done: cut.done, finishedAt: null });
  // The lease of the dead process runs out.
  app.clock.set(new Date(Date.now() + 2 * 60_000));
  await app.drain();
  const whole = (await secretary.browser.get(path(begun.id))).body;
  expect(whole).toMatchObject({ total: works + 1, done: works + 1 });
  expect(whole.finishedAt).not.toBeNull();
  expect(
    (whole.failures as { entryId: string; code: string }[]).map(({ entryId, code }) => [entryId, code]),
  ).toEqual([
    [bad, 'screening.changed-since'],
    ['no-such-work', 'thing.not-found'],
  ]);
  expect(await statesOf()).toEqual({ eligible: works - 1, submitted: 1 });
  expect(await doneTwice('eligible')).toEqual([]);
});

it('gives all works to somebody, and takes them away again by the same act', async () => {
  const all = { entryIds: null, filter: { state: 'all' as const }, asOf: app.clock.now() };
  const given = async (accountId: string | null): Promise<[number, number]> => {
    const batch = await app.get(BulkActs).start(actor, contest.id, { kind: 'assign', accountId }, all);
    await app.drain();
    const { done, failures, finishedAt } = await rowOf(batch.id);
    expect([done, failures, finishedAt !== null]).toEqual([works, [], true]);
    const rows = await app.get(Database).rows(EntryRow).findBy({ contestId: contest.id });
    return [
      rows.filter(({ assignedTo }) => assignedTo === actor.accountId).length,
      rows.filter(({ assignedTo }) => assignedTo === null).length,
    ];
  };
  expect(await given(actor.accountId)).toEqual([works, 0]);
  expect(await given(null)).toEqual([0, works]);
});

it('does nothing twice when the job comes again after it was finished', async () => {
  const [first = ''] = (
    await app
      .get(Database)
      .rows(BatchRow)
      .find({ order: { createdAt: 'ASC' } })
  ).map(({ id }) => id);
  const before = await rowOf(first);
  const bulk = app.get(BulkActs) as unknown as { work(batchId: string): Promise<void> };
  await bulk.work(first);
  expect(await rowOf(first)).toEqual(before);
});

it('leaves works alone once whoever began it is of the secretariat no more', async () => {
  const leaver = await appoint(app, contest, 'secretary', 'Người Rời Đi');
  const choice = { entryIds: ids, filter: null, asOf: app.clock.now() };
  const act = { kind: 'ineligible', reason: 'off-topic', message: null } as const;
  const batch = await app.get(BulkActs).start(await leaver.actor(), contest.id, act, choice);
  await app.get(Accounts).revokeRole(systemActor, contest.id, leaver.accountId, 'secretary');
  await app.drain();
  const { done, failures } = await rowOf(batch.id);
  expect([done, failures.length, new Set(failures.map(({ code }) => code))]).toEqual([
    works,
    works,
    new Set(['access.denied']),
  ]);
  expect(await statesOf()).toEqual({ eligible: works - 1, submitted: 1 });
});
