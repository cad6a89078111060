import type { Actor } from '../../../kernel/actor.js';
import { systemActor, visitor } from '../../../kernel/actor.js';
import { type ContestRole, contestRoles } from '../../../kernel/permissions.js';
import type { Verdict } from '../../../kernel/refusal.js';
import { awardMachine, awardStates, boardStates } from './award.machine.js';
import { isDecisionDay } from './decision-day.js';
import {
  boardCan,
  type BoardFacts,
  mayApprove,
  mayChange,
  mayPropose,
  mayPublish,
  mayReadBoard,
  mayRevoke,
} from './prize-board.policy.js';

const contestId = 'contest';
const ready: BoardFacts = { contestId, contestState: 'deciding', unsealed: true, state: 'open', awards: 0 };

function holding(role: ContestRole, where = contestId): Actor {
  return {
    kind: 'account',
    accountId: 'somebody',
    isAdministrator: true,
    roles: [{ contestId: where, role, unitId: null }],
  };
}

const codeOf = (verdict: Verdict): string => verdict?.code ?? 'allowed';
const allowedRoles = (ask: (actor: Actor) => Verdict): string[] =>
  contestRoles.filter((role) => ask(holding(role)) === null);

describe('who may do what on the board', () => {
  it.each([
    ['read', (actor: Actor) => mayReadBoard(actor, ready), ['organiser', 'secretary', 'council']],
    ['propose', (actor: Actor) => mayPropose(actor, ready), ['organiser', 'council']],
    ['change', (actor: Actor) => mayChange(actor, ready), ['organiser', 'council']],
    ['approve', (actor: Actor) => mayApprove(actor, { ...ready, awards: 1 }), ['organiser', 'council']],
    [
      'publish',
      (actor: Actor) => mayPublish(actor, { ...ready, state: 'approved', awards: 1 }),
      ['organiser'],
    ],
    [
      'revoke',
      (actor: Actor) => mayRevoke(actor, { ...ready, state: 'published' }, 'published'),
      ['organiser'],
    ],
  ] as const)('%s', (_name, ask, roles) => {
    expect(allowedRoles(ask)).toEqual(roles);
    expect(codeOf(ask(visitor))).toBe('access.denied');
    expect(codeOf(ask(holding('organiser', 'another contest')))).toBe('access.denied');
    expect(codeOf(ask(systemActor))).toBe('allowed');
  });
});

describe('when', () => {
  const organiser = holding('organiser');
  const all = [mayReadBoard, mayPropose, mayChange, mayApprove, mayPublish];

  it('nothing before unsealing', () => {
    for (const state of boardStates) {
      for (const may of all) {
        expect(codeOf(may(organiser, { ...ready, unsealed: false, state, awards: 3 }))).toBe('award.sealed');
      }
    }
  });

  it('nothing but reading outside the council’s time', () => {
    for (const contestState of ['judging', 'published', 'archived', 'cancelled']) {
      for (const may of all.slice(1)) {
        expect(codeOf(may(organiser, { ...ready, contestState }))).toBe('conflict.state');
      }
      expect(mayReadBoard(organiser, { ...ready, contestState })).toBeNull();
    }
  });

  it('the plan is filled only while the board is empty, and closed by approval', () => {
    expect(codeOf(mayPropose(organiser, { ...ready, awards: 1 }))).toBe('award.already-proposed');
    for (const may of [mayPropose, mayChange]) {
      expect(codeOf(may(organiser, { ...ready, state: 'approved' }))).toBe('award.board-closed');
    }
    expect(codeOf(mayApprove(organiser, ready))).toBe('award.none');
    expect(mayApprove(organiser, { ...ready, state: 'approved', awards: 1 })).toBeNull();
    expect(codeOf(mayPublish(organiser, { ...ready, awards: 1 }))).toBe('award.not-approved');
  });

  it('only a published award is revoked', () => {
    const published: BoardFacts = { ...ready, contestState: 'published', state: 'published' };
    for (const state of awardStates) {
      expect(codeOf(mayRevoke(organiser, published, state))).toBe(
        state === 'published' ? 'allowed' : 'conflict.state',
      );
    }
    expect(awardMachine.isFinal('revoked')).toBe(true);
  });

  it('the map of buttons says the same as the policies', () => {
    for (const role of contestRoles) {
      for (const state of boardStates) {
        for (const awards of [0, 2]) {
          const actor = holding(role);
          const facts = { ...ready, state, awards };
          expect(boardCan(actor, facts)).toEqual({
            propose: mayPropose(actor, facts) === null,
            change: mayChange(actor, facts) === null,
            approve: mayApprove(actor, facts) === null,
            publish: mayPublish(actor, facts) === null,
            revoke: state === 'published' && role === 'organiser',
          });
        }
      }
    }
  });
});

describe('the day of a decision', () => {
  // Half past midnight on 21 October in Vietnam.
  const now = new Date('2026-10-20T17:30:00.000Z');

  it.each([
    ['2026-10-21', true],
    ['2026-10-20', true],
    ['2024-02-29', true],
    ['2026-10-22', false],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['', false],
  ])('%s: %s', (day, expected) => {
    expect(isDecisionDay(day, now)).toBe(expected);
  });
});
