import type { Stretch } from '../../../ui/use-selected-stretch.js';

/** A passage that the judge has marked, with a note. */
export interface Mark {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly note: string;
}

/** A run of text that looks the same from its first letter to its last. */
export interface Run {
  readonly offset: number;
  readonly text: string;
  /** The mark that it lies in; of several, the one that began last. */
  readonly mark: Mark | null;
  /** Whether that mark begins here. */
  readonly opens: boolean;
  /** The place of the hit among all hits, or -1. */
  readonly hit: number;
}

function runsBetween(
  text: string,
  from: number,
  to: number,
  marks: readonly Mark[],
  hits: readonly (Stretch & { readonly index: number })[],
): Run[] {
  const cuts = [
    ...marks.flatMap(({ start, end }) => [start, end]),
    ...hits.flatMap(({ offset, length }) => [offset, offset + length]),
  ].filter((cut) => cut > from && cut < to);
  const edges = [...new Set([from, ...cuts, to])].sort((one, other) => one - other);
  return edges.slice(0, -1).map((offset, place) => {
    const end = edges[place + 1] ?? to;
    const mark = marks.findLast((each) => each.start <= offset && each.end >= end) ?? null;
    const hit = hits.find((each) => each.offset <= offset && each.offset + each.length >= end);
    const opens = mark !== null && mark.start === offset;
    return { offset, text: text.slice(offset, end), mark, opens, hit: hit?.index ?? -1 };
  });
}

/** The paragraphs of a work, each in runs; empty lines are left out, and every letter knows its place. */
export function paragraphsOf(text: string, marks: readonly Mark[], hits: readonly Stretch[]): Run[][] {
  const ordered = [...marks].sort((one, other) => one.start - other.start || one.end - other.end);
  const numbered = hits.map((hit, index) => ({ ...hit, index }));
  const paragraphs: Run[][] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    const to = from + line.length;
    if (line.trim() !== '') {
      const own = ordered.filter((mark) => mark.start < to && mark.end > from);
      const found = numbered.filter((hit) => hit.offset < to && hit.offset + hit.length > from);
      paragraphs.push(runsBetween(text, from, to, own, found));
    }
    from = to + 1;
  }
  return paragraphs;
}

/** A stretch without the blanks at its ends; null when nothing is left. */
export function tightened(text: string, { offset, length }: Stretch): Pick<Mark, 'start' | 'end'> | null {
  const words = text.slice(offset, offset + length);
  const start = offset + words.length - words.trimStart().length;
  const end = start + words.trim().length;
  return end > start ? { start, end } : null;
}

/** The beginning of a passage, on one line. */
export function excerptOf(text: string, { start, end }: Pick<Mark, 'start' | 'end'>, most = 90): string {
  const words = text.slice(start, end).replace(/\s+/gu, ' ').trim();
  return words.length <= most ? words : `${words.slice(0, most).replace(/\s+\S*$/u, '')} …`;
}
