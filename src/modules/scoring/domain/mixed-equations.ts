import { factorise, invertFactorised, logDeterminant, solveFactorised } from './dense-spd.js';
import {
  damping,
  dot,
  judgeMatrix,
  type MixedEquations,
  type Ratios,
  sumByEntry,
  sumByJudge,
  sumOfSquares,
} from './mixed-design.js';
import { tracesOf } from './mixed-traces.js';

/** Derivatives of the restricted likelihood with respect to the variances of entries, judges and residuals. */
export interface Slopes {
  readonly scores: readonly number[];
  /** Average information, three by three. */
  readonly information: readonly (readonly number[])[];
}

/** Henderson's equations, solved at given ratios of variances. */
export interface MixedSolution {
  readonly ratios: Ratios;
  readonly logLikelihood: number;
  /** The residual variance that suits these ratios best. */
  readonly profiledResidual: number;
  readonly intercept: number;
  /** The inverse of the intercept's variance, the residual variance being one. */
  readonly interceptWeight: number;
  readonly entries: Float64Array;
  readonly judges: Float64Array;
  /**
   * Variances, the residual variance being one: of the error of an entry's deviation, the intercept being estimated
   * too, and of a judge's effect given the scores.
   */
  entryErrorVariances(): Float64Array;
  judgeVariances(): Float64Array;
  slopes(residual: number): Slopes;
}

/** Solves the equations at given ratios. */
export function solveEquations(equations: MixedEquations, ratios: Ratios): MixedSolution {
  return new Solution(equations, ratios);
}

class Solution implements MixedSolution {
  readonly logLikelihood: number;
  readonly profiledResidual: number;
  readonly intercept: number;
  readonly interceptWeight: number;
  readonly entries: Float64Array;
  readonly judges: Float64Array;
  /** The Cholesky factor of T = I + ratio · B, B = Zv' Vu⁻¹ Zv: the judges' equations without the entries. */
  private readonly factor: Float64Array;
  private readonly judgesOfOnes: Float64Array;
  /** T⁻¹ Zv' Vu⁻¹ 1. */
  private readonly solvedOnes: Float64Array;
  /** Zv' P y and Zu' P y: predictions divided by their ratios. */
  private readonly judgePulls: Float64Array;
  private readonly entryPulls: Float64Array;
  private inverse: Float64Array | null = null;

  constructor(
    private readonly equations: MixedEquations,
    readonly ratios: Ratios,
  ) {
    const { design, centre } = equations;
    this.factor = judgeMatrix(equations, ratios, true);
    factorise(this.factor, design.judgeCount);
    const ones = design.scores.map(() => 1);
    const centred = design.scores.map((score) => score - centre);
    this.judgesOfOnes = sumByJudge(equations.design, ratios, ones);
    this.solvedOnes = this.solve(this.judgesOfOnes);
    this.interceptWeight = this.product(ones, ones, this.judgesOfOnes, this.solvedOnes);
    const ofScores = sumByJudge(equations.design, ratios, centred);
    const shift = this.product(ones, centred, this.solvedOnes, ofScores) / this.interceptWeight;
    this.intercept = centre + shift;
    const deviations = centred.map((score) => score - shift);
    this.judgePulls = this.solve(sumByJudge(equations.design, ratios, deviations));
    this.judges = this.judgePulls.map((pull) => pull * ratios.judge);
    this.entryPulls = this.pullEntries(deviations);
    this.entries = this.entryPulls.map((pull) => pull * ratios.entry);
    const quadratic = this.quadraticForm(deviations);
    const freedom = design.scoreCount - 1;
    this.profiledResidual = quadratic / freedom;
    const determinants =
      this.entryDeterminant() +
      logDeterminant(this.factor, design.judgeCount) +
      Math.log(this.interceptWeight);
    this.logLikelihood = -(determinants + freedom * (1 + Math.log(2 * Math.PI * this.profiledResidual))) / 2;
  }

  judgeVariances(): Float64Array {
    const { judgeCount } = this.equations.design;
    const inverse = this.inverted();
    return Float64Array.from(
      { length: judgeCount },
      (_, judge) => this.ratios.judge * (inverse[judge * judgeCount + judge] as number),
    );
  }

  entryErrorVariances(): Float64Array {
    const { entryCount, judgeCount, starts, judges } = this.equations.design;
    const inverse = this.inverted();
    const { entry: u, judge: v } = this.ratios;
    const errors = new Float64Array(entryCount).fill(Number.NaN);
    for (let entry = 0; entry < entryCount; entry += 1) {
      const from = starts[entry] as number;
      const to = starts[entry + 1] as number;
      if (from === to) continue;
      const count = to - from;
      const damping = 1 / (1 + u * count);
      let spread = 0;
      let ones = 0;
      for (let at = from; at < to; at += 1) {
        const judge = judges[at] as number;
        ones += v * (this.solvedOnes[judge] as number);
        for (let other = from; other < to; other += 1) {
          spread += v * (inverse[judge * judgeCount + (judges[other] as number)] as number);
        }
      }
      const given = u * damping + (u * damping) ** 2 * spread;
      const pull = u * damping * (count - ones);
      errors[entry] = given + pull ** 2 / this.interceptWeight;
    }
    return errors;
  }

  slopes(residual: number): Slopes {
    const { design } = this.equations;
    const freedom = design.scoreCount - 1;
    const { shared, ofJudges } = tracesOf(this.equations, this.ratios, this.factor, () => this.inverted());
    const traces = [this.entryTrace(shared), this.judgeTrace(ofJudges)];
    const pulls = this.workingVectors();
    const { entry, judge } = this.ratios;
    const traceOfProjection = freedom - entry * (traces[0] as number) - judge * (traces[1] as number);
    const squares = [
      sumOfSquares(this.entryPulls),
      sumOfSquares(this.judgePulls),
      sumOfSquares(pulls[2] as Float64Array),
    ];
    const scores = [...traces, traceOfProjection].map(
      (trace, k) => -(trace / residual - (squares[k] as number) / residual ** 2) / 2,
    );
    const reduced = pulls.map((vector) => this.prepare(vector));
    const information = reduced.map((a) => reduced.map((b) => this.projected(a, b) / residual ** 3 / 2));
    return { scores, information };
  }

  /** Zu Zu' P y, Zv Zv' P y and P y, one number for each score. */
  private workingVectors(): Float64Array[] {
    const { entryCount, starts, judges, scores, scoreCount } = this.equations.design;
    const byEntry = new Float64Array(scoreCount);
    const byJudge = new Float64Array(scoreCount);
    const rest = new Float64Array(scoreCount);
    for (let entry = 0; entry < entryCount; entry += 1) {
      for (let at = starts[entry] as number; at < (starts[entry + 1] as number); at += 1) {
        const judge = judges[at] as number;
        byEntry[at] = this.entryPulls[entry] as number;
        byJudge[at] = this.judgePulls[judge] as number;
        rest[at] =
          (scores[at] as number) -
          this.intercept -
          (this.entries[entry] as number) -
          (this.judges[judge] as number);
      }
    }
    return [byEntry, byJudge, rest];
  }

  private prepare(vector: Float64Array): Prepared {
    const reduced = sumByJudge(this.equations.design, this.ratios, vector);
    const solved = this.solve(reduced);
    const ones = vector.reduce((sum, value) => sum + value, 0);
    return { vector, reduced, solved, sums: sumByEntry(this.equations.design, vector), ones };
  }

  /** a' P b, the residual variance being one. */
  private projected(a: Prepared, b: Prepared): number {
    return this.inner(a, b) - (this.innerWithOnes(a) * this.innerWithOnes(b)) / this.interceptWeight;
  }

  private inner(a: Prepared, b: Prepared): number {
    const { entryCount, starts } = this.equations.design;
    let sum = dot(a.vector, b.vector) - this.ratios.judge * dot(a.reduced, b.solved);
    for (let entry = 0; entry < entryCount; entry += 1) {
      const count = (starts[entry + 1] as number) - (starts[entry] as number);
      sum -= damping(this.ratios, count) * (a.sums[entry] as number) * (b.sums[entry] as number);
    }
    return sum;
  }

  private innerWithOnes(a: Prepared): number {
    const { entryCount, starts } = this.equations.design;
    let sum = a.ones - this.ratios.judge * dot(a.reduced, this.solvedOnes);
    for (let entry = 0; entry < entryCount; entry += 1) {
      const count = (starts[entry + 1] as number) - (starts[entry] as number);
      sum -= damping(this.ratios, count) * (a.sums[entry] as number) * count;
    }
    return sum;
  }

  /** tr(Zu' P Zu). */
  private entryTrace(shared: ReadonlyMap<number, number>): number {
    const { entryCount, starts, judges } = this.equations.design;
    const { entry: u, judge: v } = this.ratios;
    let trace = 0;
    for (const [count, product] of shared) {
      const damping = 1 / (1 + u * count);
      trace += (this.equations.entriesWith.get(count) as number) * count * damping;
      trace -= damping ** 2 * v * product;
    }
    for (let entry = 0; entry < entryCount; entry += 1) {
      const from = starts[entry] as number;
      const to = starts[entry + 1] as number;
      let ones = 0;
      for (let at = from; at < to; at += 1) ones += v * (this.solvedOnes[judges[at] as number] as number);
      trace -= ((to - from - ones) / (1 + u * (to - from))) ** 2 / this.interceptWeight;
    }
    return trace;
  }

  /** tr(Zv' P Zv). @param ofJudges tr(B T⁻¹) */
  private judgeTrace(ofJudges: number): number {
    return ofJudges - sumOfSquares(this.solvedOnes) / this.interceptWeight;
  }

  private inverted(): Float64Array {
    this.inverse ??= invertFactorised(this.factor, this.equations.design.judgeCount);
    return this.inverse;
  }

  private solve(right: Float64Array): Float64Array {
    return solveFactorised(this.factor, this.equations.design.judgeCount, right);
  }

  /** a' V⁻¹ b, given Zv' Vu⁻¹ of one and the solution for the other. */
  private product(a: Float64Array, b: Float64Array, reduced: Float64Array, solved: Float64Array): number {
    const { entryCount, starts } = this.equations.design;
    let sum = 0;
    for (let entry = 0; entry < entryCount; entry += 1) {
      const from = starts[entry] as number;
      const to = starts[entry + 1] as number;
      let first = 0;
      let second = 0;
      for (let at = from; at < to; at += 1) {
        first += a[at] as number;
        second += b[at] as number;
        sum += (a[at] as number) * (b[at] as number);
      }
      sum -= damping(this.ratios, to - from) * first * second;
    }
    return sum - this.ratios.judge * dot(reduced, solved);
  }

  private pullEntries(deviations: Float64Array): Float64Array {
    const { entryCount, starts, judges } = this.equations.design;
    const pulls = new Float64Array(entryCount).fill(Number.NaN);
    for (let entry = 0; entry < entryCount; entry += 1) {
      const from = starts[entry] as number;
      const to = starts[entry + 1] as number;
      if (from === to) continue;
      let sum = 0;
      for (let at = from; at < to; at += 1)
        sum += (deviations[at] as number) - (this.judges[judges[at] as number] as number);
      pulls[entry] = sum / (1 + this.ratios.entry * (to - from));
    }
    return pulls;
  }

  /** y' P y as a sum of squares, which keeps the digits that differences would lose. */
  private quadraticForm(deviations: Float64Array): number {
    const { entryCount, starts, judges } = this.equations.design;
    let sum = 0;
    for (let entry = 0; entry < entryCount; entry += 1) {
      const own = this.entries[entry] as number;
      for (let at = starts[entry] as number; at < (starts[entry + 1] as number); at += 1) {
        sum += ((deviations[at] as number) - own - (this.judges[judges[at] as number] as number)) ** 2;
      }
    }
    const { entry: u, judge: v } = this.ratios;
    return sum + u * sumOfSquares(this.entryPulls) + v * sumOfSquares(this.judgePulls);
  }

  private entryDeterminant(): number {
    let sum = 0;
    for (const [count, entries] of this.equations.entriesWith) {
      sum += entries * Math.log1p(this.ratios.entry * count);
    }
    return sum;
  }
}

interface Prepared {
  readonly vector: Float64Array;
  readonly reduced: Float64Array;
  readonly solved: Float64Array;
  readonly sums: Float64Array;
  readonly ones: number;
}
