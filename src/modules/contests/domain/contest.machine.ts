import { defineMachine } from '../../../kernel/state-machine.js';
import { refuse, type Verdict } from '../../../kernel/refusal.js';
import { contestStates } from './contest.js';

/** What can be asked of a contest. */
export const contestEvents = [
  'announce',
  'open-receiving',
  'close-receiving',
  'seal',
  'decide',
  'publish',
  'archive',
  'cancel',
] as const;
/** An event of the contest machine. */
export type ContestEvent = (typeof contestEvents)[number];

/** What the guards look at, prepared beforehand. */
export interface ContestFacts {
  readonly now: Date;
  /** Keys of the required checklist points that are open. */
  readonly missing: readonly string[];
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  /** The deadline and the hidden minutes after it. */
  readonly endsAt: Date | null;
  readonly reason: string | null;
}

function mayAnnounce(facts: ContestFacts): Verdict {
  if (facts.missing.length > 0) {
    return refuse('contest.incomplete', { count: facts.missing.length, missing: facts.missing.join(' ') });
  }
  const over = facts.closesAt !== null && facts.closesAt <= facts.now;
  return over ? refuse('contest.deadline-in-past') : null;
}

function mayOpen(facts: ContestFacts): Verdict {
  const due = facts.opensAt !== null && facts.opensAt <= facts.now;
  return due ? null : refuse('contest.too-early', { at: facts.opensAt?.toISOString() ?? null });
}

function mayClose(facts: ContestFacts): Verdict {
  const due = facts.endsAt !== null && facts.endsAt <= facts.now;
  return due ? null : refuse('contest.too-early', { at: facts.endsAt?.toISOString() ?? null });
}

function mayCancel(facts: ContestFacts): Verdict {
  return facts.reason === null || facts.reason === '' ? refuse('contest.reason-needed') : null;
}

/**
 * The way of a contest. Sealing, deciding and publishing are asked for by their modules, which check
 * their own conditions in the same unit of work.
 */
export const contestMachine = defineMachine<(typeof contestStates)[number], ContestEvent, ContestFacts>({
  states: contestStates,
  initial: 'draft',
  final: ['archived', 'cancelled'],
  transitions: [
    { from: 'draft', event: 'announce', to: 'announced', guard: mayAnnounce },
    { from: 'announced', event: 'open-receiving', to: 'receiving', guard: mayOpen },
    { from: 'receiving', event: 'close-receiving', to: 'screening', guard: mayClose },
    { from: 'screening', event: 'seal', to: 'judging' },
    { from: 'judging', event: 'decide', to: 'deciding' },
    { from: 'deciding', event: 'publish', to: 'published' },
    { from: 'published', event: 'archive', to: 'archived' },
    {
      from: ['draft', 'announced', 'receiving', 'screening', 'judging', 'deciding'],
      event: 'cancel',
      to: 'cancelled',
      guard: mayCancel,
    },
  ],
});
