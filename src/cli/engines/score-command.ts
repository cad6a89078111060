import { type Command, Option } from 'commander';
import type { Mean } from '../../kernel/score.js';
import {
  estimate,
  type Estimation,
  type EstimationMethod,
  estimationMethods,
} from '../../modules/scoring/domain/estimate.js';
import { type CsvValue, writeCsv } from '../../platform/csv/write-csv.js';
import { type OutcomeOptions, printJson, runEngine, secondsSince, writeWhole } from './outcome.js';
import { readScores } from './scores-file.js';

interface ScoreOptions extends OutcomeOptions {
  readonly method: EstimationMethod;
  readonly per: 'judge' | 'entry';
}

/** Adds `chamkin score`. */
export function registerScore(program: Command): void {
  program
    .command('score')
    .description('turn scores into estimates and a ranking')
    .argument('<scores>', 'table of entry, judge, score; an empty score is a missing one')
    .addOption(
      new Option('--method <method>', 'how readings become one estimate')
        .choices(estimationMethods)
        .makeOptionMandatory(),
    )
    .addOption(
      new Option('--per <what>', 'rows of the output file').choices(['entry', 'judge']).default('entry'),
    )
    .option('--out <file>', 'write the rows there as CSV')
    .option('--json', 'describe a refusal as a problem object on standard output')
    .action((file: string, options: ScoreOptions) => {
      runEngine('score', options, () => {
        scoreFile(file, options);
      });
    });
}

function scoreFile(file: string, options: ScoreOptions): void {
  const begun = performance.now();
  const { readings, scale } = readScores(file);
  const result = estimate(options.method, readings);
  const rows = entryRows(result, scale);
  const judges = judgeRows(result, scale);
  if (options.out !== undefined) writeWhole(options.out, table(options.per === 'entry' ? rows : judges));
  printJson({
    method: result.method,
    entries: result.estimates.length,
    judges: result.judges.length,
    scores: result.scores,
    components: result.components,
    estimates: Object.fromEntries(rows.map(({ entry, estimate: value }) => [entry, value])),
    judgeEffects: judges.map(({ judge, readings: count, effect, se }) => ({
      judge,
      readings: count,
      effect,
      se,
    })),
    ...modelMembers(result, scale),
    intercept: result.intercept === null ? null : result.intercept / scale,
    rows: options.per === 'entry' ? rows : judges,
    seconds: secondsSince(begun),
  });
}

/** Variances and likelihood in points; scores counted in smaller units are as many times less likely each. */
function modelMembers({ method, variance, logLikelihood, scores }: Estimation, scale: number): object {
  if (method !== 'mixed') return {};
  const squared = scale ** 2;
  return {
    variance:
      variance === null
        ? null
        : {
            entry: variance.entry / squared,
            judge: variance.judge / squared,
            residual: variance.residual / squared,
          },
    logLik: logLikelihood === null ? null : logLikelihood + (scores - 1) * Math.log(scale),
  };
}

function table(rows: readonly Readonly<Record<string, CsvValue>>[]): string {
  return writeCsv(
    Object.keys(rows[0] ?? {}),
    rows.map((row) => Object.values(row)),
  );
}

type Row = Readonly<Record<'readings' | 'mean' | 'se', CsvValue>>;
type EntryColumns = Readonly<Record<'estimate' | 'rank', number | null>> & {
  readonly entry: string;
  readonly component?: number | null;
};

function entryRows(result: Estimation, scale: number): (Row & EntryColumns)[] {
  const ranks = new Map(result.ranking.map(({ entry, rank }) => [entry, rank]));
  const { componentOf } = result;
  return result.estimates.map(({ entry, readings, mean, exact, value, se }) => ({
    entry,
    readings,
    mean: inPoints(mean, scale),
    estimate: exact === null ? points(value, result.method === 'zscore' ? 1 : scale) : inPoints(exact, scale),
    se: points(se, scale),
    rank: ranks.get(entry) ?? null,
    ...(componentOf === null ? {} : { component: componentOf.get(entry) ?? null }),
  }));
}

function judgeRows(
  result: Estimation,
  scale: number,
): (Row & { readonly judge: string; readonly effect: number | null })[] {
  return result.judges.map(({ judge, readings, mean, effect, se }) => ({
    judge,
    readings,
    mean: inPoints(mean, scale),
    effect: points(effect, scale),
    se: points(se, scale),
  }));
}

function points(units: number | null, scale: number): number | null {
  return units === null ? null : units / scale;
}

/** A mean of units as a number of points, rounded once. */
function inPoints(mean: Mean | null, scale: number): number | null {
  return mean === null ? null : mean.sum / (mean.count * scale);
}
