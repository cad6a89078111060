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
  readonly state: EntryState;
  readonly channel: Channel | null;
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

/** Only the account that entered a work sees it here; for others it does not exist. */
export function mayView(actor: Actor, facts: EntryFacts): Verdict {
  return accountOf(actor) === facts.ownerAccountId ? null : refuse('thing.not-found');
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
  if (isPaper(facts.channel)) return isReceived(facts.state) ? null : refuse('conflict.state');
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
  const staff = isDesk(actor, facts.contestId);
  const open = beforeSealing.includes(facts.contestState) && isReceived(facts.state);
  return staff && open ? null : refuse('thing.not-found');
}
