import { fAbove, fQuantile } from './distributions.js';

/** The six intraclass correlations of Shrout and Fleiss (1979). */
export const iccForms = ['ICC1', 'ICC2', 'ICC3', 'ICC1k', 'ICC2k', 'ICC3k'] as const;
/** A form of the intraclass correlation. */
export type IccForm = (typeof iccForms)[number];

/** An intraclass correlation with its interval and the test that it is above zero. */
export interface Icc {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly F: number;
  readonly df1: number;
  readonly df2: number;
  readonly p: number;
}

interface MeanSquares {
  readonly targets: number;
  readonly judges: number;
  readonly between: number;
  readonly within: number;
  readonly ofJudges: number;
  readonly error: number;
}

/**
 * The six intraclass correlations of a complete table (a row for each entry, a column for each judge), with intervals
 * by Shrout and Fleiss (1979), those of agreement with Satterthwaite's degrees of freedom (McGraw and Wong 1996).
 * Null for fewer than two entries or judges, or where all scores are equal.
 * @param level confidence, 0 to 1
 */
export function iccOf(
  rows: readonly (readonly number[])[],
  level = 0.95,
): Readonly<Record<IccForm, Icc>> | null {
  const squares = meanSquares(rows);
  if (squares === null) return null;
  const { targets: n, judges: k, between, within, error } = squares;
  const oneWay = { F: between / within, df1: n - 1, df2: n * (k - 1) };
  const twoWay = { F: between / error, df1: n - 1, df2: (n - 1) * (k - 1) };
  const first = test(oneWay, bounds(oneWay, level, k));
  const third = test(twoWay, bounds(twoWay, level, k));
  const second = agreement(squares, twoWay, level);
  return {
    ICC1: { value: (between - within) / (between + (k - 1) * within), ...first.single },
    ICC2: second.single,
    ICC3: { value: (between - error) / (between + (k - 1) * error), ...third.single },
    ICC1k: { value: (between - within) / between, ...first.average },
    ICC2k: second.average,
    ICC3k: { value: (between - error) / between, ...third.average },
  };
}

function meanSquares(rows: readonly (readonly number[])[]): MeanSquares | null {
  const targets = rows.length;
  const judges = rows[0]?.length ?? 0;
  if (targets < 2 || judges < 2) return null;
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const grand = mean(rows.map(mean));
  const columns = Array.from({ length: judges }, (_, judge) => mean(rows.map((row) => row[judge] ?? 0)));
  const square = (values: readonly number[], centre: number): number =>
    values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  const all = rows.reduce((sum, row) => sum + square(row, grand), 0);
  if (all === 0) return null;
  const between = judges * square(rows.map(mean), grand);
  const ofJudges = targets * square(columns, grand);
  // What is left may be a rounding error below zero.
  const error = Math.max(0, all - between - ofJudges);
  return {
    targets,
    judges,
    between: between / (targets - 1),
    within: Math.max(0, all - between) / (targets * (judges - 1)),
    ofJudges: ofJudges / (judges - 1),
    error: error / ((targets - 1) * (judges - 1)),
  };
}

interface FTest {
  readonly F: number;
  readonly df1: number;
  readonly df2: number;
}
type Bounds = readonly [single: readonly [number, number], average: readonly [number, number]];

function bounds({ F, df1, df2 }: FTest, level: number, k: number): Bounds {
  const tail = 1 - (1 - level) / 2;
  const low = F / fQuantile(tail, df1, df2);
  const high = F * fQuantile(tail, df2, df1);
  const single = (value: number): number => (value === Infinity ? 1 : (value - 1) / (value + k - 1));
  return [
    [single(low), single(high)],
    [1 - 1 / low, 1 - 1 / high],
  ];
}

function test(
  { F, df1, df2 }: FTest,
  [single, average]: Bounds,
): Readonly<Record<'single' | 'average', Omit<Icc, 'value'>>> {
  const shared = { F, df1, df2, p: fAbove(F, df1, df2) };
  return {
    single: { low: single[0], high: single[1], ...shared },
    average: { low: average[0], high: average[1], ...shared },
  };
}

/** ICC(2,1) and ICC(2,k): judges are a sample too. */
function agreement(
  squares: MeanSquares,
  { F, df1, df2 }: FTest,
  level: number,
): Readonly<Record<'single' | 'average', Icc>> {
  const { targets: n, judges: k, between, ofJudges, error } = squares;
  const value = (between - error) / (between + (k - 1) * error + (k * (ofJudges - error)) / n);
  const averaged = (between - error) / (between + (ofJudges - error) / n);
  const tail = 1 - (1 - level) / 2;
  const ratio = ofJudges / error;
  const over = (k - 1) * (n - 1) * (k * value * ratio + n * (1 + (k - 1) * value) - k * value) ** 2;
  const under = (n - 1) * k ** 2 * value ** 2 * ratio ** 2 + (n * (1 + (k - 1) * value) - k * value) ** 2;
  // Where judges differ by their severity alone, the degrees of freedom tend to those of the judges.
  const df = Number.isFinite(ratio) ? over / under : k - 1;
  const upper = fQuantile(tail, n - 1, df);
  const lower = fQuantile(tail, df, n - 1);
  const other = k * ofJudges + (k * n - k - n) * error;
  const low = (n * (between - upper * error)) / (upper * other + n * between);
  const high = (n * (lower * between - error)) / (other + n * lower * between);
  const shared = { F, df1, df2, p: fAbove(F, df1, df2) };
  const spearmanBrown = (one: number): number => (one * k) / (1 + one * (k - 1));
  return {
    single: { value, low, high, ...shared },
    average: { value: averaged, low: spearmanBrown(low), high: spearmanBrown(high), ...shared },
  };
}
