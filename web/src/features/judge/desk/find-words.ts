import type { Stretch } from '../../../ui/use-selected-stretch.js';

/** A letter without case and accents; one that would become none or several stays, so that all keep their places. */
function foldLetter(letter: string): string {
  const plain = letter.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/u, 'd').toLowerCase();
  return plain.length === letter.length ? plain : letter.toLowerCase().slice(0, letter.length);
}

/** A text without case and accents in which every letter stands where it stood. */
export function foldInPlace(text: string): string {
  return Array.from(text, foldLetter).join('');
}

/** More hits than these say nothing. */
const most = 999;

/** Where words stand in a folded text; blanks and line ends between words are all the same. */
export function findWords(folded: string, wanted: string): Stretch[] {
  const words = foldInPlace(wanted.normalize('NFC')).trim().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [];
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('\\s+');
  const found: Stretch[] = [];
  for (const match of folded.matchAll(new RegExp(pattern, 'gu'))) {
    found.push({ offset: match.index, length: match[0].length });
    if (found.length === most) break;
  }
  return found;
}
