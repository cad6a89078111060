/** What can be done when the readings of a work lie apart. */
export const deviationActions = [
  'average',
  'discuss',
  'discuss-with-minutes',
  'head-decides',
  'third-reading',
  'together',
] as const;
/** An act of the deviation policy. */
export type DeviationAction = (typeof deviationActions)[number];

/** What lies apart: the totals, the scores of a criterion, or the greater of both. */
export const deviationMetrics = ['total', 'any-criterion', 'both'] as const;
/** A measure of how far readings lie apart. */
export type DeviationMetric = (typeof deviationMetrics)[number];

/** Which scores stand once a third reading is in. */
export const thirdRules = [
  'mean-of-three',
  'equal-pair-else-mean',
  'closest-pair',
  'third-is-final',
  'council',
] as const;
/** A rule for three readings. */
export type ThirdRule = (typeof thirdRules)[number];

/** What is done when two readings of a work lie apart, from `from` (hundredths) on up to the next tier. */
export interface DeviationTier {
  readonly from: number;
  readonly action: DeviationAction;
}

/** What a round does about readings that lie apart. */
export interface DeviationPolicy {
  readonly metric: DeviationMetric;
  /** Ascending; below the first the mean stands. */
  readonly tiers: readonly DeviationTier[];
  readonly thirdRule: ThirdRule;
  /** Three readings further apart than this (hundredths) are read by all together; null: never. */
  readonly togetherAbove: number | null;
}

/** The estimate that counts in a round. */
export const scoringMethods = ['mean', 'median', 'trimmed', 'zscore', 'leniency', 'mixed'] as const;
/** A method of scoring. */
export type ScoringMethod = (typeof scoringMethods)[number];

/** What can decide among works of one score. */
export const tieKeyNames = ['criterion', 'median', 'highest', 'lowest', 'earlier-round'] as const;
/** What decides among works of one score. */
export type TieKeyName = (typeof tieKeyNames)[number];
/** One of the ordered keys that part works of one score. */
export type TieKey =
  | { readonly by: 'criterion'; readonly criterionId: string }
  | { readonly by: Exclude<TieKeyName, 'criterion'> };

/** What the tier says for readings so far apart, in hundredths. */
export function actionFor(apart: number, { tiers }: Pick<DeviationPolicy, 'tiers'>): DeviationAction {
  return tiers.filter((tier) => apart >= tier.from).at(-1)?.action ?? 'average';
}

/** Above which difference a third reading is ordered, in hundredths; null: never. */
export function thirdReadingAbove(policy: DeviationPolicy | null): number | null {
  const tier = policy?.tiers.find((each) => each.action === 'third-reading');
  return tier === undefined ? null : tier.from - 1;
}

/** The policy that a single limit stands for: above it a third reading, then the mean of the three. */
export function policyOfLimit(limit: number): DeviationPolicy {
  return {
    metric: 'total',
    tiers: [{ from: limit + 1, action: 'third-reading' }],
    thirdRule: 'mean-of-three',
    togetherAbove: null,
  };
}

/** Whether people may come to put a score of their own in place of the readings. */
export function mayAgree(policy: DeviationPolicy | null): boolean {
  if (policy === null) return false;
  const { tiers, thirdRule, togetherAbove } = policy;
  const third = tiers.some((tier) => tier.action === 'third-reading');
  const byPeople = tiers.some(({ action }) => action !== 'average' && action !== 'third-reading');
  return byPeople || (third && (thirdRule === 'council' || togetherAbove !== null));
}

/** A limit as the rules write it: "from 10" or, where the tier begins just beyond a round figure, "above 15". */
export function limitOf(from: number): { readonly beyond: boolean; readonly points: number } {
  const beyond = from % 5 === 1;
  return { beyond, points: beyond ? from - 1 : from };
}
