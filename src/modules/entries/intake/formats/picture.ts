import type { ExtractedDocument } from '../domain/extracted-document.js';
import type { InspectionLimits } from '../domain/limits.js';
import { Refusal } from '../domain/reasons.js';
import { TextBuilder } from '../domain/text-builder.js';
import { imageText, pictureSize } from './image-metadata.js';

const million = 1_000_000;

/** Reads a work that came as photographs of its pages: their text is recognised, where that is asked for. */
export async function readPictures(
  pages: readonly Buffer[],
  limits: InspectionLimits,
  recogniseText: boolean,
): Promise<ExtractedDocument> {
  for (const page of pages) refuseTooLarge(page, limits);
  const recognised = recogniseText ? await recognise(pages) : null;
  const body = new TextBuilder(limits.maxTextLength, limits.maxWords);
  for (const paragraph of recognised?.paragraphs ?? []) body.add(`${paragraph}\n`);
  const built = body.finish();
  const params = { pages: pages.length, confidence: recognised?.confidence ?? 0 };
  return {
    text: built.text,
    normalised: built.normalised,
    hiddenRanges: [],
    pages: pages.length,
    encoding: null,
    segments: pages.flatMap((page, index) => {
      const text = imageText(page);
      return text === '' ? [] : [{ place: 'metadata', part: `picture:${index + 1}`, text } as const];
    }),
    reasons: [built.text === '' ? { code: 'scanned-pages' } : { code: 'recognised-text', params }],
    recognitionConfidence: recognised?.confidence ?? null,
  };
}

/** The program that recognises text is large: it is loaded for pictures alone. */
async function recognise(
  pages: readonly Buffer[],
): Promise<{ paragraphs: readonly string[]; confidence: number }> {
  const { recognisePictures } = await import('../ocr/recognise-pages.js');
  try {
    return await recognisePictures(pages);
  } catch {
    // The decoder and the recogniser have errors of their own for what they cannot make sense of.
    throw new Refusal('corrupt');
  }
}

function refuseTooLarge(page: Buffer, limits: InspectionLimits): void {
  const size = pictureSize(page);
  if (size === null) throw new Refusal('corrupt');
  const pixels = size.width * size.height;
  if (pixels > limits.maxPicturePixels || pixels === 0) {
    throw new Refusal('picture-too-large', { megapixels: Math.round(pixels / million) });
  }
}
