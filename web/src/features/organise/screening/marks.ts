import type { DossierView, Mask } from '../../../api/types.js';

/** A sign of identity that inspection or a person has found. */
export type DossierFinding = DossierView['findings'][number];

/** A run of text that is marked the same way from its first letter to its last. */
export interface Segment {
  /** Where it begins in the text of the work, in UTF-16 units. */
  readonly offset: number;
  readonly text: string;
  readonly masked: boolean;
  /** The finding that it belongs to. */
  readonly finding: DossierFinding | null;
  /** Whether the finding begins here: its kind is named once. */
  readonly opens: boolean;
}

const endOf = (range: Mask): number => range.offset + range.length;

/** In order, with overlapping ones joined, and touching ones where the same stands for both. */
export function joined(masks: readonly Mask[]): Mask[] {
  const result: Mask[] = [];
  for (const mask of [...masks].sort((a, b) => a.offset - b.offset)) {
    const last = result.at(-1);
    const overlaps = last !== undefined && mask.offset < endOf(last);
    const follows = last !== undefined && mask.offset === endOf(last);
    const alike = (mask.label ?? null) === (last?.label ?? null);
    if (last !== undefined && (overlaps || (follows && alike))) {
      const length = Math.max(endOf(last), endOf(mask)) - last.offset;
      const label = last.label ?? mask.label ?? null;
      result[result.length - 1] = { offset: last.offset, length, ...(label === null ? {} : { label }) };
    } else {
      result.push(mask);
    }
  }
  return result;
}

/** The masks with one more stretch masked. */
export function withMask(masks: readonly Mask[], stretch: Mask): Mask[] {
  return joined([...masks, { offset: stretch.offset, length: stretch.length }]);
}

/** The masks with a stretch laid open; what lies on both sides of it stays masked. */
export function withoutMask(masks: readonly Mask[], stretch: Mask): Mask[] {
  return masks.flatMap((mask) => {
    if (endOf(mask) <= stretch.offset || mask.offset >= endOf(stretch)) return [mask];
    const before = { ...mask, length: stretch.offset - mask.offset };
    const after = { ...mask, offset: endOf(stretch), length: endOf(mask) - endOf(stretch) };
    return [before, after].filter((rest) => rest.length > 0);
  });
}

/** Whether all of a stretch is masked. */
export function isMasked(masks: readonly Mask[], stretch: Mask): boolean {
  return joined(masks).some((mask) => mask.offset <= stretch.offset && endOf(mask) >= endOf(stretch));
}

interface Placed {
  readonly finding: DossierFinding;
  readonly offset: number;
  readonly length: number;
}

function segmentsBetween(
  text: string,
  from: number,
  to: number,
  findings: readonly Placed[],
  masks: readonly Mask[],
): Segment[] {
  const cuts = [...findings, ...masks].flatMap((range) => [range.offset, endOf(range)]);
  const inside = cuts.filter((cut) => cut > from && cut < to);
  const edges = [...new Set([from, ...inside, to])].sort((a, b) => a - b);
  return edges.slice(0, -1).map((offset, index) => {
    const end = edges[index + 1] ?? to;
    const over = (range: Mask): boolean => range.offset <= offset && endOf(range) >= end;
    const placed = findings.find(over);
    return {
      offset,
      text: text.slice(offset, end),
      masked: masks.some(over),
      finding: placed?.finding ?? null,
      opens: placed?.offset === offset,
    };
  });
}

/** The text by paragraphs, each in runs that are marked alike. Every letter keeps its place. */
export function paragraphsOf(
  text: string,
  findings: readonly DossierFinding[],
  masks: readonly Mask[],
): Segment[][] {
  const placed = findings.flatMap((finding) =>
    finding.offset === null ? [] : [{ finding, offset: finding.offset, length: finding.length }],
  );
  const result: Segment[][] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    const to = from + line.length;
    if (line.trim() !== '') {
      const touches = (range: Mask): boolean => range.offset < to && endOf(range) > from;
      result.push(segmentsBetween(text, from, to, placed.filter(touches), masks.filter(touches)));
    }
    from = to + 1;
  }
  return result;
}

/** A stretch without the blanks at its ends; null when nothing is left. */
export function trimmed(text: string, stretch: Mask): Mask | null {
  const words = text.slice(stretch.offset, endOf(stretch));
  const start = words.length - words.trimStart().length;
  const length = words.trim().length;
  return length === 0 ? null : { offset: stretch.offset + start, length };
}

/** Other places where exactly these words stand and are not masked yet. */
export function sameWords(text: string, stretch: Mask, masks: readonly Mask[]): Mask[] {
  const words = text.slice(stretch.offset, endOf(stretch));
  if (words.trim().length < 2) return [];
  const found: Mask[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) {
    const place = { offset: at, length: words.length };
    if (!isMasked(masks, place)) found.push(place);
  }
  return found;
}

/** The words of a text with their places, for moving by words. */
export function wordsOf(text: string): Mask[] {
  return [...text.matchAll(/\S+/gu)].map((match) => ({ offset: match.index, length: match[0].length }));
}

/** A mask whose end, or beginning, is moved by a word; null where no word would be left. */
export function resized(text: string, mask: Mask, side: 'start' | 'end', by: 1 | -1): Mask | null {
  const words = wordsOf(text);
  const first = words.findIndex((word) => endOf(word) > mask.offset);
  const last = words.findLastIndex((word) => word.offset < endOf(mask));
  const from = words[side === 'start' ? first - by : first];
  const to = words[side === 'end' ? last + by : last];
  if (from === undefined || to === undefined || endOf(to) <= from.offset) return null;
  // What is not moved keeps its letter: a mask may begin within a word.
  const offset = side === 'start' ? from.offset : mask.offset;
  const end = side === 'end' ? endOf(to) : endOf(mask);
  return end <= offset ? null : { ...mask, offset, length: end - offset };
}

/** The masks with one of them put in the place of another. */
export function replaced(masks: readonly Mask[], before: Mask, after: Mask): Mask[] {
  const rest = masks.filter((mask) => mask.offset !== before.offset || mask.length !== before.length);
  return joined([...rest, after]);
}
