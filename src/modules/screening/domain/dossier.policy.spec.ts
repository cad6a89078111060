import { type Actor, systemActor, visitor } from '../../../kernel/actor.js';
import type { ContestRole } from '../../../kernel/permissions.js';
import { mayDecide, mayRead } from './dossier.policy.js';

const staff = (...roles: ContestRole[]): Actor => ({
  kind: 'account',
  accountId: 'a',
  isAdministrator: true,
  roles: roles.map((role) => ({ contestId: 'c', role, unitId: null })),
});
const code = (verdict: { code: string } | null): string => verdict?.code ?? 'allowed';

it.each([
  ['draft', 'screening.not-open', 'screening.not-open'],
  ['announced', 'screening.not-open', 'screening.not-open'],
  ['receiving', 'allowed', 'allowed'],
  ['screening', 'allowed', 'allowed'],
  ['judging', 'screening.sealed', 'screening.sealed'],
  ['deciding', 'screening.sealed', 'screening.sealed'],
  ['published', 'allowed', 'screening.not-open'],
  ['archived', 'allowed', 'screening.not-open'],
  ['cancelled', 'screening.not-open', 'screening.not-open'],
])('in a contest that is %s reading is %s and deciding is %s', (contestState, read, decide) => {
  for (const actor of [staff('secretary'), staff('organiser')]) {
    expect(code(mayRead(actor, { contestId: 'c', contestState }))).toBe(read);
    expect(code(mayDecide(actor, { contestId: 'c', contestState }))).toBe(decide);
  }
});

it('is for nobody else, administrators and the program included', () => {
  const facts = { contestId: 'c', contestState: 'screening' };
  const others = [visitor, systemActor, staff(), staff('auditor'), staff('council'), staff('judge')];
  for (const actor of others) expect(code(mayRead(actor, facts))).toBe('access.denied');
  expect(code(mayRead(staff('secretary'), { ...facts, contestId: 'other' }))).toBe('access.denied');
});

it('keeps out whoever holds both sides of the wall', () => {
  const facts = { contestId: 'c', contestState: 'screening' };
  expect(code(mayRead(staff('secretary', 'judge'), facts))).toBe('screening.judge-barred');
  expect(code(mayDecide(staff('organiser', 'panel-head'), facts))).toBe('screening.judge-barred');
});
