import { defineMachine, type Machine } from '../../../../kernel/state-machine.js';

export type ImportState =
  'collecting' | 'reading' | 'ready' | 'unreadable' | 'writing' | 'done' | 'cancelled';
export type ImportEvent = 'add' | 'read' | 'show' | 'stumble' | 'confirm' | 'finish' | 'return' | 'cancel';

/**
 * The way of a list: its files come together, it is read in the background, shown, and taken in as a whole or
 * not at all. `return` brings it back to be shown when what it asks for is refused at the last moment.
 */
export const importMachine: Machine<ImportState, ImportEvent, null> = defineMachine<
  ImportState,
  ImportEvent,
  null
>({
  states: ['collecting', 'reading', 'ready', 'unreadable', 'writing', 'done', 'cancelled'],
  initial: 'collecting',
  final: ['done', 'cancelled'],
  transitions: [
    { from: ['collecting', 'ready', 'unreadable'], event: 'add', to: 'collecting' },
    { from: ['collecting', 'ready', 'unreadable'], event: 'read', to: 'reading' },
    { from: 'reading', event: 'show', to: 'ready' },
    { from: 'reading', event: 'stumble', to: 'unreadable' },
    { from: 'ready', event: 'confirm', to: 'writing' },
    { from: 'writing', event: 'finish', to: 'done' },
    { from: 'writing', event: 'return', to: 'ready' },
    { from: ['collecting', 'reading', 'ready', 'unreadable'], event: 'cancel', to: 'cancelled' },
  ],
});

/** All states of a list. */
export const importStates: readonly ImportState[] = importMachine.states;
