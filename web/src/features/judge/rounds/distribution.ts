/** One column of a histogram: how many values lie from `from` to under `to`, in hundredths. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** A score in hundredths, and how many have it. */
export interface Counted {
  readonly score: number;
  readonly count: number;
}

const widths = [100, 200, 500, 1000, 2000, 5000] as const;

/** The lowest score and the highest one. */
export function rangeOf(scores: readonly Counted[]): { readonly least: number; readonly most: number } {
  return scores.reduce(
    ({ least, most }, { score }) => ({ least: Math.min(least, score), most: Math.max(most, score) }),
    { least: Infinity, most: -Infinity },
  );
}

/** Puts scores into at most 24 bins of a round width that cover them all, the empty ones between them too. */
export function binsOf(scores: readonly Counted[]): Bin[] {
  if (scores.length === 0) return [];
  const { least, most } = rangeOf(scores);
  const spans = (width: number): number => Math.floor(most / width) - Math.floor(least / width) + 1;
  const width = widths.find((each) => spans(each) <= 24) ?? 10_000;
  const first = Math.floor(least / width);
  return Array.from({ length: spans(width) }, (_, index) => {
    const from = (first + index) * width;
    const to = from + width;
    return { from, to, count: countOf(scores.filter(({ score }) => score >= from && score < to)) };
  });
}

/** How many have any of these scores. */
export function countOf(scores: readonly Counted[]): number {
  return scores.reduce((sum, { count }) => sum + count, 0);
}

/** The middle of the scores: half of all are at least as high. */
export function medianOf(scores: readonly Counted[]): number {
  const half = Math.ceil(countOf(scores) / 2);
  let above = 0;
  for (const { score, count } of [...scores].sort((a, b) => b.score - a.score)) {
    above += count;
    if (above >= half) return score;
  }
  return 0;
}
