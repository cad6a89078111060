import { OPS, type PDFPageProxy } from './pdfjs.js';
import type { HiddenRange } from '../domain/extracted-document.js';

/** Red, green and blue of f0 or more: nobody sees that on paper. */
const WHITE = /^#(?:f[0-9a-f]){3}$/iu;
/** Mode of painting letters in which nothing is painted. */
const INVISIBLE = 3;
const MOST_TEXTS = 2_000;

interface Glyph {
  unicode?: string;
}

/** Texts of a page that are painted white or not at all, in the order of painting. */
export async function whiteTexts(page: PDFPageProxy): Promise<string[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const texts: string[] = [];
  const stack: { white: boolean; invisible: boolean }[] = [];
  let white = false;
  let invisible = false;
  fnArray.forEach((operator, at) => {
    const [first] = (argsArray[at] ?? []) as unknown[];
    if (operator === OPS.save) stack.push({ white, invisible });
    else if (operator === OPS.restore)
      ({ white, invisible } = stack.pop() ?? { white: false, invisible: false });
    else if (operator === OPS.setFillRGBColor) white = typeof first === 'string' && WHITE.test(first);
    else if (operator === OPS.setTextRenderingMode) invisible = first === INVISIBLE;
    else if (operator === OPS.showText && (white || invisible) && texts.length < MOST_TEXTS)
      texts.push(textOf(first));
  });
  return texts.filter((text) => text.trim() !== '');
}

function textOf(glyphs: unknown): string {
  if (!Array.isArray(glyphs)) return '';
  return glyphs.map((glyph: Glyph | number | null) => (glyph as Glyph | null)?.unicode ?? '').join('');
}

/** Where white texts stand in the text that was taken from the pages; one that is not found there is left out. */
export function rangesOf(text: string, whites: readonly string[]): HiddenRange[] {
  const ranges: HiddenRange[] = [];
  let from = 0;
  for (const white of whites) {
    const wanted = white.normalize('NFC').trim();
    const after = text.indexOf(wanted, from);
    const offset = after < 0 ? text.indexOf(wanted) : after;
    if (offset < 0) continue;
    ranges.push({ offset, length: wanted.length });
    from = offset + wanted.length;
  }
  return ranges;
}
