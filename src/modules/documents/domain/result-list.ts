import type { Letterhead, SignaturePlace } from './letterhead.js';
import { officialDate, type LocalDate } from './official-date.js';

/** One prize winner of the list. */
export interface ResultRow {
  readonly prizeName: string;
  readonly workTitle?: string;
  readonly authors: readonly string[];
  readonly unit?: string;
}

/** The prize winners of one category, in the order of the prizes. */
export interface ResultGroup {
  readonly categoryName: string;
  readonly rows: readonly ResultRow[];
}

/** The list of prize winners, annex to the council's decision. */
export interface ResultListModel {
  readonly letterhead: Letterhead;
  readonly contestTitle: string;
  /** "Danh sách tác phẩm đạt giải" when left out. */
  readonly title?: string;
  readonly decisionNumber: string;
  readonly decisionDate: LocalDate;
  readonly groups: readonly ResultGroup[];
  readonly signature: SignaturePlace;
  readonly accent: string;
}

/** The sentence below the title that ties the list to its decision. */
export function annexSentence(model: ResultListModel): string {
  const { decisionNumber, decisionDate, letterhead } = model;
  return `(Kèm theo Quyết định số ${decisionNumber} ${officialDate(decisionDate)} của ${letterhead.agency})`;
}
