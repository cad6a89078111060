import type { SeededRandom } from '../../../../kernel/random.js';

/** How far estimates may be off, all of them together. */
export interface EstimateErrors {
  readonly count: number;
  /** Standard deviation of the error of the difference of two estimates. */
  spread(a: number, b: number): number;
  /** The least and the most that `spread` can be for an estimate, whichever the other is; left out where it is not known. */
  bounds?(a: number): { readonly least: number; readonly most: number };
  /** Writes one draw of all errors, normal with the covariance that `spread` speaks of. */
  draw(random: NormalRandom, into: Float64Array): void;
}

/** Standard normal numbers from a seeded source (Marsaglia's polar method). */
export class NormalRandom {
  private spare: number | null = null;

  constructor(private readonly random: SeededRandom) {}

  next(): number {
    if (this.spare !== null) {
      const kept = this.spare;
      this.spare = null;
      return kept;
    }
    for (;;) {
      const u = 2 * this.random.fraction() - 1;
      const v = 2 * this.random.fraction() - 1;
      const s = u * u + v * v;
      if (s >= 1 || s === 0) continue;
      const factor = Math.sqrt((-2 * Math.log(s)) / s);
      this.spare = v * factor;
      return u * factor;
    }
  }
}

/** Errors that have nothing to do with each other. @param deviations standard errors of the estimates */
export function independentErrors(deviations: Float64Array): EstimateErrors {
  const finite = deviations.filter((deviation) => !Number.isNaN(deviation));
  const least = finite.reduce((low, deviation) => Math.min(low, deviation), Infinity);
  const most = finite.reduce((high, deviation) => Math.max(high, deviation), 0);
  return {
    bounds: (a) => ({
      least: Math.hypot(deviations[a] ?? NaN, least),
      most: Math.hypot(deviations[a] ?? NaN, most),
    }),
    count: deviations.length,
    spread: (a, b) => Math.hypot(deviations[a] ?? NaN, deviations[b] ?? NaN),
    draw(random, into) {
      for (let at = 0; at < deviations.length; at += 1) into[at] = random.next() * (deviations[at] as number);
    },
  };
}

/** Who read an entry: numbers of judges; its estimate is the mean of its scores less their effects. */
export interface JudgedDesign {
  readonly starts: Int32Array;
  readonly judges: Int32Array;
}

/**
 * Errors of estimates that allow for the judges: what is left of each score on its own, and the errors of the judges'
 * effects, which entries with a judge in common share.
 * @param sigma spread of a single score @param covariance of the judges' effects, row after row
 */
export function judgedErrors(design: JudgedDesign, sigma: number, covariance: Float64Array): EstimateErrors {
  const { starts, judges } = design;
  const count = starts.length - 1;
  const size = Math.round(Math.sqrt(covariance.length));
  const root = squareRoot(covariance, size);
  const scoresOf = (entry: number): number => (starts[entry + 1] as number) - (starts[entry] as number);
  const between = (a: number, b: number): number => {
    let sum = 0;
    for (let i = starts[a] as number; i < (starts[a + 1] as number); i += 1) {
      const row = (judges[i] as number) * size;
      for (let j = starts[b] as number; j < (starts[b + 1] as number); j += 1) {
        sum += covariance[row + (judges[j] as number)] as number;
      }
    }
    return sum / (scoresOf(a) * scoresOf(b));
  };
  const own = Float64Array.from(
    { length: count },
    (_, entry) => sigma ** 2 / scoresOf(entry) + between(entry, entry),
  );
  return {
    count,
    spread: (a, b) => Math.sqrt(Math.max(0, (own[a] as number) + (own[b] as number) - 2 * between(a, b))),
    draw(random, into) {
      const effects = drawEffects(random, root, size);
      for (let entry = 0; entry < count; entry += 1) {
        const scores = scoresOf(entry);
        let sum = 0;
        for (let at = starts[entry] as number; at < (starts[entry + 1] as number); at += 1) {
          sum += effects[judges[at] as number] as number;
        }
        into[entry] = (random.next() * sigma) / Math.sqrt(scores) - sum / scores;
      }
    },
  };
}

function drawEffects(random: NormalRandom, root: Float64Array, size: number): Float64Array {
  const plain = Float64Array.from({ length: size }, () => random.next());
  return Float64Array.from({ length: size }, (_, row) => {
    let sum = 0;
    for (let column = 0; column <= row; column += 1) {
      sum += (root[row * size + column] as number) * (plain[column] as number);
    }
    return sum;
  });
}

/** A lower triangle whose product with itself is the matrix. Directions without spread (their sum is fixed) are zero. */
function squareRoot(matrix: Float64Array, size: number): Float64Array {
  const root = new Float64Array(size * size);
  let largest = 0;
  for (let at = 0; at < size; at += 1) largest = Math.max(largest, matrix[at * size + at] as number);
  for (let column = 0; column < size; column += 1) {
    let rest = matrix[column * size + column] as number;
    for (let at = 0; at < column; at += 1) rest -= (root[column * size + at] as number) ** 2;
    if (rest <= largest * 1e-12) continue;
    const pivot = Math.sqrt(rest);
    root[column * size + column] = pivot;
    for (let row = column + 1; row < size; row += 1) {
      let sum = matrix[row * size + column] as number;
      for (let at = 0; at < column; at += 1) {
        sum -= (root[row * size + at] as number) * (root[column * size + at] as number);
      }
      root[row * size + column] = sum / pivot;
    }
  }
  return root;
}
