import { toNfc } from '../../../../kernel/vietnamese.js';

/** Stands for masked words; of one length, so that it does not tell how long a name was. */
export const MASK = '█████';

/** A stretch of text to be masked: UTF-16 offset and length. */
export interface MaskRange {
  offset: number;
  length: number;
  /** Words of the secretariat that stand there instead; absent or null: the uniform mark. */
  label?: string | null;
}

/** Everything that is not a letter, a mark, a number, punctuation, a symbol or a blank. */
const NOT_TEXT = /[^\p{L}\p{M}\p{N}\p{P}\p{S} ]|\p{Default_Ignorable_Code_Point}/gu;

/**
 * The text that judges read: plain paragraphs separated by line feeds, masked ranges replaced by a uniform mark, and
 * nothing else of the original. A range that reaches into a character or past the end is widened or cut to fit.
 */
export function buildBlindText(text: string, masks: readonly MaskRange[]): string {
  return cutOut(text, mergeRanges(text, masks))
    .split(/[\n\r\u2028\u2029]/u)
    .map(cleanParagraph)
    .filter((paragraph) => paragraph !== '')
    .join('\n');
}

interface Cut {
  readonly start: number;
  end: number;
  readonly label: string;
}

function mergeRanges(text: string, masks: readonly MaskRange[]): Cut[] {
  const merged: Cut[] = [];
  const ranges = masks
    .map(({ offset, length, label }) => ({
      start: widen(text, Math.max(0, offset), -1),
      end: widen(text, Math.min(text.length, offset + length), 1),
      label: label ?? MASK,
    }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  for (const range of ranges) {
    const last = merged.at(-1);
    const touches = last?.end === range.start && last.label === range.label;
    if (last && (range.start < last.end || touches)) last.end = Math.max(last.end, range.end);
    else merged.push(range);
  }
  return merged;
}

/** Moves a border that falls inside a surrogate pair or before a combining mark. */
function widen(text: string, at: number, step: 1 | -1): number {
  let border = at;
  while (
    border > 0 &&
    border < text.length &&
    /^[\uDC00-\uDFFF\p{M}]/u.test(text.slice(border, border + 1))
  ) {
    border += step;
  }
  return border;
}

function cutOut(text: string, ranges: readonly Cut[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, label } of ranges) {
    result += text.slice(at, start) + label;
    at = end;
  }
  return result + text.slice(at);
}

function cleanParagraph(paragraph: string): string {
  const visible = paragraph.replace(/\s/gu, ' ').replace(NOT_TEXT, '');
  return toNfc(visible.replace(/ +/gu, ' ').trim());
}
