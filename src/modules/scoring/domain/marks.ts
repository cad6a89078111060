import type { RoundSheets } from '../../../kernel/round-sheets.js';
import { type Mean, meanOf } from '../../../kernel/score.js';
import { exactEstimate } from './aggregate.js';
import { type Design, designOf, findComponents } from './design.js';
import type { EstimationMethod } from './estimate.js';
import { Fits } from './fits.js';
import { scoresOf } from './readings.js';
import { averageStandardScores } from './standard-scores.js';

/**
 * What works come to by a rule: exact fractions of hundredths, `over / under`; nothing under means no mark. By them
 * works are placed, so that equal marks are a tie and anybody can check the places.
 */
export interface Marks {
  readonly over: Float64Array;
  readonly under: Int32Array;
}

/**
 * Rules that estimate have no exact value; theirs are rounded to a ten-thousandth of a hundredth, a millionth of a
 * point. It is far below what an estimate can mean, and far above what the computing can be off.
 */
export const estimateUnit = 10_000;

/** A rule cannot say anything of these sheets. */
export class RuleNotEstimableError extends Error {}

const negative = -1;

/** The mark of one work. */
export function markOf({ over, under }: Marks, work: number): Mean | null {
  const count = under[work] as number;
  return count === 0 ? null : { sum: over[work] as number, count };
}

/**
 * The marks of all works by a rule. A score that was agreed or decided stands under every rule; the judges' effects
 * are estimated from the sheets all the same. Throws a RuleNotEstimableError.
 */
export function marksOf(
  method: EstimationMethod,
  sheets: RoundSheets,
  fits = new Fits(designOf(sheets)),
): Marks {
  const marks =
    method === 'mean' || method === 'median' || method === 'trimmed'
      ? exactMarks(method, fits.design)
      : roundedMarks(estimatesOf(method, fits));
  sheets.decided.forEach((score, work) => {
    if (score === negative) return;
    marks.over[work] = score;
    marks.under[work] = 1;
  });
  return marks;
}

function exactMarks(method: 'mean' | 'median' | 'trimmed', design: Design): Marks {
  const marks = { over: new Float64Array(design.entryCount), under: new Int32Array(design.entryCount) };
  for (let work = 0; work < design.entryCount; work += 1) {
    const mark = exactEstimate(method, scoresOf(design, work));
    marks.over[work] = mark?.sum ?? 0;
    marks.under[work] = mark?.count ?? 0;
  }
  return marks;
}

function roundedMarks(values: Float64Array): Marks {
  return {
    over: values.map((value) => (Number.isNaN(value) ? 0 : Math.round(value * estimateUnit) + 0)),
    under: Int32Array.from(values, (value) => (Number.isNaN(value) ? 0 : estimateUnit)),
  };
}

function estimatesOf(method: 'zscore' | 'leniency' | 'mixed', fits: Fits): Float64Array {
  switch (method) {
    case 'zscore':
      return inPoints(averageStandardScores(fits.design), fits.design.scores);
    case 'leniency':
      return fits.leniency.entries;
    case 'mixed':
      return predictions(fits);
  }
}

/** Standard scores on the scale of the scores: the mean of all, and as many of their standard deviations. */
function inPoints(standard: Float64Array, scores: Float64Array): Float64Array {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const squares = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0);
  const deviation = scores.length < 2 ? 0 : Math.sqrt(squares / (scores.length - 1));
  return standard.map((value) => mean + deviation * value);
}

/** The predictions of the mixed model. Where all scores are equal so are they, which the model itself cannot say. */
function predictions({ design, mixed: fit }: Fits): Float64Array {
  if (fit !== null) return fit.entries.map((deviation) => fit.intercept + deviation);
  const [first] = design.scores;
  if (first === undefined || design.scores.some((score) => score !== first))
    throw new RuleNotEstimableError();
  return Float64Array.from({ length: design.entryCount }, (_, work) =>
    (design.starts[work] as number) < (design.starts[work + 1] as number) ? first : Number.NaN,
  );
}

/** Works that compete for the same places; no category means all. */
export interface Field {
  readonly categoryIds: readonly string[];
}

/**
 * Into how many groups that no common judge links the works of a field fall at most: only inside a group can works be
 * compared by a rule that takes the judges' severity away. A work with a decided score needs no such comparison.
 */
export function groupsOf(sheets: RoundSheets, fields: readonly Field[]): number {
  const { ofEntry } = findComponents(designOf(sheets));
  const groups = fields.map(({ categoryIds }) => {
    const own = new Set(categoryIds.map((id) => sheets.categoryIds.indexOf(id)));
    const seen = new Set<number>();
    ofEntry.forEach((group, work) => {
      const isIn = own.size === 0 || own.has(sheets.categoryOf[work] as number);
      if (isIn && group >= 0 && sheets.decided[work] === negative) seen.add(group);
    });
    return seen.size;
  });
  return Math.max(0, ...groups);
}

/** The plain mean of a work's sheets, for show. */
export function plainMeanOf({ starts, totals }: RoundSheets, work: number): Mean | null {
  return meanOf(Array.from(totals.subarray(starts[work], starts[work + 1])));
}
