import type { ReactElement } from 'react';
import {
  type DeviationAction,
  type DeviationMetric,
  type DeviationPolicy,
  limitOf,
  type ScoringMethod,
  type ThirdRule,
  thirdReadingAbove,
  type TieKeyName,
} from '../../../kernel/deviation.js';
import type { Contest, Round } from '../../contests/index.js';
import { formatNumber } from '../domain/vietnam-time.js';
import type { MessageKey } from '../i18n/messages.js';
import type { PageContext } from '../page-context.js';

const metrics = {
  total: 'apartTotal',
  'any-criterion': 'apartCriterion',
  both: 'apartBoth',
} as const satisfies Record<DeviationMetric, MessageKey>;
const actions = {
  average: 'doAverage',
  discuss: 'doDiscuss',
  'discuss-with-minutes': 'doMinutes',
  'head-decides': 'doHead',
  'third-reading': 'doThird',
  together: 'doTogether',
} as const satisfies Record<DeviationAction, MessageKey>;
const rules = {
  'mean-of-three': 'thirdMean',
  'equal-pair-else-mean': 'thirdEqual',
  'closest-pair': 'thirdClosest',
  'third-is-final': 'thirdFinal',
  council: 'thirdCouncil',
} as const satisfies Record<ThirdRule, MessageKey>;
const methods = {
  mean: 'methodMean',
  median: 'methodMedian',
  trimmed: 'methodTrimmed',
  zscore: 'methodZscore',
  leniency: 'methodLeniency',
  mixed: 'methodMixed',
} as const satisfies Record<ScoringMethod, MessageKey>;
const keys = {
  median: 'tieMedian',
  highest: 'tieHighest',
  lowest: 'tieLowest',
  'earlier-round': 'tieEarlier',
} as const satisfies Record<Exclude<TieKeyName, 'criterion'>, MessageKey>;

/** The differences that a tier is for, in words: from where it begins to where the next one does. */
function rangeOf({ t, locale }: PageContext, from: number | null, next: number | null): string {
  const points = (hundredths: number): string => formatNumber(hundredths / 100, locale);
  const end = next === null ? null : limitOf(next);
  const most = end === null ? '' : points(end.points);
  if (from === null) return t(end?.beyond === true ? 'tierUpTo' : 'tierUnder', { next: most });
  const start = limitOf(from);
  const params = { from: points(start.points), next: most };
  if (end === null) return t(start.beyond ? 'tierAbove' : 'tierFrom', params);
  if (start.beyond) return t(end.beyond ? 'tierAboveUpTo' : 'tierAboveUnder', params);
  return t(end.beyond ? 'tierFromUpTo' : 'tierFromUnder', params);
}

function Policy({
  context,
  policy,
}: {
  readonly context: PageContext;
  readonly policy: DeviationPolicy;
}): ReactElement | null {
  const { t, locale } = context;
  const { tiers, metric, thirdRule, togetherAbove } = policy;
  if (tiers.length === 0) return null;
  const lines = [{ from: null, action: 'average' as const }, ...tiers];
  const limit = togetherAbove === null ? '' : formatNumber(togetherAbove / 100, locale);
  return (
    <>
      <p>{t(metrics[metric])}</p>
      <ul>
        {lines.map(({ from, action }, index) => (
          <li key={from ?? 0}>
            {rangeOf(context, from, lines[index + 1]?.from ?? null)}: {t(actions[action])}
            {index === lines.length - 1 ? '.' : ';'}
          </li>
        ))}
      </ul>
      {thirdReadingAbove(policy) !== null && (
        <p>
          {t(rules[thirdRule])} {togetherAbove !== null && t('togetherAbove', { limit })}
        </p>
      )}
    </>
  );
}

/** What a round's rules say of differences, of the score that counts and of equal scores. */
export function RoundRules({
  context,
  contest,
  round,
}: {
  readonly context: PageContext;
  readonly contest: Contest;
  readonly round: Round;
}): ReactElement {
  const { t } = context;
  const nameOf = (id: string): string => contest.criteria.find((each) => each.id === id)?.name ?? '';
  const ties = round.tieKeys.map((key) =>
    key.by === 'criterion' ? t('tieCriterion', { name: nameOf(key.criterionId) }) : t(keys[key.by]),
  );
  return (
    <div className="roundrules">
      {round.deviation !== null && <Policy context={context} policy={round.deviation} />}
      <p>
        {t(methods[round.method])} {ties.length > 0 && t('tiesBy', { keys: ties.join('; ') })}{' '}
        {ties.length > 0 && t('tiesLeft')}
      </p>
    </div>
  );
}
