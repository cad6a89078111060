import type { FindingPlace, HiddenKind } from './inspection.js';
import type { Reason } from './reasons.js';

/** Text that stands beside the body: margins, hidden structure, metadata. */
export interface Segment {
  place: Exclude<FindingPlace, 'body' | 'file-name'>;
  part: string;
  text: string;
  /** What is hidden, where the part alone does not tell. */
  kind?: HiddenKind;
  /** Everything the part holds, read without its meaning: what is found in it counts only if it stands nowhere else. */
  leftover?: boolean;
}

/** A stretch of the body that a reader does not see, such as white text. */
export interface HiddenRange {
  offset: number;
  length: number;
}

/** What a format's reader hands over; the same shape for every format. */
export interface ExtractedDocument {
  /** NFC, paragraphs separated by a line feed. */
  text: string;
  normalised: boolean;
  hiddenRanges: HiddenRange[];
  pages: number | null;
  /** Pictures in the body that may be pages and can be looked at; absent where a format shows none that way. */
  pictures?: number;
  encoding: string | null;
  segments: Segment[];
  /** 0 to 100, where the text was recognised in pictures. */
  recognitionConfidence?: number | null;
  reasons: Reason[];
}
