import type { ReactNode } from 'react';

import type { DeskCriterion } from '../../../api/types.js';
import { formatScore, useLocale } from '../../../lib/i18n/index.js';
import { useModerationT } from './messages.js';
import classes from './moderation.module.css';

/** A sheet as a column. */
export interface SheetColumn {
  readonly key: string;
  readonly heading: string;
  readonly under: string;
  readonly scores: Readonly<Record<string, number>>;
  readonly total: number | null;
  readonly comment: string;
  readonly action?: ReactNode;
}

/** Sheets side by side: a row for each criterion, how far they lie apart, and the comments below. */
export function SheetsTable({
  code,
  criteria,
  sheets,
}: {
  readonly code: string;
  readonly criteria: readonly DeskCriterion[];
  readonly sheets: readonly SheetColumn[];
}): ReactNode {
  const t = useModerationT();
  const locale = useLocale();
  const points = (score: number | null | undefined): string =>
    score === null || score === undefined ? '–' : formatScore(score, locale);
  const apart = (scores: readonly (number | null | undefined)[]): string => {
    const known = scores.filter((score): score is number => typeof score === 'number');
    return known.length < 2 ? '–' : formatScore(Math.max(...known) - Math.min(...known), locale);
  };
  return (
    <div className={classes['sheets']} role="region" tabIndex={0} aria-label={t('sheets.caption', { code })}>
      <table>
        <caption className="ck-hidden">{t('sheets.caption', { code })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('sheets.criterion')}</th>
            {sheets.map((sheet) => (
              <th key={sheet.key} scope="col">
                {sheet.heading}
                <span className={`ck-soft ${classes['under'] ?? ''}`}>{sheet.under}</span>
              </th>
            ))}
            <th scope="col">{t('sheets.apart')}</th>
          </tr>
        </thead>
        <tbody>
          {criteria.map((criterion) => (
            <tr key={criterion.id}>
              <th scope="row">
                {criterion.name} <span className="ck-soft">/ {formatScore(criterion.maxScore, locale)}</span>
              </th>
              {sheets.map((sheet) => (
                <td key={sheet.key} className={classes['number']}>
                  {points(sheet.scores[criterion.id])}
                </td>
              ))}
              <td className={`${classes['number'] ?? ''} ${classes['apart'] ?? ''}`}>
                {apart(sheets.map((sheet) => sheet.scores[criterion.id]))}
              </td>
            </tr>
          ))}
          <tr className={classes['total']}>
            <th scope="row">{t('sheets.total')}</th>
            {sheets.map((sheet) => (
              <td key={sheet.key} className={classes['number']}>
                {points(sheet.total)}
              </td>
            ))}
            <td className={classes['number']}>{apart(sheets.map((sheet) => sheet.total))}</td>
          </tr>
          {sheets.some((sheet) => sheet.comment !== '') ? (
            <tr>
              <th scope="row">{t('sheets.comment')}</th>
              {sheets.map((sheet) => (
                <td key={sheet.key} className={classes['comment']}>
                  {sheet.comment}
                </td>
              ))}
              <td />
            </tr>
          ) : null}
          {sheets.some((sheet) => sheet.action !== undefined) ? (
            <tr>
              <td />
              {sheets.map((sheet) => (
                <td key={sheet.key}>{sheet.action ?? null}</td>
              ))}
              <td />
            </tr>
          ) : null}
        </tbody>
      </table>
    </div>
  );
}
