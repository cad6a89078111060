import type { RoundSheets } from '../../../../kernel/round-sheets.js';
import type { LeniencyFit } from '../leniency.js';
import { normalQuantile } from '../reliability/distributions.js';
import { CriteriaSums } from './criteria-sums.js';
import { correlation, meanAndDeviation, slopeOf } from './moments.js';

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

/** Sheets by number, with what the profiles ask of them. */
interface Seen {
  readonly sheets: RoundSheets;
  readonly fit: LeniencyFit;
  /** The work of each sheet. */
  readonly workOf: Int32Array;
  /** How the criteria go together on all sheets. */
  readonly together: CriteriaSums;
}

/** Describes each judge by their sheets and those of the others who read the same works; in the order of the ids. */
export function judgeProfiles(sheets: RoundSheets, fit: LeniencyFit): JudgeProfile[] {
  const workOf = new Int32Array(sheets.totals.length);
  sheets.codes.forEach((_, work) => workOf.fill(work, sheets.starts[work], sheets.starts[work + 1]));
  const seen = { sheets, fit, workOf, together: new CriteriaSums(sheets.criterionIds.length) };
  for (let sheet = 0; sheet < workOf.length; sheet += 1) seen.together.add(sheets.criteria, sheet);
  return sheetsByJudge(sheets).map((own, judge) => profileOf(judge, own, seen));
}

/** The sheets of each judge in the order in which they were handed in. */
function sheetsByJudge({ judgeIds, judges, order }: RoundSheets): number[][] {
  const byJudge: number[][] = judgeIds.map(() => []);
  judges.forEach((judge, sheet) => byJudge[judge]?.push(sheet));
  for (const own of byJudge) own.sort((a, b) => (order[a] as number) - (order[b] as number));
  return byJudge;
}

function profileOf(judge: number, own: readonly number[], seen: Seen): JudgeProfile {
  const { sheets, fit, workOf } = seen;
  const totals = own.map((sheet) => sheets.totals[sheet] as number);
  const works = own.map((sheet) => fit.entries[workOf[sheet] as number] as number);
  const left = totals.map((total, at) => total - (works[at] as number) - (fit.judges[judge] as number));
  const enough = own.length >= fewestReadings;
  const profile = {
    judge: sheets.judgeIds[judge] ?? '',
    readings: own.length,
    mean: meanAndDeviation(totals).mean,
    severity: enough ? severityOf(fit, judge) : null,
    spread: enough ? spreadOf(totals, works) : null,
    halo: enough ? haloOf(own, seen) : null,
    drift: enough ? driftOf(left) : null,
    fit: enough ? fitOf(left, fit, sheets.totals.length) : null,
    agreement: agreementOf(own, seen),
  };
  return { ...profile, flags: flagsOf(profile) };
}

function severityOf(fit: LeniencyFit, judge: number): JudgeProfile['severity'] {
  const effect = fit.judges[judge] ?? Number.NaN;
  const margin = normalQuantile((1 + level) / 2) * (fit.judgeErrors[judge] ?? Number.NaN);
  return Number.isFinite(effect + margin) ? { effect, low: effect - margin, high: effect + margin } : null;
}

function spreadOf(totals: readonly number[], works: readonly number[]): number | null {
  const given = meanAndDeviation(totals).deviation;
  const expected = meanAndDeviation(works).deviation;
  return expected > 0 ? given / expected : null;
}

function haloOf(own: readonly number[], { sheets, together }: Seen): JudgeProfile['halo'] {
  const sums = new CriteriaSums(sheets.criterionIds.length);
  for (const sheet of own) sums.add(sheets.criteria, sheet);
  const mine = sums.meanCorrelation();
  const theirs = together.without(sums).meanCorrelation();
  return mine === null || theirs === null ? null : { own: mine, others: theirs };
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

function agreementOf(own: readonly number[], { sheets, fit, workOf }: Seen): JudgeProfile['agreement'] {
  const { starts, judges, totals } = sheets;
  const levelled = (sheet: number): number =>
    (totals[sheet] as number) - (fit.judges[judges[sheet] as number] as number);
  const mine: number[] = [];
  const theirs: number[] = [];
  for (const sheet of own) {
    const work = workOf[sheet] as number;
    for (let other = starts[work] as number; other < (starts[work + 1] as number); other += 1) {
      if (other === sheet) continue;
      mine.push(levelled(sheet));
      theirs.push(levelled(other));
    }
  }
  if (mine.length === 0) return null;
  const apart = mine.reduce((sum, value, at) => sum + Math.abs(value - (theirs[at] as number)), 0);
  return {
    distance: apart / mine.length,
    correlation: mine.length < fewestReadings ? null : correlation(mine, theirs),
  };
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
