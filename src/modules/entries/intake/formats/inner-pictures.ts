import type { BoundedZip } from '../containers/zip.js';
import type { InspectionLimits } from '../domain/limits.js';
import { canHoldPage, isShownAsPage } from '../domain/pictured-page.js';
import { beginsLikeJpeg, pictureSize } from './image-metadata.js';

/** Cameras put a thumbnail and their notes, of 64 kB each, before a picture says how large it is. */
const HEAD_BYTES = 256 * 1024;

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

/** A picture in a document's body that may be a page of the work. */
export interface InnerPicture extends Pick<ShownPicture, 'key' | 'part'> {
  /** As the picture claims; null where it is so large, or of such a kind, that it is not decoded here. */
  readonly pixels: number | null;
}

/** All pictures that may be pages, each part once, however often it is shown; of each only its head is unpacked. */
export async function findInnerPictures(
  zip: BoundedZip,
  { shown, alone }: ShownPictures,
  limits: InspectionLimits,
): Promise<InnerPicture[]> {
  const seen = new Set<string>();
  const found: InnerPicture[] = [];
  for (const { key, part, area } of shown) {
    if (seen.has(part) || !(alone || isShownAsPage(area))) continue;
    seen.add(part);
    // Only what is not packed as pictures are is so large: it is not unpacked to be looked at.
    if (zip.sizeOf(part) > limits.maxBytes) {
      found.push({ key, part, pixels: null });
      continue;
    }
    const size = await sizeOf(zip, part);
    if (size === 'absent') continue;
    if (size === null) {
      if (alone) found.push({ key, part, pixels: null });
    } else if (canHoldPage(size)) found.push({ key, part, pixels: size.width * size.height });
  }
  return found;
}

/** Those that a person can look at here, one at a time: larger ones than are recognised, where there can be many. */
export function viewable(pictures: readonly InnerPicture[], limits: InspectionLimits): InnerPicture[] {
  return pictures.filter(({ pixels }) => pixels !== null && pixels <= limits.maxPicturePixels);
}

async function sizeOf(zip: BoundedZip, part: string): Promise<ReturnType<typeof pictureSize> | 'absent'> {
  const head = await zip.head(part, HEAD_BYTES);
  if (head === null) return 'absent';
  const size = pictureSize(head);
  if (size !== null || !beginsLikeJpeg(head) || head.length < HEAD_BYTES) return size;
  // Some programs write more before the size; then there is nothing for it but to unpack the whole.
  return pictureSize((await zip.read(part)) ?? head);
}
