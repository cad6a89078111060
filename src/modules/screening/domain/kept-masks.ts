import { joined, type Mask, type MaskLabel, proposedMasks } from './masks.js';

/** How many letters around a mask tell its place again. */
const contextLength = 40;

/** A mask with the words it hides and what stands around them, so that it is found again in another version. */
export interface KeptMask {
  readonly offset: number;
  readonly length: number;
  readonly label?: MaskLabel | null;
  /** Absent in masks that were kept before words were. */
  readonly words?: string;
  readonly before?: string;
  readonly after?: string;
}

/** A finding as far as masks look at it. */
export interface FoundWords {
  readonly place: string;
  readonly offset: number | null;
  readonly length: number;
}

/** Masks as they hold for a text, and the words that were masked and are not found in it any more. */
export interface RefoundMasks {
  readonly masks: readonly Mask[];
  readonly lost: readonly string[];
}

/** Masks with what is needed to find them again. */
export function kept(masks: readonly Mask[], text: string): KeptMask[] {
  return joined(masks).map(({ offset, length, label }) => ({
    offset,
    length,
    label,
    words: text.slice(offset, offset + length),
    before: text.slice(Math.max(0, offset - contextLength), offset),
    after: text.slice(offset + length, offset + length + contextLength),
  }));
}

/** The words of findings that a secretary has left open: they are not masked again by themselves. */
export function openWordsOf(findings: readonly FoundWords[], masks: readonly Mask[], text: string): string[] {
  const open = proposedMasks(findings).filter(
    (found) =>
      !masks.some(
        ({ offset, length }) => offset <= found.offset && offset + length >= found.offset + found.length,
      ),
  );
  return [...new Set(open.map(({ offset, length }) => text.slice(offset, offset + length)))];
}

/**
 * Finds masks again in a text that may have changed: where the same words stand in the same company, or else as
 * near to their old place as they stand.
 */
export function refound(masks: readonly KeptMask[], text: string): RefoundMasks {
  const groups = new Map<string, KeptMask[]>();
  const plain: Mask[] = [];
  for (const mask of masks) {
    const { words, offset, length, label } = mask;
    if (words === undefined) {
      if (offset + length <= text.length) plain.push({ offset, length, label: label ?? null });
    } else groups.set(words, [...(groups.get(words) ?? []), mask]);
  }
  const lost: string[] = [];
  const found = [...groups].flatMap(([words, group]) => {
    const places = placesOf(words, text);
    if (places.length < group.length) lost.push(words);
    return assigned(group, places, text);
  });
  return { masks: joined([...plain, ...found]), lost };
}

/** What findings of another version propose beside the masks that were kept, but for words left open before. */
export function proposedBeside(
  findings: readonly FoundWords[],
  openWords: readonly string[],
  text: string,
): Mask[] {
  return proposedMasks(findings).filter(
    ({ offset, length }) => !openWords.includes(text.slice(offset, offset + length)),
  );
}

function placesOf(words: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) places.push(at);
  return places;
}

function assigned(group: readonly KeptMask[], places: readonly number[], text: string): Mask[] {
  const free = new Set(places);
  const result: Mask[] = [];
  const exact = group.filter((mask) => free.has(mask.offset) && likeness(mask, mask.offset, text) === 1);
  for (const mask of [...exact, ...group.filter((one) => !exact.includes(one))]) {
    const best = [...free].sort(
      (a, b) =>
        likeness(mask, b, text) - likeness(mask, a, text) ||
        Math.abs(a - mask.offset) - Math.abs(b - mask.offset),
    )[0];
    if (best === undefined) break;
    free.delete(best);
    result.push({ offset: best, length: mask.length, label: mask.label ?? null });
  }
  return result;
}

/** How much of what stood around a mask stands around a place, 0 to 1. */
function likeness({ length, before = '', after = '' }: KeptMask, at: number, text: string): number {
  const whole = before.length + after.length;
  if (whole === 0) return 1;
  let same = 0;
  while (same < before.length && text[at - 1 - same] === before[before.length - 1 - same]) same += 1;
  let next = 0;
  while (next < after.length && text[at + length + next] === after[next]) next += 1;
  return (same + next) / whole;
}
