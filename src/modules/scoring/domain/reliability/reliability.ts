import { fitMixed, type Variances } from '../mixed.js';
import type { ReadingTable } from '../readings.js';
import { type AlphaMetric, alphaMetrics, alphaOf } from './alpha.js';
import { type Concordance, concordanceOf } from './concordance.js';
import { type Icc, type IccForm, iccOf } from './icc.js';

/** Intraclass correlations from the variances of the mixed model: they need no complete table. */
export interface MixedIcc {
  readonly variance: Variances;
  /** Harmonic mean of the scores an entry has. */
  readonly readings: number;
  /** Of one score, and of the mean of as many as an entry has; judges' severity counts as error. */
  readonly agreement: number;
  readonly agreementK: number;
  /** The same where judges' severity does no harm, because all read the same or it is corrected. */
  readonly consistency: number;
  readonly consistencyK: number;
}

/** How far judges agree. */
export interface Reliability {
  readonly entries: number;
  readonly judges: number;
  readonly scores: number;
  /** Null unless every judge scored every entry. */
  readonly icc: Readonly<Record<IccForm, Icc>> | null;
  readonly alpha: Readonly<Record<AlphaMetric, number | null>>;
  /** Null unless every judge scored every entry. */
  readonly kendallW: Concordance | null;
  /** Null where the model cannot be fitted. */
  readonly mixedIcc: MixedIcc | null;
}

/**
 * Says how far judges agree, by the measures of the field. Entries and judges without scores are left out. All
 * figures but the variances are free of the scores' unit.
 */
export function reliabilityOf(table: ReadingTable): Reliability {
  const scored = table.scores.filter((row) => row.length > 0);
  const judges = new Set(scored.flatMap((row) => row.map(({ judge }) => judge))).size;
  const units = scored.map((row) => row.map(({ score }) => score));
  const complete = judges > 0 && scored.every((row) => row.length === judges) ? units : null;
  const alpha = Object.fromEntries(alphaMetrics.map((metric) => [metric, alphaOf(units, metric)]));
  return {
    entries: scored.length,
    judges,
    scores: table.scoreCount,
    icc: complete === null ? null : iccOf(complete),
    alpha: alpha as Record<AlphaMetric, number | null>,
    kendallW: complete === null ? null : concordanceOf(complete),
    mixedIcc: mixedIcc(table, units),
  };
}

function mixedIcc(table: ReadingTable, units: readonly (readonly number[])[]): MixedIcc | null {
  const variance = fitMixed(table)?.variances ?? null;
  if (variance === null) return null;
  const { entry, judge, residual } = variance;
  const readings = units.length / units.reduce((sum, unit) => sum + 1 / unit.length, 0);
  return {
    variance,
    readings,
    agreement: entry / (entry + judge + residual),
    agreementK: entry / (entry + (judge + residual) / readings),
    consistency: entry / (entry + residual),
    consistencyK: entry / (entry + residual / readings),
  };
}
