import type { TieKey } from '../../../kernel/deviation.js';
import { merkleRoot } from '../../../kernel/merkle.js';
import { type Mean, meanHalfUp } from '../../../kernel/score.js';
import type { RoundSheets } from '../../../kernel/round-sheets.js';
import type { EstimationMethod } from './estimate.js';
import { markOf, type Marks, marksOf, plainMeanOf } from './marks.js';
import { compareMarks, type Places, placesOf, placesWithin } from './places.js';
import { compareIds } from './readings.js';
import { tieMarks } from './tie-keys.js';

/** The rule that counts: how marks are made, and what parts equal ones, in this order. */
export interface RankingRule {
  readonly method: EstimationMethod;
  readonly tieKeys: readonly TieKey[];
}

/** What works one place by: a mark, and where marks are equal the keys. */
export interface Standing {
  readonly mark: Mean;
  /** Null where no other work has the same mark, or there are no keys. */
  readonly keys: readonly (Mean | null)[] | null;
}

/** What a work came to. Scores in hundredths. */
export interface WorkResult extends Standing {
  readonly code: string;
  readonly categoryId: string;
  readonly readings: number;
  /** Sum of the readings, and their mean rounded half up, for show. */
  readonly sum: number;
  readonly mean: number;
  /** The mark rounded half up, for show. */
  readonly estimate: number;
  readonly rank: number;
  readonly tied: boolean;
  readonly categoryRank: number;
  readonly categoryTied: boolean;
  readonly advances: boolean;
}

/** The outcome of a round, by number of the work. */
export interface RoundOutcome {
  readonly marks: Marks;
  readonly keys: readonly Marks[];
  readonly places: Places;
  readonly categoryPlaces: Pick<Places, 'rank' | 'tied'>;
  /** Whoever has this place or a better one goes on; 0: nobody. */
  readonly lastPlace: number;
  readonly advancing: number;
  readonly tiedAtLine: boolean;
  /** Merkle root over the leaves of all works, in the order of the codes: 64 hexadecimal digits. */
  readonly committedRoot: string;
}

/**
 * Works a round out by its rule: competition ranking over all works and within each category; the best
 * `advanceCount` go on, and all who share the last place with them. A work without a reading is an error.
 */
export function closeRound(
  sheets: RoundSheets,
  rule: RankingRule,
  advanceCount: number | null,
): RoundOutcome {
  const marks = marksOf(rule.method, sheets);
  const keys = rule.tieKeys.map((key) => tieMarks(key, sheets));
  const places = placesOf(marks, keys);
  if (places.order.length < sheets.codes.length) throw new RangeError('a work without a reading');
  const lastPlace = lastPlaceOf(places, advanceCount);
  const advancing = places.rank.reduce((count, rank) => count + Number(rank <= lastPlace), 0);
  const outcome = { marks, keys, places, categoryPlaces: placesWithin(places, sheets.categoryOf) };
  const leaves = sheets.codes.map((code, work) =>
    leafOf({ code, rank: places.rank[work] as number, ...standingOf(outcome, work) }),
  );
  return {
    ...{ ...outcome, lastPlace, advancing, tiedAtLine: advanceCount !== null && advancing > advanceCount },
    committedRoot: merkleRoot(leaves),
  };
}

function lastPlaceOf({ order, rank }: Places, advanceCount: number | null): number {
  if (advanceCount === null || advanceCount === 0) return 0;
  const last = order[Math.min(advanceCount, order.length) - 1];
  return last === undefined ? 0 : (rank[last] as number);
}

type Placing = Pick<RoundOutcome, 'marks' | 'keys' | 'places'>;

function standingOf({ marks, keys, places }: Placing, work: number): Standing {
  const mark = markOf(marks, work);
  if (mark === null) throw new RangeError('a work without a reading');
  const asked = keys.length > 0 && places.level[work] === 1;
  return { mark, keys: asked ? keys.map((column) => markOf(column, work)) : null };
}

/** What one work came to. */
export function resultOf(sheets: RoundSheets, outcome: RoundOutcome, work: number): WorkResult {
  const { places, categoryPlaces, lastPlace } = outcome;
  const { mark, keys } = standingOf(outcome, work);
  const mean = plainMeanOf(sheets, work) ?? mark;
  const rank = places.rank[work] as number;
  return {
    code: sheets.codes[work] ?? '',
    categoryId: sheets.categoryIds[sheets.categoryOf[work] as number] ?? '',
    readings: (sheets.starts[work + 1] as number) - (sheets.starts[work] as number),
    ...{ sum: mean.sum, mean: meanHalfUp(mean.sum, mean.count) },
    ...{ mark, keys, estimate: meanHalfUp(mark.sum, mark.count) },
    ...{ rank, tied: places.tied[work] === 1, advances: rank <= lastPlace },
    categoryRank: categoryPlaces.rank[work] as number,
    categoryTied: categoryPlaces.tied[work] === 1,
  };
}

/** A stored result, as far as it was committed to. Rounds closed before there were rules have no mark. */
export interface Committed {
  readonly code: string;
  readonly rank: number;
  readonly estimate: number;
  readonly mark: Mean | null;
  readonly keys: readonly (Mean | null)[] | null;
}

type Leaf = Standing & Pick<Committed, 'code' | 'rank'>;

/** The leaf of one work in the tree that fixes the results: code, place, mark, and the keys where they were asked. */
function leafOf({ code, rank, mark, keys }: Leaf): string {
  const pair = (each: Mean | null): unknown => (each === null ? null : [each.sum, each.count]);
  return JSON.stringify([code, rank, pair(mark), ...(keys ?? []).map(pair)]);
}

/** The root that fixes the results of a round. */
export function rootOf(results: readonly Committed[]): string {
  const sorted = [...results].sort((a, b) => compareIds(a.code, b.code));
  return merkleRoot(
    sorted.map(({ code, rank, estimate, mark, keys }) =>
      mark === null ? JSON.stringify([code, estimate, rank]) : leafOf({ code, rank, mark, keys }),
    ),
  );
}

/**
 * Whether the places are those that the marks and keys make, and what is shown is the mark. What has no mark was ranked
 * before there were rules.
 */
export function resultsHold(results: readonly Committed[]): boolean {
  if (results.some(({ mark }) => mark === null)) return true;
  if (
    !results.every(({ mark, estimate }) => mark !== null && meanHalfUp(mark.sum, mark.count) === estimate)
  ) {
    return false;
  }
  const compare = (a: Committed, b: Committed): number => {
    const sign = compareMarks(b.mark, a.mark);
    if (sign !== 0) return sign;
    return compareKeys(b.keys ?? [], a.keys ?? []);
  };
  const sorted = [...results].sort(compare);
  let rank = 0;
  return sorted.every((result, index) => {
    const before = sorted[index - 1];
    if (before === undefined || compare(before, result) !== 0) rank = index + 1;
    return result.rank === rank;
  });
}

function compareKeys(a: readonly (Mean | null)[], b: readonly (Mean | null)[]): number {
  for (let key = 0; key < Math.max(a.length, b.length); key += 1) {
    const sign = compareMarks(a[key] ?? null, b[key] ?? null);
    if (sign !== 0) return sign;
  }
  return 0;
}

/** The key that set a work below another one of the same mark, by its number in the rule; null where none did. */
export function partingKey(above: Committed, below: Committed): number | null {
  if (above.mark === null || compareMarks(above.mark, below.mark) !== 0) return null;
  const key = (above.keys ?? []).findIndex((mark, at) => compareMarks(mark, below.keys?.[at] ?? null) !== 0);
  return key === -1 ? null : key;
}
