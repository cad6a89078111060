import { accountOf, type Actor, hasRole } from '../../../kernel/actor.js';
import { refuse, type Verdict } from '../../../kernel/refusal.js';
import { type Channel, isPaper } from './channel.js';
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
  readonly channel: Channel | null;
  /** Until when a correction that was asked for is taken, with the hidden grace; null when none is. */
  readonly correctableUntil: Date | null;
}

const notYetOrNoMore: readonly string[] = ['draft', 'announced', 'cancelled'];
const beforeSealing: readonly string[] = ['receiving', 'screening'];
const sealed: readonly string[] = ['judging', 'deciding'];
const afterwards: readonly string[] = ['published', 'archived'];

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

/** Whether the actor is of the secretariat and judges nothing in the contest. */
export function isDesk(actor: Actor, contestId: string): boolean {
  return (
    actor.kind === 'account' &&
    hasRole(actor, contestId, 'secretary', 'organiser') &&
    !hasRole(actor, contestId, 'judge', 'panel-head')
  );
}

/** Who looks after a work: its account; for a work on paper the secretariat, until sealing. */
export function mayTend(actor: Actor, facts: EntryFacts): Verdict {
  if (!isPaper(facts.channel)) return mayView(actor, facts);
  const open = beforeSealing.includes(facts.contestState) && isDesk(actor, facts.contestId);
  return open ? null : refuse('thing.not-found');
}

/** The secretariat takes paper in while the contest receives or screens: the post comes after the deadline. */
export function mayRegister(actor: Actor, facts: Pick<EntryFacts, 'contestId' | 'contestState'>): Verdict {
  if (!isDesk(actor, facts.contestId)) return refuse('access.denied');
  return beforeSealing.includes(facts.contestState) ? null : refuse('reception.not-open');
}

/** Who reads the journal of reception: the secretariat until sealing, and again after publication. */
export function mayReadJournal(
  actor: Actor,
  { contestId, contestState }: Pick<EntryFacts, 'contestId' | 'contestState'>,
): Verdict {
  if (!isDesk(actor, contestId)) return refuse('access.denied');
  if (sealed.includes(contestState)) return refuse('screening.sealed');
  const open = [...beforeSealing, ...afterwards].includes(contestState);
  return open ? null : refuse('reception.not-open');
}

export function mayEdit(actor: Actor, facts: EntryFacts, now: Date): Verdict {
  const tends = mayTend(actor, facts);
  if (tends !== null) return tends;
  if (facts.state === 'appealed') return refuse('entry.appealed');
  if (isPaper(facts.channel)) return isReceived(facts.state) ? null : refuse('conflict.state');
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
  const staff = isDesk(actor, facts.contestId);
  const open = beforeSealing.includes(facts.contestState) && isReceived(facts.state);
  return staff && open ? null : refuse('thing.not-found');
}
