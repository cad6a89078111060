import {
  closestToThird,
  type Counting,
  equalPairElseMean,
  meanUnlessApart,
  type ThreeScores,
} from '../../../kernel/adjudication.js';
import { type DeviationPolicy, thirdReadingAbove } from '../../../kernel/deviation.js';
import { type Fraction, fraction } from '../../../kernel/fraction.js';
import {
  askedOf,
  liveReadings,
  plannedReadings,
  type Reading,
  type ReadingRules,
  type Standing,
  untouched,
} from './readings.js';

/** What people have to do before a work has a score; `council`: the rule leaves three readings to the panel. */
export type Question = 'discuss' | 'discuss-with-minutes' | 'head-decides' | 'together' | 'council';

/** What the readings of a work come to. */
export type Outcome<R extends Reading = Reading> =
  /** Planned readings are missing. */
  | { readonly kind: 'reading' }
  /** A third reading is dealt and not in, or nobody is there for it. */
  | { readonly kind: 'third'; readonly dealt: boolean }
  | { readonly kind: 'asked'; readonly question: Question }
  /** The mean of these readings counts. */
  | { readonly kind: 'counted'; readonly readings: readonly R[] }
  /** A score that was agreed or decided on counts, in hundredths. */
  | { readonly kind: 'settled'; readonly total: number };

/** How a work stands whose readings call for more than their mean. */
export type DiscrepancyState = 'third-assigned' | 'third-done' | 'open' | 'asked' | 'settled';

/** What the readings of a copy come to by the rules of its round, exactly. */
export function outcomeOf<R extends Reading>(
  sheets: readonly R[],
  rules: ReadingRules,
  standing: Standing = untouched,
): Outcome<R> {
  const planned = plannedReadings(sheets, rules);
  if (planned === null) return { kind: 'reading' };
  if (standing.settled !== null) return { kind: 'settled', total: standing.settled };
  const third = liveReadings(sheets).find((sheet) => sheet.third);
  const asked = askedOf(sheets, rules) ?? 'average';
  if (asked !== 'average' && asked !== 'third-reading') return { kind: 'asked', question: asked };
  const wanted = asked === 'third-reading' || standing.ordered || third !== undefined;
  if (!wanted) return { kind: 'counted', readings: planned };
  if (third === undefined) return { kind: 'third', dealt: false };
  if (third.state !== 'submitted') return { kind: 'third', dealt: true };
  // A reading that no difference called for, but somebody ordered, joins the mean.
  if (asked === 'average' || rules.deviation === null) {
    return { kind: 'counted', readings: [...planned, third] };
  }
  return byThirdRule(planned, third, rules.deviation);
}

const points = (reading: Reading): Fraction => fraction(reading.total ?? 0);

function byThirdRule<R extends Reading>(
  planned: readonly R[],
  third: R,
  policy: DeviationPolicy,
): Outcome<R> {
  const counted = ({ planned: places, third: withThird }: Counting): Outcome<R> => {
    const own = planned.filter((_, place) => places.includes(place));
    return { kind: 'counted', readings: withThird ? [...own, third] : own };
  };
  const unlessTogether = (found: ThreeScores): Outcome<R> =>
    'together' in found ? { kind: 'asked', question: 'together' } : counted(found.counting);
  const scores = planned.map(points);
  const limit = policy.togetherAbove === null ? null : fraction(policy.togetherAbove);
  switch (policy.thirdRule) {
    case 'third-is-final':
      return { kind: 'counted', readings: [third] };
    case 'council':
      return { kind: 'asked', question: 'council' };
    case 'mean-of-three':
      return unlessTogether(meanUnlessApart(scores, points(third), limit));
    case 'equal-pair-else-mean':
      return unlessTogether(equalPairElseMean(scores, points(third), limit));
    case 'closest-pair': {
      const threshold = fraction(thirdReadingAbove(policy) ?? 0);
      const closest = closestToThird(scores, points(third), threshold);
      return closest === null
        ? unlessTogether(meanUnlessApart(scores, points(third), limit))
        : counted(closest);
    }
  }
}

/** How the difference of a copy stands, or null where the plain mean stands. */
export function discrepancyOf(
  sheets: readonly Reading[],
  rules: ReadingRules,
  standing: Standing = untouched,
): DiscrepancyState | null {
  const outcome = outcomeOf(sheets, rules, standing);
  const third = liveReadings(sheets).find((sheet) => sheet.third);
  switch (outcome.kind) {
    case 'reading':
      return third === undefined ? null : third.state === 'submitted' ? 'third-done' : 'third-assigned';
    case 'third':
      return outcome.dealt ? 'third-assigned' : 'open';
    case 'asked':
      return 'asked';
    case 'settled':
      return 'settled';
    case 'counted':
      return third === undefined ? null : 'third-done';
  }
}

/** Whether a round may be closed with this work only for a reason: people still have something to do about it. */
export function isUnsettled({ kind }: Outcome): boolean {
  return kind === 'asked' || kind === 'third' || kind === 'reading';
}

/** Readings that count, and the score in their place; where nothing was settled the mean of all readings counts. */
export function countedReadings<R extends Reading>(
  sheets: readonly R[],
  outcome: Outcome<R>,
): { readonly readings: readonly R[]; readonly decided: number | null } {
  if (outcome.kind === 'counted') return { readings: outcome.readings, decided: null };
  const all = liveReadings(sheets).filter((sheet) => sheet.state === 'submitted');
  return { readings: all, decided: outcome.kind === 'settled' ? outcome.total : null };
}

/** Whom a difference is about: the judges of the planned readings, and what they have handed in. */
export interface Basis {
  readonly sheetId: string;
  readonly version: number;
}

/** What an agreement rests on: it stands as long as these sheets do. */
export function sameBasis(a: readonly Basis[], b: readonly Basis[]): boolean {
  const keys = (basis: readonly Basis[]): string =>
    basis
      .map(({ sheetId, version }) => `${sheetId}:${version}`)
      .sort()
      .join();
  return keys(a) === keys(b);
}
