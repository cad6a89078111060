import type { RoundRow } from '../../../../api/types.js';
import { formatScore, type Locale, parseScore } from '../../../../lib/i18n/index.js';
import { toField } from '../../vietnam-time.js';
import { shownNumber } from '../numbers.js';
import { freshKey } from '../rows.js';

type Policy = NonNullable<RoundRow['deviation']>;
/** What is done about readings that lie apart. */
export type Action = Policy['tiers'][number]['action'];
/** The method whose estimate counts. */
export type Method = RoundRow['method'];

/** A tier while it is edited: "from 10" takes 10 in, "above 15" begins just beyond it. */
export interface TierDraft {
  readonly key: string;
  readonly start: 'from' | 'above';
  readonly points: string;
  readonly action: Action;
}

/** A round while it is edited. */
export interface RoundDraft {
  readonly key: string;
  readonly name: string;
  readonly readingsPerEntry: string;
  readonly metric: Policy['metric'];
  readonly tiers: readonly TierDraft[];
  readonly thirdRule: Policy['thirdRule'];
  readonly togetherAbove: string;
  readonly method: Method;
  /** Criteria by their ids, the others by their names. */
  readonly ties: readonly string[];
  readonly advanceCount: string;
  readonly dueAt: string;
}

/** What a round that is added begins with. */
export function blankRound(): RoundDraft {
  return {
    key: freshKey(),
    name: '',
    readingsPerEntry: '2',
    metric: 'total',
    tiers: [],
    thirdRule: 'mean-of-three',
    togetherAbove: '',
    method: 'mean',
    ties: [],
    advanceCount: '',
    dueAt: '',
  };
}

function tierDraft(locale: Locale, { from, action }: Policy['tiers'][number]): TierDraft {
  const above = from % 5 === 1;
  const points = formatScore(above ? from - 1 : from, locale);
  return { key: freshKey(), start: above ? 'above' : 'from', points, action };
}

/** A round as its fields show it. */
export function roundDraft(round: RoundRow, locale: Locale): RoundDraft {
  const usual = blankRound();
  const { deviation } = round;
  const together = deviation?.togetherAbove ?? null;
  return {
    key: round.id,
    name: round.name,
    readingsPerEntry: String(round.readingsPerEntry),
    metric: deviation?.metric ?? usual.metric,
    // The keys follow from the places, so that two readings of one contest are alike.
    tiers: (deviation?.tiers ?? []).map((tier, index) => ({
      ...tierDraft(locale, tier),
      key: `${round.id}-${String(index)}`,
    })),
    thirdRule: deviation?.thirdRule ?? usual.thirdRule,
    togetherAbove: together === null ? '' : formatScore(together, locale),
    method: round.method,
    ties: round.tieKeys.map(({ by, criterionId }) => criterionId ?? by),
    advanceCount: shownNumber(round.advanceCount),
    dueAt: toField(round.dueAt),
  };
}

/** Where a tier begins, in hundredths; null while it is no number. */
export function tierStart({ start, points }: Pick<TierDraft, 'start' | 'points'>): number | null {
  const value = parseScore(points);
  if (value === null) return null;
  return start === 'above' ? value + 1 : value;
}

/** Whether readings of a round may call a third one. */
export function callsThird({ tiers }: Pick<RoundDraft, 'tiers'>): boolean {
  return tiers.some((tier) => tier.action === 'third-reading');
}

/** What a round sends of differences; null where nothing is done about them. */
export function policyOf(draft: RoundDraft): Policy | null {
  if (draft.tiers.length === 0) return null;
  const third = callsThird(draft);
  return {
    metric: draft.metric,
    tiers: draft.tiers.map((tier) => ({ from: tierStart(tier) ?? 0, action: tier.action })),
    thirdRule: draft.thirdRule,
    togetherAbove: third ? parseScore(draft.togetherAbove) : null,
  };
}

const plainKeys = ['median', 'highest', 'lowest', 'earlier-round'] as const;
/** A key beside the criteria. */
export type PlainKey = (typeof plainKeys)[number];
/** The keys beside the criteria. */
export const plainTieKeys: readonly PlainKey[] = plainKeys;

/** What a round sends of equal scores. */
export function tieKeysOf({
  ties,
}: RoundDraft): { by: 'criterion' | PlainKey; criterionId: string | null }[] {
  return ties.map((tie) => {
    const plain = plainKeys.find((key) => key === tie);
    return plain === undefined
      ? { by: 'criterion' as const, criterionId: tie }
      : { by: plain, criterionId: null };
  });
}

/** A difference that shows what a tier means: well within it, in half points. */
export function exampleOf(from: number | null, next: number | null): number {
  const start = from ?? 0;
  const end = next ?? start + 800;
  const middle = Math.round((start + end) / 2 / 50) * 50;
  return middle >= start && middle < end ? middle : start;
}
