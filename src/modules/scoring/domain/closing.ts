import { merkleRoot } from '../../../kernel/merkle.js';
import { meanHalfUp } from '../../../kernel/score.js';
import { aggregate, type EntryEstimate } from './aggregate.js';
import { type RankedEntry, rankEntries, selectAdvancing } from './ranking.js';

/** A work with the readings that count, in hundredths. */
export interface ReadWork {
  readonly copyId: string;
  readonly code: string;
  readonly categoryId: string;
  readonly readings: readonly { readonly judgeId: string; readonly total: number }[];
}

/** What a work came to. Scores in hundredths, rounded half up for show; ranks are made of the exact means. */
export interface WorkResult {
  readonly copyId: string;
  readonly code: string;
  readonly categoryId: string;
  readonly readings: number;
  readonly sum: number;
  readonly mean: number;
  readonly estimate: number;
  readonly rank: number;
  readonly tied: boolean;
  readonly categoryRank: number;
  readonly categoryTied: boolean;
  readonly advances: boolean;
}

/** The outcome of a round. */
export interface RoundOutcome {
  /** By rank, then by code. */
  readonly results: readonly WorkResult[];
  readonly tiedAtLine: boolean;
  /** Merkle root over code, estimate and rank, in the order of the codes. */
  readonly committedRoot: string;
}

function placesOf(ranking: readonly RankedEntry[]): Map<string, RankedEntry> {
  return new Map(ranking.map((ranked) => [ranked.entry, ranked]));
}

/** The leaf of one work in the tree that fixes the results. */
export function resultLeaf({ code, estimate, rank }: Pick<WorkResult, 'code' | 'estimate' | 'rank'>): string {
  return JSON.stringify([code, estimate, rank]);
}

/** The root that fixes the results of a round. */
export function rootOf(results: readonly Pick<WorkResult, 'code' | 'estimate' | 'rank'>[]): string {
  const sorted = [...results].sort((a, b) => (a.code < b.code ? -1 : 1));
  return merkleRoot(sorted.map(resultLeaf));
}

function categoryPlaces(
  works: readonly ReadWork[],
  estimates: readonly EntryEstimate[],
): Map<string, RankedEntry> {
  const category = new Map(works.map((work) => [work.code, work.categoryId]));
  const categories = [...new Set(category.values())];
  return placesOf(
    categories.flatMap((id) =>
      rankEntries(estimates.filter((estimate) => category.get(estimate.entry) === id)),
    ),
  );
}

/**
 * Works a round out by the mean: competition ranking over all works and within each category; the best
 * `advanceCount` go on, and all who share the last place with them. A work without a reading is an error.
 */
export function closeByMean(works: readonly ReadWork[], advanceCount: number | null): RoundOutcome {
  const readings = works.flatMap(({ code, readings: own }) =>
    own.map(({ judgeId, total }) => ({ entry: code, judge: judgeId, score: total })),
  );
  const { estimates } = aggregate('mean', readings);
  const means = new Map(estimates.map((estimate) => [estimate.entry, estimate.mean]));
  const ranking = rankEntries(estimates);
  const places = placesOf(ranking);
  const inCategory = categoryPlaces(works, estimates);
  const advancement = advanceCount === null ? null : selectAdvancing(ranking, advanceCount);
  const advancing = new Set(advancement?.advancing ?? []);
  const results = works.map(({ copyId, code, categoryId }): WorkResult => {
    const mean = means.get(code) ?? null;
    const place = places.get(code);
    const own = inCategory.get(code);
    if (mean === null || place === undefined || own === undefined)
      throw new RangeError('a work without a reading');
    const shown = meanHalfUp(mean.sum, mean.count);
    return {
      ...{ copyId, code, categoryId, readings: mean.count, sum: mean.sum, mean: shown, estimate: shown },
      ...{ rank: place.rank, tied: place.tied, categoryRank: own.rank, categoryTied: own.tied },
      advances: advancing.has(code),
    };
  });
  const byRank = results.sort((a, b) => a.rank - b.rank || (a.code < b.code ? -1 : 1));
  const tiedAtLine = (advancement?.tiedAtLine.length ?? 0) > 0;
  return { results: byRank, tiedAtLine, committedRoot: rootOf(byRank) };
}
