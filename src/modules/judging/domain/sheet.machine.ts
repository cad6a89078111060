import { defineMachine } from '../../../kernel/state-machine.js';

/** States of a score sheet. */
export const sheetStates = ['assigned', 'started', 'submitted', 'returned', 'recused', 'void'] as const;
/** State of a score sheet. */
export type SheetState = (typeof sheetStates)[number];
/** What can happen to a score sheet; `bar`: a conflict became known; `drop`: the judge left. */
export type SheetEvent = 'save' | 'submit' | 'return' | 'recuse' | 'bar' | 'drop';

/** The score sheet. What was handed in changes only by being returned, or stops counting for a conflict. */
export const sheetMachine = defineMachine<SheetState, SheetEvent, null>({
  states: sheetStates,
  initial: 'assigned',
  final: ['submitted', 'recused', 'void'],
  transitions: [
    { from: ['assigned', 'started', 'returned'], event: 'save', to: 'started' },
    { from: ['assigned', 'started', 'returned'], event: 'submit', to: 'submitted' },
    { from: 'submitted', event: 'return', to: 'returned' },
    { from: ['assigned', 'started', 'returned'], event: 'recuse', to: 'recused' },
    { from: ['assigned', 'started', 'returned', 'submitted'], event: 'bar', to: 'recused' },
    { from: ['assigned', 'started', 'returned'], event: 'drop', to: 'void' },
  ],
});

/** Whether the sheet counts as a reading of its copy, done or still to be done. */
export function isLive(state: SheetState): boolean {
  return state !== 'recused' && state !== 'void';
}
