/** Mean and sample standard deviation; NaN where there are too few values. */
export function meanAndDeviation(values: readonly number[]): {
  readonly mean: number;
  readonly deviation: number;
} {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: values.length < 2 ? Number.NaN : Math.sqrt(squares / (values.length - 1)) };
}

/** Pearson's correlation; null where one of the two does not vary. */
export function correlation(a: readonly number[], b: readonly number[]): number | null {
  const [first, second] = [meanAndDeviation(a), meanAndDeviation(b)];
  if (!(first.deviation > 0) || !(second.deviation > 0)) return null;
  const products = a.reduce((sum, value, at) => sum + (value - first.mean) * ((b[at] ?? 0) - second.mean), 0);
  return products / (a.length - 1) / (first.deviation * second.deviation);
}

/** The least squares slope of values over their places 0, 1, 2, …, with its standard error; null below three values. */
export function slopeOf(
  values: readonly number[],
): { readonly value: number; readonly error: number } | null {
  const n = values.length;
  if (n < 3) return null;
  const centre = (n - 1) / 2;
  const { mean } = meanAndDeviation(values);
  const places = (n ** 3 - n) / 12;
  const value = values.reduce((sum, one, at) => sum + (at - centre) * (one - mean), 0) / places;
  const rest = values.reduce((sum, one, at) => sum + (one - mean - value * (at - centre)) ** 2, 0);
  return { value, error: Math.sqrt(rest / (n - 2) / places) };
}
