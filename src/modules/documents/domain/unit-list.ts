import { numberWords } from '../../../kernel/number-words.js';
import type { Letterhead } from './letterhead.js';

/** An author in the list of a unit. */
export interface UnitListAuthor {
  readonly name: string;
  readonly birthYear: number | null;
  readonly position: string | null;
  readonly unitName: string | null;
}

/** A work in the list of a unit. */
export interface UnitListRow {
  readonly authors: readonly UnitListAuthor[];
  readonly title: string;
  readonly categoryName: string;
  readonly receiptNumber: string;
}

/** The list of works that a unit sends, for its head to sign. */
export interface UnitListModel {
  /** Of the unit: it is the unit's paper. */
  readonly letterhead: Letterhead;
  readonly contestTitle: string;
  readonly unitName: string;
  readonly rows: readonly UnitListRow[];
  readonly accent: string;
}

/** The sentence below the table: the number in figures and in words, by which a list cannot grow later. */
export function totalSentence({ rows, unitName }: UnitListModel): string {
  const words = numberWords(rows.length);
  return `Danh sách gồm ${rows.length} (${words}) tác phẩm do ${unitName} gửi dự thi.`;
}

/** How many works there are of each category, in the order in which they first appear. */
export function categorySentence({ rows }: UnitListModel): string {
  const counts = new Map<string, number>();
  for (const { categoryName } of rows) counts.set(categoryName, (counts.get(categoryName) ?? 0) + 1);
  const parts = [...counts].map(([name, count]) => `${name}: ${count}`);
  return parts.length < 2 ? '' : `Trong đó: ${parts.join('; ')}.`;
}
