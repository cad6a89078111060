import { type Command, Option } from 'commander';
import { compareFractions, type Fraction, fraction, times, toDecimal } from '../../kernel/fraction.js';
import { adjudicate, adjudicateByExamRule, type ExamTiers } from '../../kernel/adjudication.js';
import { type Case, type CasesFile, readCases } from './cases-file.js';
import { type OutcomeOptions, putJson, runEngine } from './outcome.js';

interface AdjudicateOptions extends OutcomeOptions {
  readonly policy: 'closest' | 'exam';
}

/** The exam's limits on its scale of 10 points; other scales have them in proportion. */
const examScale = 10;
const examTiers: ExamTiers = {
  minutesFrom: fraction(1),
  thirdAbove: fraction(3, 2),
  collectiveAbove: fraction(5, 2),
};

/** Adds `chamkin adjudicate`. */
export function registerAdjudicate(program: Command): void {
  program
    .command('adjudicate')
    .description('say what two or three scores of an entry come to')
    .argument('<cases>', 'JSON with cases of scores a, b, c and a threshold')
    .addOption(
      new Option('--policy <policy>', 'the closest pair, or the tiers of the national exam')
        .choices(['closest', 'exam'])
        .default('closest'),
    )
    .option('--out <file>', 'write the JSON document there')
    .option('--json', 'describe a refusal as a problem object on standard output')
    .action((path: string, options: AdjudicateOptions) => {
      runEngine('adjudicate', options, () => {
        const file = readCases(path, ['cases', 'test_vectors']);
        const cases = options.policy === 'exam' ? byExamRule(file) : file.cases.map(byClosestPair);
        putJson({ policy: options.policy, cases }, options.out);
      });
    });
}

function byClosestPair(one: Case): object {
  const [a, b, c] = scoresOf(one);
  const { thirdNeeded, branch, scoresUsed, meanOfThree, escalate } = adjudicate(a, b, c, thresholdOf(one));
  return {
    id: one.id,
    thirdNeeded,
    branch,
    scoresUsed,
    meanOfThree: written(meanOfThree),
    escalate: written(escalate),
  };
}

function byExamRule({ whole, cases }: CasesFile): object[] {
  const scale: unknown = whole['scale'];
  const top: unknown = Array.isArray(scale) ? scale[1] : examScale;
  const factor = fraction(
    typeof top === 'number' && Number.isInteger(top) && top > 0 ? top : examScale,
    examScale,
  );
  const tiers: ExamTiers = {
    minutesFrom: times(examTiers.minutesFrom, factor),
    thirdAbove: times(examTiers.thirdAbove, factor),
    collectiveAbove: times(examTiers.collectiveAbove, factor),
  };
  return cases.map((one) => {
    const { score, ...decision } = adjudicateByExamRule(...scoresOf(one), tiers);
    return { id: one.id, ...decision, score: written(score) };
  });
}

/** The scores of the two judges and the third one, under either set of names. */
function scoresOf(one: Case): [Fraction, Fraction, Fraction | null] {
  const [a, b, c] = one.has('m1') ? (['m1', 'm2', 'm3'] as const) : (['a', 'b', 'c'] as const);
  return [one.decimal(a), one.decimal(b), one.decimalOrNull(c)];
}

function thresholdOf(one: Case): Fraction {
  const threshold = one.part('threshold');
  const value = threshold.has('absolute')
    ? threshold.decimal('absolute')
    : times(times(threshold.decimal('percent'), threshold.decimal('of')), fraction(1, 100));
  return compareFractions(value, fraction(0)) < 0 ? one.refuse('threshold') : value;
}

function written(score: Fraction | null): string | null {
  return score === null ? null : toDecimal(score, 2);
}
