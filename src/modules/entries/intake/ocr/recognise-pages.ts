import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Canvas } from '@napi-rs/canvas';
import { createWorker, OEM, type Page, type Worker } from 'tesseract.js';
import { type Drawing, drawPdfPage, drawPicture } from '../drawing/draw-pages.js';

/** Enough for print of 11 points, and a page in about four seconds. */
const drawing: Drawing = { resolution: 200, mostPixels: 12_000_000 };
const models = join(
  dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json')),
  '4.0.0_best_int',
);

/** What was recognised on one page. */
export interface RecognisedPage {
  readonly paragraphs: readonly string[];
  /** 0 to 100. */
  readonly confidence: number;
}

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

/** Recognises pictures within a document, each for itself; null where one cannot be read or no time is left. */
export function recogniseEachPicture(
  pictures: readonly Buffer[],
  forMilliseconds: number,
): Promise<(RecognisedPage | null)[]> {
  return recogniseWithin(pictures.length, forMilliseconds, (index) =>
    drawPicture(pictures[index] ?? Buffer.alloc(0), drawing),
  );
}

/** The same for some pages of a PDF, by their numbers from 1. */
export function recogniseSomePages(
  document: PDFDocumentProxy,
  numbers: readonly number[],
  forMilliseconds: number,
): Promise<(RecognisedPage | null)[]> {
  return recogniseWithin(numbers.length, forMilliseconds, async (index) =>
    drawPdfPage(await document.getPage(numbers[index] ?? 1), drawing),
  );
}

async function recogniseEach(
  count: number,
  pageOf: (index: number) => Promise<Buffer>,
): Promise<RecognisedText> {
  const reader = await openReader();
  try {
    const paragraphs: string[] = [];
    let confidence = 0;
    for (let index = 0; index < count; index += 1) {
      const page = await readPage(reader, await pageOf(index));
      paragraphs.push(...page.paragraphs);
      confidence += page.confidence / count;
    }
    return { paragraphs, confidence: Math.round(confidence) };
  } finally {
    await reader.terminate();
  }
}

async function recogniseWithin(
  count: number,
  forMilliseconds: number,
  pageOf: (index: number) => Promise<Canvas>,
): Promise<(RecognisedPage | null)[]> {
  const pages = Array.from<RecognisedPage | null>({ length: count }).fill(null);
  const over = AbortSignal.timeout(Math.ceil(forMilliseconds));
  const timeUp = new Promise<null>((resolve) => {
    over.addEventListener('abort', () => {
      resolve(null);
    });
  });
  // A recogniser that does not start takes no text from a document that has some of its own.
  const reader = await openReader().catch(() => null);
  if (reader === null) return pages;
  try {
    for (let index = 0; index < count && !over.aborted; index += 1) {
      const reading = pageOf(index)
        .then((canvas) => readPage(reader, canvas.toBuffer('image/png')))
        // One damaged picture says nothing of the others.
        .catch(() => null);
      pages[index] = await Promise.race([reading, timeUp]);
    }
    return pages;
  } finally {
    await reader.terminate();
  }
}

function openReader(): Promise<Worker> {
  return createWorker('vie', OEM.LSTM_ONLY, {
    langPath: models,
    cacheMethod: 'none',
    gzip: true,
    // Who waits for the page learns of it; without this the library also throws where nobody can catch it.
    errorHandler: () => undefined,
  });
}

async function readPage(reader: Worker, picture: Buffer): Promise<RecognisedPage> {
  const { data } = await reader.recognize(picture, { rotateAuto: true }, { text: true, blocks: true });
  return { paragraphs: paragraphsOf(data), confidence: data.confidence };
}

function paragraphsOf({ blocks, text }: Page): string[] {
  if (blocks === null) return text.split(/\n{2,}/u);
  return blocks
    .flatMap((block) => block.paragraphs)
    .map((paragraph) => paragraph.lines.map((line) => line.text.trim()).join(' '))
    .filter((paragraph) => paragraph !== '');
}
