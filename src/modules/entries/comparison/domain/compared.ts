import type { WordRange } from './align.js';
import type { TokenisedWork } from './tokens.js';

/** A work to be compared, by the name under which it is reported. */
export interface ComparedWork {
  readonly id: string;
  readonly text: string;
}

/** A stretch of text: UTF-16 offset and length. */
export interface TextRange {
  readonly offset: number;
  readonly length: number;
}

/** A passage in both texts. */
export interface Passage {
  readonly a: TextRange;
  readonly b: TextRange;
}

/** Two works that share passages. */
export interface SimilarPair {
  readonly a: string;
  readonly b: string;
  /** Part of the words of a work that stand in shared passages, 0 to 1. */
  readonly shareOfA: number;
  readonly shareOfB: number;
  /** Words in shared passages, in the work with fewer of them. */
  readonly words: number;
  readonly passages: readonly Passage[];
}

/** Words that several works quote: no copying. */
export interface CommonQuotation {
  readonly text: string;
  readonly words: number;
  readonly works: readonly string[];
}

/** What a comparison of works found. */
export interface Comparison {
  /** By descending larger share. */
  readonly pairs: readonly SimilarPair[];
  readonly quotations: readonly CommonQuotation[];
}

/** Order of texts by their code units: the same everywhere. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Where words stand in their text. */
export function textRange({ starts, ends }: TokenisedWork, { from, to }: WordRange): TextRange {
  const offset = starts[from] as number;
  return { offset, length: (ends[to - 1] as number) - offset };
}
