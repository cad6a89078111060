import type { Actor } from '../../../../kernel/actor.js';
import { refuse, type Verdict } from '../../../../kernel/refusal.js';
import { acceptsChanges, coordinatedUnitId, type ReceivingFacts } from '../../domain/entry.policy.js';

/** What the policies of a unit's lists look at. */
export interface UnitFacts extends ReceivingFacts {
  readonly contestId: string;
  readonly unitId: string;
}

/** Whoever coordinates the unit now; for others its lists and works do not exist. */
export function maySeeUnit(
  actor: Actor,
  { contestId, unitId }: Pick<UnitFacts, 'contestId' | 'unitId'>,
): Verdict {
  return coordinatedUnitId(actor, contestId) === unitId ? null : refuse('thing.not-found');
}

/** Whether works of the unit may come in or be changed: as for every entrant, until the deadline. */
export function mayBringWorks(actor: Actor, facts: UnitFacts, now: Date): Verdict {
  return maySeeUnit(actor, facts) ?? acceptsChanges(facts, now);
}
