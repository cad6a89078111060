import type { AssignmentProblem } from './problem.js';

/** Preferences as integers in rows of entries: those of entry e are at `start[e]` to `start[e + 1]` - 1. */
export interface Preferences {
  readonly start: Int32Array;
  /** Ascending within a row. */
  readonly judge: Int32Array;
  /** Preference times `scale`: whole numbers, so that sums are exact and the optimum is the optimum. */
  readonly value: Float64Array;
  readonly scale: number;
  /** The largest absolute scaled preference. */
  readonly largest: number;
}

/** Decimals that are kept: enough for any bid, and sums stay exact integers. */
export const mostDecimals = 6;

/** The largest preference, in units of its last decimal, with which sums over chains of judges stay exact. */
export function largestExactPreference(judgeCount: number): number {
  return Math.floor(Number.MAX_SAFE_INTEGER / (8 * (judgeCount + 2)));
}

/** The preferences of a problem, or null when there are none. A pair that is given twice: the last one counts. */
export function compilePreferences(
  { preferences = [], entries, judges }: AssignmentProblem,
  entryIndex: ReadonlyMap<string, number>,
  judgeIndex: ReadonlyMap<string, number>,
): Preferences | null {
  if (preferences.length === 0) return null;
  const scale = 10 ** preferences.reduce((most, { value }) => Math.max(most, decimals(value)), 0);
  const width = judges.length;
  const byPair = new Map<number, number>();
  for (const { entry, judge, value } of preferences) {
    const row = entryIndex.get(entry);
    const column = judgeIndex.get(judge);
    if (row === undefined || column === undefined) {
      throw new RangeError(`assignment: unknown pair "${entry}", "${judge}"`);
    }
    byPair.set(row * width + column, Math.round(value * scale));
  }
  const keys = Float64Array.from(byPair.keys()).sort();
  const start = new Int32Array(entries.length + 1);
  const judge = new Int32Array(keys.length);
  const value = new Float64Array(keys.length);
  let largest = 0;
  keys.forEach((key, position) => {
    const row = Math.floor(key / width);
    start[row + 1] = (start[row + 1] as number) + 1;
    judge[position] = key - row * width;
    value[position] = byPair.get(key) ?? 0;
    largest = Math.max(largest, Math.abs(value[position]));
  });
  for (let row = 0; row < entries.length; row++)
    start[row + 1] = (start[row + 1] as number) + (start[row] as number);
  if (largest > largestExactPreference(width)) {
    throw new RangeError('assignment: preferences of too many digits');
  }
  return { start, judge, value, scale, largest };
}

/** The scaled preference of a pair; 0 where none was given. */
export function preferenceOf(preferences: Preferences, entry: number, judge: number): number {
  let low = preferences.start[entry] as number;
  let high = (preferences.start[entry + 1] as number) - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = preferences.judge[middle] as number;
    if (found === judge) return preferences.value[middle] as number;
    if (found < judge) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

function decimals(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError('assignment: a preference is no number');
  let count = 0;
  while (count < mostDecimals && Number(value.toFixed(count)) !== value) count += 1;
  return count;
}
