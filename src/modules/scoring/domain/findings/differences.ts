import type { Design } from '../design.js';

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
export function differencesOf(design: Design, limit: number | null): Differences {
  const sorted = differencesIn(design).sort();
  const most = sorted.at(-1) ?? 0;
  const width = widths.find((each) => Math.floor(most / each) < mostBins) ?? most;
  const counts = new Array<number>(sorted.length === 0 ? 0 : Math.floor(most / width) + 1).fill(0);
  for (const difference of sorted) (counts[Math.floor(difference / width)] as number) += 1;
  return {
    pairs: sorted.length,
    median: sorted.length === 0 ? null : (sorted[Math.floor((sorted.length - 1) / 2)] ?? null),
    beyondLimit: limit === null ? null : sorted.filter((difference) => difference > limit).length,
    limit,
    width,
    counts,
  };
}

function differencesIn({ entryCount, starts, scores }: Design): Int32Array {
  let pairs = 0;
  for (let entry = 0; entry < entryCount; entry += 1) {
    const count = (starts[entry + 1] as number) - (starts[entry] as number);
    pairs += (count * (count - 1)) / 2;
  }
  const apart = new Int32Array(pairs);
  let next = 0;
  for (let entry = 0; entry < entryCount; entry += 1) {
    const to = starts[entry + 1] as number;
    for (let at = starts[entry] as number; at < to; at += 1) {
      for (let other = at + 1; other < to; other += 1) {
        apart[next] = Math.abs((scores[at] as number) - (scores[other] as number));
        next += 1;
      }
    }
  }
  return apart;
}
