import { Fragment, type ReactNode } from 'react';

import type { DossierView } from '../../../api/types.js';
import { formatLength, formatNumber, useLocale } from '../../../lib/i18n/index.js';
import classes from './desk.module.css';
import { durationIssue, lengthIssue, type LengthIssue } from './length.js';
import { useDeskT } from './messages.js';

function Limits({ limits }: { readonly limits: DossierView['limits'] }): ReactNode {
  const t = useDeskT();
  const locale = useLocale();
  if (limits === null) return null;
  const min = limits.minWords === null ? null : formatNumber(limits.minWords, locale);
  const max = limits.maxWords === null ? null : formatNumber(limits.maxWords, locale);
  if (min !== null && max !== null) return <span>{t('facts.limit', { min, max })}</span>;
  if (max !== null) return <span>{t('facts.limit.max', { max })}</span>;
  return min === null ? null : <span>{t('facts.limit.min', { min })}</span>;
}

function Misses({ issue }: { readonly issue: LengthIssue | null }): ReactNode {
  const t = useDeskT();
  if (issue === null) return null;
  const misses = t(`facts.${issue.kind}`, { percent: issue.percent });
  return (
    <strong className={classes[issue.tolerated ? 'amber' : 'red']}>
      {issue.tolerated ? t('facts.tolerated', { issue: misses }) : misses}
    </strong>
  );
}

/** How long the recordings of a work run, against the minutes of its category. */
function Recordings({ dossier }: { readonly dossier: DossierView }): ReactNode {
  const t = useDeskT();
  const { limits } = dossier;
  const [min, max] = [limits?.minMinutes ?? null, limits?.maxMinutes ?? null];
  const running = dossier.files.flatMap(({ id, role, inspection }) => {
    const length = role === 'media' ? (inspection.media?.durationMs ?? null) : null;
    return length === null ? [] : [{ id, length }];
  });
  if (running.length === 0) return null;
  return (
    <>
      {running.map(({ id, length }) => (
        <Fragment key={id}>
          <span>{t('facts.runs', { length: formatLength(length) })}</span>
          <Misses issue={durationIssue(length, limits)} />
        </Fragment>
      ))}
      {min === null || max === null ? null : <span>{t('facts.minutes', { min, max })}</span>}
      {min === null && max !== null ? <span>{t('facts.minutes.max', { max })}</span> : null}
      {min !== null && max === null ? <span>{t('facts.minutes.min', { min })}</span> : null}
    </>
  );
}

/** What a work is and how long, against the rules of its category. */
export function WorkFacts({ dossier }: { readonly dossier: DossierView }): ReactNode {
  const t = useDeskT();
  const locale = useLocale();
  const { file, limits } = dossier;
  const words = file?.inspection.words ?? null;
  const pages = file?.inspection.pages ?? null;
  return (
    <div className={classes['facts']}>
      <span>{dossier.categoryName ?? t('facts.no-category')}</span>
      {words === null ? null : <span>{t('facts.words', { count: formatNumber(words, locale) })}</span>}
      <Misses issue={lengthIssue(words, limits)} />
      <Limits limits={limits} />
      <Recordings dossier={dossier} />
      {pages === null ? null : <span>{t('facts.pages', { count: formatNumber(pages, locale) })}</span>}
      {file === null ? null : <span>{(file.detectedType ?? file.declaredType).toUpperCase()}</span>}
    </div>
  );
}
