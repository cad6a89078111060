import type { Letterhead } from './letterhead.js';

/** An author as the receipt names them. */
export interface ReceiptAuthor {
  readonly name: string;
  readonly penName?: string;
  readonly unit?: string;
}

/** A received file. */
export interface ReceiptFile {
  readonly name: string;
  readonly sizeBytes: number;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
}

/** Everything that the receipt of an entry shows. */
export interface ReceiptModel {
  readonly letterhead: Letterhead;
  readonly receiptNumber: string;
  readonly receivedAt: Date;
  readonly contestTitle: string;
  readonly categoryName: string;
  readonly workTitle: string;
  /** Which version of the work this is; printed from the second on. */
  readonly version?: number;
  readonly authors: readonly ReceiptAuthor[];
  readonly files: readonly ReceiptFile[];
  readonly verificationUrl: string;
  readonly accent: string;
}

/** A digest in groups of four letters, so that people can compare it aloud. */
export function groupsOfFour(digest: string): string {
  return (digest.match(/.{1,4}/gu) ?? []).join(' ');
}

/** A size in Vietnamese figures: "1.234.567 byte (1,2 MB)". */
export function sizeText(bytes: number): string {
  const exact = `${new Intl.NumberFormat('vi-VN').format(bytes)} byte`;
  if (bytes < 1000) return exact;
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${exact} (${new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 }).format(amount)} ${unit})`;
}
