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
  readonly state: EntryState;
  /** Until when a correction that was asked for is taken, with the hidden grace; null when none is. */
  readonly correctableUntil: Date | null;
}

const notYetOrNoMore: readonly string[] = ['draft', 'announced', 'cancelled'];
const beforeSealing: readonly string[] = ['receiving', 'screening'];

/** The clock is asked when the command runs: no timed job opens or closes this door. */
export function acceptsChanges(facts: ReceivingFacts, now: Date): Verdict {
  if (notYetOrNoMore.includes(facts.contestState)) return refuse('entry.not-receiving');
  const late = facts.acceptsUntil !== null && now >= facts.acceptsUntil;
  return facts.contestState !== 'receiving' || late ? refuse('entry.deadline-passed') : null;
}

/** Only the account that entered a work sees it here; for others it does not exist. */
export function mayView(actor: Actor, facts: EntryFacts): Verdict {
  return accountOf(actor) === facts.ownerAccountId ? null : refuse('thing.not-found');
}

export function mayEdit(actor: Actor, facts: EntryFacts, now: Date): Verdict {
  const own = mayView(actor, facts);
  if (own !== null) return own;
  if (facts.state === 'appealed') return refuse('entry.appealed');
  if (facts.state !== 'draft' && !isReceived(facts.state)) return refuse('conflict.state');
  if (mayStillCorrect(facts, now)) return null;
  const verdict = acceptsChanges(facts, now);
  const late = facts.state === 'correcting' && verdict?.code === 'entry.deadline-passed';
  return late ? refuse('entry.correction-passed') : verdict;
}

/** A correction has a deadline of its own, whatever that of the contest; sealing ends both. */
function mayStillCorrect({ state, correctableUntil, contestState }: EntryFacts, now: Date): boolean {
  const open = correctableUntil !== null && now < correctableUntil;
  return state === 'correcting' && open && beforeSealing.includes(contestState);
}

/** Handing in what was corrected. */
export function mayResubmit(actor: Actor, facts: EntryFacts, now: Date): Verdict {
  const edit = mayEdit(actor, facts, now);
  if (edit !== null) return edit;
  return facts.state === 'correcting' ? null : refuse('conflict.state');
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
