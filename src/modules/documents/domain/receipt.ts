import type { Letterhead } from './letterhead.js';

/** An author as the receipt names them. */
export interface ReceiptAuthor {
  readonly name: string;
  readonly penName?: string;
  readonly unit?: string;
}

/** A received file. */
export interface ReceiptFile {
  /** What it is to the work: "Kịch bản"; left out where the work has one file only. */
  readonly part?: string;
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

/** What a file can be to a work. */
type Part = 'work' | 'script' | 'media' | 'translation' | 'proof';

const partNames: Readonly<Record<Part, string>> = {
  work: 'Tác phẩm',
  script: 'Kịch bản',
  media: 'Tệp âm thanh, video',
  translation: 'Bản dịch',
  proof: 'Minh chứng',
};

/** What each of several files is to the work: "Kịch bản", "Trang 2", "Minh chứng 1"; nothing for a single one. */
export function partsOf(roles: readonly Part[]): (string | undefined)[] {
  if (roles.length < 2) return roles.map(() => undefined);
  return roles.map((role, index) => {
    const of = roles.filter((one) => one === role).length;
    const number = roles.slice(0, index + 1).filter((one) => one === role).length;
    if (of === 1) return partNames[role];
    return role === 'work' ? `Trang ${number}` : `${partNames[role]} ${number}`;
  });
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
