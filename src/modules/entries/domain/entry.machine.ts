import { defineMachine, type Machine } from '../../../kernel/state-machine.js';
import { refuse, type Verdict } from '../../../kernel/refusal.js';

export type EntryState =
  | 'draft'
  | 'submitted'
  | 'correcting'
  | 'eligible'
  | 'ineligible'
  | 'appealed'
  | 'withdrawn'
  | 'disqualified';
export type EntryEvent =
  | 'submit'
  | 'change'
  | 'withdraw'
  | 'accept'
  | 'reject'
  | 'ask-correction'
  | 'take-back'
  | 'resubmit'
  | 'appeal'
  | 'uphold'
  | 'dismiss'
  | 'disqualify';

/** What the machine looks at. */
export interface EntryMachineFacts {
  /** Whether nothing is missing. */
  readonly complete: boolean;
}

const complete = (facts: EntryMachineFacts): Verdict => (facts.complete ? null : refuse('entry.incomplete'));
const screened = ['submitted', 'correcting', 'eligible', 'ineligible'] as const;
const received = [...screened, 'appealed'] as const;

/**
 * A work's way. `change` is a new version after submission: whatever was decided about the old one
 * is void, so the work waits for screening again. While a correction is asked for, changes gather until the
 * author hands the corrected work in. `take-back` undoes a decision that nobody has built upon. An appeal is
 * answered once, and the work rests until then.
 */
export const entryMachine: Machine<EntryState, EntryEvent, EntryMachineFacts> = defineMachine<
  EntryState,
  EntryEvent,
  EntryMachineFacts
>({
  states: ['draft', ...received, 'withdrawn', 'disqualified'],
  initial: 'draft',
  final: ['eligible', 'ineligible', 'withdrawn', 'disqualified'],
  transitions: [
    { from: 'draft', event: 'submit', to: 'submitted', guard: complete },
    { from: ['submitted', 'eligible', 'ineligible'], event: 'change', to: 'submitted', guard: complete },
    { from: 'correcting', event: 'change', to: 'correcting', guard: complete },
    { from: 'correcting', event: 'resubmit', to: 'submitted', guard: complete },
    { from: ['draft', ...screened], event: 'withdraw', to: 'withdrawn' },
    { from: screened, event: 'accept', to: 'eligible' },
    { from: screened, event: 'reject', to: 'ineligible' },
    { from: screened, event: 'ask-correction', to: 'correcting' },
    { from: screened, event: 'take-back', to: 'submitted' },
    { from: 'ineligible', event: 'appeal', to: 'appealed' },
    { from: 'appealed', event: 'uphold', to: 'eligible' },
    { from: 'appealed', event: 'dismiss', to: 'ineligible' },
    { from: ['submitted', 'eligible'], event: 'disqualify', to: 'disqualified' },
  ],
});

/** All states of a work. */
export const entryStates: readonly EntryState[] = entryMachine.states;

/** States of works that the organisers have received and that still stand: they count towards the caps. */
export const standingStates: readonly EntryState[] = ['submitted', 'correcting', 'eligible'];

/** States of works about which something is still open: nothing is sealed before it is closed. */
export const openStates: readonly EntryState[] = ['submitted', 'correcting', 'appealed'];

/** States of works that the secretariat has on its desk. */
export const screenedStates: readonly EntryState[] = received;

/** States in which a work has been submitted at some time and not been taken back. */
export function isReceived(state: EntryState): boolean {
  return screenedStates.includes(state);
}
