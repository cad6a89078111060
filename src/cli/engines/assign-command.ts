import { type Command, Option } from 'commander';
import { assign } from '../../modules/judging/domain/assignment/assign.js';
import type {
  AssignmentPair,
  AssignmentProblem,
  Impossible,
  Objective,
} from '../../modules/judging/domain/assignment/problem.js';
import { writeCsv } from '../../platform/csv/write-csv.js';
import { readAssignmentFolder } from './assignment-folder.js';
import {
  EngineRefusal,
  type OutcomeOptions,
  printJson,
  runEngine,
  secondsSince,
  wholeNumber,
  writeWhole,
} from './outcome.js';

interface AssignOptions extends OutcomeOptions {
  readonly readings: number;
  readonly maxLoad?: number;
  readonly seed: string;
  readonly anchors?: number;
  readonly objective: Objective;
}

/** So many entries are named in the sentence of a refusal; the problem object names all. */
const namedEntries = 5;

/** Adds `chamkin assign`. */
export function registerAssign(program: Command): void {
  program
    .command('assign')
    .description(
      'assign judges to entries: even loads, no conflicts, the best preference, the same for the same seed',
    )
    .argument(
      '<dir>',
      'folder with entries.csv, judges.csv and, if any, conflicts.csv, preferences.csv, existing.csv',
    )
    .requiredOption('--readings <K>', 'different judges for each entry', wholeNumber(1))
    .option('--max-load <N>', 'most entries for any judge', wholeNumber(0))
    .option('--seed <S>', 'what decides where chance decides', '0')
    .option('--anchors <A>', 'entries that are read by every judge who may', wholeNumber(0))
    .addOption(
      new Option('--objective <objective>', 'what comes first')
        .choices(['balance', 'preference'])
        .default('balance'),
    )
    .option('--out <file>', 'write the pairs there as CSV')
    .option('--json', 'describe a refusal as a problem object on standard output')
    .action((folder: string, options: AssignOptions) => {
      runEngine('assign', options, () => {
        assignFolder(folder, options);
      });
    });
}

function assignFolder(folder: string, options: AssignOptions): void {
  const begun = performance.now();
  const result = assign(problemOf(folder, options));
  if ('impossible' in result) throw refusalOf(result.impossible);
  const { pairs, summary } = result;
  const seed = seedAsGiven(options.seed);
  if (options.out === undefined) {
    // No seconds here: the document is the assignment itself, and the same bytes for the same seed.
    printJson({ ...summary, seed, assignment: pairs });
    return;
  }
  writeWhole(options.out, writeCsv(['entry', 'judge'], rowsOf(pairs)));
  printJson({ ...summary, seconds: secondsSince(begun), seed });
}

function problemOf(folder: string, options: AssignOptions): AssignmentProblem {
  const { judges, ...tables } = readAssignmentFolder(folder);
  const most = options.maxLoad ?? Infinity;
  return {
    ...tables,
    judges: judges.map((judge) => {
      const max = Math.min(judge.max ?? Infinity, most);
      return max === Infinity ? judge : { ...judge, max };
    }),
    readings: options.readings,
    seed: options.seed,
    anchors: options.anchors ?? 0,
    objective: options.objective,
  };
}

function* rowsOf(pairs: readonly AssignmentPair[]): Generator<readonly string[]> {
  for (const { entry, judge } of pairs) yield [entry, judge];
}

/** A seed that is a number is shown as one. */
function seedAsGiven(seed: string): string | number {
  return /^(?:0|[1-9]\d{0,14})$/.test(seed) ? Number(seed) : seed;
}

function refusalOf(impossible: Impossible): EngineRefusal {
  const { reason, entries, needed, available, judge } = impossible;
  const shown = entries.slice(0, namedEntries).join(', ');
  const params = {
    count: entries.length,
    entries: entries.length > namedEntries ? `${shown}, …` : shown,
    needed,
    available,
    found: entries.length,
    ...(judge === undefined ? {} : { judge }),
  };
  return new EngineRefusal(`assignment.${reason}`, params, { reason, entries });
}
