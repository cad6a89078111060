import type { Locale } from '../../kernel/locale.js';
import { eventType } from '../../platform/events/event.js';
import type { PaperChannel } from './domain/channel.js';
import type { MissingCode } from './domain/missing.js';
import type { ReceiptFile } from './receipt.row.js';

/** Whom a mail about a work goes to; null where the account has no address. */
export interface EntrantAddress {
  readonly accountId: string;
  readonly fullName: string;
  readonly email: string | null;
  readonly locale: Locale;
}

/** The first author, who stands for all of them. */
export interface Representative {
  readonly fullName: string;
  readonly email: string;
}

/** What every mail about a work names. */
export interface EntryMailFacts {
  readonly entryId: string;
  readonly contestTitle: string;
  readonly contestSlug: string;
  readonly title: string;
  readonly entrant: EntrantAddress;
  /** Whether a unit sent it for its authors: then the entrant is the unit's coordinator. */
  readonly sentByUnit: boolean;
  /**
   * The first author, where the letters about a work that somebody else's account entered go to them too; absent in
   * older events, null for a work that a unit sent or that reaches them already.
   */
  readonly representative?: Representative | null;
}

/** What the receipt says, for its mail. */
export interface ReceiptMailFacts extends EntryMailFacts {
  readonly categoryName: string;
  readonly receiptNumber: string;
  /** From 1; above 1 the mail tells of a replaced file. */
  readonly revision: number;
  readonly issuedAt: string;
  readonly clientName: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Every file that was received, the one of the text first. */
  readonly files: readonly ReceiptFile[];
  /** Whether it came in a unit's list: the list has a letter of its own, its works have none. */
  readonly byList: boolean;
}

/** What the receipt for paper says, for its mail. */
export interface PaperMailFacts extends EntryMailFacts {
  readonly categoryName: string;
  readonly receiptNumber: string;
  readonly channel: PaperChannel;
  readonly copies: number;
  readonly pages: number | null;
  /** `2026-07-15`. */
  readonly postmarkedOn: string | null;
  readonly arrivedAt: string | null;
  readonly accepted: boolean;
  /** Why it was not accepted, of the list of rule breaches. */
  readonly reason: string | null;
  readonly message: string | null;
  /** What is still to come before it can be eligible. */
  readonly owed: readonly MissingCode[];
}

/** An entrant began a draft. */
export const entryBegun = eventType<{ entryId: string }>('entries.entry-begun');
/** A work was received, or its file replaced: a receipt was issued. */
export const entrySubmitted = eventType<ReceiptMailFacts>('entries.entry-submitted');
/** The secretariat took a work on paper in: it has a receipt number. */
export const paperRegistered = eventType<PaperMailFacts>('entries.paper-registered');
/** What was written down about paper was corrected. */
export const paperCorrected = eventType<{ entryId: string }>('entries.paper-corrected');
/** The list of people who may not enter was changed. */
export const barredListChanged = eventType<{ contestId: string }>('entries.barred-list-changed');
/** A person found whether two works are one. */
export const twinsJudged = eventType<{ entryAId: string; entryBId: string }>('entries.twins-judged');
/** A received work was changed without a new file; it waits for screening again. */
export const entryChanged = eventType<{ entryId: string }>('entries.entry-changed');
/** An entrant took a work back. */
export const entryWithdrawn = eventType<EntryMailFacts & { reason: string | null }>(
  'entries.entry-withdrawn',
);
/** A person answered for a text that was converted or recognised. */
export const entryTextConfirmed = eventType<{ entryId: string; fileId: string }>('entries.text-confirmed');
/** Somebody other than the entrant opened the original file: a look at an identity. */
export const entryFileOpened = eventType<{ entryId: string; fileId: string }>('entries.file-opened');

/** A work as the letter about a unit's list names it. */
export interface ListedWork {
  readonly receiptNumber: string;
  readonly title: string;
  readonly authorNames: readonly string[];
  readonly isNew: boolean;
}

/** What the letter about a unit's list says. */
export interface UnitListMailFacts {
  readonly contestId: string;
  readonly contestTitle: string;
  readonly unitName: string;
  readonly coordinator: EntrantAddress;
  readonly importedAt: string;
  readonly listName: string;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Those that were added or changed. */
  readonly works: readonly ListedWork[];
}

/** A unit's list was taken in, all of it in one act. */
export const unitListImported = eventType<UnitListMailFacts>('entries.unit-list-imported');
