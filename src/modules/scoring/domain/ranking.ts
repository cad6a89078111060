import { compareMeans } from '../../../kernel/score.js';
import type { EntryEstimate } from './aggregate.js';
import { compareIds } from './readings.js';

/** An entry with its place. Entries with equal estimates share a place, and the next places are left out (1, 2, 2, 4). */
export interface RankedEntry {
  readonly entry: string;
  readonly rank: number;
  /** Whether another entry has the same place. */
  readonly tied: boolean;
}

/** Estimates that are not exact are compared to so many decimals, so that equal ones stay equal. */
const decimals = 9;

/**
 * Competition ranking on the estimate, the highest first; entries of one place by id. Entries without an estimate
 * have no place and are left out.
 */
export function rankEntries(estimates: readonly EntryEstimate[]): RankedEntry[] {
  const placed = estimates.filter((estimate) => estimate.value !== null);
  placed.sort((a, b) => compareEstimates(b, a) || compareIds(a.entry, b.entry));
  const isLikeNext = placed.map((estimate, index) => {
    const next = placed[index + 1];
    return next !== undefined && compareEstimates(estimate, next) === 0;
  });
  let rank = 0;
  return placed.map(({ entry }, index) => {
    const likePrevious = index > 0 && isLikeNext[index - 1] === true;
    if (!likePrevious) rank = index + 1;
    return { entry, rank, tied: likePrevious || isLikeNext[index] === true };
  });
}

/** Orders estimates: exactly where both are exact. */
export function compareEstimates(a: EntryEstimate, b: EntryEstimate): number {
  if (a.exact !== null && b.exact !== null) return compareMeans(a.exact, b.exact);
  return Math.sign(rounded(a.value) - rounded(b.value));
}

function rounded(value: number | null): number {
  return Number((value ?? -Infinity).toFixed(decimals));
}

/** Who goes on to the next round. */
export interface Advancement {
  readonly advancing: readonly string[];
  /** Those who share the last place that advances, when more share it than there was room for. All of them advance. */
  readonly tiedAtLine: readonly string[];
}

/**
 * The best `count` entries advance. Where several share the last place, all of them do (nobody is left out by
 * chance), and `tiedAtLine` names them, so that the minutes can say so.
 */
export function selectAdvancing(ranking: readonly RankedEntry[], count: number): Advancement {
  if (!Number.isInteger(count) || count < 0) throw new RangeError('scoring: a number of entries to advance');
  const line = [...ranking].sort((a, b) => a.rank - b.rank)[count - 1]?.rank ?? (count === 0 ? 0 : Infinity);
  const advancing = ranking.filter((ranked) => ranked.rank <= line).map((ranked) => ranked.entry);
  const tied = advancing.length > count ? ranking.filter((ranked) => ranked.rank === line) : [];
  return { advancing, tiedAtLine: tied.map((ranked) => ranked.entry) };
}
