import type { Letterhead, SignaturePlace } from './letterhead.js';
import type { LocalDate } from './official-date.js';

/** A pair of label and value on a receipt. */
export interface ReceiptLine {
  readonly label: string;
  readonly value: string;
}

/** Everything that the receipt for paper shows: it promises paper, not a file. */
export interface PaperReceiptModel {
  readonly letterhead: Letterhead;
  readonly receiptNumber: string;
  readonly arrivedAt: Date;
  readonly contestTitle: string;
  readonly lines: readonly ReceiptLine[];
  /** A sentence over the signatures: what was taken in, what is owed, or why it is not accepted. */
  readonly notes: readonly string[];
  readonly signatures: readonly SignaturePlace[];
  readonly accent: string;
}

/** A line of the minutes of handing over. */
export interface HandoverRow {
  readonly receiptNumber: string;
  readonly sender: string;
  readonly workTitle: string;
  readonly categoryName: string;
  readonly postmarkedOn: LocalDate | null;
  readonly receivedAt: Date;
  /** "2 bản, 14 trang"; empty where there is no paper. */
  readonly extent: string;
  readonly remarks: string;
}

/** The rows that came by one way in. */
export interface HandoverGroup {
  readonly channelName: string;
  readonly rows: readonly HandoverRow[];
}

/** Minutes of taking works in, or of handing them over. */
export interface HandoverModel {
  readonly letterhead: Letterhead;
  readonly contestTitle: string;
  /** "ngày 05/7/2026", "từ ngày 01/7/2026 đến ngày 05/7/2026". */
  readonly period: string;
  readonly madeAt: Date;
  readonly place: string;
  /** Those who hand over and those who take: name and position. */
  readonly giver: { readonly name: string; readonly role: string };
  readonly receiver: { readonly name: string; readonly role: string };
  readonly groups: readonly HandoverGroup[];
  readonly accent: string;
}

/** A decision that puts deadlines off. */
export interface AmendmentModel {
  readonly letterhead: Letterhead;
  readonly subject: string;
  /** Who decides, in capitals above the word: "BAN TỔ CHỨC CUỘC THI…". */
  readonly authority: string;
  readonly reason: string;
  /** Article by article. */
  readonly body: string;
  /** The announced days before and after, one line each. */
  readonly changes: readonly string[];
  readonly signature: SignaturePlace;
  readonly accent: string;
}
