import { eventType } from '../../platform/events/event.js';

/** The prize plan was filled in order of rank. */
export const awardsProposed = eventType<{ readonly contestId: string }>('awards.awards-proposed');
/** A prize was given by hand. */
export const awardGiven = eventType<{ readonly awardId: string }>('awards.award-given');
/** A proposed award was taken away by hand. */
export const awardTaken = eventType<{ readonly awardId: string }>('awards.award-taken');
/** The awards were approved by a decision. */
export const awardsApproved = eventType<{ readonly contestId: string }>('awards.awards-approved');
/** The results became public. */
export const awardsPublished = eventType<{ readonly contestId: string }>('awards.awards-published');

/** Whom a mail about a work goes to: the account that entered it, else the address given for the work. */
export interface WorkContact {
  readonly accountId: string;
  readonly email: string | null;
  /** Of the first author, for somebody without an account. */
  readonly fullName?: string;
  /** Whether the first author, who stands for the authors, is told too where their address is another one. */
  readonly tellAuthor?: boolean;
}

/** What an entrant is told of the results. */
export interface ResultNotice {
  readonly entryId: string;
  readonly workTitle: string;
  /** Null: no prize. */
  readonly prizeName: string | null;
  readonly to: WorkContact;
}

/** Entrants are to be told the results; in a large contest by several such events. */
export const resultsAnnounced = eventType<{
  readonly contestTitle: string;
  readonly contestSlug: string;
  readonly notices: readonly ResultNotice[];
}>('awards.results-announced');

/** Somebody opened the board, on which authors are named. */
export const boardOpened = eventType<null>('awards.board-opened');

/** A published award was revoked. */
export const awardRevoked = eventType<{
  readonly awardId: string;
  readonly entryId: string;
  readonly contestTitle: string;
  readonly workTitle: string;
  readonly prizeName: string;
  readonly reason: string;
  readonly decisionNumber: string;
  readonly to: WorkContact;
}>('awards.award-revoked');
