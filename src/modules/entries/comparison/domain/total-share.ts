import type { TextRange } from './compare.js';

/** What one other work has in common with a work. */
export interface SharedPart {
  /** Part of the work's words, 0 to 1. */
  readonly share: number;
  readonly passages: readonly TextRange[];
}

/**
 * The part of a work's words that stand in at least one other work, from what each of them shares. Passages that
 * several others have count once; they hold as many words a character as all passages together.
 */
export function totalShare(parts: readonly SharedPart[]): number {
  const largest = Math.max(0, ...parts.map(({ share }) => share));
  const sum = parts.reduce((total, { share }) => total + share, 0);
  const apart = parts.reduce((total, { passages }) => total + lengthOf(passages), 0);
  if (apart === 0) return largest;
  const together = lengthOf(parts.flatMap(({ passages }) => passages));
  return Math.min(1, Math.max(largest, (sum * together) / apart));
}

/** Characters in at least one of the ranges. */
function lengthOf(ranges: readonly TextRange[]): number {
  let end = 0;
  let length = 0;
  for (const range of [...ranges].sort((a, b) => a.offset - b.offset)) {
    const rangeEnd = range.offset + range.length;
    length += Math.max(0, rangeEnd - Math.max(end, range.offset));
    end = Math.max(end, rangeEnd);
  }
  return length;
}
