import { eventType } from '../../platform/events/event.js';
import type { ContestState } from './domain/contest.js';
import type { ContestEvent } from './domain/contest.machine.js';

/** A contest was made from a template. */
export const contestCreated = eventType<{ readonly contestId: string; readonly title: string }>(
  'contests.contest-created',
);
/** A part of a contest was edited: its basic fields or one of its lists. */
export const contestEdited = eventType<{ readonly contestId: string; readonly part: string }>(
  'contests.contest-edited',
);
/** A contest went from one state to another. */
export const contestMoved = eventType<{
  readonly contestId: string;
  readonly slug: string;
  readonly title: string;
  readonly event: ContestEvent;
  readonly from: ContestState;
  readonly to: ContestState;
  readonly reason: string | null;
}>('contests.contest-moved');
/** The deadline was put off by a decision. */
export const deadlineExtended = eventType<{
  readonly contestId: string;
  readonly slug: string;
  readonly title: string;
  readonly fromAt: string;
  readonly toAt: string;
  readonly reason: string;
  /** Number of the decision. */
  readonly decisionNumber: string;
}>('contests.deadline-extended');
