import { defineMachine } from '../../../kernel/state-machine.js';

/** Where an award stands. */
export const awardStates = ['proposed', 'approved', 'published', 'revoked'] as const;
/** A state of an award. */
export type AwardState = (typeof awardStates)[number];

/** The way of an award. A proposed one may be taken away; a published one may only be revoked, and is kept. */
export const awardMachine = defineMachine<AwardState, 'approve' | 'publish' | 'revoke'>({
  states: awardStates,
  initial: 'proposed',
  final: ['published', 'revoked'],
  transitions: [
    { from: 'proposed', event: 'approve', to: 'approved' },
    { from: 'approved', event: 'publish', to: 'published' },
    { from: 'published', event: 'revoke', to: 'revoked' },
  ],
});

/** Where the prize board of a contest stands. */
export const boardStates = ['open', 'approved', 'published'] as const;
/** A state of the prize board. */
export type BoardState = (typeof boardStates)[number];

/** The way of the board. Approving once more corrects the decision's number before anything is public. */
export const boardMachine = defineMachine<BoardState, 'approve' | 'publish'>({
  states: boardStates,
  initial: 'open',
  final: ['published'],
  transitions: [
    { from: ['open', 'approved'], event: 'approve', to: 'approved' },
    { from: 'approved', event: 'publish', to: 'published' },
  ],
});
