/** One column of a histogram: how many values lie from `from` to under `to`, in hundredths. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

const widths = [100, 200, 500, 1000, 2000, 5000] as const;

/** Puts means into at most 24 bins of a round width that cover them all, the empty ones between them too. */
export function binsOf(means: readonly number[]): Bin[] {
  if (means.length === 0) return [];
  const least = Math.min(...means);
  const most = Math.max(...means);
  const spans = (width: number): number => Math.floor(most / width) - Math.floor(least / width) + 1;
  const width = widths.find((each) => spans(each) <= 24) ?? 10_000;
  const first = Math.floor(least / width);
  return Array.from({ length: spans(width) }, (_, index) => {
    const from = (first + index) * width;
    const to = from + width;
    return { from, to, count: means.filter((mean) => mean >= from && mean < to).length };
  });
}

/** The middle of the means: half of them are at least as high. */
export function medianOf(means: readonly number[]): number {
  const sorted = [...means].sort((a, b) => b - a);
  return sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
}
