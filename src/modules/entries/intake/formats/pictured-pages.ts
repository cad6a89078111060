import type { BoundedZip } from '../containers/zip.js';
import type { InspectionLimits } from '../domain/limits.js';
import { canHoldPage, isShownAsPage, judgePicture, type ReadPicture } from '../domain/pictured-page.js';
import type { Reason } from '../domain/reasons.js';
import { pictureSize } from './image-metadata.js';

/** A picture that a document shows in its body. */
export interface ShownPicture {
  /** How the body refers to it. */
  readonly key: string;
  /** The part of the archive that holds it. */
  readonly part: string;
  /** Square points on the page; null where the document does not say. */
  readonly area: number | null;
}

/** The pictures of a document's body, in their order. */
export interface ShownPictures {
  readonly shown: readonly ShownPicture[];
  /** Whether the body has no text to speak of: then the pictures are the work, however small they are shown. */
  readonly alone: boolean;
}

/** What the pictures of a document say. */
export interface PicturedPages {
  /** Recognised text by the key of its picture. */
  readonly texts: ReadonlyMap<string, string>;
  readonly confidence: number | null;
  readonly reasons: readonly Reason[];
}

interface Candidates {
  readonly pages: readonly { readonly key: string; readonly bytes: Buffer }[];
  /** Pictures that may be pages, but are too large or of a kind that is not decoded here. */
  readonly undecodable: number;
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
  const { pages, undecodable } = await candidatesOf(zip, pictures, limits);
  const count = pages.length + undecodable;
  if (!recogniseText || pages.length === 0 || pages.length > limits.maxRecognisedPages) {
    return { texts: new Map(), confidence: null, reasons: count > 0 ? [unread(count, pictures.alone)] : [] };
  }
  const { recogniseEachPicture } = await import('../ocr/recognise-pages.js');
  const read = await recogniseEachPicture(
    pages.map(({ bytes }) => bytes),
    limits.recognitionTimeoutMs * shareOfTime,
  );
  const texts = new Map<string, string>();
  const found = textsOf(read, pictures.alone);
  pages.forEach(({ key }, index) => {
    const text = found.texts[index];
    if (text != null) texts.set(key, text);
  });
  const left = found.unsure + undecodable;
  return {
    texts,
    confidence: found.confidence,
    reasons: reasonsOf(texts.size, left, found.confidence, pictures.alone),
  };
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

/** One look at each part, however often it is shown; no more of them are held than may be recognised. */
async function candidatesOf(
  zip: BoundedZip,
  { shown, alone }: ShownPictures,
  limits: InspectionLimits,
): Promise<Candidates> {
  const seen = new Set<string>();
  const pages: { key: string; bytes: Buffer }[] = [];
  let undecodable = 0;
  for (const { key, part, area } of shown) {
    if (pages.length > limits.maxRecognisedPages) break;
    if (seen.has(part) || !(alone || isShownAsPage(area))) continue;
    seen.add(part);
    // Only what is not packed as pictures are is so large: it is not unpacked to be looked at.
    if (zip.sizeOf(part) > limits.maxBytes) {
      undecodable += 1;
      continue;
    }
    const bytes = await zip.read(part);
    if (bytes === null) continue;
    const size = pictureSize(bytes);
    if (size === null) {
      if (alone) undecodable += 1;
    } else if (size.width * size.height > limits.maxInnerPicturePixels) undecodable += 1;
    else if (canHoldPage(size)) pages.push({ key, bytes });
  }
  return { pages, undecodable };
}
