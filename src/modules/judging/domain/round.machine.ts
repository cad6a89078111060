import { defineMachine } from '../../../kernel/state-machine.js';

/** States of a judging round, in their usual order. */
export const roundStates = [
  'planned',
  'sealed',
  'assigned',
  'scoring',
  'moderating',
  'closed',
  'void',
] as const;
/** State of a judging round. */
export type RoundState = (typeof roundStates)[number];
/** What can happen to a judging round. */
export type RoundEvent = 'seal' | 'assign' | 'release' | 'all-in' | 'reopen' | 'close' | 'void';

/**
 * The round. `assigned` is a preview that no judge sees; `moderating` begins by itself when the last sheet is
 * in and ends when one is returned or a new reading is dealt.
 */
export const roundMachine = defineMachine<RoundState, RoundEvent, null>({
  states: roundStates,
  initial: 'planned',
  final: ['closed', 'void'],
  transitions: [
    { from: 'planned', event: 'seal', to: 'sealed' },
    { from: ['sealed', 'assigned'], event: 'assign', to: 'assigned' },
    { from: 'assigned', event: 'release', to: 'scoring' },
    { from: 'scoring', event: 'all-in', to: 'moderating' },
    { from: 'moderating', event: 'reopen', to: 'scoring' },
    { from: 'moderating', event: 'close', to: 'closed' },
    { from: ['sealed', 'assigned', 'scoring', 'moderating'], event: 'void', to: 'void' },
  ],
});

/** Whether judges may see their sheets: before the release there is nothing to see. */
export function isReleased(state: RoundState): boolean {
  return state === 'scoring' || state === 'moderating' || state === 'closed';
}

/** Whether sheets may be written on. */
export function isOpen(state: RoundState): boolean {
  return state === 'scoring' || state === 'moderating';
}
