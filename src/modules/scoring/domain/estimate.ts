import { meanOf, type Mean } from '../../../kernel/score.js';
import { aggregate, type AggregationMethod, aggregationMethods, type EntryEstimate } from './aggregate.js';
import { fitLeniency } from './leniency.js';
import { fitMixed, type Variances } from './mixed.js';
import { type RankedEntry, rankEntries } from './ranking.js';
import { countComponents, type Reading, type ReadingTable, tabulate } from './readings.js';

/** All rules by which scores become estimates: those of one entry's own scores, and those that allow for judges. */
export const estimationMethods = [...aggregationMethods, 'leniency', 'mixed'] as const;
/** A rule by which scores become estimates. */
export type EstimationMethod = (typeof estimationMethods)[number];

/** What the scores of a judge say of the judge. */
export interface JudgeEstimate {
  readonly judge: string;
  readonly readings: number;
  readonly mean: Mean | null;
  /** Points above (or, below zero, under) the average judge; null where the rule estimates none. */
  readonly effect: number | null;
  readonly se: number | null;
}

/** Estimates of all entries and judges, in the order of their ids, in the units of the scores. */
export interface Estimation {
  readonly method: EstimationMethod;
  readonly estimates: readonly EntryEstimate[];
  readonly judges: readonly JudgeEstimate[];
  readonly ranking: readonly RankedEntry[];
  readonly scores: number;
  readonly components: number;
  /** The group (from 1) inside which an entry can be compared; null where all can be. */
  readonly componentOf: ReadonlyMap<string, number> | null;
  readonly variance: Variances | null;
  readonly logLikelihood: number | null;
  readonly intercept: number | null;
}

/**
 * Turns readings into estimates by any of the rules. `leniency`: additive least squares, the judges' effects summing
 * to zero within each linked group; entries of different groups cannot be compared, and places count inside a group.
 * `mixed`: restricted maximum likelihood with random entries and judges; an entry without a score has no estimate.
 */
export function estimate(method: EstimationMethod, readings: readonly Reading[]): Estimation {
  if (method === 'leniency') return byLeniency(tabulate(readings));
  if (method === 'mixed') return byMixedModel(tabulate(readings));
  return byOwnScores(method, readings);
}

function byOwnScores(method: AggregationMethod, readings: readonly Reading[]): Estimation {
  const { estimates, judges, scores, components } = aggregate(method, readings);
  return {
    method,
    estimates,
    judges: judges.map((judge) => ({ ...judge, effect: null, se: null })),
    ranking: rankEntries(estimates),
    scores,
    components,
    componentOf: null,
    variance: null,
    logLikelihood: null,
    intercept: null,
  };
}

function byLeniency(table: ReadingTable): Estimation {
  const fit = fitLeniency(table);
  const { count, ofEntry } = fit.components;
  const estimates = entriesOf(table, fit.entries, fit.entryErrors);
  const groups = Array.from({ length: count }, (_, group) =>
    rankEntries(estimates.filter((_estimate, entry) => ofEntry[entry] === group)),
  );
  const grouped = table.entries.flatMap((entry, index): [string, number][] => {
    const group = ofEntry[index] ?? -1;
    return group < 0 ? [] : [[entry, group + 1]];
  });
  return {
    method: 'leniency',
    estimates,
    judges: judgesOf(table, fit.judges, fit.judgeErrors),
    ranking: groups.flat(),
    scores: table.scoreCount,
    components: count,
    componentOf: count > 1 ? new Map(grouped) : null,
    variance: null,
    logLikelihood: null,
    intercept: null,
  };
}

function byMixedModel(table: ReadingTable): Estimation {
  const fit = fitMixed(table);
  const nothing = new Float64Array(Math.max(table.entries.length, table.judges.length)).fill(Number.NaN);
  const values = fit === null ? nothing : fit.entries.map((deviation) => fit.intercept + deviation);
  const estimates = entriesOf(table, values, fit?.entryErrors ?? nothing);
  return {
    method: 'mixed',
    estimates,
    judges: judgesOf(table, fit?.judges ?? nothing, fit?.judgeErrors ?? nothing),
    ranking: rankEntries(estimates),
    scores: table.scoreCount,
    components: countComponents(table),
    componentOf: null,
    variance: fit?.variances ?? null,
    logLikelihood: fit?.logLikelihood ?? null,
    intercept: fit?.intercept ?? null,
  };
}

function entriesOf(table: ReadingTable, values: Float64Array, errors: Float64Array): EntryEstimate[] {
  return table.entries.map((entry, index) => {
    const scores = (table.scores[index] ?? []).map(({ score }) => score);
    return {
      entry,
      readings: scores.length,
      mean: meanOf(scores),
      exact: null,
      value: numberOrNull(values[index]),
      se: numberOrNull(errors[index]),
    };
  });
}

function judgesOf(table: ReadingTable, effects: Float64Array, errors: Float64Array): JudgeEstimate[] {
  const sums = new Float64Array(table.judges.length);
  const counts = new Float64Array(table.judges.length);
  for (const row of table.scores) {
    for (const { judge, score } of row) {
      (sums[judge] as number) += score;
      (counts[judge] as number) += 1;
    }
  }
  return table.judges.map((judge, index) => {
    const count = counts[index] as number;
    return {
      judge,
      readings: count,
      mean: count === 0 ? null : { sum: sums[index] as number, count },
      effect: numberOrNull(effects[index]),
      se: numberOrNull(errors[index]),
    };
  });
}

function numberOrNull(value: number | undefined): number | null {
  return value === undefined || !Number.isFinite(value) ? null : value;
}
