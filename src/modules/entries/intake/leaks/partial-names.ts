import { fold } from '../../../../kernel/vietnamese.js';
import { sourceSpan, wholeWords, type FoldedText } from './folded-text.js';
import { FAMILY_NAMES, type Hit, type TextNature } from './name-leaks.js';
import { compareSpelling, splitWords } from './spelling.js';

/** Words that say who is meant: what follows them, or ends the line after them, names the writer. */
const BYLINE =
  /(?:tac gia|nguoi viet|nguoi thuc hien|nguoi du thi|ho va ten|ho ten|thi sinh|bai cua|viet boi|ky ten|but danh)[\s:–-]*$/u;
const MIDDLE_NAMES_OF_MANY = new Set(['thi', 'van']);

/**
 * Finds a name that is not written in full: its letters spaced apart, the given name first, initials before the given
 * name, or the middle and given name where the place says that the writer is meant.
 */
export function findPartialName(text: FoldedText, name: string, nature: TextNature): Hit[] {
  const words = splitWords(name);
  if (words.length < 2) return [];
  return [
    ...spacedLetters(text, words),
    ...givenNameFirst(text, words),
    ...initialsAndGiven(text, words),
    ...middleAndGiven(text, words, nature),
  ];
}

/** "L ò  T h ị  M ẩ y": single letters with blanks between them. */
function spacedLetters(text: FoldedText, words: readonly string[]): Hit[] {
  const letters = [...fold(words.join(''))];
  if (letters.length < 6) return [];
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])${letters.map(escaped).join('[ ._-]+')}(?![\\p{L}\\p{N}])`,
    'gu',
  );
  return [...text.plain.matchAll(pattern)].map((match) => ({
    span: sourceSpan(text, match.index, match.index + match[0].length),
    confidence: 0.9,
  }));
}

/** "Mẩy, Lò Thị" or "Mẩy Lò Thị": as foreign forms and address books write names. */
function givenNameFirst(text: FoldedText, words: readonly string[]): Hit[] {
  if (words.length < 3) return [];
  const given = words.at(-1) ?? '';
  const [family = '', ...middle] = words.slice(0, -1);
  const orders = [
    [given, family, ...middle],
    [given, ...middle, family],
    [...middle, given, family],
  ];
  return orders.flatMap((order) =>
    ['', ','].flatMap((mark) => {
      const [first = '', ...rest] = order;
      const written = `${first}${mark} ${rest.join(' ')}`;
      const needle = fold(written);
      return [...wholeWords(text.plain, needle)].flatMap((at): Hit[] => {
        const span = sourceSpan(text, at, at + needle.length);
        const found = text.source.slice(span.offset, span.offset + span.length);
        const spelling = compareSpelling(found.replace(',', ' '), order.join(' '));
        // Over the end of a line or of a field the words belong to two different things.
        if (/\n|\s{2}/u.test(found) || !everyWordCapitalised(found) || spelling === 'different') return [];
        return [{ span, confidence: spelling === 'same' ? 0.8 : 0.6 }];
      });
    }),
  );
}

/** "L.T. Mẩy", "Lò T. Mẩy": enough to know who it is when the given name stands in full. */
function initialsAndGiven(text: FoldedText, words: readonly string[]): Hit[] {
  if (words.length < 3) return [];
  const given = words.at(-1) ?? '';
  const before = words.slice(0, -1).map((word) => {
    const folded = fold(word);
    return `(?:${escaped(folded.charAt(0))}\\.|${escaped(folded)} )`;
  });
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}.])${before.join(' ?')} ?${escaped(fold(given))}(?![\\p{L}\\p{N}])`,
    'gu',
  );
  return [...text.plain.matchAll(pattern)].flatMap((match): Hit[] => {
    if (!match[0].includes('.')) return [];
    const span = sourceSpan(text, match.index, match.index + match[0].length);
    const found = text.source.slice(span.offset, span.offset + span.length);
    const last = found.slice(-given.length);
    if (!everyWordCapitalised(found) || compareSpelling(last, given) === 'different') return [];
    return [{ span, confidence: 0.75 }];
  });
}

function middleAndGiven(text: FoldedText, words: readonly string[], nature: TextNature): Hit[] {
  const [middle = '', given = ''] = words.slice(-2);
  if (words.length < 3 || (words.length === 3 && MIDDLE_NAMES_OF_MANY.has(fold(middle)))) return [];
  const needle = fold(`${middle} ${given}`);
  return [...wholeWords(text.plain, needle)].flatMap((at): Hit[] => {
    const span = sourceSpan(text, at, at + needle.length);
    const found = text.source.slice(span.offset, span.offset + span.length);
    if (!everyWordCapitalised(found) || compareSpelling(found, `${middle} ${given}`) !== 'same') return [];
    const before = text.plain.slice(Math.max(0, at - 40), at);
    // Another family name before it makes it another person; the own one, the full name, found elsewhere.
    const capitalised = /(?:^|[^\p{L}])\p{Lu}\p{L}*\s+$/u.test(
      text.source.slice(Math.max(0, span.offset - 24), span.offset),
    );
    if (capitalised && FAMILY_NAMES.has(/(\p{L}+) $/u.exec(before)?.[1] ?? '')) return [];
    const meant =
      BYLINE.test(before) ||
      isLineOfItsOwn(text.source, span.offset, span.length) ||
      nature === 'label' ||
      ownName(text.source, span.offset);
    const sure = words.length > 3 ? 0.6 : 0.55;
    return [{ span, confidence: meant ? sure : 0.4 }];
  });
}

/** "Tôi là Hoài Mẩy", "gọi tôi là Hoài Mẩy", "tôi, Hoài Mẩy". */
function ownName(source: string, offset: number): boolean {
  return /(?<!\p{L})(?:tôi|mình|em)(?: tên)?(?: là|,| –| -)? $/iu.test(
    source.slice(Math.max(0, offset - 24), offset),
  );
}

function isLineOfItsOwn(source: string, offset: number, length: number): boolean {
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  const next = source.indexOf('\n', offset + length);
  const line = source.slice(start, next < 0 ? undefined : next);
  return line.trim().length <= length + 2;
}

function everyWordCapitalised(text: string): boolean {
  return splitWords(text.replaceAll(',', ' ')).every((word) => /^\p{Lu}/u.test(word));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
