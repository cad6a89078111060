import { type Actor, hasRole } from '../../../kernel/actor.js';
import { refuse, type Verdict } from '../../../kernel/refusal.js';
import { isOpen, roundMachine, type RoundEvent, type RoundState } from './round.machine.js';

/** What a policy on a round looks at. */
export interface RoundFacts {
  readonly contestId: string;
  readonly state: RoundState;
  /** An order to close it is being done. */
  readonly isBeingClosed?: boolean;
}

/** Whether the actor may see how a round stands; for anybody else there is no such round. */
export function maySeeRound(actor: Actor, contestId: string): Verdict {
  return hasRole(actor, contestId, 'panel-head', 'organiser') ? null : refuse('thing.not-found');
}

/** Whether the actor leads the round: the panel head alone. */
export function mayLeadRound(actor: Actor, facts: RoundFacts): Verdict {
  const seen = maySeeRound(actor, facts.contestId);
  if (seen !== null) return seen;
  return hasRole(actor, facts.contestId, 'panel-head') ? null : refuse('access.denied');
}

function mayMove(event: RoundEvent) {
  return (actor: Actor, facts: RoundFacts): Verdict => {
    const lead = mayLeadRound(actor, facts);
    if (lead !== null) return lead;
    if (facts.state === 'closed') return refuse('round.closed');
    const fired = roundMachine.fire(facts.state, event, null);
    return 'refusal' in fired ? fired.refusal : null;
  };
}

/** Whether the actor may deal the works to the judges; again and again until the release. */
export const mayAssign = mayMove('assign');
/** Whether the actor may show the judges what was dealt to them. */
export const mayRelease = mayMove('release');

/** Whether the actor may close the round, as far as that does not hang on sheets still missing. */
export const mayClose = (actor: Actor, facts: RoundFacts): Verdict => {
  const verdict = mayMove('close')(actor, facts);
  if (verdict?.code === 'conflict.state' && facts.state === 'scoring') return refuse('round.sheets-missing');
  return verdict ?? (facts.isBeingClosed === true ? refuse('round.closing-ordered') : null);
};

/** Whether the actor may return a sheet to its judge. */
export function mayReturnSheet(actor: Actor, facts: RoundFacts): Verdict {
  const lead = mayLeadRound(actor, facts);
  if (lead !== null) return lead;
  return isOpen(facts.state) ? null : refuse(facts.state === 'closed' ? 'round.closed' : 'conflict.state');
}

/** Whether the actor may remind judges of what is left: as long as sheets can be handed in. */
export const mayRemind = mayReturnSheet;
/** Whether the actor may give a judge's open works to others. */
export const mayReplaceJudge = mayReturnSheet;
/** Whether the actor may settle differences and order readings: while sheets come in, and until the closing. */
export const mayModerate = mayReturnSheet;

/** Whether the actor may have the sheets looked at as a whole: once all are in, before the closing and after it. */
export function mayAnalyse(actor: Actor, facts: RoundFacts): Verdict {
  const lead = mayLeadRound(actor, facts);
  if (lead !== null) return lead;
  if (facts.state === 'moderating' || facts.state === 'closed') return null;
  return facts.state === 'scoring' ? refuse('round.sheets-missing') : refuse('conflict.state');
}

/** Whether the actor may have the ranking of a closed round worked out again, after it failed. */
export function mayRankAgain(actor: Actor, facts: RoundFacts): Verdict {
  return mayLeadRound(actor, facts);
}

/** Whether the actor may see what the sheets say of single judges: the panel head alone. */
export function maySeeProfiles(actor: Actor, facts: RoundFacts): Verdict {
  return mayLeadRound(actor, facts);
}
