import { eventType } from '../../platform/events/event.js';

/** The works of a round got their codes, and the commitment was made. */
export const roundSealed = eventType<{
  readonly roundId: string;
  readonly roundName: string;
  readonly works: number;
  readonly commitment: string;
}>('sealing.round-sealed');
/** Codes and entries were joined, before witnesses. */
export const contestUnsealed = eventType<{ readonly witnesses: readonly string[]; readonly codes: number }>(
  'sealing.contest-unsealed',
);
/** A judge declared conflicts: what they are stays out of the record. */
export const conflictsDeclared = eventType<{ readonly accountId: string }>('sealing.conflicts-declared');
