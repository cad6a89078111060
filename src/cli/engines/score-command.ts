import { type Command, Option } from 'commander';
import { DomainError } from '../../kernel/domain-error.js';
import type { Mean } from '../../kernel/score.js';
import {
  aggregate,
  type Aggregation,
  type AggregationMethod,
  aggregationMethods,
} from '../../modules/scoring/domain/aggregate.js';
import { rankEntries } from '../../modules/scoring/domain/ranking.js';
import type { Reading } from '../../modules/scoring/domain/readings.js';
import { decimalColumn, filledColumn } from '../../platform/csv/csv-table.js';
import { inUnits } from '../../platform/csv/decimal.js';
import { readCsvFile } from '../../platform/csv/read-csv.js';
import { type CsvValue, writeCsv } from '../../platform/csv/write-csv.js';
import { type OutcomeOptions, printJson, runEngine, secondsSince, writeWhole } from './outcome.js';
import { column, refuseRepeats } from './tables.js';

interface ScoreOptions extends OutcomeOptions {
  readonly method: AggregationMethod;
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
        .choices(aggregationMethods)
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
  const result = aggregate(options.method, readings);
  const rows = entryRows(result, scale);
  const judges = judgeRows(result, scale);
  if (options.out !== undefined) {
    const text =
      options.per === 'entry'
        ? writeCsv(
            ['entry', 'readings', 'mean', 'estimate', 'se', 'rank'],
            rows.map((row) => Object.values(row)),
          )
        : writeCsv(
            ['judge', 'readings', 'mean', 'effect', 'se'],
            judges.map((row) => Object.values(row)),
          );
    writeWhole(options.out, text);
  }
  printJson({
    method: result.method,
    entries: result.estimates.length,
    judges: result.judges.length,
    scores: result.scores,
    components: result.components,
    estimates: Object.fromEntries(rows.map(({ entry, estimate }) => [entry, estimate])),
    judgeEffects: judges.map(({ judge, readings: count, effect, se }) => ({
      judge,
      readings: count,
      effect,
      se,
    })),
    intercept: null,
    ...(options.per === 'entry' ? { rows } : { rows: judges }),
    seconds: secondsSince(begun),
  });
}

/** Scores as whole numbers of the smallest decimal that any of them has. */
function readScores(file: string): { readonly readings: readonly Reading[]; readonly scale: number } {
  const table = readCsvFile(file, {
    entry: column('entry', 'needed'),
    judge: column('judge', 'needed'),
    score: column('score', 'needed'),
  });
  const entries = filledColumn(table, 'entry');
  const judges = filledColumn(table, 'judge');
  refuseRepeats(
    table,
    entries.map((entry, row) => `${entry}, ${judges[row] ?? ''}`),
  );
  const scores = decimalColumn(table, 'score');
  const decimals = scores.reduce((most, score) => Math.max(most, score?.decimals ?? 0), 0);
  const readings = entries.map((entry, row) => {
    const given = scores[row] ?? null;
    const score = given === null ? null : inUnits(given, decimals);
    if (given !== null && (score === null || Math.abs(score) * entries.length > Number.MAX_SAFE_INTEGER)) {
      throw new DomainError('csv.number-too-fine', { file: table.file, column: 'score' });
    }
    return { entry, judge: judges[row] ?? '', score };
  });
  return { readings, scale: 10 ** decimals };
}

type Row = Readonly<Record<'readings' | 'mean' | 'se', CsvValue>>;

function entryRows(
  result: Aggregation,
  scale: number,
): (Row & { readonly entry: string; readonly estimate: number | null; readonly rank: number | null })[] {
  const ranks = new Map(rankEntries(result.estimates).map(({ entry, rank }) => [entry, rank]));
  return result.estimates.map(({ entry, readings, mean, exact, value, se }) => ({
    entry,
    readings,
    mean: inPoints(mean, scale),
    estimate: exact === null ? value : inPoints(exact, scale),
    se: se === null ? null : se / scale,
    rank: ranks.get(entry) ?? null,
  }));
}

/** None of these methods estimates how severe a judge is: effects stay empty. */
function judgeRows(
  result: Aggregation,
  scale: number,
): (Row & { readonly judge: string; readonly effect: null })[] {
  return result.judges.map(({ judge, readings, mean }) => ({
    judge,
    readings,
    mean: inPoints(mean, scale),
    effect: null,
    se: null,
  }));
}

/** A mean of units as a number of points, rounded once. */
function inPoints(mean: Mean | null, scale: number): number | null {
  return mean === null ? null : mean.sum / (mean.count * scale);
}
