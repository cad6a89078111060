import { fold } from '../../../kernel/vietnamese.js';

const DIGITS = 5;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * Prefixes for the receipts of a contest, the best first: `chinh-luan-son-la-2026` gives SL26, SL26A,
 * SL26B… SL26Z, SL26AA…, so that two contests with like names have numbers that cannot be confused.
 * @param year the year of the contest, where its slug names none
 */
export function receiptPrefixes(slug: string, year: number): string[] {
  const words = fold(slug).split(/[^a-z0-9]+/u);
  const named = words.find((word) => /^(19|20)\d\d$/u.test(word));
  const letters = words.filter((word) => /^[a-z]/u.test(word));
  const [last = 'ck'] = letters.slice(-1);
  const initials =
    letters.length < 2
      ? last.slice(0, 2)
      : letters
          .slice(-2)
          .map((word) => word[0])
          .join('');
  const prefix = `${initials.toUpperCase()}${(named ?? String(year)).slice(-2)}`;
  const single = [...LETTERS];
  const pairs = single.flatMap((first) => single.map((second) => `${first}${second}`));
  return ['', ...single, ...pairs].map((suffix) => `${prefix}${suffix}`);
}

/** The number of a receipt: `SL26-00318`. */
export function receiptNumber(prefix: string, sequence: number): string {
  return `${prefix}-${String(sequence).padStart(DIGITS, '0')}`;
}
