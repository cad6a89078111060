import { chiSquaredAbove } from './distributions.js';

/** Kendall's W with the test that the judges agree more than by chance. */
export interface Concordance {
  readonly value: number;
  readonly chi2: number;
  readonly df: number;
  readonly p: number;
}

/**
 * Kendall's coefficient of concordance of a complete table (a row for each entry, a column for each judge), corrected
 * for ties (Kendall and Babington Smith 1939). Null for fewer than two entries or judges, or where a judge's scores
 * make no order at all.
 */
export function concordanceOf(rows: readonly (readonly number[])[]): Concordance | null {
  const n = rows.length;
  const m = rows[0]?.length ?? 0;
  if (n < 2 || m < 2) return null;
  const sums = new Float64Array(n);
  let ties = 0;
  for (let judge = 0; judge < m; judge += 1) {
    const ranked = midRanks(rows.map((row) => row[judge] ?? 0));
    ties += ranked.ties;
    ranked.ranks.forEach((rank, entry) => {
      sums[entry] = (sums[entry] as number) + rank;
    });
  }
  const mean = (m * (n + 1)) / 2;
  const s = sums.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const most = m ** 2 * (n ** 3 - n) - m * ties;
  if (most === 0) return null;
  const value = (12 * s) / most;
  const chi2 = m * (n - 1) * value;
  return { value, chi2, df: n - 1, p: chiSquaredAbove(chi2, n - 1) };
}

/** Ranks from 1, equal values sharing the middle of their places; `ties` is the sum of t^3 - t over the ties. */
export function midRanks(values: readonly number[]): {
  readonly ranks: readonly number[];
  readonly ties: number;
} {
  const order = values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = new Array<number>(values.length).fill(0);
  let ties = 0;
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && values[order[to] ?? 0] === values[order[from] ?? 0]) to += 1;
    for (let at = from; at < to; at += 1) ranks[order[at] ?? 0] = (from + 1 + to) / 2;
    const tied = to - from;
    ties += tied ** 3 - tied;
    from = to;
  }
  return { ranks, ties };
}
