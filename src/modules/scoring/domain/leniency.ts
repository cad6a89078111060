import { type Components, type Design, findComponents } from './design.js';
import { factorise, inverseAt, inverseRoot, invertFactorised, solveFactorised } from './dense-spd.js';

/** The least squares fit of score = entry + judge. All numbers in the units of the scores. */
export interface LeniencyFit {
  readonly components: Components;
  /** The value of each entry had all judges been alike; NaN without a score. */
  readonly entries: Float64Array;
  /** Standard errors of the entries; NaN where nothing is left to measure them by. */
  readonly entryErrors: Float64Array;
  /** How many points a judge gives more (or, below zero, less) than the judges of the group do on average. */
  readonly judges: Float64Array;
  readonly judgeErrors: Float64Array;
  /** The spread that neither entries nor judges explain; null where no degree of freedom is left. */
  readonly sigma: number | null;
  readonly degreesOfFreedom: number;
  readonly residualSumOfSquares: number;
}

/**
 * Additive least squares: y = theta(entry) + lambda(judge) + error, with the judges' effects summing to zero,
 * unweighted, within each group of judges that scores link (Searle 1987). The entries are eliminated, which leaves as
 * many equations as there are judges: L lambda = r with L = diag(n_j) - A' N^-1 A.
 */
export function fitLeniency(design: Design): LeniencyFit {
  const components = findComponents(design);
  const judges = new Float64Array(design.judgeCount).fill(Number.NaN);
  const inverses = components.members.map((members, group) =>
    solveGroup(design, components, members, group, judges),
  );
  const entries = entryValues(design, judges);
  const rss = residuals(design, entries, judges);
  const scored = design.readings.filter((count) => count > 0).length;
  const read = entries.filter((value) => !Number.isNaN(value)).length;
  const degreesOfFreedom = design.scoreCount - (read + scored - components.count);
  const variance = degreesOfFreedom > 0 ? rss / degreesOfFreedom : Number.NaN;
  return {
    components,
    entries,
    entryErrors: entryErrors(design, components, inverses, variance),
    judges,
    judgeErrors: judgeErrors(components, inverses, variance, design.judgeCount),
    sigma: degreesOfFreedom > 0 ? Math.sqrt(variance) : null,
    degreesOfFreedom,
    residualSumOfSquares: rss,
  };
}

/** Entries of the pseudo-inverse of one group's equations, by the judges' places in the group. */
type Inverse = (row: number, column: number) => number;

/** Solves one group's equations; writes the judges' effects of the group. */
function solveGroup(
  design: Design,
  components: Components,
  members: Int32Array,
  group: number,
  effects: Float64Array,
): Inverse {
  const size = members.length;
  const position = new Int32Array(design.judgeCount);
  members.forEach((judge, index) => (position[judge] = index));
  const matrix = new Float64Array(size * size);
  const right = new Float64Array(size);
  members.forEach((judge, index) => (matrix[index * size + index] = design.readings[judge] as number));
  for (let entry = 0; entry < design.entryCount; entry += 1) {
    if (components.ofEntry[entry] === group) addEntry(design, entry, position, matrix, right, size);
  }
  // L is singular in the direction of (1, …, 1) alone; adding that direction makes it invertible, and the inverse
  // less it is the Moore-Penrose inverse.
  const shift = (matrix[0] as number) || 1;
  for (let at = 0; at < matrix.length; at += 1) (matrix[at] as number) += shift / size;
  factorise(matrix, size);
  const solved = solveFactorised(matrix, size, right);
  members.forEach((judge, row) => (effects[judge] = solved[row] as number));
  const direction = 1 / (shift * size);
  const inverse = entriesOfInverse(matrix, size, pairsOf(design, components, group));
  return (row, column) => inverse(row, column) - direction;
}

/** How many pairs of readings the entries of a group have: so many entries of the inverse are asked for. */
function pairsOf({ entryCount, starts }: Design, { ofEntry }: Components, group: number): number {
  let pairs = 0;
  for (let entry = 0; entry < entryCount; entry += 1) {
    if (ofEntry[entry] !== group) continue;
    const readings = (starts[entry + 1] as number) - (starts[entry] as number);
    pairs += (readings * (readings + 1)) / 2;
  }
  return pairs;
}

/** Where nearly all entries are wanted the whole inverse is less work than each by itself. */
function entriesOfInverse(factor: Float64Array, size: number, wanted: number): Inverse {
  if (wanted > (size * size) / 2) {
    const whole = invertFactorised(factor, size);
    return (row, column) => whole[row * size + column] as number;
  }
  const root = inverseRoot(factor, size);
  const diagonal = Float64Array.from({ length: size }, (_, row) => inverseAt(root, size, row, row));
  return (row, column) => (row === column ? (diagonal[row] as number) : inverseAt(root, size, row, column));
}

function addEntry(
  { starts, judges, scores }: Design,
  entry: number,
  position: Int32Array,
  matrix: Float64Array,
  right: Float64Array,
  size: number,
): void {
  const from = starts[entry] as number;
  const to = starts[entry + 1] as number;
  const share = 1 / (to - from);
  let mean = 0;
  for (let at = from; at < to; at += 1) mean += (scores[at] as number) * share;
  for (let at = from; at < to; at += 1) {
    const row = position[judges[at] as number] as number;
    (right[row] as number) += (scores[at] as number) - mean;
    for (let other = from; other < to; other += 1) {
      (matrix[row * size + (position[judges[other] as number] as number)] as number) -= share;
    }
  }
}

function entryValues({ entryCount, starts, judges, scores }: Design, effects: Float64Array): Float64Array {
  const values = new Float64Array(entryCount).fill(Number.NaN);
  for (let entry = 0; entry < entryCount; entry += 1) {
    const from = starts[entry] as number;
    const to = starts[entry + 1] as number;
    if (from === to) continue;
    let sum = 0;
    for (let at = from; at < to; at += 1)
      sum += (scores[at] as number) - (effects[judges[at] as number] as number);
    values[entry] = sum / (to - from);
  }
  return values;
}

function residuals(
  { entryCount, starts, judges, scores }: Design,
  entries: Float64Array,
  effects: Float64Array,
): number {
  let sum = 0;
  for (let entry = 0; entry < entryCount; entry += 1) {
    for (let at = starts[entry] as number; at < (starts[entry + 1] as number); at += 1) {
      sum +=
        ((scores[at] as number) - (entries[entry] as number) - (effects[judges[at] as number] as number)) **
        2;
    }
  }
  return sum;
}

function judgeErrors(
  components: Components,
  inverses: readonly Inverse[],
  variance: number,
  judgeCount: number,
): Float64Array {
  const errors = new Float64Array(judgeCount).fill(Number.NaN);
  components.members.forEach((members, group) => {
    const inverse = inverses[group] as Inverse;
    members.forEach((judge, row) => {
      errors[judge] = Math.sqrt(variance * Math.max(0, inverse(row, row)));
    });
  });
  return errors;
}

/** Var(theta) = sigma² (1/n + a' L⁺ a / n²), with a the judges of the entry. */
function entryErrors(
  design: Design,
  components: Components,
  inverses: readonly Inverse[],
  variance: number,
): Float64Array {
  const errors = new Float64Array(design.entryCount).fill(Number.NaN);
  const position = new Int32Array(design.judgeCount);
  for (const members of components.members) members.forEach((judge, index) => (position[judge] = index));
  for (let entry = 0; entry < design.entryCount; entry += 1) {
    const group = components.ofEntry[entry] as number;
    if (group < 0) continue;
    const from = design.starts[entry] as number;
    const to = design.starts[entry + 1] as number;
    const spread = sumOver(inverses[group] as Inverse, design, position, from, to);
    errors[entry] = Math.sqrt(variance * (1 / (to - from) + Math.max(0, spread) / (to - from) ** 2));
  }
  return errors;
}

function sumOver(
  inverse: Inverse,
  { judges }: Design,
  position: Int32Array,
  from: number,
  to: number,
): number {
  let sum = 0;
  for (let at = from; at < to; at += 1) {
    const row = position[judges[at] as number] as number;
    sum += inverse(row, row);
    for (let other = from; other < at; other += 1) {
      sum += 2 * inverse(row, position[judges[other] as number] as number);
    }
  }
  return sum;
}
