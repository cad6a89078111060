import type { Design } from './design.js';

/** One judge's score of one entry, in whole units (hundredths in a contest); null where it is missing. */
export interface Reading {
  readonly entry: string;
  readonly judge: string;
  readonly score: number | null;
}

/** Readings by entry and judge, in the order of ids, so that the order of the rows never matters. */
export interface ReadingTable {
  readonly entries: readonly string[];
  readonly judges: readonly string[];
  /** Who gave what, by the numbers of entries and judges; those of an entry by ascending judge. */
  readonly design: Design;
}

/** Orders ids by code units: the same on every machine and in every language. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Sorts readings into a table. Throws a RangeError when a judge has two readings of an entry. */
export function tabulate(readings: readonly Reading[]): ReadingTable {
  const entries = sortedIds(readings, ({ entry }) => entry);
  const judges = sortedIds(readings, ({ judge }) => judge);
  const entryIndex = new Map(entries.map((id, index) => [id, index]));
  const judgeIndex = new Map(judges.map((id, index) => [id, index]));
  const given = readings.filter(({ score }) => score !== null);
  const entryOf = Int32Array.from(given, ({ entry }) => entryIndex.get(entry) ?? 0);
  const starts = startsOf(entryOf, entries.length);
  const design: Design = {
    ...{ entryCount: entries.length, judgeCount: judges.length, scoreCount: given.length, starts },
    judges: new Int32Array(given.length),
    scores: new Float64Array(given.length),
    readings: new Float64Array(judges.length),
  };
  const next = starts.slice();
  given.forEach(({ judge, score }, row) => {
    const entry = entryOf[row] as number;
    place(design, starts[entry] as number, next[entry] as number, judgeIndex.get(judge) ?? 0, score ?? 0);
    (next[entry] as number) += 1;
  });
  return { entries, judges, design };
}

/** The scores of one entry, by ascending judge. */
export function scoresOf({ starts, scores }: Design, entry: number): number[] {
  return Array.from(scores.subarray(starts[entry], starts[entry + 1]));
}

function sortedIds(readings: readonly Reading[], idOf: (reading: Reading) => string): string[] {
  return [...new Set(readings.map(idOf))].sort(compareIds);
}

function startsOf(entryOf: Int32Array, count: number): Int32Array {
  const starts = new Int32Array(count + 1);
  for (const entry of entryOf) (starts[entry + 1] as number) += 1;
  for (let entry = 0; entry < count; entry += 1) (starts[entry + 1] as number) += starts[entry] as number;
  return starts;
}

/** Puts a score among those of its entry that are there already, from `from` to `end`. */
function place(design: Design, from: number, end: number, judge: number, score: number): void {
  if (!Number.isSafeInteger(score)) throw new RangeError('scoring: a score is no whole number of units');
  const { judges, scores, readings } = design;
  let at = end;
  while (at > from && (judges[at - 1] as number) > judge) {
    judges[at] = judges[at - 1] as number;
    scores[at] = scores[at - 1] as number;
    at -= 1;
  }
  if (at > from && judges[at - 1] === judge) throw new RangeError('scoring: a judge read an entry twice');
  judges[at] = judge;
  scores[at] = score;
  (readings[judge] as number) += 1;
}
