import type { ReactNode } from 'react';

import type { RankingView } from '../../../api/types.js';
import { formatScore, useLocale } from '../../../lib/i18n/index.js';
import { useSpread } from '../queries.js';
import { binsOf, countOf, medianOf, rangeOf } from './distribution.js';
import { Histogram } from './histogram.js';
import { useRoundT } from './messages.js';
import { useRankingT } from './ranking-messages.js';

/** Fewer works say nothing of how scores are spread. */
const fewest = 5;

/** How the scores that count in a closed round are spread. */
export function DistributionPicture({ ranking }: { readonly ranking: RankingView }): ReactNode {
  const t = useRoundT();
  const rankingT = useRankingT();
  const locale = useLocale();
  const spread = useSpread(ranking.roundId, ranking.works >= fewest);
  const scores = (spread.data?.scores ?? []).map(({ score, works }) => ({ score, count: works }));
  if (countOf(scores) < fewest) return null;
  const { least, most } = rangeOf(scores);
  const say = (hundredths: number): string => formatScore(hundredths, locale);
  return (
    <Histogram
      bins={binsOf(scores)}
      words={{
        title: ranking.method === 'mean' ? t('spread.title') : rankingT('spread.title'),
        sentence: t('spread.what', { least: say(least), most: say(most), median: say(medianOf(scores)) }),
        table: t('spread.table'),
        range: t('spread.range'),
        counted: t('spread.works'),
        fromTo: (from, to) => t('spread.from-to', { from, to }),
      }}
    />
  );
}
