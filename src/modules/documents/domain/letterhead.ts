import type { LocalDate } from './official-date.js';

/**
 * Whose paper it is: of a Party body (heading by 36-HD/VPTW), of a State body (by Decree 30/2020/NĐ-CP), or of
 * an organiser that uses neither national heading.
 */
export type HeadingStyle = 'PARTY' | 'STATE' | 'ORGANISER_ONLY';

/** The heading of an official paper. */
export interface Letterhead {
  readonly style: HeadingStyle;
  /** The body above the issuing one; not in bold. */
  readonly parentAgency?: string;
  readonly agency: string;
  /** Number and symbol, without the word "Số": "15/QĐ-BTC". */
  readonly documentNumber?: string;
  readonly place?: string;
  readonly date?: LocalDate;
}

/** The lines of the national headings, and what stands between agency and number on Party paper. */
export const HEADING_LINES = {
  nationalName: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  party: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  partyMark: '*',
} as const;

/** A place to sign. */
export interface SignaturePlace {
  /** Authority and position, one line each: "TM. BAN TỔ CHỨC", "TRƯỞNG BAN". */
  readonly titles: readonly string[];
  /** Printed below the space for the signature; empty where it is written by hand. */
  readonly name?: string;
}
