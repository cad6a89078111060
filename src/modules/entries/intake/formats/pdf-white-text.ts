import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { HiddenRange } from '../domain/extracted-document.js';

const WHITE = '#ffffff';
const MOST_TEXTS = 2_000;

interface Glyph {
  unicode?: string;
}

/** Texts of a page that are painted white, in the order of painting. */
export async function whiteTexts(page: PDFPageProxy): Promise<string[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const texts: string[] = [];
  const stack: boolean[] = [];
  let white = false;
  fnArray.forEach((operator, at) => {
    const [first] = (argsArray[at] ?? []) as unknown[];
    if (operator === OPS.save) stack.push(white);
    else if (operator === OPS.restore) white = stack.pop() ?? false;
    else if (operator === OPS.setFillRGBColor) white = first === WHITE;
    else if (operator === OPS.showText && white && texts.length < MOST_TEXTS) texts.push(textOf(first));
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
