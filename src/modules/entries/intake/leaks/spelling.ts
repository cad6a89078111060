import { withoutLookAlikes } from './look-alikes.js';

/** Grave, acute, tilde, hook above, dot below. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const WORD_GAP = /[\s._\-+/|*\u00B7\u2010-\u2015\u2022]+/u;

/** How the words of a find are spelled, compared with the registered ones. */
export type Spelling = 'same' | 'without-marks' | 'mixed' | 'different';

/** Letters with their quality marks and the tone apart, so that hoà equals hòa but not hoá. */
function canonical(word: string): string {
  const decomposed = word.toLowerCase().normalize('NFKD');
  const tone = decomposed.match(TONES)?.join('') ?? '';
  return `${decomposed
    .replace(TONES, '')
    .normalize('NFC')
    .replace(/[\u00F0\u0256]/gu, '\u0111')}/${tone}`;
}

function isBare(word: string): boolean {
  return !/[\u0111\u0110]/u.test(word) && !/\p{M}/u.test(word.normalize('NFKD'));
}

function visible(text: string): string {
  return text.replace(/(?!\s)[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '');
}

/** Splits words at white space and at the joiners of file names and addresses. */
export function splitWords(text: string): string[] {
  return withoutLookAlikes(visible(text)).split(WORD_GAP).filter(Boolean);
}

/**
 * Compares two texts that fold to the same: other marks make another name (Hưng is not Hùng), no marks at all are a
 * usual way of writing.
 */
export function compareSpelling(found: string, registered: string): Spelling {
  const foundWords = splitWords(found);
  const registeredWords = splitWords(registered);
  if (foundWords.length !== registeredWords.length) return isBare(found) ? 'without-marks' : 'different';
  let same = true;
  let bare = true;
  for (const [index, word] of foundWords.entries()) {
    const equal = canonical(word) === canonical(registeredWords[index] ?? '');
    if (!equal && !isBare(word)) return 'different';
    same &&= equal;
    bare &&= isBare(word);
  }
  return same ? 'same' : bare ? 'without-marks' : 'mixed';
}

/** Whether at least one word begins with a capital, as a name in running text does. */
export function isCapitalised(text: string): boolean {
  return splitWords(text).some((word) => /^\p{Lu}/u.test(word));
}
