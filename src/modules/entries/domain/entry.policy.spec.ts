import { type Actor, systemActor, visitor } from '../../../kernel/actor.js';
import type { ContestRole } from '../../../kernel/permissions.js';
import type { EntryState } from './entry.machine.js';
import {
  acceptsChanges,
  type EntryFacts,
  mayEdit,
  mayReadFile,
  maySubmit,
  mayView,
  mayWithdraw,
} from './entry.policy.js';

const now = new Date('2026-07-31T17:00:00.000Z');
const facts: EntryFacts = {
  contestId: 'c',
  ownerAccountId: 'owner',
  state: 'draft',
  channel: 'web',
  contestState: 'receiving',
  acceptsUntil: new Date(now.getTime() + 1),
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
