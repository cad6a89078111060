import type { ReactNode } from 'react';

import { formatScore, useLocale } from '../../../lib/i18n/index.js';
import { binsOf, medianOf } from './distribution.js';
import { Histogram } from './histogram.js';
import { useRoundT } from './messages.js';

/** How the means of a closed round are spread. */
export function DistributionPicture({ means }: { readonly means: readonly number[] }): ReactNode {
  const t = useRoundT();
  const locale = useLocale();
  if (means.length < 5) return null;
  const score = (hundredths: number): string => formatScore(hundredths, locale);
  return (
    <Histogram
      bins={binsOf(means)}
      words={{
        title: t('spread.title'),
        sentence: t('spread.what', {
          least: score(Math.min(...means)),
          most: score(Math.max(...means)),
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
