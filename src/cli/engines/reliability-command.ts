import type { Command } from 'commander';
import { tabulate } from '../../modules/scoring/domain/readings.js';
import { type MixedIcc, reliabilityOf } from '../../modules/scoring/domain/reliability/reliability.js';
import { type OutcomeOptions, putJson, runEngine, secondsSince } from './outcome.js';
import { readScores } from './scores-file.js';

/** Adds `chamkin reliability`. */
export function registerReliability(program: Command): void {
  program
    .command('reliability')
    .description('say how far judges agree: intraclass correlations, alpha, concordance')
    .argument('<scores>', 'table of entry, judge, score; an empty score is a missing one')
    .option('--out <file>', 'write the JSON document there')
    .option('--json', 'describe a refusal as a problem object on standard output')
    .action((file: string, options: OutcomeOptions) => {
      runEngine('reliability', options, () => {
        const begun = performance.now();
        const { readings, scale } = readScores(file);
        const { mixedIcc, ...figures } = reliabilityOf(tabulate(readings).design);
        const mixed = mixedIcc === null ? null : inPoints(mixedIcc, scale);
        putJson({ ...figures, mixedIcc: mixed, seconds: secondsSince(begun) }, options.out);
      });
    });
}

function inPoints({ variance, ...icc }: MixedIcc, scale: number): MixedIcc {
  const squared = scale ** 2;
  const { entry, judge, residual } = variance;
  return {
    variance: { entry: entry / squared, judge: judge / squared, residual: residual / squared },
    ...icc,
  };
}
