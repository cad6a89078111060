import type { Locale } from '../../kernel/locale.js';
import { eventType } from '../../platform/events/event.js';

/** Whom a mail about a work goes to; null where the account has no address. */
export interface EntrantAddress {
  readonly accountId: string;
  readonly fullName: string;
  readonly email: string | null;
  readonly locale: Locale;
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
  /** Whether it came in a unit's list: the list has a letter of its own, its works have none. */
  readonly byList: boolean;
}

/** An entrant began a draft. */
export const entryBegun = eventType<{ entryId: string }>('entries.entry-begun');
/** A work was received, or its file replaced: a receipt was issued. */
export const entrySubmitted = eventType<ReceiptMailFacts>('entries.entry-submitted');
/** A received work was changed without a new file; it waits for screening again. */
export const entryChanged = eventType<{ entryId: string }>('entries.entry-changed');
/** An entrant took a work back. */
export const entryWithdrawn = eventType<EntryMailFacts & { reason: string | null }>(
  'entries.entry-withdrawn',
);
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
