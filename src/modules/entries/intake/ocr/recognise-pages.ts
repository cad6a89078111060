import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { createWorker, OEM, type Page } from 'tesseract.js';
import { type Drawing, drawPdfPage, drawPicture } from '../drawing/draw-pages.js';

/** Enough for print of 11 points, and a page in about four seconds. */
const drawing: Drawing = { resolution: 200, mostPixels: 12_000_000 };
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
export function recognisePages(document: PDFDocumentProxy): Promise<RecognisedText> {
  return recogniseEach(document.numPages, async (index) => {
    const canvas = await drawPdfPage(await document.getPage(index + 1), drawing);
    return canvas.toBuffer('image/png');
  });
}

/** Recognises the text of photographs of pages, in their order. */
export function recognisePictures(pictures: readonly Buffer[]): Promise<RecognisedText> {
  return recogniseEach(pictures.length, async (index) => {
    const canvas = await drawPicture(pictures[index] ?? Buffer.alloc(0), drawing);
    return canvas.toBuffer('image/png');
  });
}

async function recogniseEach(
  count: number,
  pageOf: (index: number) => Promise<Buffer>,
): Promise<RecognisedText> {
  const reader = await createWorker('vie', OEM.LSTM_ONLY, {
    langPath: models,
    cacheMethod: 'none',
    gzip: true,
  });
  try {
    const paragraphs: string[] = [];
    let confidence = 0;
    for (let index = 0; index < count; index += 1) {
      const { data } = await reader.recognize(
        await pageOf(index),
        { rotateAuto: true },
        { text: true, blocks: true },
      );
      paragraphs.push(...paragraphsOf(data));
      confidence += data.confidence / count;
    }
    return { paragraphs, confidence: Math.round(confidence) };
  } finally {
    await reader.terminate();
  }
}

function paragraphsOf({ blocks, text }: Page): string[] {
  if (blocks === null) return text.split(/\n{2,}/u);
  return blocks
    .flatMap((block) => block.paragraphs)
    .map((paragraph) => paragraph.lines.map((line) => line.text.trim()).join(' '))
    .filter((paragraph) => paragraph !== '');
}
