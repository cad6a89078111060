import { type Actor, isGranted } from '../../../kernel/actor.js';
import { refuse, type Verdict } from '../../../kernel/refusal.js';

/** What the policies on sealing look at. */
export interface SealFacts {
  readonly contestId: string;
  readonly contestState: string;
  readonly sealed: boolean;
  /** Whether a round comes before this one, and whether it is closed and has its ranking. */
  readonly previous: 'none' | 'open' | 'unranked' | 'closed';
  readonly unscreened: number;
  /** Works that would be sealed. */
  readonly works: number;
}

/** Whether a round may be sealed now: the first from screening, a later one from what goes on from the one before. */
export function maySeal(actor: Actor, facts: SealFacts): Verdict {
  if (!isGranted(actor, 'seal:act', facts.contestId)) return refuse('access.denied');
  if (facts.sealed) return refuse('sealing.already-sealed');
  const expected = facts.previous === 'none' ? 'screening' : 'judging';
  if (facts.contestState !== expected) return refuse('conflict.state', { state: facts.contestState });
  if (facts.previous === 'open') return refuse('sealing.previous-round-open');
  if (facts.previous === 'unranked') return refuse('round.ranking-pending');
  if (facts.previous === 'none' && facts.unscreened > 0) {
    return refuse('sealing.unscreened', { count: facts.unscreened });
  }
  return facts.works === 0 ? refuse('sealing.no-works') : null;
}

/** What the policy on unsealing looks at. */
export interface UnsealFacts {
  readonly contestId: string;
  readonly contestState: string;
  readonly unsealed: boolean;
}

/** Whether codes and entries may be joined: once, when every score is fixed. */
export function mayUnseal(actor: Actor, facts: UnsealFacts): Verdict {
  if (!isGranted(actor, 'seal:act', facts.contestId)) return refuse('access.denied');
  if (facts.unsealed) return refuse('sealing.already-unsealed');
  return facts.contestState === 'deciding' ? null : refuse('sealing.scores-not-fixed');
}
