import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { CategoryView, Finding, Inspection as InspectionView } from '../../../api/types.js';
import { formatNumber, useLocale } from '../../../lib/i18n/index.js';
import { hasMessage, useT } from '../messages.js';
import classes from './inspection.module.css';

interface InspectionProps {
  readonly inspection: InspectionView;
  readonly category: CategoryView | undefined;
}

function useLength(category: CategoryView | undefined): (words: number) => string | null {
  const t = useT();
  const locale = useLocale();
  return (words) => {
    if (category === undefined) return null;
    const { minWords, maxWords, tolerancePercent } = category;
    const over = maxWords !== null && words > maxWords * (1 + tolerancePercent / 100);
    const under = minWords !== null && words < minWords * (1 - tolerancePercent / 100);
    if (over) return t('inspect.over', { max: formatNumber(maxWords, locale) });
    return under ? t('inspect.under', { min: formatNumber(minWords, locale) }) : null;
  };
}

function useDuration(category: CategoryView | undefined): (milliseconds: number) => string | null {
  const t = useT();
  return (milliseconds) => {
    if (category === undefined) return null;
    // In whole seconds, as the length is shown, and with the tolerance that holds for words.
    const seconds = Math.round(milliseconds / 1000);
    const { minMinutes, maxMinutes, tolerancePercent } = category;
    const over = maxMinutes !== null && seconds * 100 > maxMinutes * 60 * (100 + tolerancePercent);
    const under = minMinutes !== null && seconds * 100 < minMinutes * 60 * (100 - tolerancePercent);
    if (over) return t('inspect.too-long', { max: maxMinutes });
    return under ? t('inspect.too-short', { min: minMinutes }) : null;
  };
}

function Figures({ inspection, category }: InspectionProps): ReactNode {
  const t = useT();
  const locale = useLocale();
  const lengthOf = useLength(category);
  const durationOf = useDuration(category);
  const { words, pages, media } = inspection;
  const duration = media?.durationMs ?? null;
  const codecs = [media?.videoCodec, media?.audioCodec].flatMap((codec) => codec ?? []);
  const figures = [
    ...(words === null ? [] : [t('inspect.words', { count: formatNumber(words, locale) })]),
    ...(duration === null
      ? []
      : [
          t('inspect.duration', {
            minutes: Math.floor(duration / 60_000),
            seconds: Math.floor((duration % 60_000) / 1000),
          }),
        ]),
    ...codecs,
    ...(pages === null ? [] : [t('inspect.pages', { count: formatNumber(pages, locale) })]),
  ];
  const length = duration === null ? (words === null ? null : lengthOf(words)) : durationOf(duration);
  return (
    <>
      {figures.length === 0 ? null : <p className="ck-numbers">{figures.join(' · ')}</p>}
      {length === null ? null : <p className={classes['warn']}>{length}</p>}
    </>
  );
}

function FindingItem({ finding }: { readonly finding: Finding }): ReactNode {
  const t = useT();
  const kind = `finding.${finding.kind}`;
  const place = `place.${finding.place}`;
  return (
    <li>
      <p className={classes['kind']}>
        {t(hasMessage(kind) ? (kind as 'finding.name') : 'finding.other')}
        {hasMessage(place) ? <span className="ck-soft"> · {t(place as 'place.body')}</span> : null}
      </p>
      {finding.excerpt === null ? (
        <p>
          <mark>{finding.value}</mark>
        </p>
      ) : (
        <p>
          {finding.excerpt.before}
          <mark>{finding.excerpt.match}</mark>
          {finding.excerpt.after}
        </p>
      )}
    </li>
  );
}

function Findings({ findings }: { readonly findings: readonly Finding[] }): ReactNode {
  const t = useT();
  if (findings.length === 0) {
    return (
      <p className={classes['clean']}>
        <IconCircleCheck size={18} aria-hidden />
        {t('inspect.clean')}
      </p>
    );
  }
  return (
    <>
      <p className={classes['warn']}>
        <IconAlertTriangle size={18} aria-hidden />
        {t('inspect.findings', { count: findings.length })}
      </p>
      <p className="ck-soft ck-small">{t('inspect.findings.what')}</p>
      <ul className={classes['findings']}>
        {findings.map((finding) => (
          <FindingItem key={finding.id} finding={finding} />
        ))}
      </ul>
    </>
  );
}

/** What inspection says of the file: its length, what it refuses, and what names the author, with the place. */
export function Inspection({ inspection, category }: InspectionProps): ReactNode {
  const t = useT();
  if (inspection.state === 'waiting') {
    return (
      <div className={classes['box']} role="status">
        <p className={classes['waiting']}>
          <span className={classes['spinner']} aria-hidden />
          {t('inspect.waiting')}
        </p>
      </div>
    );
  }
  const rejected = inspection.verdict === 'reject';
  return (
    <div className={classes['box']} role="status">
      {inspection.state === 'failed' ? <p className={classes['warn']}>{t('inspect.failed')}</p> : null}
      {inspection.reasons.length === 0 ? null : (
        <div className={rejected ? classes['rejected'] : classes['noted']}>
          <p className={classes['kind']}>{t(rejected ? 'inspect.reject' : 'inspect.review')}</p>
          {inspection.reasons.map((reason) => (
            <p key={reason.code}>{reason.detail}</p>
          ))}
        </div>
      )}
      <Figures inspection={inspection} category={category} />
      {inspection.state === 'done' && !rejected ? <Findings findings={inspection.findings} /> : null}
    </div>
  );
}
