import { fitLeniency, type LeniencyFit } from '../leniency.js';
import { type Reading, tabulate } from '../readings.js';
import { normalQuantile } from '../reliability/distributions.js';
import { correlation, meanAndDeviation, slopeOf } from './moments.js';

/** A score sheet as the profiles see it. Scores in whole units (hundredths in a contest). */
export interface ProfiledSheet {
  readonly entry: string;
  readonly judge: string;
  readonly total: number;
  /** Scores of the criteria, in the order of the rubric. */
  readonly criteria: readonly number[];
  /** The how-manieth sheet of the judge, from 0. */
  readonly order: number;
}

/** What may be worth a look; none of it accuses anybody. */
export type ProfileFlag = 'harsh' | 'lenient' | 'narrow' | 'wide' | 'halo' | 'drift' | 'unlike-others';

/** What a judge's sheets say, in the units of the scores; null where there is too little to say it. */
export interface JudgeProfile {
  readonly judge: string;
  readonly readings: number;
  readonly mean: number;
  /** Points above (below zero: under) the average judge for the same works, with an interval. */
  readonly severity: { readonly effect: number; readonly low: number; readonly high: number } | null;
  /** Spread of the scores, as a part of the spread that the works read would have by all judges. */
  readonly spread: number | null;
  /** Mean correlation of the criteria over the judge's sheets, and over those of all others. */
  readonly halo: { readonly own: number; readonly others: number } | null;
  /** Points that scores rose (below zero: fell) from the first sheet to the last beyond what the works explain. */
  readonly drift: { readonly change: number; readonly low: number; readonly high: number } | null;
  /** Mean square of what works and severity do not explain, against that of all others; 1 is usual. */
  readonly fit: number | null;
  /** Mean distance to the other judges of the same works, severity taken away, and how scores go together. */
  readonly agreement: { readonly distance: number; readonly correlation: number | null } | null;
  readonly flags: readonly ProfileFlag[];
}

/** Below so many sheets there is nothing to say of a judge. */
const fewestReadings = 8;
const level = 0.95;
const usualSpread = { least: 0.6, most: 1.6 };
const usualFit = 1.7;
/** How much further than others' criteria a judge's may go together. */
const haloMargin = 0.25;

/** Describes each judge by their sheets and those of the others who read the same works; ordered by id. */
export function judgeProfiles(sheets: readonly ProfiledSheet[]): JudgeProfile[] {
  const readings: Reading[] = sheets.map(({ entry, judge, total }) => ({ entry, judge, score: total }));
  const table = tabulate(readings);
  const fit = fitLeniency(table);
  const entryNumber = new Map(table.entries.map((id, index) => [id, index]));
  const byJudge = groupBy(sheets, ({ judge }) => judge);
  const seen = table.judges.map((judge, index) => {
    const own = [...(byJudge.get(judge) ?? [])].sort((a, b) => a.order - b.order);
    const effect = fit.judges[index] ?? Number.NaN;
    const works = own.map(({ entry }) => fit.entries[entryNumber.get(entry) ?? -1] ?? Number.NaN);
    return { judge, index, own, effect, works };
  });
  const byEntry = groupBy(sheets, ({ entry }) => entry);
  const effectOf = new Map(seen.map(({ judge, effect }) => [judge, effect]));
  return seen.map(({ judge, index, own, effect, works }) => {
    const left = own.map(({ total }, at) => total - (works[at] ?? Number.NaN) - effect);
    const enough = own.length >= fewestReadings;
    const profile = {
      judge,
      readings: own.length,
      mean: meanAndDeviation(own.map(({ total }) => total)).mean,
      severity: enough ? severityOf(fit, index) : null,
      spread: enough ? spreadOf(own, works) : null,
      halo: enough ? haloOf(own, sheets, judge) : null,
      drift: enough ? driftOf(left) : null,
      fit: enough ? fitOf(left, fit, sheets.length) : null,
      agreement: agreementOf(own, byEntry, effectOf),
    };
    return { ...profile, flags: flagsOf(profile) };
  });
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item)) ?? [];
    groups.set(keyOf(item), group);
    group.push(item);
  }
  return groups;
}

function severityOf(fit: LeniencyFit, judge: number): JudgeProfile['severity'] {
  const effect = fit.judges[judge] ?? Number.NaN;
  const margin = normalQuantile((1 + level) / 2) * (fit.judgeErrors[judge] ?? Number.NaN);
  return Number.isFinite(effect + margin) ? { effect, low: effect - margin, high: effect + margin } : null;
}

function spreadOf(own: readonly ProfiledSheet[], works: readonly number[]): number | null {
  const given = meanAndDeviation(own.map(({ total }) => total)).deviation;
  const expected = meanAndDeviation(works).deviation;
  return expected > 0 ? given / expected : null;
}

function haloOf(
  own: readonly ProfiledSheet[],
  all: readonly ProfiledSheet[],
  judge: string,
): JudgeProfile['halo'] {
  const mine = criteriaCorrelation(own);
  const theirs = criteriaCorrelation(all.filter((sheet) => sheet.judge !== judge));
  return mine === null || theirs === null ? null : { own: mine, others: theirs };
}

/** The mean correlation over all pairs of criteria that vary. */
function criteriaCorrelation(sheets: readonly ProfiledSheet[]): number | null {
  const count = sheets[0]?.criteria.length ?? 0;
  const columns = Array.from({ length: count }, (_, at) => sheets.map(({ criteria }) => criteria[at] ?? 0));
  const pairs = columns.flatMap((a, i) => columns.slice(0, i).flatMap((b) => correlation(a, b) ?? []));
  return pairs.length === 0 ? null : meanAndDeviation(pairs).mean;
}

function driftOf(left: readonly number[]): JudgeProfile['drift'] {
  const slope = slopeOf(left);
  if (slope === null) return null;
  const steps = left.length - 1;
  const margin = normalQuantile((1 + level) / 2) * slope.error * steps;
  const change = slope.value * steps;
  return { change, low: change - margin, high: change + margin };
}

/** The judge's mean square against that of the others' sheets: their own would hide what they do. */
function fitOf(left: readonly number[], fit: LeniencyFit, sheets: number): number | null {
  const own = left.reduce((sum, value) => sum + value ** 2, 0);
  const others = sheets - left.length;
  if (fit.degreesOfFreedom < fewestReadings || others < fewestReadings) return null;
  const rest = (fit.residualSumOfSquares - own) / others;
  return rest > 0 ? own / left.length / rest : null;
}

function agreementOf(
  own: readonly ProfiledSheet[],
  byEntry: ReadonlyMap<string, readonly ProfiledSheet[]>,
  effectOf: ReadonlyMap<string, number>,
): JudgeProfile['agreement'] {
  const pairs = own.flatMap((sheet) =>
    (byEntry.get(sheet.entry) ?? [])
      .filter((other) => other.judge !== sheet.judge)
      .map(
        (other) =>
          [
            sheet.total - (effectOf.get(sheet.judge) ?? 0),
            other.total - (effectOf.get(other.judge) ?? 0),
          ] as const,
      ),
  );
  if (pairs.length === 0) return null;
  const distance = pairs.reduce((sum, [mine, theirs]) => sum + Math.abs(mine - theirs), 0) / pairs.length;
  const together = correlation(
    pairs.map(([mine]) => mine),
    pairs.map(([, theirs]) => theirs),
  );
  return { distance, correlation: pairs.length < fewestReadings ? null : together };
}

function flagsOf(profile: Omit<JudgeProfile, 'flags'>): ProfileFlag[] {
  const { severity, spread, halo, drift, fit } = profile;
  const flags: ProfileFlag[] = [];
  if (severity !== null && severity.high < 0) flags.push('harsh');
  if (severity !== null && severity.low > 0) flags.push('lenient');
  if (spread !== null && spread < usualSpread.least) flags.push('narrow');
  if (spread !== null && spread > usualSpread.most) flags.push('wide');
  if (halo !== null && halo.own > halo.others + haloMargin) flags.push('halo');
  if (drift !== null && (drift.low > 0 || drift.high < 0)) flags.push('drift');
  if (fit !== null && fit > usualFit) flags.push('unlike-others');
  return flags;
}
