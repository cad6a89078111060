import { actionFor, type DeviationAction, type DeviationPolicy } from '../../../kernel/deviation.js';
import { groupBy } from '../../../kernel/group-by.js';
import type { Scores } from './scores.js';
import { isLive, type SheetState } from './sheet.machine.js';

/** A sheet, as far as the number and the spread of readings are concerned. */
export interface Reading {
  readonly copyId: string;
  readonly judgeId: string;
  readonly reading: number;
  readonly third: boolean;
  readonly state: SheetState;
  readonly total: number | null;
  /** Needed only where the rules compare criteria. */
  readonly scores?: Scores;
}

/** What the rules of the round say of readings. */
export interface ReadingRules {
  readonly readingsPerEntry: number;
  /** What is done about readings that lie apart; null: the mean stands. */
  readonly deviation: DeviationPolicy | null;
}

/** What people have done about a work, beside reading it. */
export interface Standing {
  /** One more reading was ordered: its mean with the others counts. */
  readonly ordered: boolean;
  /** The score agreed or decided on in place of the readings, in hundredths; null: none. */
  readonly settled: number | null;
}

/** Nothing was done. */
export const untouched: Standing = { ordered: false, settled: null };

/** A reading that a copy needs and nobody has. */
export interface Gap {
  readonly reading: number;
  readonly third: boolean;
}

/** Readings by the copy they are of. */
export function byCopy<R extends Pick<Reading, 'copyId'>>(sheets: readonly R[]): Map<string, R[]> {
  return groupBy(sheets, ({ copyId }) => copyId);
}

/** The readings that count, done or still to be done, in their order. */
export function liveReadings<R extends Reading>(sheets: readonly R[]): R[] {
  return sheets.filter((sheet) => isLive(sheet.state)).sort((a, b) => a.reading - b.reading);
}

/** The planned readings, once all of them are in; null before. A third one is none of them: it answers them. */
export function plannedReadings<R extends Reading>(sheets: readonly R[], rules: ReadingRules): R[] | null {
  const planned = liveReadings(sheets).filter((sheet) => !sheet.third);
  const done = planned.filter((sheet) => sheet.state === 'submitted' && sheet.total !== null);
  return done.length < rules.readingsPerEntry || done.length === 0 ? null : done;
}

function rangeOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : Math.max(...values) - Math.min(...values);
}

/** How far the planned totals of a copy lie apart, in hundredths; null until all of them are in. */
export function spreadOf(sheets: readonly Reading[], rules: ReadingRules): number | null {
  const planned = plannedReadings(sheets, rules);
  return planned === null ? null : rangeOf(planned.map((sheet) => sheet.total ?? 0));
}

/** Whether all judges read the copy: part of the set by which they calibrate themselves, or as good as that. */
export function isReadByAll(sheets: readonly Reading[], rules: ReadingRules): boolean {
  return liveReadings(sheets).filter((sheet) => !sheet.third).length > rules.readingsPerEntry;
}

/** Whether the rules look at more than totals. */
export function comparesCriteria({ deviation }: ReadingRules): boolean {
  return deviation !== null && deviation.metric !== 'total';
}

/** The greatest difference on a criterion, in hundredths. */
function criterionSpread(readings: readonly Reading[]): number {
  const scores = readings.map((reading) => {
    if (reading.scores === undefined) throw new RangeError('readings compared by criteria without scores');
    return reading.scores;
  });
  const criteria = [...new Set(scores.flatMap((each) => Object.keys(each)))];
  return Math.max(0, ...criteria.map((id) => rangeOf(scores.map((each) => each[id] ?? 0))));
}

/** How far the planned readings lie apart by the measure of the rules; null until all of them are in. */
export function apartOf(sheets: readonly Reading[], rules: ReadingRules): number | null {
  const planned = plannedReadings(sheets, rules);
  if (planned === null) return null;
  const total = rangeOf(planned.map((sheet) => sheet.total ?? 0));
  switch (rules.deviation?.metric) {
    case undefined:
    case 'total':
      return total;
    case 'any-criterion':
      return criterionSpread(planned);
    case 'both':
      return Math.max(total, criterionSpread(planned));
  }
}

/**
 * What the rules ask for, as the planned readings lie; null until all of them are in. Many readings always lie further
 * apart than two, and the mean of them needs no further one: a copy that all judges read is left as it is.
 */
export function askedOf(sheets: readonly Reading[], rules: ReadingRules): DeviationAction | null {
  if (isReadByAll(sheets, rules)) {
    return liveReadings(sheets).every((sheet) => sheet.state === 'submitted') ? 'average' : null;
  }
  const apart = apartOf(sheets, rules);
  if (apart === null) return null;
  return rules.deviation === null ? 'average' : actionFor(apart, rules.deviation);
}

/** What a copy still needs a judge for: planned readings that fell away, and one more after a difference or an order. */
export function gapsOf(
  sheets: readonly Reading[],
  rules: ReadingRules,
  standing: Standing = untouched,
): Gap[] {
  const live = liveReadings(sheets);
  const taken = new Set(live.map((sheet) => sheet.reading));
  const gaps: Gap[] = [];
  // A copy that all judges read has more than it needs: there one may fall away.
  let missing = rules.readingsPerEntry - live.filter((sheet) => !sheet.third).length;
  for (let reading = 1; missing > 0 && reading <= rules.readingsPerEntry; reading += 1) {
    if (taken.has(reading)) continue;
    gaps.push({ reading, third: false });
    missing -= 1;
  }
  const wanted = standing.ordered || askedOf(sheets, rules) === 'third-reading';
  const hasThird = live.some((sheet) => sheet.third);
  if (wanted && standing.settled === null && !hasThird) {
    const last = Math.max(rules.readingsPerEntry, ...taken);
    gaps.push({ reading: last + 1, third: true });
  }
  return gaps;
}

/** Whether every planned reading of a copy, and a third one where it was dealt, has been handed in. */
export function isComplete(sheets: readonly Reading[], rules: ReadingRules): boolean {
  const live = liveReadings(sheets);
  if (live.some((sheet) => sheet.state !== 'submitted')) return false;
  return gapsOf(sheets, rules).every((gap) => gap.third);
}
