import { eventType } from '../../platform/events/event.js';

/** The ranking of a closed round is there: its scores are fixed and committed to. */
export const roundClosed = eventType<{
  readonly roundId: string;
  readonly roundName: string;
  readonly works: number;
  readonly advancing: number;
  readonly committedRoot: string;
  readonly isLast: boolean;
}>('scoring.round-closed');
