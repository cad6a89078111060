import { accountOf, type Actor } from '../../../kernel/actor.js';
import { refuse, type Verdict } from '../../../kernel/refusal.js';

const day = 24 * 3600 * 1000;
const beforeSealing: readonly string[] = ['receiving', 'screening'];

/** What the rules of appeals look at. */
export interface AppealFacts {
  readonly contestState: string;
  readonly entryState: string;
  readonly decidedAt: Date | null;
  /** Days in which an appeal is taken; 0: none is. */
  readonly appealDays: number;
  /** An appeal about this work was answered, or is open. */
  readonly appealed: boolean;
}

/** Until when an appeal is taken; null where none can be. */
export function appealUntil({ decidedAt, appealDays, entryState }: AppealFacts): Date | null {
  if (decidedAt === null || appealDays === 0 || entryState !== 'ineligible') return null;
  return new Date(decidedAt.getTime() + appealDays * day);
}

/** Whether the author of an ineligible work may appeal now; whose work it is has been asked before. */
export function checkAppeal(facts: AppealFacts, now: Date): Verdict {
  if (facts.appealDays === 0) return refuse('screening.appeal-none');
  if (!beforeSealing.includes(facts.contestState)) return refuse('screening.appeal-late');
  if (facts.entryState !== 'ineligible') return refuse('conflict.state');
  if (facts.appealed) return refuse('screening.appeal-used');
  const until = appealUntil(facts);
  return until === null || now >= until ? refuse('screening.appeal-late') : null;
}

/** Nobody answers an appeal against what they decided or proposed themselves. */
export function checkAnswerer(actor: Actor, against: readonly (string | null)[]): Verdict {
  const accountId = accountOf(actor);
  const own = accountId === null || against.includes(accountId);
  return own ? refuse('screening.appeal-own-decision') : null;
}
