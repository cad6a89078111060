import { accountOf, type Actor, hasRole } from '../../../kernel/actor.js';
import { refuse, type Verdict } from '../../../kernel/refusal.js';
import { type EntryState, isReceived } from './entry.machine.js';

/** What the rules of receiving look at. */
export interface ReceivingFacts {
  /** State of the contest. */
  readonly contestState: string;
  /** Close of receiving with the hidden grace; null when there is none. */
  readonly acceptsUntil: Date | null;
}

/** What the policies of a work look at. */
export interface EntryFacts extends ReceivingFacts {
  readonly contestId: string;
  readonly ownerAccountId: string;
  /** The unit that sent it for its authors; null where somebody entered it for themselves. */
  readonly sentByUnitId: string | null;
  readonly state: EntryState;
}

const notYetOrNoMore: readonly string[] = ['draft', 'announced', 'cancelled'];
const beforeSealing: readonly string[] = ['receiving', 'screening'];

/** The clock is asked when the command runs: no timed job opens or closes this door. */
export function acceptsChanges(facts: ReceivingFacts, now: Date): Verdict {
  if (notYetOrNoMore.includes(facts.contestState)) return refuse('entry.not-receiving');
  const late = facts.acceptsUntil !== null && now >= facts.acceptsUntil;
  return facts.contestState !== 'receiving' || late ? refuse('entry.deadline-passed') : null;
}

/**
 * Only the account that entered a work sees it here, or, for a work that a unit sent, whoever coordinates
 * that unit now; for others it does not exist.
 */
export function mayView(actor: Actor, facts: EntryFacts): Verdict {
  const { contestId, sentByUnitId } = facts;
  const own =
    sentByUnitId === null
      ? accountOf(actor) === facts.ownerAccountId
      : coordinatedUnitId(actor, contestId) === sentByUnitId;
  return own ? null : refuse('thing.not-found');
}

/** The unit whose works the actor looks after in a contest; null for others. */
export function coordinatedUnitId(actor: Actor, contestId: string): string | null {
  if (actor.kind !== 'account') return null;
  const role = actor.roles.find((held) => held.contestId === contestId && held.role === 'unit-coordinator');
  return role?.unitId ?? null;
}

export function mayEdit(actor: Actor, facts: EntryFacts, now: Date): Verdict {
  const own = mayView(actor, facts);
  if (own !== null) return own;
  if (facts.state !== 'draft' && !isReceived(facts.state)) return refuse('conflict.state');
  return acceptsChanges(facts, now);
}

export function maySubmit(actor: Actor, facts: EntryFacts, now: Date): Verdict {
  const edit = mayEdit(actor, facts, now);
  if (edit !== null) return edit;
  return facts.state === 'draft' ? null : refuse('conflict.state');
}

/** Until the deadline, like every change. */
export function mayWithdraw(actor: Actor, facts: EntryFacts, now: Date): Verdict {
  return mayEdit(actor, facts, now);
}

/** Its author always; the secretariat from submission until sealing, and nobody who judges. */
export function mayReadFile(actor: Actor, facts: EntryFacts): Verdict {
  if (mayView(actor, facts) === null) return null;
  const staff =
    actor.kind === 'account' &&
    hasRole(actor, facts.contestId, 'secretary', 'organiser') &&
    !hasRole(actor, facts.contestId, 'judge', 'panel-head');
  const open = beforeSealing.includes(facts.contestState) && isReceived(facts.state);
  return staff && open ? null : refuse('thing.not-found');
}
