import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
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
export function recognisePages(document: PDFDocumentProxy): Promise<RecognisedText> {
  return recogniseEach(document.numPages, async (index) => draw(await document.getPage(index + 1)));
}

/** Recognises the text of photographs of pages, in their order. */
export function recognisePictures(pictures: readonly Buffer[]): Promise<RecognisedText> {
  return recogniseEach(pictures.length, (index) => upright(pictures[index] ?? Buffer.alloc(0)));
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

/** A photograph on white paper, no larger than recognition needs; the decoder turns it as the camera was held. */
async function upright(picture: Buffer): Promise<Buffer> {
  const image = await loadImage(picture);
  const shrink = Math.min(1, Math.sqrt(mostPixels / Math.max(1, image.width * image.height)));
  const width = Math.max(1, Math.round(image.width * shrink));
  const height = Math.max(1, Math.round(image.height * shrink));
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.drawImage(image, 0, 0, width, height);
  return canvas.toBuffer('image/png');
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
