import { type Actor, isGranted } from '../../../kernel/actor.js';
import type { Permission } from '../../../kernel/permissions.js';
import { refuse, type Verdict } from '../../../kernel/refusal.js';
import { type AwardState, boardMachine, type BoardState, awardMachine } from './award.machine.js';

/** What the policies of the board look at. */
export interface BoardFacts {
  readonly contestId: string;
  readonly contestState: string;
  /** Whether codes were turned back into works. */
  readonly unsealed: boolean;
  readonly state: BoardState;
  readonly awards: number;
}

function granted(actor: Actor, permission: Permission, { contestId }: BoardFacts): Verdict {
  return isGranted(actor, permission, contestId) ? null : refuse('access.denied');
}

function deciding(facts: BoardFacts): Verdict {
  if (!facts.unsealed) return refuse('award.sealed');
  return facts.contestState === 'deciding' ? null : refuse('conflict.state', { state: facts.contestState });
}

function open(facts: BoardFacts): Verdict {
  return deciding(facts) ?? (facts.state === 'open' ? null : refuse('award.board-closed'));
}

function moves(event: 'approve' | 'publish', facts: BoardFacts): Verdict {
  const firing = boardMachine.fire(facts.state, event, undefined);
  return 'refusal' in firing ? firing.refusal : null;
}

/** Whether the board may be seen: by its people, and never before unsealing. */
export function mayReadBoard(actor: Actor, facts: BoardFacts): Verdict {
  return granted(actor, 'prize:read', facts) ?? (facts.unsealed ? null : refuse('award.sealed'));
}

/** Whether the plan may be filled by rank: only while nothing has been decided by hand. */
export function mayPropose(actor: Actor, facts: BoardFacts): Verdict {
  const denied = granted(actor, 'prize:decide', facts) ?? open(facts);
  return denied ?? (facts.awards === 0 ? null : refuse('award.already-proposed'));
}

/** Whether awards may be given and taken by hand. */
export function mayChange(actor: Actor, facts: BoardFacts): Verdict {
  return granted(actor, 'prize:decide', facts) ?? open(facts);
}

/** Whether the awards may be approved, or the decision's number corrected. */
export function mayApprove(actor: Actor, facts: BoardFacts): Verdict {
  const denied = granted(actor, 'prize:decide', facts) ?? deciding(facts) ?? moves('approve', facts);
  return denied ?? (facts.awards > 0 ? null : refuse('award.none'));
}

/** Whether the results may be published. */
export function mayPublish(actor: Actor, facts: BoardFacts): Verdict {
  const denied = granted(actor, 'prize:publish', facts) ?? deciding(facts);
  if (denied !== null) return denied;
  return facts.state === 'open' ? refuse('award.not-approved') : moves('publish', facts);
}

/** Whether an award may be revoked. */
export function mayRevoke(actor: Actor, facts: BoardFacts, state: AwardState): Verdict {
  const denied = granted(actor, 'prize:publish', facts);
  if (denied !== null) return denied;
  const firing = awardMachine.fire(state, 'revoke', undefined);
  return 'refusal' in firing ? firing.refusal : null;
}

/** What the reader may do on the board. */
export interface BoardCan {
  readonly propose: boolean;
  readonly change: boolean;
  readonly approve: boolean;
  readonly publish: boolean;
  readonly revoke: boolean;
}

/** The `can` map, made of the same policies. */
export function boardCan(actor: Actor, facts: BoardFacts): BoardCan {
  return {
    propose: mayPropose(actor, facts) === null,
    change: mayChange(actor, facts) === null,
    approve: mayApprove(actor, facts) === null,
    publish: mayPublish(actor, facts) === null,
    revoke: facts.state === 'published' && mayRevoke(actor, facts, 'published') === null,
  };
}
