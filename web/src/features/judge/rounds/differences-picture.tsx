import type { ReactNode } from 'react';

import type { FindingsView } from '../../../api/types.js';
import { formatNumber, formatScore, useLocale } from '../../../lib/i18n/index.js';
import { useFindingsT } from './findings-messages.js';
import { Histogram } from './histogram.js';

/** How far two readings of a same work lie apart. */
export function DifferencesPicture({
  differences,
}: {
  readonly differences: NonNullable<FindingsView['differences']>;
}): ReactNode {
  const t = useFindingsT();
  const locale = useLocale();
  const { pairs, median, beyondLimit, limit, width, counts } = differences;
  if (pairs === 0 || median === null) return null;
  const score = (hundredths: number): string => formatScore(hundredths, locale);
  const what = t('differ.what', { pairs: formatNumber(pairs, locale), median: score(median) });
  const beyond =
    limit === null || beyondLimit === null
      ? ''
      : ` ${t('differ.limit', { count: formatNumber(beyondLimit, locale), limit: score(limit) })}`;
  return (
    <Histogram
      bins={counts.map((count, index) => ({ from: index * width, to: (index + 1) * width, count }))}
      fewest={Math.max(6, limit === null ? 0 : Math.ceil(limit / width))}
      line={limit}
      words={{
        title: t('differ.title'),
        sentence: what + beyond,
        table: t('table'),
        range: t('differ.range'),
        counted: t('differ.pairs'),
        fromTo: (from, to) => t('differ.from-to', { from, to }),
      }}
    />
  );
}
