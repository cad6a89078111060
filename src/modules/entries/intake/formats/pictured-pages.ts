import type { BoundedZip } from '../containers/zip.js';
import type { InspectionLimits } from '../domain/limits.js';
import { judgePicture, type ReadPicture } from '../domain/pictured-page.js';
import type { Reason } from '../domain/reasons.js';
import { findInnerPictures, type InnerPicture, type ShownPictures, viewable } from './inner-pictures.js';

/** What the pictures of a document say. */
export interface PicturedPages {
  /** Recognised text by the key of its picture. */
  readonly texts: ReadonlyMap<string, string>;
  readonly confidence: number | null;
  readonly reasons: readonly Reason[];
  /** How many of the pictures a person can look at as pages. */
  readonly viewable: number;
}

/** A share of the time of the whole inspection, so that the text of the file is never lost to its pictures. */
export const shareOfTime = 0.7;

/** Recognises the pages among the pictures of a document, within the limits of number, pixels and time. */
export async function readPicturedPages(
  zip: BoundedZip,
  pictures: ShownPictures,
  limits: InspectionLimits,
  recogniseText: boolean,
): Promise<PicturedPages> {
  const found = await findInnerPictures(zip, pictures, limits);
  const pages = found.filter(({ pixels }) => pixels !== null && pixels <= limits.maxInnerPicturePixels);
  const seen = { viewable: viewable(found, limits).length };
  if (!recogniseText || pages.length === 0 || pages.length > limits.maxRecognisedPages) {
    const reasons = found.length > 0 ? [unread(found.length, pictures.alone)] : [];
    return { ...seen, texts: new Map(), confidence: null, reasons };
  }
  const { texts, unsure, confidence } = await recognise(zip, pages, pictures.alone, limits);
  const left = unsure + found.length - pages.length;
  return { ...seen, texts, confidence, reasons: reasonsOf(texts.size, left, confidence, pictures.alone) };
}

/** Texts by the keys of their pictures. */
async function recognise(
  zip: BoundedZip,
  pages: readonly InnerPicture[],
  alone: boolean,
  limits: InspectionLimits,
): Promise<{ texts: Map<string, string>; unsure: number; confidence: number | null }> {
  const pictures: Buffer[] = [];
  for (const { part } of pages) pictures.push((await zip.read(part)) ?? Buffer.alloc(0));
  const { recogniseEachPicture } = await import('../ocr/recognise-pages.js');
  const read = await recogniseEachPicture(pictures, limits.recognitionTimeoutMs * shareOfTime);
  const { texts, unsure, confidence } = textsOf(read, alone);
  const byKey = pages.flatMap(({ key }, index) => {
    const text = texts[index];
    return text == null ? [] : [[key, text] as const];
  });
  return { texts: new Map(byKey), unsure, confidence };
}

/** The texts of those pictures that are pages, the others null, and how sure they are together. */
export function textsOf(
  read: readonly (ReadPicture | null)[],
  alone: boolean,
): {
  readonly texts: readonly (string | null)[];
  readonly unsure: number;
  readonly confidence: number | null;
} {
  const verdicts = read.map((one) => judgePicture(one, alone));
  const pages = read.flatMap((one, index) => (one !== null && verdicts[index] === 'page' ? [one] : []));
  const sum = pages.reduce((all, { confidence }) => all + confidence, 0);
  return {
    texts: read.map((one, index) =>
      one !== null && verdicts[index] === 'page' ? one.paragraphs.join('\n') : null,
    ),
    unsure: verdicts.filter((verdict) => verdict === 'unsure').length,
    confidence: pages.length > 0 ? Math.round(sum / pages.length) : null,
  };
}

/** Why a person has to look: at what was recognised, at what could not be, or at a work without a word. */
export function reasonsOf(
  pages: number,
  unsure: number,
  confidence: number | null,
  alone: boolean,
): readonly Reason[] {
  return [
    ...(pages > 0
      ? [{ code: 'recognised-text', params: { pages, confidence: confidence ?? 0 } } as const]
      : []),
    ...(unsure > 0 || (alone && pages === 0) ? [unread(unsure, alone && pages === 0)] : []),
  ];
}

/** A document of nothing but pictures is a scan like any other. */
export function unread(pages: number, alone: boolean): Reason {
  return alone ? { code: 'scanned-pages' } : { code: 'pictured-pages', params: { pages } };
}
