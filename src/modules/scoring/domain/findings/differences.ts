import type { ReadingTable } from '../readings.js';

/** How far readings of a same work lie apart, over all pairs of them; in hundredths. */
export interface Differences {
  readonly pairs: number;
  readonly median: number | null;
  /** Pairs further apart than the round allows; null where it has no limit. */
  readonly beyondLimit: number | null;
  readonly limit: number | null;
  /** How many differences lie from `n` times the width to under `n + 1` times. */
  readonly width: number;
  readonly counts: readonly number[];
}

const mostBins = 12;
const widths = [50, 100, 200, 250, 500, 1000, 2000, 2500, 5000, 10_000];

/** Counts the differences of all pairs of readings of a same work. */
export function differencesOf({ scores }: ReadingTable, limit: number | null): Differences {
  const apart = scores.flatMap((row) =>
    row.flatMap(({ score }, at) => row.slice(at + 1).map((other) => Math.abs(score - other.score))),
  );
  const sorted = Int32Array.from(apart).sort();
  const most = sorted.at(-1) ?? 0;
  const width = widths.find((each) => Math.floor(most / each) < mostBins) ?? most;
  const counts = new Array<number>(sorted.length === 0 ? 0 : Math.floor(most / width) + 1).fill(0);
  for (const difference of sorted) (counts[Math.floor(difference / width)] as number) += 1;
  return {
    pairs: sorted.length,
    median: sorted.length === 0 ? null : (sorted[Math.floor((sorted.length - 1) / 2)] ?? null),
    beyondLimit: limit === null ? null : apart.filter((difference) => difference > limit).length,
    limit,
    width,
    counts,
  };
}
