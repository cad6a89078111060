import { defineMachine, type Machine } from '../../../kernel/state-machine.js';
import { refuse, type Verdict } from '../../../kernel/refusal.js';

export type EntryState = 'draft' | 'submitted' | 'eligible' | 'ineligible' | 'withdrawn' | 'disqualified';
export type EntryEvent = 'submit' | 'change' | 'withdraw' | 'accept' | 'reject' | 'disqualify';

/** What the machine looks at. */
export interface EntryMachineFacts {
  /** Whether nothing is missing. */
  readonly complete: boolean;
}

const complete = (facts: EntryMachineFacts): Verdict => (facts.complete ? null : refuse('entry.incomplete'));
const received = ['submitted', 'eligible', 'ineligible'] as const;

/**
 * A work's way. `change` is a new version after submission: whatever was decided about the old one
 * is void, so the work waits for screening again.
 */
export const entryMachine: Machine<EntryState, EntryEvent, EntryMachineFacts> = defineMachine<
  EntryState,
  EntryEvent,
  EntryMachineFacts
>({
  states: ['draft', 'submitted', 'eligible', 'ineligible', 'withdrawn', 'disqualified'],
  initial: 'draft',
  final: ['eligible', 'ineligible', 'withdrawn', 'disqualified'],
  transitions: [
    { from: 'draft', event: 'submit', to: 'submitted', guard: complete },
    { from: received, event: 'change', to: 'submitted', guard: complete },
    { from: ['draft', ...received], event: 'withdraw', to: 'withdrawn' },
    { from: received, event: 'accept', to: 'eligible' },
    { from: received, event: 'reject', to: 'ineligible' },
    { from: ['submitted', 'eligible'], event: 'disqualify', to: 'disqualified' },
  ],
});

/** States of works that the organisers have received and that still stand: they count towards the caps. */
export const standingStates: readonly EntryState[] = ['submitted', 'eligible'];

/** States of works that the secretariat has on its desk. */
export const screenedStates: readonly EntryState[] = received;

/** States in which a work has been submitted at some time and not been taken back. */
export function isReceived(state: EntryState): boolean {
  return screenedStates.includes(state);
}
