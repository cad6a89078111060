import type { SharedPassage, WordRange } from './align.js';

/** Two works of a collection, by their places in it, and the passages that they share. */
export interface Match {
  readonly first: number;
  readonly second: number;
  readonly passages: readonly SharedPassage[];
}

/** A passage that stands in several works which share nothing else with each other. */
export interface CommonPassage {
  readonly work: number;
  readonly range: WordRange;
  readonly works: readonly number[];
}

/** A slogan, a verse or an oath has at most so many words, and a work has at most so many of them in common. */
const mostWords = 60;
const mostPassages = 2;
const commonWorks = 3;
const samePart = 0.7;

/**
 * What is common without quotation marks: all that two works share is a passage or two of few words, and each of them
 * stands in a third work too. Works that share more than that are copies, however many there are of them.
 */
export function commonPassages(matches: readonly Match[]): ReadonlyMap<Match, readonly CommonPassage[]> {
  const ofWork = new Map<number, Match[]>();
  for (const match of matches) {
    for (const work of [match.first, match.second]) {
      const known = ofWork.get(work);
      if (known === undefined) ofWork.set(work, [match]);
      else known.push(match);
    }
  }
  const common = new Map<Match, readonly CommonPassage[]>();
  for (const match of matches) {
    if (!isSlight(match)) continue;
    const found = match.passages.map((passage) => commonIn(match, passage, ofWork));
    if (found.every((passage) => passage !== null)) common.set(match, found);
  }
  return common;
}

function isSlight({ passages }: Match): boolean {
  const words = passages.reduce((sum, { a, b }) => sum + Math.max(a.to - a.from, b.to - b.from), 0);
  return passages.length <= mostPassages && words <= mostWords;
}

function commonIn(
  { first, second }: Match,
  { a, b }: SharedPassage,
  ofWork: ReadonlyMap<number, readonly Match[]>,
): CommonPassage | null {
  const works = new Set([
    ...worksWith(first, a, ofWork.get(first) ?? []),
    ...worksWith(second, b, ofWork.get(second) ?? []),
  ]);
  if (works.size < commonWorks) return null;
  return { work: first, range: a, works: [...works].sort((one, other) => one - other) };
}

/** A work and those that share the larger part of a passage of it. */
function worksWith(work: number, range: WordRange, matches: readonly Match[]): number[] {
  const others = matches
    .filter(({ first, passages }) =>
      passages.some(
        ({ a, b }) => overlap(first === work ? a : b, range) >= samePart * (range.to - range.from),
      ),
    )
    .map(({ first, second }) => (first === work ? second : first));
  return [work, ...others];
}

function overlap(one: WordRange, other: WordRange): number {
  return Math.min(one.to, other.to) - Math.max(one.from, other.from);
}
