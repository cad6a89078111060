import { type Canvas, createCanvas, loadImage } from '@napi-rs/canvas';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

const pointsPerInch = 72;

/** How large a page is drawn. */
export interface Drawing {
  /** Dots per inch of a page of a PDF. */
  readonly resolution: number;
  /** Pixels of one drawn page; a page that claims to be a wall is drawn smaller. */
  readonly mostPixels: number;
}

/** Draws a page of a PDF. */
export async function drawPdfPage(page: PDFPageProxy, { resolution, mostPixels }: Drawing): Promise<Canvas> {
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
  return canvas;
}

/** A photograph on white paper, no larger than is asked for; the decoder turns it as the camera was held. */
export async function drawPicture(
  picture: Buffer,
  { mostPixels }: Pick<Drawing, 'mostPixels'>,
): Promise<Canvas> {
  const image = await loadImage(picture);
  const shrink = Math.min(1, Math.sqrt(mostPixels / Math.max(1, image.width * image.height)));
  const width = Math.max(1, Math.round(image.width * shrink));
  const height = Math.max(1, Math.round(image.height * shrink));
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.drawImage(image, 0, 0, width, height);
  return canvas;
}
