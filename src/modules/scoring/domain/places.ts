import { compareMeans, type Mean } from '../../../kernel/score.js';
import { markOf, type Marks } from './marks.js';

/** Places of works that have a mark, by number of the work; 0 for those without. */
export interface Places {
  /** Works from the first place on; of one place by number. */
  readonly order: Int32Array;
  /** From 1; works that share a place have the same, and the next places are left out (1, 2, 2, 4). */
  readonly rank: Int32Array;
  /** 1 where another work has the same place. */
  readonly tied: Uint8Array;
  /** 1 where another work has the same mark, so that the keys were asked. */
  readonly level: Uint8Array;
}

/** Orders two marks; none stands below any. */
export function compareMarks(a: Mean | null, b: Mean | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  return compareMeans(a, b);
}

function compareAt(marks: Marks, a: number, b: number): number {
  const { over, under } = marks;
  // Nearly all works have marks of the same denominator, or small ones: the short way is exact for them.
  if (under[a] === under[b] && under[a] !== 0) return Math.sign((over[a] as number) - (over[b] as number));
  return compareMarks(markOf(marks, a), markOf(marks, b));
}

/** Competition ranking by marks, equal ones by the keys in their order. @param works those to be placed; all if left out */
export function placesOf(marks: Marks, keys: readonly Marks[] = [], works?: Int32Array): Places {
  const all = works ?? Int32Array.from(marks.under.keys());
  const compare = (a: number, b: number): number => {
    for (const column of [marks, ...keys]) {
      const sign = compareAt(column, b, a);
      if (sign !== 0) return sign;
    }
    return 0;
  };
  const order = all.filter((work) => marks.under[work] !== 0).sort((a, b) => compare(a, b) || a - b);
  const places = { order, rank: new Int32Array(marks.under.length), ...flagsOf(marks.under.length) };
  let rank = 0;
  order.forEach((work, index) => {
    const before = index === 0 ? -1 : (order[index - 1] as number);
    const shares = before >= 0 && compare(before, work) === 0;
    if (!shares) rank = index + 1;
    places.rank[work] = rank;
    if (shares) places.tied[work] = places.tied[before] = 1;
    if (before >= 0 && compareAt(marks, before, work) === 0) places.level[work] = places.level[before] = 1;
  });
  return places;
}

function flagsOf(count: number): { readonly tied: Uint8Array; readonly level: Uint8Array } {
  return { tied: new Uint8Array(count), level: new Uint8Array(count) };
}

/** Places among the works of the same group, made of the places among all. */
export function placesWithin(places: Places, groupOf: Int32Array): Pick<Places, 'rank' | 'tied'> {
  const within = { rank: new Int32Array(places.rank.length), tied: new Uint8Array(places.rank.length) };
  const last = new Map<number, { work: number; seen: number }>();
  for (const work of places.order) {
    const group = groupOf[work] as number;
    const before = last.get(group);
    const seen = (before?.seen ?? 0) + 1;
    const shares = before !== undefined && places.rank[before.work] === places.rank[work];
    within.rank[work] = shares ? (within.rank[before.work] as number) : seen;
    if (shares) within.tied[work] = within.tied[before.work] = 1;
    last.set(group, { work, seen });
  }
  return within;
}
