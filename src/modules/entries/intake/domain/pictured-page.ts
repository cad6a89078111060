import { countWords } from '../../../../kernel/words.js';

/** Works come on A4: 210 by 297 millimetres, in square points. */
export const A4_AREA = 595.3 * 841.9;
/** A page photographed for a document fills it; four on a sheet are the most that anybody could still read. */
const LEAST_SHARE = 1 / 6;
/** Fewer pixels cannot hold a page in letters that can be told apart: 40 lines of 12 pixels. */
const LEAST_SIDE = 480;
const LEAST_PIXELS = 400_000;
/** A caption, a shop sign or a map's names have fewer words, a page has more. */
const LEAST_WORDS = 12;
/** Print is recognised at 85 and more, a bad photograph of it at 65; grass and faces give words at below 50. */
const LEAST_CONFIDENCE = 60;

/** Pixels of a picture. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** What a recogniser read in one picture. */
export interface ReadPicture {
  readonly paragraphs: readonly string[];
  /** 0 to 100. */
  readonly confidence: number;
}

/** Whether a picture is shown large enough to be a page of the work; where that is unknown its pixels decide. */
export function isShownAsPage(areaPoints: number | null): boolean {
  return areaPoints === null || areaPoints >= A4_AREA * LEAST_SHARE;
}

/** Whether a picture has the pixels that a page of writing needs: logos, icons and thumbnails do not. */
export function canHoldPage({ width, height }: PictureSize): boolean {
  return Math.min(width, height) >= LEAST_SIDE && width * height >= LEAST_PIXELS;
}

/**
 * What a picture turned out to be. An illustration is left out as before; many words read without confidence
 * (handwriting, a blurred page) do not go between those of the author, and a person looks. Where there are no others
 * they are shown with how sure they are, as those of a scan.
 */
export function judgePicture(read: ReadPicture | null, alone: boolean): 'page' | 'unsure' | 'illustration' {
  if (read === null) return 'unsure';
  if (countWords(read.paragraphs.join('\n')) < LEAST_WORDS) return 'illustration';
  return alone || read.confidence >= LEAST_CONFIDENCE ? 'page' : 'unsure';
}
