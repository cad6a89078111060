import type { ReactNode } from 'react';

import type { RankingView } from '../../../api/types.js';
import { formatScore, useLocale } from '../../../lib/i18n/index.js';
import { binsOf, medianOf } from './distribution.js';
import { Histogram } from './histogram.js';
import { useRoundT } from './messages.js';
import { useRankingT } from './ranking-messages.js';

/** How the scores that count in a closed round are spread. */
export function DistributionPicture({ ranking }: { readonly ranking: RankingView }): ReactNode {
  const t = useRoundT();
  const rankingT = useRankingT();
  const means = ranking.items.map((item) => item.estimate);
  const locale = useLocale();
  if (means.length < 5) return null;
  const score = (hundredths: number): string => formatScore(hundredths, locale);
  return (
    <Histogram
      bins={binsOf(means)}
      words={{
        title: ranking.method === 'mean' ? t('spread.title') : rankingT('spread.title'),
        sentence: t('spread.what', {
          least: score(means.reduce((low, mean) => Math.min(low, mean), Infinity)),
          most: score(means.reduce((high, mean) => Math.max(high, mean), -Infinity)),
          median: score(medianOf(means)),
        }),
        table: t('spread.table'),
        range: t('spread.range'),
        counted: t('spread.works'),
        fromTo: (from, to) => t('spread.from-to', { from, to }),
      }}
    />
  );
}
