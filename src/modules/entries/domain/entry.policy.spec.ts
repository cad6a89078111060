import { type Actor, systemActor, visitor } from '../../../kernel/actor.js';
import type { ContestRole } from '../../../kernel/permissions.js';
import type { EntryState } from './entry.machine.js';
import {
  acceptsChanges,
  type EntryFacts,
  mayEdit,
  mayReadFile,
  mayResubmit,
  maySubmit,
  mayView,
  mayWithdraw,
} from './entry.policy.js';

const now = new Date('2026-07-31T17:00:00.000Z');
const facts: EntryFacts = {
  contestId: 'c',
  ownerAccountId: 'owner',
  sentByUnitId: null,
  state: 'draft',
  channel: 'web',
  contestState: 'receiving',
  acceptsUntil: new Date(now.getTime() + 1),
  correctableUntil: null,
};
const account = (accountId: string, ...roles: ContestRole[]): Actor => ({
  kind: 'account',
  accountId,
  isAdministrator: false,
  roles: roles.map((role) => ({ contestId: 'c', role, unitId: null })),
});
const owner = account('owner');
const code = (verdict: { code: string } | null): string => verdict?.code ?? 'allowed';

it.each([
  ['draft', 'entry.not-receiving'],
  ['announced', 'entry.not-receiving'],
  ['cancelled', 'entry.not-receiving'],
  ['receiving', 'allowed'],
  ['screening', 'entry.deadline-passed'],
  ['judging', 'entry.deadline-passed'],
  ['published', 'entry.deadline-passed'],
])('in a contest that is %s changes are %s', (contestState, expected) => {
  expect(code(acceptsChanges({ ...facts, contestState }, now))).toBe(expected);
});

it('the last instant is the one before the end of the grace', () => {
  expect(code(acceptsChanges(facts, now))).toBe('allowed');
  expect(code(acceptsChanges({ ...facts, acceptsUntil: now }, now))).toBe('entry.deadline-passed');
  expect(code(acceptsChanges({ ...facts, acceptsUntil: null }, now))).toBe('allowed');
});

it('only its entrant sees, edits, submits or withdraws a work', () => {
  for (const policy of [mayView, mayEdit, maySubmit, mayWithdraw]) {
    expect(code(policy(owner, facts, now))).toBe('allowed');
    for (const actor of [
      account('other'),
      account('staff', 'secretary', 'organiser'),
      visitor,
      systemActor,
    ]) {
      expect(code(policy(actor, facts, now))).toBe('thing.not-found');
    }
  }
});

it.each([
  ['draft', 'allowed', 'allowed'],
  ['submitted', 'allowed', 'conflict.state'],
  ['eligible', 'allowed', 'conflict.state'],
  ['ineligible', 'allowed', 'conflict.state'],
  ['withdrawn', 'conflict.state', 'conflict.state'],
  ['disqualified', 'conflict.state', 'conflict.state'],
] as const)('a work that is %s: editing is %s, submitting is %s', (state: EntryState, edit, submit) => {
  expect(code(mayEdit(owner, { ...facts, state }, now))).toBe(edit);
  expect(code(maySubmit(owner, { ...facts, state }, now))).toBe(submit);
});

it('the file is for its entrant always, and for the secretariat from submission to sealing', () => {
  const secretary = account('staff', 'secretary');
  for (const contestState of ['receiving', 'screening', 'judging', 'deciding', 'published']) {
    const at = { ...facts, contestState };
    const open = ['receiving', 'screening'].includes(contestState) ? 'allowed' : 'thing.not-found';
    expect(code(mayReadFile(owner, at))).toBe('allowed');
    expect(code(mayReadFile(secretary, { ...at, state: 'submitted' }))).toBe(open);
    expect(code(mayReadFile(secretary, { ...at, state: 'draft' }))).toBe('thing.not-found');
    expect(code(mayReadFile(secretary, { ...at, state: 'withdrawn' }))).toBe('thing.not-found');
    for (const role of ['judge', 'panel-head', 'council', 'auditor', 'unit-coordinator'] as const) {
      expect(code(mayReadFile(account('x', role), { ...at, state: 'submitted' }))).toBe('thing.not-found');
    }
    const both = account('x', 'secretary', 'judge');
    expect(code(mayReadFile(both, { ...at, state: 'submitted' }))).toBe('thing.not-found');
  }
});

it('a work that a unit sent is for those who coordinate the unit now, not for who typed it in', () => {
  const sent = { ...facts, sentByUnitId: 'unit-a' };
  const coordinator = (unitId: string, contestId = 'c'): Actor => ({
    kind: 'account',
    accountId: 'coordinator',
    isAdministrator: false,
    roles: [{ contestId, role: 'unit-coordinator', unitId }],
  });
  expect(code(mayView(coordinator('unit-a'), sent))).toBe('allowed');
  expect(code(mayEdit(coordinator('unit-a'), sent, now))).toBe('allowed');
  expect(code(mayView(owner, sent))).toBe('thing.not-found');
  expect(code(mayView(coordinator('unit-b'), sent))).toBe('thing.not-found');
  expect(code(mayView(coordinator('unit-a', 'another'), sent))).toBe('thing.not-found');
  expect(code(mayView(coordinator('unit-a'), facts))).toBe('thing.not-found');
  expect(code(mayReadFile(coordinator('unit-b'), { ...sent, state: 'submitted' }))).toBe('thing.not-found');
});

describe('a correction that was asked for', () => {
  const asked: EntryFacts = {
    ...facts,
    state: 'correcting',
    contestState: 'screening',
    acceptsUntil: new Date(now.getTime() - 1000),
    correctableUntil: new Date(now.getTime() + 1),
  };

  it('is taken until its own day, whatever the deadline of the contest', () => {
    expect([code(mayEdit(owner, asked, now)), code(mayResubmit(owner, asked, now))]).toEqual([
      'allowed',
      'allowed',
    ]);
    const over = { ...asked, correctableUntil: now };
    expect(code(mayEdit(owner, over, now))).toBe('entry.correction-passed');
    expect(code(mayResubmit(owner, over, now))).toBe('entry.correction-passed');
  });

  it('is of its author alone, and ends with the sealing', () => {
    expect(code(mayResubmit(account('other'), asked, now))).toBe('thing.not-found');
    expect(code(mayEdit(owner, { ...asked, contestState: 'judging' }, now))).toBe('entry.correction-passed');
  });

  it('opens no other work', () => {
    for (const state of ['submitted', 'eligible', 'ineligible'] as const) {
      expect(code(mayEdit(owner, { ...asked, state }, now))).toBe('entry.deadline-passed');
    }
    expect(code(mayEdit(owner, { ...asked, state: 'appealed' }, now))).toBe('entry.appealed');
  });

  it('does not shorten the time that everybody has', () => {
    const early = { ...asked, contestState: 'receiving', correctableUntil: now };
    expect(code(mayEdit(owner, { ...early, acceptsUntil: new Date(now.getTime() + 1) }, now))).toBe(
      'allowed',
    );
  });
});
