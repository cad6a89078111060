import type { ReactNode } from 'react';

import type { UnitPage } from '../../api/types.js';
import { formatNumber, useLocale } from '../../lib/i18n/index.js';
import { useUnitT } from './messages.js';
import classes from './unit.module.css';

const names = ['received', 'waiting', 'eligible', 'ineligible', 'drafts', 'prizes'] as const;

/** "2026-07-05" as it is written in Vietnam. */
function dayText(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date}/${month}/${year}`;
}

function Bars({
  title,
  rows,
}: {
  readonly title: string;
  readonly rows: readonly { readonly key: string; readonly label: string; readonly count: number }[];
}): ReactNode {
  const locale = useLocale();
  const most = Math.max(1, ...rows.map(({ count }) => count));
  if (rows.length === 0) return null;
  return (
    <section className={classes['bars']}>
      <h3>{title}</h3>
      <ul>
        {rows.map(({ key, label, count }) => (
          <li key={key}>
            <span>{label}</span>
            <span className={classes['bar']} aria-hidden>
              <span style={{ width: `${String((count / most) * 100)}%` }} />
            </span>
            <b className="ck-numbers">{formatNumber(count, locale)}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How many works the unit has sent, and how they stand. */
export function Figures({ figures }: { readonly figures: UnitPage['figures'] }): ReactNode {
  const t = useUnitT();
  const locale = useLocale();
  return (
    <section aria-label={t('figures')} className={classes['figures']}>
      <dl className={classes['numbers']}>
        {names.map((name) => (
          <div key={name}>
            <dt>{t(`figure.${name}`)}</dt>
            <dd className="ck-numbers">{formatNumber(figures[name], locale)}</dd>
          </div>
        ))}
      </dl>
      <div className={classes['charts']}>
        <Bars
          title={t('by-category')}
          rows={figures.byCategory.map(({ categoryId, name, count }) => ({
            key: categoryId,
            label: name,
            count,
          }))}
        />
        <Bars
          title={t('by-day')}
          rows={figures.byDay.slice(-10).map(({ day, count }) => ({ key: day, label: dayText(day), count }))}
        />
      </div>
    </section>
  );
}
