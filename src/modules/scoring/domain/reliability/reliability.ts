import type { Design } from '../design.js';
import { fitMixed, type MixedFit, type Variances } from '../mixed.js';
import { scoresOf } from '../readings.js';
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
export function reliabilityOf(design: Design, mixed: MixedFit | null = fitMixed(design)): Reliability {
  const all = Array.from({ length: design.entryCount }, (_, entry) => scoresOf(design, entry));
  const units = all.filter((unit) => unit.length > 0);
  const judges = design.readings.filter((count) => count > 0).length;
  const complete = judges > 0 && units.every((unit) => unit.length === judges) ? units : null;
  const alpha = Object.fromEntries(alphaMetrics.map((metric) => [metric, alphaOf(units, metric)]));
  return {
    entries: units.length,
    judges,
    scores: design.scoreCount,
    icc: complete === null ? null : iccOf(complete),
    alpha: alpha as Record<AlphaMetric, number | null>,
    kendallW: complete === null ? null : concordanceOf(complete),
    mixedIcc: mixed === null ? null : mixedIcc(mixed.variances, units),
  };
}

function mixedIcc(variance: Variances, units: readonly (readonly number[])[]): MixedIcc {
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
