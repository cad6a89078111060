import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { createWorker, OEM, type Page } from 'tesseract.js';

/** Dots per inch at which pages are drawn: enough for print of 11 points, and a page in about four seconds. */
const resolution = 200;
const pointsPerInch = 72;
/** Pixels of one drawn page; a page that claims to be a wall is drawn smaller. */
const mostPixels = 12_000_000;
const models = join(
  dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json')),
  '4.0.0_best_int',
);

/** Text that was recognised in pictures of pages. */
export interface RecognisedText {
  readonly paragraphs: readonly string[];
  /** Mean over the pages, 0 to 100; from about 85 on Vietnamese print is right but for single marks. */
  readonly confidence: number;
}

/**
 * Draws the pages of a document and recognises their Vietnamese text, one page after the other, with the model that
 * lies on this machine. Takes seconds for a page: never call it in a request.
 */
export async function recognisePages(document: PDFDocumentProxy): Promise<RecognisedText> {
  const reader = await createWorker('vie', OEM.LSTM_ONLY, {
    langPath: models,
    cacheMethod: 'none',
    gzip: true,
  });
  try {
    const paragraphs: string[] = [];
    let confidence = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      const picture = await draw(await document.getPage(number));
      const { data } = await reader.recognize(picture, {}, { text: true, blocks: true });
      paragraphs.push(...paragraphsOf(data));
      confidence += data.confidence / document.numPages;
    }
    return { paragraphs, confidence: Math.round(confidence) };
  } finally {
    await reader.terminate();
  }
}

async function draw(page: PDFPageProxy): Promise<Buffer> {
  const size = page.getViewport({ scale: 1 });
  const wished = resolution / pointsPerInch;
  const scale = Math.min(wished, Math.sqrt(mostPixels / Math.max(1, size.width * size.height)));
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(
    Math.max(1, Math.ceil(viewport.width)),
    Math.max(1, Math.ceil(viewport.height)),
  );
  // The library is typed for browsers; this canvas has the same methods.
  const canvasContext = canvas.getContext('2d') as unknown as CanvasRenderingContext2D;
  await page.render({ canvasContext, viewport, canvas: null }).promise;
  page.cleanup();
  return canvas.toBuffer('image/png');
}

function paragraphsOf({ blocks, text }: Page): string[] {
  if (blocks === null) return text.split(/\n{2,}/u);
  return blocks
    .flatMap((block) => block.paragraphs)
    .map((paragraph) => paragraph.lines.map((line) => line.text.trim()).join(' '))
    .filter((paragraph) => paragraph !== '');
}
