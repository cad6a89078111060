/** One judge's score of one entry, in whole units (hundredths in a contest); null where it is missing. */
export interface Reading {
  readonly entry: string;
  readonly judge: string;
  readonly score: number | null;
}

/** A score that is there, with the judge's number instead of the name. */
export interface Score {
  readonly judge: number;
  readonly score: number;
}

/** Readings by entry and judge, in the order of ids, so that the order of the rows never matters. */
export interface ReadingTable {
  readonly entries: readonly string[];
  readonly judges: readonly string[];
  /** The scores of each entry, by ascending judge. */
  readonly scores: readonly (readonly Score[])[];
  readonly scoreCount: number;
}

/** Orders ids by code units: the same on every machine and in every language. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Sorts readings into a table. Throws a RangeError when a judge has two readings of an entry. */
export function tabulate(readings: readonly Reading[]): ReadingTable {
  const entries = [...new Set(readings.map((reading) => reading.entry))].sort(compareIds);
  const judges = [...new Set(readings.map((reading) => reading.judge))].sort(compareIds);
  const entryIndex = new Map(entries.map((id, index) => [id, index]));
  const judgeIndex = new Map(judges.map((id, index) => [id, index]));
  const scores: Score[][] = entries.map(() => []);
  let scoreCount = 0;
  for (const reading of readings) {
    if (reading.score === null) continue;
    if (!Number.isSafeInteger(reading.score))
      throw new RangeError('scoring: a score is no whole number of units');
    const judge = judgeIndex.get(reading.judge) ?? 0;
    scores[entryIndex.get(reading.entry) ?? 0]?.push({ judge, score: reading.score });
    scoreCount += 1;
  }
  for (const row of scores) {
    row.sort((a, b) => a.judge - b.judge);
    if (row.some((score, index) => index > 0 && row[index - 1]?.judge === score.judge)) {
      throw new RangeError('scoring: a judge read an entry twice');
    }
  }
  return { entries, judges, scores, scoreCount };
}

/**
 * How many groups of entries and judges there are that no score links: estimates that allow for the judges'
 * severity can be compared within a group only. Entries and judges without scores are not counted.
 */
export function countComponents({ scores, judges }: ReadingTable): number {
  const parent = judges.map((_, judge) => judge);
  const rootOf = (judge: number): number => {
    let root = judge;
    while (parent[root] !== root) root = parent[root] as number;
    for (let step = judge; parent[step] !== root;) {
      const next = parent[step] as number;
      parent[step] = root;
      step = next;
    }
    return root;
  };
  const scored = new Set<number>();
  for (const row of scores) {
    for (const { judge } of row) {
      scored.add(judge);
      parent[rootOf(judge)] = rootOf(row[0]?.judge ?? judge);
    }
  }
  return [...scored].filter((judge) => rootOf(judge) === judge).length;
}
