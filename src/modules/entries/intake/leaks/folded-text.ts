import { latinOf } from './look-alikes.js';

/** Text without marks and case, of which every unit remembers where in the source it came from. */
export interface FoldedText {
  source: string;
  /** Folded as for search, compatibility forms resolved, white space as single blanks. */
  plain: string;
  /** The same length as `plain`, with a blank for each dot, hyphen or underscore that joins two letters or digits. */
  joined: string;
  /** UTF-16 offset in the source where each unit of `plain` begins and ends. */
  starts: number[];
  ends: number[];
}

const UNSEEN = /^(?!\s)[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]$/u;
const WHITE_SPACE = /^\s$/u;
const JOINER = /(?<=[\p{L}\p{N}])[._\-+/|*\u00B7\u2010-\u2015\u2022](?=[\p{L}\p{N}])/gu;
const cache = new Map<string, string>();
const CACHE_LIMIT = 20_000;

/** Folds one character: no marks, đ as d, lower case; an empty string for what cannot be seen. */
function foldCharacter(character: string): string {
  const known = cache.get(character);
  if (known !== undefined) return known;
  const folded = UNSEEN.test(character)
    ? ''
    : WHITE_SPACE.test(character)
      ? ' '
      : character
          .toLowerCase()
          .normalize('NFKD')
          .replace(/\p{M}/gu, '')
          .toLowerCase()
          .replace(/[\u0111\u00F0\u0256]/gu, 'd')
          .replace(/^.$/u, latinOf);
  if (cache.size < CACHE_LIMIT) cache.set(character, folded);
  return folded;
}

/** Folds a text so that finds in it can be mapped back exactly. */
export function foldWithOffsets(source: string): FoldedText {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let offset = 0;
  let lastWasBlank = false;
  for (const character of source) {
    const folded = foldCharacter(character);
    const end = offset + character.length;
    if (folded === '') {
      // A mark or an unseen character belongs to the letter before it.
      if (ends.length > 0 && !lastWasBlank) ends[ends.length - 1] = end;
    } else if (!(folded === ' ' && lastWasBlank)) {
      parts.push(folded);
      for (let unit = 0; unit < folded.length; unit += 1) {
        starts.push(offset);
        ends.push(end);
      }
    }
    if (folded !== '') lastWasBlank = folded === ' ';
    offset = end;
  }
  const plain = parts.join('');
  return { source, plain, joined: plain.replace(JOINER, ' '), starts, ends };
}

/** A stretch of the source. */
export interface Span {
  offset: number;
  length: number;
}

/** The source span of the folded units from `start` up to, not including, `end`. */
export function sourceSpan(text: FoldedText, start: number, end: number): Span {
  const offset = text.starts[start] ?? 0;
  return { offset, length: (text.ends[end - 1] ?? offset) - offset };
}

/** Where `needle` stands in `haystack` as whole words. */
export function* wholeWords(haystack: string, needle: string, digitsMayFollow = false): Generator<number> {
  if (!needle) return;
  const after = digitsMayFollow ? /^\p{L}/u : /^[\p{L}\p{N}]/u;
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + 1)) {
    const before = haystack.slice(Math.max(0, at - 2), at);
    const next = haystack.slice(at + needle.length, at + needle.length + 2);
    if (!/[\p{L}\p{N}]$/u.test(before) && !after.test(next)) yield at;
  }
}
