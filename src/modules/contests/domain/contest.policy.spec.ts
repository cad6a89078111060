import { type Actor, systemActor, visitor } from '../../../kernel/actor.js';
import { type ContestRole, contestRoles } from '../../../kernel/permissions.js';
import { type ContestState, contestStates } from './contest.js';
import type { ContestFacts } from './contest.machine.js';
import { contestCan, mayEdit, mayExtend, mayMove, maySee, moveEvents } from './contest.policy.js';

const now = new Date('2026-03-02T02:00:00.000Z');
const facts: ContestFacts = {
  now,
  missing: [],
  opensAt: now,
  closesAt: new Date(now.getTime() + 1),
  endsAt: now,
  reason: null,
};
const subject = (state: ContestState): { id: string; state: ContestState; announcedAt: Date | null } => ({
  id: 'c1',
  state,
  announcedAt: state === 'draft' ? null : now,
});
const holder = (role: ContestRole, contestId = 'c1'): Actor => ({
  kind: 'account',
  accountId: 'a1',
  isAdministrator: false,
  roles: [{ contestId, role, unitId: null }],
});
const granted = (actor: Actor, state: ContestState): string[] =>
  Object.entries(contestCan(actor, subject(state), facts)).flatMap(([key, may]) => (may ? [key] : []));

it('shows a draft only to those who work on it', () => {
  const draft = subject('draft');
  expect(maySee(visitor, draft)?.code).toBe('thing.not-found');
  expect(maySee(holder('judge', 'c2'), draft)?.code).toBe('thing.not-found');
  for (const role of contestRoles) expect(maySee(holder(role), draft)).toBeNull();
  expect(maySee(systemActor, draft)).toBeNull();
  expect(maySee(visitor, subject('announced'))).toBeNull();
});

it('lets the organiser, and nobody else, edit, extend, announce, archive and cancel', () => {
  for (const role of contestRoles) {
    const verdicts = [
      mayEdit(holder(role), subject('draft')),
      mayExtend(holder(role), subject('receiving')),
      ...(['announce', 'archive', 'cancel'] as const).map((event) =>
        mayMove(holder(role), subject('draft'), event),
      ),
    ];
    const codes = new Set(verdicts.map((verdict) => verdict?.code ?? 'allowed'));
    expect([role, [...codes]]).toEqual([role, [role === 'organiser' ? 'allowed' : 'access.denied']]);
  }
});

it('lets secretaries open and close too', () => {
  expect(
    moveEvents.filter((event) => mayMove(holder('secretary'), subject('draft'), event) === null),
  ).toEqual(['open-receiving', 'close-receiving']);
});

it('puts the deadline off only while it lies ahead', () => {
  const open = contestStates.filter((state) => mayExtend(holder('organiser'), subject(state)) === null);
  expect(open).toEqual(['announced', 'receiving']);
});

it('gives each role its own buttons in each state', () => {
  expect(granted(holder('organiser'), 'draft')).toEqual([
    'edit',
    'invite',
    'announce',
    'cancel',
    'readRecord',
  ]);
  expect(granted(holder('organiser'), 'receiving')).toEqual([
    'edit',
    'invite',
    'closeReceiving',
    'extendDeadline',
    'cancel',
    'screen',
    'readRecord',
  ]);
  expect(granted(holder('secretary'), 'screening')).toEqual(['screen', 'seal']);
  expect(granted(holder('panel-head'), 'judging')).toEqual(['assign']);
  expect(granted(holder('council'), 'deciding')).toEqual(['decide']);
  expect(granted(holder('organiser'), 'archived')).toEqual(['readRecord']);
  for (const state of contestStates) {
    expect(granted(visitor, state)).toEqual([]);
    expect(granted(holder('judge'), state)).toEqual([]);
    expect(granted(holder('organiser', 'c2'), state)).toEqual([]);
  }
});
