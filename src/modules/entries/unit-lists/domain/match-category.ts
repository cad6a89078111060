import { titleKey } from './list-columns.js';

/** A category as the contest names it. */
export interface NamedCategory {
  readonly id: string;
  readonly name: string;
}

/**
 * The category that a list means: by its name without accents and signs, by its number in the contest's order
 * ("1", "1. Tạp chí"), or by words that only one category has. Null when none or several could be meant.
 */
export function matchCategory(text: string, categories: readonly NamedCategory[]): string | null {
  const key = withoutLead(titleKey(text));
  const named = categories.map(({ id, name }) => ({ id, key: withoutLead(titleKey(name)) }));
  const exact = named.filter((one) => one.key === key);
  if (exact.length === 1) return exact[0]?.id ?? null;
  if (/^\d{1,2}$/u.test(key)) return categories[Number(key) - 1]?.id ?? null;
  const words = key.split(' ').filter((word) => word !== '');
  if (words.length === 0) return null;
  const holding = named.filter((one) => containsAll(one.key.split(' '), words));
  if (holding.length === 1) return holding[0]?.id ?? null;
  const held = named.filter((one) => containsAll(words, one.key.split(' ')));
  return held.length === 1 ? (held[0]?.id ?? null) : null;
}

/** "Thể loại báo in" and "1. Báo in" mean "báo in". */
function withoutLead(key: string): string {
  const bare = key
    .replace(/^\d{1,2}\s+(?=\p{L})/u, '')
    .replace(/^(?:the loai|loai hinh|tac pham)\s+(?=\p{L})/u, '');
  return bare.trim();
}

function containsAll(words: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((word) => words.includes(word));
}
