import { countWords } from '../../../../kernel/words.js';
import type { InspectionLimits } from '../domain/limits.js';
import type { Reason } from '../domain/reasons.js';
import { toParagraphs, type Line } from './pdf-layout.js';
import { OPS, type PDFDocumentProxy, type PDFPageProxy } from './pdfjs.js';
import { reasonsOf, shareOfTime, textsOf, unread } from './pictured-pages.js';

/** A heading, a page number that stands alone, a stamp of the scanner: such a page can still be a picture of one. */
const MOST_OWN_WORDS = 12;
/** Pixels that a page of writing needs; scanners cut a page into strips, so those of all its pictures count. */
const LEAST_PIXELS = 400_000;

/** The text of a PDF of which some pages are typed and others are pictures, in the order of its pages. */
export interface MixedText {
  readonly paragraphs: readonly string[];
  readonly confidence: number | null;
  readonly reasons: readonly Reason[];
}

/** Pixels of all pictures that a page paints. */
export async function picturePixels(page: PDFPageProxy): Promise<number> {
  const { fnArray, argsArray } = await page.getOperatorList();
  let pixels = 0;
  fnArray.forEach((operator, at) => {
    const [first, width, height] = (argsArray[at] ?? []) as unknown[];
    if (operator === OPS.paintImageXObject) pixels += Number(width) * Number(height);
    else if (operator === OPS.paintImageMaskXObject || operator === OPS.paintInlineImageXObject) {
      const size = (first ?? {}) as { width?: number; height?: number };
      pixels += (size.width ?? 0) * (size.height ?? 0);
    }
  });
  return Number.isFinite(pixels) ? pixels : 0;
}

/** Numbers, from 1, of the pages that hold hardly a word of their own and pictures large enough for a page. */
export function picturedPagesOf(body: readonly (readonly Line[])[], pixels: readonly number[]): number[] {
  return body.flatMap((lines, index) => {
    const words = countWords(lines.map(({ text }) => text).join('\n'));
    return words < MOST_OWN_WORDS && (pixels[index] ?? 0) >= LEAST_PIXELS ? [index + 1] : [];
  });
}

/**
 * Recognises the pictured pages of a PDF whose other pages are typed. What a pictured page has in own words stays
 * before the recognised ones, even if they say the same: typed words are exact, and a name in them has to be found.
 */
export async function readMixedPages(
  open: () => Promise<PDFDocumentProxy>,
  body: readonly (readonly Line[])[],
  numbers: readonly number[],
  limits: InspectionLimits,
  recogniseText: boolean,
): Promise<MixedText> {
  if (!recogniseText || numbers.length === 0 || numbers.length > limits.maxRecognisedPages) {
    const reasons = numbers.length > 0 ? [unread(numbers.length, false)] : [];
    return { paragraphs: toParagraphs(body), confidence: null, reasons };
  }
  const { recogniseSomePages } = await import('../ocr/recognise-pages.js');
  const document = await open();
  try {
    const read = await recogniseSomePages(document, numbers, limits.recognitionTimeoutMs * shareOfTime);
    const { texts, unsure, confidence } = textsOf(read, false);
    const textOfPage = new Map(numbers.map((number, index) => [number, texts[index] ?? null]));
    const pages = texts.filter((text) => text !== null).length;
    return {
      paragraphs: inOrder(body, textOfPage),
      confidence,
      reasons: reasonsOf(pages, unsure, confidence, false),
    };
  } finally {
    await document.loadingTask.destroy();
  }
}

/** Typed pages that follow each other are read together, so that a paragraph may run over the page. */
function inOrder(
  body: readonly (readonly Line[])[],
  textOfPage: ReadonlyMap<number, string | null>,
): string[] {
  const paragraphs: string[] = [];
  let typed: (readonly Line[])[] = [];
  body.forEach((lines, index) => {
    typed.push(lines);
    const recognised = textOfPage.get(index + 1) ?? null;
    if (recognised === null) return;
    paragraphs.push(...toParagraphs(typed), recognised);
    typed = [];
  });
  return [...paragraphs, ...toParagraphs(typed)];
}
