import { type Actor, hasRole } from '../../../kernel/actor.js';
import { refuse, type Verdict } from '../../../kernel/refusal.js';

/** What the policies of the secretariat's desk look at. */
export interface DeskFacts {
  readonly contestId: string;
  readonly contestState: string;
}

const screening: readonly string[] = ['receiving', 'screening'];
const sealed: readonly string[] = ['judging', 'deciding'];
const published: readonly string[] = ['published', 'archived'];

/**
 * Who may open dossiers: the secretariat, until sealing and again after publication. In between nobody,
 * so that no one who meets judges can tell whose work they read.
 */
export function mayRead(actor: Actor, { contestId, contestState }: DeskFacts): Verdict {
  if (actor.kind !== 'account' || !hasRole(actor, contestId, 'secretary', 'organiser')) {
    return refuse('access.denied');
  }
  // The roles cannot be combined when they are given; whoever holds both anyway stays outside.
  if (hasRole(actor, contestId, 'judge', 'panel-head')) return refuse('screening.judge-barred');
  if (sealed.includes(contestState)) return refuse('screening.sealed');
  return screening.includes(contestState) || published.includes(contestState)
    ? null
    : refuse('screening.not-open');
}

/**
 * Who writes the secretariat's replies: the same people, from the drafting of the contest on. They may quote works,
 * so they are closed while the works are judged.
 */
export function mayKeepReplies(actor: Actor, facts: DeskFacts): Verdict {
  const read = mayRead(actor, facts);
  return read?.code === 'screening.not-open' ? null : read;
}

/** Who may decide and mask: the same people, while the contest receives or screens. */
export function mayDecide(actor: Actor, facts: DeskFacts): Verdict {
  const read = mayRead(actor, facts);
  if (read !== null) return read;
  return screening.includes(facts.contestState) ? null : refuse('screening.not-open');
}
