import { type Mean, meanOf } from '../../../kernel/score.js';
import { findComponents } from './design.js';
import { type Reading, type ReadingTable, scoresOf, tabulate } from './readings.js';
import { averageStandardScores } from './standard-scores.js';

/** The rules by which readings become one estimate. */
export const aggregationMethods = ['mean', 'median', 'trimmed', 'zscore'] as const;
/** A rule by which readings become one estimate. */
export type AggregationMethod = (typeof aggregationMethods)[number];

/** What the readings of an entry come to. */
export interface EntryEstimate {
  readonly entry: string;
  readonly readings: number;
  /** The plain mean, exact; null without a reading. */
  readonly mean: Mean | null;
  /** The estimate as a fraction, where the rule is exact; null for standard scores and without a reading. */
  readonly exact: Mean | null;
  /** The estimate as a number, in the units of the scores (standard scores have none). */
  readonly value: number | null;
  /** The standard error of a mean of two readings or more. */
  readonly se: number | null;
}

/** The estimates of all entries, in the order of their ids. */
export interface Aggregation {
  readonly method: AggregationMethod;
  readonly estimates: readonly EntryEstimate[];
  readonly judges: readonly {
    readonly judge: string;
    readonly readings: number;
    readonly mean: Mean | null;
  }[];
  readonly scores: number;
  readonly components: number;
}

/**
 * Turns readings into one estimate for each entry. `mean` is the arithmetic mean; `median` the middle score, or the
 * mean of the two in the middle; `trimmed` the mean without one lowest and one highest where there are three readings
 * or more; `zscore` the mean of (score - judge's mean) / judge's standard deviation. All but the last are exact.
 */
export function aggregate(method: AggregationMethod, readings: readonly Reading[]): Aggregation {
  return aggregateTable(method, tabulate(readings));
}

/** The same of readings that are sorted already. */
export function aggregateTable(method: AggregationMethod, table: ReadingTable): Aggregation {
  const standard = method === 'zscore' ? averageStandardScores(table.design) : null;
  const estimates = table.entries.map((entry, index) => {
    const scores = scoresOf(table.design, index);
    const exact = exactEstimate(method, scores);
    const own = standard?.[index] ?? Number.NaN;
    const value = standard === null ? quotient(exact) : Number.isNaN(own) ? null : own;
    const se = method === 'mean' ? standardError(scores) : null;
    return { entry, readings: scores.length, mean: meanOf(scores), exact, value, se };
  });
  return {
    method,
    estimates,
    judges: judgesOf(table),
    scores: table.design.scoreCount,
    components: findComponents(table.design).count,
  };
}

/** What scores come to by an exact rule; null by the others, and without a score. */
export function exactEstimate(method: AggregationMethod, scores: readonly number[]): Mean | null {
  switch (method) {
    case 'mean':
      return meanOf(scores);
    case 'median':
      return medianOf(scores);
    case 'trimmed':
      return trimmedMeanOf(scores);
    case 'zscore':
      return null;
  }
}

/** The middle score, or the mean of the two in the middle. */
export function medianOf(scores: readonly number[]): Mean | null {
  const sorted = [...scores].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return meanOf(sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1));
}

/** The mean without one lowest and one highest score; of two readings or fewer nothing is left out. */
export function trimmedMeanOf(scores: readonly number[]): Mean | null {
  if (scores.length < 3) return meanOf(scores);
  return meanOf([...scores].sort((a, b) => a - b).slice(1, -1));
}

/** A fraction as a number, rounded as floating point rounds; for show and for estimates, never for ranking. */
export function quotient(mean: Mean | null): number | null {
  return mean === null ? null : mean.sum / mean.count;
}

function standardError(scores: readonly number[]): number | null {
  const mean = quotient(meanOf(scores));
  if (mean === null || scores.length < 2) return null;
  const squares = [...scores].sort((a, b) => a - b).reduce((sum, score) => sum + (score - mean) ** 2, 0);
  return Math.sqrt(squares / (scores.length - 1) / scores.length);
}

function judgesOf({ judges, design }: ReadingTable): Aggregation['judges'] {
  const byJudge: number[][] = judges.map(() => []);
  design.scores.forEach((score, at) => byJudge[design.judges[at] as number]?.push(score));
  return judges.map((judge, index) => {
    const scores = byJudge[index] ?? [];
    return { judge, readings: scores.length, mean: meanOf(scores) };
  });
}
