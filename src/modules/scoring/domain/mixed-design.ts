import type { Design } from './design.js';

/** Variances divided by the residual variance. */
export interface Ratios {
  readonly entry: number;
  readonly judge: number;
}

/** What of the design stays the same for all variances. */
export interface MixedEquations {
  readonly design: Design;
  /** For each number of readings an entry can have: how often two judges share such an entry (judges × judges). */
  readonly shared: ReadonlyMap<number, Float64Array>;
  /** How many entries have that number of readings. */
  readonly entriesWith: ReadonlyMap<number, number>;
  /** Taken off all scores, so that sums of squares keep their digits. */
  readonly centre: number;
}

/** Counts once what all solutions need. */
export function buildEquations(design: Design): MixedEquations {
  const { entryCount, judgeCount, starts, judges, scores, scoreCount } = design;
  const shared = new Map<number, Float64Array>();
  const entriesWith = new Map<number, number>();
  for (let entry = 0; entry < entryCount; entry += 1) {
    const from = starts[entry] as number;
    const to = starts[entry + 1] as number;
    if (from === to) continue;
    const matrix = shared.get(to - from) ?? new Float64Array(judgeCount * judgeCount);
    shared.set(to - from, matrix);
    entriesWith.set(to - from, (entriesWith.get(to - from) ?? 0) + 1);
    for (let at = from; at < to; at += 1) {
      const base = (judges[at] as number) * judgeCount;
      for (let other = from; other < to; other += 1)
        (matrix[base + (judges[other] as number)] as number) += 1;
    }
  }
  const centre = scores.reduce((sum, score) => sum + score, 0) / scoreCount;
  return { design, shared, entriesWith, centre };
}

/** B = diag(n) - Σ d M, or I + ratio · B. */
export function judgeMatrix(
  { design, shared }: MixedEquations,
  ratios: Ratios,
  withIdentity: boolean,
): Float64Array {
  const size = design.judgeCount;
  const matrix = new Float64Array(size * size);
  const scale = withIdentity ? ratios.judge : 1;
  for (const [count, counts] of shared) {
    const off = (scale * ratios.entry) / (1 + ratios.entry * count);
    for (let at = 0; at < matrix.length; at += 1) (matrix[at] as number) -= off * (counts[at] as number);
  }
  for (let judge = 0; judge < size; judge += 1) {
    (matrix[judge * size + judge] as number) +=
      scale * (design.readings[judge] as number) + Number(withIdentity);
  }
  return matrix;
}

/** Σ a b. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] as number) * (b[at] as number);
  return sum;
}

/** Σ a², without those that have no number. */
export function sumOfSquares(values: Float64Array): number {
  let sum = 0;
  for (const value of values) if (!Number.isNaN(value)) sum += value * value;
  return sum;
}

/** What an entry with so many readings takes off: d = u / (1 + u n). */
export function damping(ratios: Ratios, count: number): number {
  return ratios.entry / (1 + ratios.entry * count);
}

/** The sum of each entry's own numbers. */
export function sumByEntry({ entryCount, starts }: Design, vector: Float64Array): Float64Array {
  const sums = new Float64Array(entryCount);
  for (let entry = 0; entry < entryCount; entry += 1) {
    let sum = 0;
    for (let at = starts[entry] as number; at < (starts[entry + 1] as number); at += 1)
      sum += vector[at] as number;
    sums[entry] = sum;
  }
  return sums;
}

/** Zv' Vu⁻¹ x: what is left of each judge's sum when the entries have taken their part. */
export function sumByJudge(design: Design, ratios: Ratios, vector: Float64Array): Float64Array {
  const { entryCount, judgeCount, starts, judges } = design;
  const ofEntries = sumByEntry(design, vector);
  const sums = new Float64Array(judgeCount);
  for (let entry = 0; entry < entryCount; entry += 1) {
    const from = starts[entry] as number;
    const to = starts[entry + 1] as number;
    const off = damping(ratios, to - from) * (ofEntries[entry] as number);
    for (let at = from; at < to; at += 1)
      (sums[judges[at] as number] as number) += (vector[at] as number) - off;
  }
  return sums;
}
