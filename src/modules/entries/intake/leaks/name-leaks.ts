import { fold } from '../../../../kernel/vietnamese.js';
import { sourceSpan, wholeWords, type FoldedText, type Span } from './folded-text.js';
import { compareSpelling, isCapitalised, splitWords, type Spelling } from './spelling.js';

/** A find with how sure it is; `span` refers to the source text. */
export interface Hit {
  span: Span;
  confidence: number;
}

/** Where the text stands decides how much a short or uncapitalised find means. */
export type TextNature = 'prose' | 'label';

const SPELLING_CONFIDENCE: Readonly<Record<Spelling, number>> = {
  same: 1,
  'without-marks': 0.9,
  mixed: 0.6,
  different: 0,
};
/** Family names without marks. */
export const FAMILY_NAMES = new Set(
  (
    'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dao doan dinh trinh truong luong luu ' +
    'to ha mai ta lo quang ca tong lu giang vang sung thao vi lau lam cao chau thai tang la kieu bach cu ma hua dam'
  ).split(' '),
);
const SMALLEST_SLUG = 7;

/** Finds a full name or a pen name: any case, with or without marks, joined by blanks, dots, hyphens or nothing. */
export function findName(text: FoldedText, name: string, nature: TextNature): Hit[] {
  const needle = fold(name).replace(/[._\-+/|*\u00B7\u2010-\u2015\u2022]/gu, ' ');
  const words = needle.split(' ').length;
  const hits: Hit[] = [];
  for (const at of wholeWords(text.joined, needle, true)) {
    const span = sourceSpan(text, at, at + needle.length);
    const confidence = nameConfidence(text, at, span, name, nature);
    if (confidence > 0) hits.push({ span, confidence });
  }
  const slug = needle.replaceAll(' ', '');
  if (words > 1 && slug.length >= SMALLEST_SLUG) {
    for (const at of wholeWords(text.plain, slug, true)) {
      const span = sourceSpan(text, at, at + slug.length);
      hits.push({ span, confidence: words > 2 ? 0.8 : 0.6 });
    }
  }
  return hits;
}

function nameConfidence(text: FoldedText, at: number, span: Span, name: string, nature: TextNature): number {
  const found = text.source.slice(span.offset, span.offset + span.length);
  const words = splitWords(name).length;
  const spelling = compareSpelling(found, name);
  let confidence = SPELLING_CONFIDENCE[spelling];
  // Marks elsewhere but not on the given name: more likely another given name than a slip.
  if (spelling === 'mixed' && compareSpelling(lastWord(found), lastWord(name)) !== 'same') confidence *= 0.5;
  if (words === 1) confidence *= nature === 'label' && text.source.trim() === found ? 0.6 : 0.3;
  if (words === 2) confidence *= 0.9;
  if (nature === 'prose' && !isCapitalised(found) && /\s/u.test(found)) confidence *= words > 2 ? 0.7 : 0.4;
  if (belongsToLongerName(text, at, span)) confidence *= 0.45;
  return confidence;
}

function lastWord(name: string): string {
  return splitWords(name).at(-1) ?? '';
}

/** "Trần Hoàng Anh" is not Hoàng Anh: a capitalised family name right before makes it another person. */
function belongsToLongerName(text: FoldedText, at: number, span: Span): boolean {
  const before = /(?:^|[^\p{L}])(\p{L}+) $/u.exec(text.plain.slice(Math.max(0, at - 12), at))?.[1];
  if (before === undefined || !FAMILY_NAMES.has(before)) return false;
  const preceding = text.source.slice(Math.max(0, span.offset - 24), span.offset);
  return /(?:^|[^\p{L}])\p{Lu}\p{L}*[^\S\n]+$/u.test(preceding);
}

/** Finds a unit or an address by its words; marks may be missing but not differ. */
export function findWords(text: FoldedText, words: string, confidence: number): Hit[] {
  const needle = fold(words);
  const hits: Hit[] = [];
  for (const at of wholeWords(text.plain, needle)) {
    const span = sourceSpan(text, at, at + needle.length);
    const spelling = compareSpelling(text.source.slice(span.offset, span.offset + span.length), words);
    if (spelling !== 'different') hits.push({ span, confidence: confidence * SPELLING_CONFIDENCE[spelling] });
  }
  return hits;
}

/** Finds a name whose words stand apart by more than one sign: "Lò - Thị - Mẩy", "Lò * Thị * Mẩy". */
export function findSpreadName(text: FoldedText, name: string): Hit[] {
  const words = splitWords(name).map((word) => fold(word));
  if (words.length < 3) return [];
  const gap = '(?: ?[._\\-+/|*,\\u00B7\\u2010-\\u2015\\u2022] ?){1,3}';
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words.join(gap)}(?![\\p{L}\\p{N}])`, 'gu');
  return [...text.plain.matchAll(pattern)].flatMap((match): Hit[] => {
    const span = sourceSpan(text, match.index, match.index + match[0].length);
    const found = text.source.slice(span.offset, span.offset + span.length).replaceAll(',', ' ');
    return compareSpelling(found, name) === 'different' ? [] : [{ span, confidence: 0.75 }];
  });
}

/** Initials of a name right before a position, such as "T.V.Q., " before a unit. */
export function findInitialsBefore(text: string, position: number, name: string): Hit[] {
  const letters = splitWords(name).map((word) => word.charAt(0).toUpperCase());
  if (letters.length < 2) return [];
  const start = Math.max(0, position - letters.length * 3 - 6);
  const pattern = new RegExp(`(?<!\\p{L})(${letters.join('\\.?\\s?')}\\.?)[\\s,(–-]*$`, 'u');
  const match = pattern.exec(text.slice(start, position));
  const initials = match?.[1];
  if (!match || initials === undefined) return [];
  return [{ span: { offset: start + match.index, length: initials.length }, confidence: 0.7 }];
}

/** Initials of a name right after a position: "THPT Nà Khoang – L.T.M." */
export function findInitialsAfter(text: string, position: number, name: string): Hit[] {
  const letters = splitWords(name).map((word) => word.charAt(0).toUpperCase());
  if (letters.length < 3) return [];
  const pattern = new RegExp(`^[\\s,:;()–-]{1,4}(${letters.join('\\.?\\s?')}\\.?)(?!\\p{L})`, 'u');
  const match = pattern.exec(text.slice(position, position + letters.length * 3 + 8));
  const initials = match?.[1];
  if (!match || initials === undefined) return [];
  const offset = position + match[0].length - initials.length;
  return [{ span: { offset, length: initials.length }, confidence: 0.7 }];
}
