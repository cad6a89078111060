import type { ReactNode } from 'react';

import type { RankingView } from '../../../api/types.js';
import { useRankingT } from './ranking-messages.js';

type Key = RankingView['tieKeys'][number];

/** The rules whose values are estimates, and not exact fractions. */
const estimating: ReadonlySet<RankingView['method']> = new Set(['zscore', 'leniency', 'mixed']);

/** Names a key that parts works of one score. */
export function useKeyName(): (key: Key) => string {
  const t = useRankingT();
  return (key) => t(`key.${key.by}`, { name: key.criterionName ?? '' });
}

/** What the places are made of: the rule that counts and the keys that part equal scores. */
export function RuleLines({ ranking }: { readonly ranking: RankingView }): ReactNode {
  const t = useRankingT();
  const nameOf = useKeyName();
  const { method, tieKeys } = ranking;
  return (
    <p className="ck-soft">
      {t(`rule.${method}`)}{' '}
      {tieKeys.length === 0 ? t('ties.none') : t('ties.keys', { keys: tieKeys.map(nameOf).join('; ') })}
      {estimating.has(method) ? ` ${t('rule.millionth')}` : ''}
    </p>
  );
}
