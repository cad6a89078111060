import { readFile } from 'node:fs/promises';
import type { Canvas } from '@napi-rs/canvas';
import { documentPicture } from '../intake/drawing/document-pictures.js';
import { type Drawing, drawPdfPage, drawPicture } from '../intake/drawing/draw-pages.js';
import { type FileType, showsPictures } from '../intake/domain/inspection.js';
import type { InspectionLimits } from '../intake/domain/limits.js';
import { Refusal } from '../intake/domain/reasons.js';
import { pictureSize } from '../intake/formats/image-metadata.js';
import { openPdf } from '../intake/formats/pdf.js';
import { inspectPdfStructure } from '../intake/formats/pdf-structure.js';

/** Sharp at twice the width of a desk, about 150 kB a page. */
const drawing: Drawing = { resolution: 170, mostPixels: 4_000_000 };
const quality = 82;

/** A page to be drawn. */
export interface PageWish {
  readonly path: string;
  readonly type: FileType;
  /** From 1; of a document, the number of the picture in its body. */
  readonly page: number;
}

/**
 * Draws a page as WebP: what a person sees of it, and nothing else that the file holds. Takes up to seconds: never
 * call it in a request. @throws Refusal where there is nothing to draw, or it would cost too much
 */
export async function drawPage(wish: PageWish, limits: InspectionLimits): Promise<Uint8Array> {
  const bytes = await readFile(wish.path);
  const canvas = await draw(bytes, wish, limits);
  return canvas.toBuffer('image/webp', quality);
}

async function draw(bytes: Buffer, { type, page }: PageWish, limits: InspectionLimits): Promise<Canvas> {
  if (type === 'pdf') return pdfPage(bytes, page, limits);
  return picture(showsPictures(type) ? await documentPicture(bytes, type, page, limits) : bytes, limits);
}

async function pdfPage(bytes: Buffer, number: number, limits: InspectionLimits): Promise<Canvas> {
  const structure = inspectPdfStructure(bytes, limits);
  const document = await openPdf(structure.withPictures());
  try {
    return await drawPdfPage(await document.getPage(number), drawing);
  } finally {
    await document.loadingTask.destroy();
  }
}

function picture(bytes: Buffer, limits: InspectionLimits): Promise<Canvas> {
  const size = pictureSize(bytes);
  if (size === null || size.width * size.height > limits.maxPicturePixels) throw new Refusal('corrupt');
  return drawPicture(bytes, drawing);
}
