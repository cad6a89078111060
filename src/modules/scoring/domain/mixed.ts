import type { Design } from './design.js';
import { buildEquations, type MixedEquations, type Ratios } from './mixed-design.js';
import { type MixedSolution, solveEquations } from './mixed-equations.js';

/** Variances of the mixed model, in squared units of the scores. */
export interface Variances {
  readonly entry: number;
  readonly judge: number;
  readonly residual: number;
}

/** The restricted maximum likelihood fit of score ~ 1 + (1 | entry) + (1 | judge). */
export interface MixedFit {
  readonly variances: Variances;
  /** The restricted log-likelihood, constant included, in lme4's convention. */
  readonly logLikelihood: number;
  readonly intercept: number;
  readonly interceptError: number;
  /** Best linear unbiased predictions, as deviations from the intercept; NaN without a score. */
  readonly entries: Float64Array;
  readonly judges: Float64Array;
  /** Standard deviation of the error of an entry's deviation, the intercept being estimated too. */
  readonly entryErrors: Float64Array;
  /** Standard deviation of a judge's effect, given the scores. */
  readonly judgeErrors: Float64Array;
  readonly iterations: number;
}

const mostIterations = 200;
/** Of a variance, relatively: a thousandth of what is promised. */
const precision = 1e-9;
/** Scores that are sums of an entry's and a judge's part leave no residual, and the likelihood has no top: it ends here. */
const largestRatio = 1e7;

/**
 * Fits the model by average information (Gilmour, Thompson & Cullis 1995) on Henderson's equations with the entries
 * eliminated, so that one step costs one factorisation as large as there are judges. A variance whose best value
 * would be negative is zero. Null where nothing can be estimated (fewer than three scores, all alike, or as many entries
 * as scores).
 */
export function fitMixed(design: Design): MixedFit | null {
  const start = startingVariances(design);
  if (start === null) return null;
  const equations = buildEquations(design);
  let variances = start;
  let solution = solveEquations(equations, ratiosOf(variances));
  let iterations = 0;
  let before = 0;
  while (iterations < mostIterations) {
    iterations += 1;
    const step = nextVariances(solution, variances);
    const better = climb(equations, solution, variances, step);
    const moved = distance(variances, better.variances);
    variances = better.variances;
    solution = better.solution;
    // Steps shrink faster and faster: what is still to come is less than the last step times as much again.
    if (moved < precision || moved * Math.min(1, moved / before) < precision) break;
    before = moved;
  }
  return conclude(design, solution, iterations);
}

function conclude(design: Design, solution: MixedSolution, iterations: number): MixedFit {
  const sigma = Math.sqrt(solution.profiledResidual);
  const scored = design.readings;
  return {
    variances: variancesOf(solution),
    logLikelihood: solution.logLikelihood,
    intercept: solution.intercept,
    interceptError: sigma / Math.sqrt(solution.interceptWeight),
    entries: solution.entries,
    judges: solution.judges.map((value, index) => (scored[index] === 0 ? Number.NaN : value)),
    entryErrors: solution.entryErrorVariances().map((value) => sigma * Math.sqrt(Math.max(0, value))),
    judgeErrors: solution
      .judgeVariances()
      .map((value, index) => (scored[index] === 0 ? Number.NaN : sigma * Math.sqrt(Math.max(0, value)))),
    iterations,
  };
}

const ratiosOf = ({ entry, judge, residual }: Variances): Ratios => ({
  entry: Math.min(entry / residual, largestRatio),
  judge: Math.min(judge / residual, largestRatio),
});

/** The ratios with the residual variance that suits them best. */
function variancesOf({ ratios, profiledResidual: residual }: MixedSolution): Variances {
  return { entry: ratios.entry * residual, judge: ratios.judge * residual, residual };
}

/** Halves a step until the likelihood no longer falls; the residual variance is the best one for the ratios. */
function climb(
  equations: MixedEquations,
  from: MixedSolution,
  variances: Variances,
  to: Variances,
): { readonly variances: Variances; readonly solution: MixedSolution } {
  let wish = to;
  for (let halvings = 0; halvings < 40; halvings += 1) {
    const solution = solveEquations(equations, ratiosOf(wish));
    // At the top the likelihood moves by rounding alone.
    const slack = 1e-12 * Math.abs(from.logLikelihood);
    if (solution.logLikelihood >= from.logLikelihood - slack) {
      return { variances: variancesOf(solution), solution };
    }
    wish = between(variances, wish);
  }
  return { variances, solution: from };
}

const between = (a: Variances, b: Variances): Variances => ({
  entry: (a.entry + b.entry) / 2,
  judge: (a.judge + b.judge) / 2,
  residual: (a.residual + b.residual) / 2,
});

function distance(a: Variances, b: Variances): number {
  const total = a.entry + a.judge + a.residual;
  return Math.max(
    Math.abs(a.entry - b.entry) / Math.max(b.entry, 1e-4 * total),
    Math.abs(a.judge - b.judge) / Math.max(b.judge, 1e-4 * total),
    Math.abs(a.residual - b.residual) / b.residual,
  );
}

/** One step of average information. A variance at zero whose likelihood falls inwards stays there. */
function nextVariances(solution: MixedSolution, now: Variances): Variances {
  const { scores, information } = solution.slopes(now.residual);
  const values = [now.entry, now.judge, now.residual];
  const free = [0, 1, 2].filter((k) => (values[k] as number) > 0 || (scores[k] as number) > 0);
  const step = solveSmall(
    free.map((row) => free.map((column) => information[row]?.[column] ?? 0)),
    free.map((row) => scores[row] as number),
  );
  const wish = [...values];
  free.forEach((k, index) => {
    const value = (values[k] as number) + (step[index] as number);
    wish[k] = Number.isFinite(value) ? value : (values[k] as number);
  });
  const total = now.entry + now.judge + now.residual;
  return {
    entry: inside(wish[0] as number, now.entry, total),
    judge: inside(wish[1] as number, now.judge, total),
    residual: Math.max(wish[2] as number, now.residual / 10),
  };
}

/** A step that would leave through zero goes most of the way; what is next to nothing is nothing. */
function inside(wish: number, now: number, total: number): number {
  if (wish > 0) return wish;
  return now < 1e-7 * total ? 0 : now / 20;
}

function solveSmall(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] as number]);
  const size = rows.length;
  for (let pivot = 0; pivot < size; pivot += 1) {
    const best = rows.slice(pivot).reduce((at, row, index, rest) => {
      const larger = Math.abs(row[pivot] as number) > Math.abs(rest[at]?.[pivot] as number);
      return larger ? index : at;
    }, 0);
    [rows[pivot], rows[pivot + best]] = [rows[pivot + best] as number[], rows[pivot] as number[]];
    const own = rows[pivot] as number[];
    for (const row of rows) {
      if (row === own) continue;
      const factor = (row[pivot] as number) / (own[pivot] as number);
      for (let k = pivot; k <= size; k += 1) (row[k] as number) -= factor * (own[k] as number);
    }
  }
  return rows.map((row, index) => (row[size] as number) / (row[index] as number));
}

/** Moments that are right on average: where to begin, within a few percent. */
function startingVariances({
  entryCount,
  starts,
  judges,
  scores,
  judgeCount,
  readings,
  scoreCount,
}: Design): Variances | null {
  const sums = new Float64Array(judgeCount);
  let total = 0;
  let within = 0;
  let read = 0;
  for (let entry = 0; entry < entryCount; entry += 1) {
    const from = starts[entry] as number;
    const to = starts[entry + 1] as number;
    if (from === to) continue;
    read += 1;
    let sum = 0;
    for (let at = from; at < to; at += 1) {
      sum += scores[at] as number;
      (sums[judges[at] as number] as number) += scores[at] as number;
    }
    total += sum;
    const mean = sum / (to - from);
    for (let at = from; at < to; at += 1) within += ((scores[at] as number) - mean) ** 2;
  }
  const mean = total / scoreCount;
  const squares = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0);
  if (scoreCount < 3 || read < 2 || scoreCount === read || !(squares > 0)) return null;
  const all = squares / (scoreCount - 1);
  const noise = Math.max(within / (scoreCount - read), all * 1e-3);
  const entry = Math.max(all - noise, all * 0.05);
  let between = 0;
  let judged = 0;
  for (let judge = 0; judge < judgeCount; judge += 1) {
    const count = readings[judge] as number;
    if (count === 0) continue;
    judged += 1;
    between += ((sums[judge] as number) / count - mean) ** 2 - all / count;
  }
  const judge = Math.min(Math.max(between / Math.max(1, judged - 1), noise * 0.02), noise * 0.9);
  return { entry, judge: judged < 2 ? 0 : judge, residual: noise - judge };
}
