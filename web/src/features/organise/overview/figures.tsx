import type { ReactNode } from 'react';
import { Link } from 'wouter';

import type { ContestView, ScreeningList } from '../../../api/types.js';
import { formatNumber, useLocale } from '../../../lib/i18n/index.js';
import { ProgressBar } from '../../../ui/progress-bar.js';
import classes from './figures.module.css';
import { useOverviewT } from './messages.js';

type Counts = ScreeningList['counts'];

interface FigureProps {
  readonly href: string;
  readonly value: number;
  readonly word: string;
}

function Figure({ href, value, word }: FigureProps): ReactNode {
  const locale = useLocale();
  return (
    <Link href={href} className={classes['figure'] ?? ''}>
      <span className={classes['number']}>{formatNumber(value, locale)}</span>
      <span className={classes['word']}>{word}</span>
    </Link>
  );
}

interface FiguresProps {
  readonly contest: ContestView;
  readonly counts: Counts;
}

/** How many works there are, by what screening says of them; each figure leads to its list. */
export function Figures({ contest, counts }: FiguresProps): ReactNode {
  const t = useOverviewT();
  const locale = useLocale();
  const queue = `/cuoc-thi/${contest.id}/sang-loc`;
  const done = counts.eligible + counts.ineligible;
  const total = done + counts.waiting + counts.correcting + counts.appealed;
  if (total === 0) return <p className="ck-soft">{t('figures.none')}</p>;
  return (
    <div className="ck-stack">
      <div className={classes['figures']}>
        <Figure href={`${queue}?state=all`} value={total} word={t('figures.total')} />
        <Figure href={queue} value={counts.waiting} word={t('figures.waiting')} />
        <Figure href={`${queue}?state=eligible`} value={counts.eligible} word={t('figures.eligible')} />
        <Figure href={`${queue}?state=ineligible`} value={counts.ineligible} word={t('figures.ineligible')} />
      </div>
      <ProgressBar value={done} max={total} label={t('figures.progress')} />
      {counts.withFindings === 0 ? null : (
        <p>
          <Link className="ck-link" href={`${queue}?state=all&finding=yes`}>
            {t('figures.findings', { count: counts.withFindings }).replace(
              String(counts.withFindings),
              formatNumber(counts.withFindings, locale),
            )}
          </Link>
        </p>
      )}
    </div>
  );
}
