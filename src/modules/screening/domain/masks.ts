import { refuse, type Verdict } from '../../../kernel/refusal.js';

/** What may stand where words were masked, beside the uniform mark: it says what kind of words, and no more. */
export const maskLabels = [
  '[họ tên]',
  '[bút danh]',
  '[chức vụ]',
  '[đơn vị]',
  '[địa danh]',
  '[liên hệ]',
  '[đã lược]',
] as const;
/** One of the words that may stand for masked ones. */
export type MaskLabel = (typeof maskLabels)[number];

/** A stretch of the extracted text that judges do not see; UTF-16 units. */
export interface Mask {
  readonly offset: number;
  readonly length: number;
  /** What judges read instead; null: the uniform mark. */
  readonly label: MaskLabel | null;
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
    offset !== null && (place === 'body' || place === 'hidden') ? { offset, length, label: null } : [],
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

/** In order, with overlapping ones joined, and touching ones where the same stands for both. */
export function joined(masks: readonly Mask[]): Mask[] {
  const sorted = [...masks].sort((a, b) => a.offset - b.offset);
  const apart = merged(sorted, (last, next) => next.offset < last.offset + last.length);
  // A joined one may have taken the words of its neighbour.
  return merged(
    apart,
    (last, next) => next.offset === last.offset + last.length && next.label === last.label,
  );
}

function merged(masks: readonly Mask[], belong: (last: Mask, next: Mask) => boolean): Mask[] {
  const result: Mask[] = [];
  for (const mask of masks) {
    const last = result.at(-1);
    if (last === undefined || !belong(last, mask)) {
      result.push(mask);
      continue;
    }
    const length = Math.max(last.length, mask.offset + mask.length - last.offset);
    result[result.length - 1] = { offset: last.offset, length, label: last.label ?? mask.label };
  }
  return result;
}
