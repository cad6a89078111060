import { eventType } from '../../platform/events/event.js';

/** A round was closed: its scores are fixed and committed to. */
export const roundClosed = eventType<{
  readonly roundId: string;
  readonly roundName: string;
  readonly works: number;
  readonly advancing: number;
  readonly committedRoot: string;
  readonly isLast: boolean;
}>('scoring.round-closed');
