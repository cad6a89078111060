import { meanOf, type Mean } from '../../../kernel/score.js';
import {
  aggregateTable,
  type AggregationMethod,
  aggregationMethods,
  type EntryEstimate,
} from './aggregate.js';
import { findComponents } from './design.js';
import { fitLeniency } from './leniency.js';
import { fitMixed, type Variances } from './mixed.js';
import { type RankedEntry, rankEntries } from './ranking.js';
import { type Reading, type ReadingTable, scoresOf, tabulate } from './readings.js';

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
  return estimateTable(method, tabulate(readings));
}

/** The same of readings that are sorted already. */
export function estimateTable(method: EstimationMethod, table: ReadingTable): Estimation {
  if (method === 'leniency') return byLeniency(table);
  if (method === 'mixed') return byMixedModel(table);
  return byOwnScores(method, table);
}

function byOwnScores(method: AggregationMethod, table: ReadingTable): Estimation {
  const { estimates, judges, scores, components } = aggregateTable(method, table);
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
  const fit = fitLeniency(table.design);
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
    scores: table.design.scoreCount,
    components: count,
    componentOf: count > 1 ? new Map(grouped) : null,
    variance: null,
    logLikelihood: null,
    intercept: null,
  };
}

function byMixedModel(table: ReadingTable): Estimation {
  const fit = fitMixed(table.design);
  const nothing = new Float64Array(Math.max(table.entries.length, table.judges.length)).fill(Number.NaN);
  const values = fit === null ? nothing : fit.entries.map((deviation) => fit.intercept + deviation);
  const estimates = entriesOf(table, values, fit?.entryErrors ?? nothing);
  return {
    method: 'mixed',
    estimates,
    judges: judgesOf(table, fit?.judges ?? nothing, fit?.judgeErrors ?? nothing),
    ranking: rankEntries(estimates),
    scores: table.design.scoreCount,
    components: findComponents(table.design).count,
    componentOf: null,
    variance: fit?.variances ?? null,
    logLikelihood: fit?.logLikelihood ?? null,
    intercept: fit?.intercept ?? null,
  };
}

function entriesOf(table: ReadingTable, values: Float64Array, errors: Float64Array): EntryEstimate[] {
  return table.entries.map((entry, index) => {
    const scores = scoresOf(table.design, index);
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

function judgesOf(
  { judges, design }: ReadingTable,
  effects: Float64Array,
  errors: Float64Array,
): JudgeEstimate[] {
  const sums = new Float64Array(judges.length);
  design.scores.forEach((score, at) => ((sums[design.judges[at] as number] as number) += score));
  return judges.map((judge, index) => {
    const count = design.readings[index] as number;
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
