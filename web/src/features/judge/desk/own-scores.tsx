import type { ReactNode } from 'react';

import type { DeskView } from '../../../api/types.js';
import { formatScore, useLocale } from '../../../lib/i18n/index.js';
import { binsOf, medianOf, rangeOf } from '../rounds/distribution.js';
import { Histogram } from '../rounds/histogram.js';
import { useOwnT } from './own-messages.js';
import classes from './work-list.module.css';

/** Fewer say nothing of how they are spread. */
const fewest = 5;

/** How the judge's own totals are spread: own ones only, never another's. */
export function OwnScores({ desk }: { readonly desk: DeskView }): ReactNode {
  const t = useOwnT();
  const locale = useLocale();
  const totals = desk.items.flatMap(({ state, total }) =>
    state === 'submitted' && total !== null ? [{ score: total, count: 1 }] : [],
  );
  if (totals.length < fewest) return null;
  const { least, most } = rangeOf(totals);
  const score = (hundredths: number): string => formatScore(hundredths, locale);
  return (
    <section className={classes['own']} aria-label={t('own.title')}>
      <Histogram
        bins={binsOf(totals)}
        fewest={8}
        words={{
          title: t('own.title'),
          sentence: t('own.what', {
            count: totals.length,
            least: score(least),
            most: score(most),
            median: score(medianOf(totals)),
          }),
          table: t('own.table'),
          range: t('own.range'),
          counted: t('own.works'),
          fromTo: (from, to) => t('own.from-to', { from, to }),
        }}
      />
    </section>
  );
}
