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
/** A person answered for a text that was converted or recognised. */
export const entryTextConfirmed = eventType<{ entryId: string; fileId: string }>('entries.text-confirmed');
/** Somebody other than the entrant opened the original file: a look at an identity. */
export const entryFileOpened = eventType<{ entryId: string; fileId: string }>('entries.file-opened');
