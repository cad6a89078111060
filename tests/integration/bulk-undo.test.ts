import { type AccountActor, systemActor } from '../../src/kernel/actor.js';
import { DomainError } from '../../src/kernel/domain-error.js';
import { Accounts } from '../../src/modules/accounts/index.js';
import { RecordRow } from '../../src/modules/audit/record.row.js';
import type { BasicsPatch, Contest } from '../../src/modules/contests/index.js';
import type { ReceivedEntries } from '../../src/modules/entries/index.js';
import { EntryRow } from '../../src/modules/entries/entry.row.js';
import { CorrectionRow } from '../../src/modules/screening/correction.row.js';
import type { BatchRow } from '../../src/modules/screening/batch.row.js';
import { BatchStepRow } from '../../src/modules/screening/batch-step.row.js';
import { BulkActs } from '../../src/modules/screening/bulk-acts.service.js';
import { BulkUndo } from '../../src/modules/screening/bulk-undo.service.js';
import { BulkWalk, type WalkedWork } from '../../src/modules/screening/bulk-walk.service.js';
import { type BulkAct, undoMilliseconds } from '../../src/modules/screening/domain/bulk-act.js';
import { ScreeningActRow } from '../../src/modules/screening/screening-act.row.js';
import { ScreeningRow } from '../../src/modules/screening/screening.row.js';
import { Sheets } from '../../src/modules/screening/index.js';
import { TeamworkStore } from '../../src/modules/screening/teamwork.store.js';
import { Database } from '../../src/platform/database/database.js';
import { TestApp } from '../support/app.js';
import { buildContest } from '../support/contests.js';
import { appoint, declareEligible, person, submitWork, type TestPerson } from '../support/entries.js';

/** An act on many works is taken back: what nobody has touched since is as it was, and the rest is told. */
let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.stop());

interface Desk {
  readonly contest: Contest;
  readonly entrant: TestPerson;
  readonly secretary: TestPerson;
  readonly actor: AccountActor;
  readonly ids: readonly string[];
}

const addressIn = ({ id }: Contest): string => `lam.${id.slice(-8)}@example.vn`;

async function openDesk(works: number, patch: BasicsPatch = {}): Promise<Desk> {
  const contest = await buildContest(app, { state: 'receiving', uncapped: true, patch });
  const secretary = await appoint(app, contest, 'secretary', 'Hoàng Văn Thư');
  const entrant = await person(app, 'Điêu Chính Lam');
  // Letters go to an address, which the account of a phone has not.
  const authors = [{ fullName: 'Điêu Chính Lam', email: addressIn(contest) }];
  const ids: string[] = [];
  for (let index = 0; index < works; index += 1) {
    ids.push(await submitWork(app, contest, entrant, { title: `Bài ${index + 1}`, authors }));
  }
  app.clock.advance(1000);
  return { contest, entrant, secretary, actor: await secretary.actor(), ids };
}

const act = ({ contest, actor, ids }: Desk, what: BulkAct): Promise<BatchRow> =>
  app.get(BulkActs).start(actor, contest.id, what, { entryIds: ids, filter: null, asOf: app.clock.now() });
const undo = ({ contest, actor }: Desk, { id }: BatchRow): Promise<BatchRow> =>
  app.get(BulkUndo).start(actor, contest.id, id);

/** Everything of works and sheets that an act may change; not how often they were written. */
async function picture({ contest, ids }: Desk): Promise<unknown[]> {
  const entries = await app.get(Database).rows(EntryRow).findBy({ contestId: contest.id });
  const sheets = await app.get(Database).rows(ScreeningRow).findBy({ contestId: contest.id });
  return ids.map((id) => {
    const { version: _v, updatedAt: _u, ...entry } = entries.find((one) => one.id === id) as EntryRow;
    const sheet = sheets.find(({ entryId }) => entryId === id);
    const { version: _s, entryVersion: _e, ...words } = sheet ?? ({} as ScreeningRow);
    return { entry, words };
  });
}

/** As a secretary leaves the desk who has looked at every work. */
async function lookAt({ contest, actor, ids }: Desk): Promise<void> {
  for (const id of ids) await app.get(Sheets).open(actor, contest.id, id);
}

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no error',
    (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
  );
const letters = async ({ contest }: Desk): Promise<string[]> =>
  (await app.mails())
    .filter(({ to }) => to === addressIn(contest))
    .map(({ subject }) => subject)
    .filter((subject) => !subject.startsWith('Đã nhận'));

const acts: [string, (desk: Desk) => BulkAct][] = [
  ['eligible', () => ({ kind: 'eligible' })],
  ['ineligible', () => ({ kind: 'ineligible', reason: 'off-topic', message: 'Bài {tac_pham} chưa đúng.' })],
  [
    'correction',
    () => ({
      kind: 'correction',
      message: 'Bổ sung số chữ.',
      dueAt: new Date(app.clock.now().getTime() + 5 * 24 * 3600 * 1000).toISOString(),
    }),
  ],
  ['assign', ({ actor }) => ({ kind: 'assign', accountId: actor.accountId })],
];

describe.each(acts)('"%s" done for several works', (_, whatOf) => {
  it('leaves nothing behind but its history, and no letter has gone out', async () => {
    const desk = await openDesk(3);
    await lookAt(desk);
    const before = await picture(desk);
    const batch = await act(desk, whatOf(desk));
    expect([batch.done, batch.failures, batch.finishedAt !== null]).toEqual([3, [], true]);
    expect(await picture(desk)).not.toEqual(before);
    expect(await letters(desk)).toEqual([]);
    const undone = await undo(desk, batch);
    expect(undone).toMatchObject({ undoTotal: 3, undoDone: 3, undoFailures: [], undoLetters: 0 });
    expect(undone.undoneAt).not.toBeNull();
    expect(await picture(desk)).toEqual(before);
    expect(await app.get(Database).rows(CorrectionRow).countBy({ contestId: desk.contest.id })).toBe(0);
    for (const entryId of desk.ids) {
      const history = await app.get(Database).rows(ScreeningActRow).findBy({ entryId, what: 'taken-back' });
      expect(history.map(({ detail, accountId }) => [detail, accountId])).toEqual([
        [batch.act.kind, desk.actor.accountId],
      ]);
    }
    const recorded = await app
      .get(Database)
      .rows(RecordRow)
      .countBy({ contestId: desk.contest.id, action: 'screening.act-taken-back' });
    expect(recorded).toBe(3);
    app.clock.advance(undoMilliseconds + 60_000);
    expect(await letters(desk)).toEqual([]);
    // Asked again it is the same answer, and nothing happens.
    await desk.secretary.signIn();
    expect(await undo(desk, batch)).toEqual(undone);
  });
});

it('leaves alone what somebody has acted upon since, and says so', async () => {
  const desk = await openDesk(3);
  const batch = await act(desk, { kind: 'ineligible', reason: 'off-topic', message: null });
  const [first = ''] = desk.ids;
  await declareEligible(app, desk.contest, desk.secretary, first);
  const undone = await undo(desk, batch);
  expect(undone.undoFailures?.map(({ entryId, code }) => [entryId, code])).toEqual([
    [first, 'screening.changed-after'],
  ]);
  const states = await Promise.all(
    desk.ids.map(async (id) => (await app.get(Database).rows(EntryRow).findOneByOrFail({ id })).state),
  );
  expect(states).toEqual(['eligible', 'submitted', 'submitted']);
  expect((await letters(desk)).length).toBe(1);
});

it('puts a former decision back with its words, and a proposal that waited for a second person', async () => {
  const desk = await openDesk(2, { screening: { secondPerson: true } });
  const proposed = await act(desk, { kind: 'ineligible', reason: 'late', message: 'Bài đến muộn.' });
  const second = await appoint(app, desk.contest, 'secretary', 'Mai Thị Ký');
  const other: Desk = { ...desk, secretary: second, actor: await second.actor() };
  const before = await picture(desk);
  app.clock.advance(1000);
  const confirmed = await act(other, { kind: 'confirm' });
  expect(confirmed.failures).toEqual([]);
  expect((await undo(other, confirmed)).undoFailures).toEqual([]);
  expect(await picture(desk)).toEqual(before);
  // The first act was built upon and put back: its works have been written since.
  const back = await undo(desk, proposed);
  expect(back.undoFailures?.map(({ code }) => code)).toEqual([
    'screening.changed-after',
    'screening.changed-after',
  ]);
});

it('sends the letters once the time is over, and is refused from then on', async () => {
  const desk = await openDesk(2);
  const batch = await act(desk, { kind: 'eligible' });
  app.clock.advance(undoMilliseconds - 1000);
  expect(await letters(desk)).toEqual([]);
  app.clock.advance(1000);
  expect((await letters(desk)).length).toBe(2);
  expect(await codeOf(undo(desk, batch))).toBe('screening.undo-over');
});

it('counts works of which a letter had gone out before they were put back', async () => {
  const desk = await openDesk(2);
  const batch = await act(desk, { kind: 'eligible' });
  // As when the background was busy: asked for in time, done after the letters.
  const store = app.get(TeamworkStore);
  await store.run(() => store.beginUndo(batch.id, app.clock.now(), 2));
  app.clock.advance(undoMilliseconds);
  expect((await letters(desk)).length).toBe(2);
  await (app.get(BulkUndo) as unknown as { work(batchId: string): Promise<void> }).work(batch.id);
  expect(await app.get(BulkActs).read(desk.actor, desk.contest.id, batch.id)).toMatchObject({
    undoDone: 2,
    undoLetters: 2,
    undoFailures: [],
  });
});

it('belongs to whoever did the act, and ends with their role', async () => {
  const desk = await openDesk(1);
  const batch = await act(desk, { kind: 'eligible' });
  const other = await (await appoint(app, desk.contest, 'secretary', 'Mai Thị Ký')).actor();
  expect(await codeOf(undo({ ...desk, actor: other }, batch))).toBe('thing.not-found');
  expect((await app.get(BulkActs).recent(desk.actor, desk.contest.id)).map(({ id }) => id)).toEqual([
    batch.id,
  ]);
  expect(await app.get(BulkActs).recent(other, desk.contest.id)).toEqual([]);
  await app.get(Accounts).revokeRole(systemActor, desk.contest.id, desk.actor.accountId, 'secretary');
  await desk.secretary.signIn();
  const path = `/api/contests/${desk.contest.id}/screening-batches/${batch.id}/undo`;
  expect((await desk.secretary.browser.post(path)).status).toBe(403);
});

it('forgets after a day what acts had found', async () => {
  const desk = await openDesk(1);
  const batch = await act(desk, { kind: 'eligible' });
  const kept = (): Promise<number> => app.get(Database).rows(BatchStepRow).countBy({ batchId: batch.id });
  expect(await kept()).toBe(1);
  app.clock.advance(25 * 3600 * 1000);
  await act(await openDesk(1), { kind: 'eligible' });
  expect(await kept()).toBe(0);
});

it('two processes at one act, of which one has lost its turn, lose no failure', async () => {
  const desk = await openDesk(1);
  const batch = await act(desk, { kind: 'eligible' });
  const store = app.get(TeamworkStore);
  await store.run(() => store.beginUndo(batch.id, app.clock.now(), 5));
  const names = Array.from({ length: 5 }, (_, index) => `work-${index}`);
  const refused = (diesAt: number | null): WalkedWork[] =>
    names.map((entryId, index) => ({
      entryId,
      act: () => Promise.reject(index === diesAt ? new Error('killed') : new DomainError('conflict.stale')),
    }));
  const go = (walk: BulkWalk, works: WalkedWork[]): Promise<boolean> =>
    walk.go(batch.id, desk.contest.id, 'undo', works);
  const other = app.get(BulkWalk);
  // While the first one looks up what it tells of its first work, its lease goes to another, which dies at the third.
  let taken = false;
  const received = {
    find: async (): Promise<null> => {
      if (!taken) {
        taken = true;
        await expect(go(other, refused(2))).rejects.toThrow('killed');
      }
      return null;
    },
  } as unknown as ReceivedEntries;
  expect(await go(new BulkWalk(store, received), refused(null))).toBe(false);
  const failed = async (): Promise<string[]> =>
    (await store.progress(batch.id, 'undo')).failures.map(({ entryId }) => entryId);
  expect(await failed()).toEqual(names.slice(0, 2));
  // Its job comes again, and goes on from there.
  expect(await go(other, refused(null))).toBe(true);
  expect(await failed()).toEqual(names);
});
