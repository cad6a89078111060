import { isLive, type SheetState } from './sheet.machine.js';

/** A sheet, as far as the number and the spread of readings are concerned. */
export interface Reading {
  readonly copyId: string;
  readonly judgeId: string;
  readonly reading: number;
  readonly third: boolean;
  readonly state: SheetState;
  readonly total: number | null;
}

/** What the rules of the round say of readings; the limit is in hundredths, null for none. */
export interface ReadingRules {
  readonly readingsPerEntry: number;
  readonly deviationLimit: number | null;
}

/** A reading that a copy needs and nobody has. */
export interface Gap {
  readonly reading: number;
  readonly third: boolean;
}

/** How a copy whose readings differ too much stands; `open`: nobody was there for a third reading. */
export type DiscrepancyState = 'third-assigned' | 'third-done' | 'open';

/** Readings by the copy they are of. */
export function byCopy<R extends Pick<Reading, 'copyId'>>(sheets: readonly R[]): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const sheet of sheets) {
    const group = groups.get(sheet.copyId);
    if (group === undefined) groups.set(sheet.copyId, [sheet]);
    else group.push(sheet);
  }
  return groups;
}

/** The readings that count, done or still to be done, in their order. */
export function liveReadings<R extends Reading>(sheets: readonly R[]): R[] {
  return sheets.filter((sheet) => isLive(sheet.state)).sort((a, b) => a.reading - b.reading);
}

/**
 * How far the planned readings of a copy lie apart, in hundredths; null until all of them are in.
 * A third reading does not count here: it answers the difference.
 */
export function spreadOf(sheets: readonly Reading[], rules: ReadingRules): number | null {
  const planned = liveReadings(sheets).filter((sheet) => !sheet.third && sheet.state === 'submitted');
  const totals = planned.flatMap((sheet) => (sheet.total === null ? [] : [sheet.total]));
  if (totals.length < rules.readingsPerEntry || totals.length === 0) return null;
  return Math.max(...totals) - Math.min(...totals);
}

/** Whether all judges read the copy: part of the set by which they calibrate themselves, or as good as that. */
export function isReadByAll(sheets: readonly Reading[], rules: ReadingRules): boolean {
  return liveReadings(sheets).filter((sheet) => !sheet.third).length > rules.readingsPerEntry;
}

/**
 * Whether the planned readings differ by more than the rules allow. Many readings always lie further apart than
 * two, and the mean of them needs no further one: a copy that all judges read is left as it is.
 */
export function differsTooMuch(sheets: readonly Reading[], rules: ReadingRules): boolean {
  if (isReadByAll(sheets, rules)) return false;
  const spread = spreadOf(sheets, rules);
  return rules.deviationLimit !== null && spread !== null && spread > rules.deviationLimit;
}

/** What a copy still needs a judge for: planned readings that fell away, and a third one after a difference. */
export function gapsOf(sheets: readonly Reading[], rules: ReadingRules): Gap[] {
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
  const hasThird = live.some((sheet) => sheet.third);
  if (!hasThird && differsTooMuch(sheets, rules))
    gaps.push({ reading: rules.readingsPerEntry + 1, third: true });
  return gaps;
}

/** How the difference of a copy stands, or null where there is none. */
export function discrepancyOf(sheets: readonly Reading[], rules: ReadingRules): DiscrepancyState | null {
  const third = liveReadings(sheets).find((sheet) => sheet.third);
  if (third !== undefined) return third.state === 'submitted' ? 'third-done' : 'third-assigned';
  return differsTooMuch(sheets, rules) ? 'open' : null;
}

/** Whether every planned reading of a copy, and a third one where it was dealt, has been handed in. */
export function isComplete(sheets: readonly Reading[], rules: ReadingRules): boolean {
  const live = liveReadings(sheets);
  if (live.some((sheet) => sheet.state !== 'submitted')) return false;
  return gapsOf(sheets, rules).every((gap) => gap.third);
}
