import { refuse, type Verdict } from '../../../kernel/refusal.js';

/** A stretch of the extracted text that judges do not see; UTF-16 units. */
export interface Mask {
  readonly offset: number;
  readonly length: number;
}

/** The part of a finding that masks are made of. */
export interface MaskableFinding {
  readonly place: string;
  readonly offset: number | null;
  readonly length: number;
}

/** What is masked before anybody has looked: everything found in the text, hidden text included. */
export function proposedMasks(findings: readonly MaskableFinding[]): Mask[] {
  const ranges = findings.flatMap(({ place, offset, length }) =>
    offset !== null && (place === 'body' || place === 'hidden') ? { offset, length } : [],
  );
  return joined(ranges);
}

/** Refuses masks that reach out of the text. */
export function checkMasks(masks: readonly Mask[], textLength: number): Verdict {
  const inside = masks.every(
    ({ offset, length }) => offset >= 0 && length > 0 && offset + length <= textLength,
  );
  return inside ? null : refuse('screening.mask-outside-text');
}

/** In order, with overlapping and touching ones joined. */
export function joined(masks: readonly Mask[]): Mask[] {
  const result: { offset: number; length: number }[] = [];
  for (const { offset, length } of [...masks].sort((a, b) => a.offset - b.offset)) {
    const last = result.at(-1);
    if (last !== undefined && offset <= last.offset + last.length) {
      last.length = Math.max(last.length, offset + length - last.offset);
    } else {
      result.push({ offset, length });
    }
  }
  return result;
}
