import { fold } from '../../../../kernel/vietnamese.js';
import { sourceSpan, wholeWords, type FoldedText } from './folded-text.js';
import type { Hit } from './name-leaks.js';
import { isFirstPerson } from './sentence.js';
import { compareSpelling, splitWords } from './spelling.js';

/** Words before a place that make it the name of where somebody works or lives. */
const BEFORE_A_PLACE = new Set(
  'truong xa phuong ban thon to don vi co quan so ban phong chi doan hoi cong ty uy huyen thi tran dac khu lop khoi'.split(
    ' ',
  ),
);
const SMALLEST_PART = 8;

/**
 * Finds the place that a unit is named after ("Nà Khoang" of "Trường THPT Nà Khoang"): what the unit and its
 * abbreviation end with alike. Surely meant where a word for a unit stands before it, else only a hint: essays speak
 * about places.
 */
export function findUnitPlace(text: FoldedText, unit: string, abbreviation: string): Hit[] {
  const place = commonEnding(splitWords(unit), splitWords(abbreviation));
  if (place.length < 2) return [];
  const own = new Set(splitWords(unit).map((word) => fold(word)));
  const written = place.join(' ');
  const needle = fold(written);
  return [...wholeWords(text.plain, needle)].flatMap((at): Hit[] => {
    const span = sourceSpan(text, at, at + needle.length);
    const found = text.source.slice(span.offset, span.offset + span.length);
    if (compareSpelling(found, written) === 'different' || !/^\p{Lu}/u.test(found)) return [];
    const before = /(\p{L}+) $/u.exec(text.plain.slice(Math.max(0, at - 16), at))?.[1] ?? '';
    if (own.has(before) || BEFORE_A_PLACE.has(before)) return [{ span, confidence: 0.6 }];
    return [{ span, confidence: isFirstPerson(text.source, span) ? 0.55 : 0.35 }];
  });
}

/** The unit without the word for its kind ("Cao đẳng Nghề Hua Lốm"), as people say it. */
export function findShortenedUnit(text: FoldedText, unit: string): Hit[] {
  const words = splitWords(unit).slice(1);
  if (words.length < 3) return [];
  return hitsOf(text, words.join(' '), 0.8);
}

/** The parts of a home address that tell more than a province: street and house, hamlet. */
export function findAddressParts(text: FoldedText, address: string): Hit[] {
  const parts = address.split(/[,;]/u).map((part) => part.trim());
  const pairs = parts.slice(1).map((part, index) => `${parts[index] ?? ''}, ${part}`);
  const together = pairs.slice(0, -1).flatMap((pair) => hitsOf(text, pair, 0.7));
  const alone = parts
    .slice(0, -1)
    .filter((part) => part.length >= SMALLEST_PART && splitWords(part).length >= 2)
    .flatMap((part) => hitsOf(text, part, /\d/u.test(part) ? 0.45 : 0.5));
  return [...together, ...alone];
}

function hitsOf(text: FoldedText, words: string, confidence: number): Hit[] {
  const needle = fold(words);
  return [...wholeWords(text.plain, needle)].flatMap((at): Hit[] => {
    const span = sourceSpan(text, at, at + needle.length);
    const found = text.source.slice(span.offset, span.offset + span.length);
    const spelling = compareSpelling(found, words);
    return spelling === 'different'
      ? []
      : [{ span, confidence: spelling === 'same' ? confidence : confidence * 0.8 }];
  });
}

function commonEnding(a: readonly string[], b: readonly string[]): string[] {
  const ending: string[] = [];
  while (ending.length < Math.min(a.length, b.length)) {
    const word = a.at(-1 - ending.length) ?? '';
    if (fold(word) !== fold(b.at(-1 - ending.length) ?? '')) break;
    ending.unshift(word);
  }
  return ending;
}
