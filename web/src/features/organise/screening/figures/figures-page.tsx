import type { ReactNode } from 'react';

import type { FigureLine, Figures } from '../../../../api/types.js';
import { formatDateTime, formatNumber, useLocale } from '../../../../lib/i18n/index.js';
import { PlainButton } from '../../../../ui/buttons.js';
import { EmptyState } from '../../../../ui/feedback/empty-state.js';
import { Page } from '../../../../ui/page.js';
import { QueryView } from '../../../../ui/query-view.js';
import { useDeskT } from '../messages.js';
import { useFigures } from '../teamwork.js';
import { Bars, FigureTable } from './bars.js';
import { DayChart, dayOf, shortDay } from './day-chart.js';
import classes from './figures.module.css';
import { useFiguresT } from './messages.js';

const mostBars = 20;
const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 100));

function ByDay({ figures }: { readonly figures: Figures }): ReactNode {
  const t = useFiguresT();
  const locale = useLocale();
  const { byDay, deadlineAt, total } = figures;
  const busiest = byDay.reduce((best, day) => (day.received > best.received ? day : best), {
    day: '',
    received: 0,
  });
  const closing = deadlineAt === null ? '' : dayOf(deadlineAt);
  const last = byDay.findIndex((day) => day.day === closing);
  const lastTwo = byDay.slice(Math.max(0, last - 1), last + 1).reduce((sum, day) => sum + day.received, 0);
  const words = {
    total: formatNumber(total, locale),
    day: shortDay(busiest.day),
    most: formatNumber(busiest.received, locale),
    share: percent(lastTwo, total),
  };
  return (
    <section className={classes['part']} aria-labelledby="figures-day">
      <h2 id="figures-day">{t('day.title')}</h2>
      <p>{t(last === -1 ? 'day.what.open' : 'day.what', words)}</p>
      <DayChart days={byDay} deadline={deadlineAt} />
      <details className={classes['details']}>
        <summary>{t('table.show')}</summary>
        <div className={classes['scroll']} role="region" aria-label={t('day.title')} tabIndex={0}>
          <table className={classes['table']}>
            <caption className="ck-hidden">{t('day.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('day.day')}</th>
                <th scope="col">{t('works')}</th>
              </tr>
            </thead>
            <tbody>
              {byDay.map((day) => (
                <tr key={day.day}>
                  <th scope="row">{shortDay(day.day)}</th>
                  <td>{formatNumber(day.received, locale)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}

interface PartProps {
  readonly name: 'category' | 'unit' | 'reason';
  readonly lines: readonly FigureLine[];
  readonly nameOf: (line: FigureLine) => string;
  readonly total: number;
}

function Part({ name, lines, nameOf, total }: PartProps): ReactNode {
  const t = useFiguresT();
  const locale = useLocale();
  const [first] = lines;
  const known = lines.filter((line) => line.key !== null || line.name !== null);
  const leading = known[0];
  const shown = lines.slice(0, mostBars);
  const rest = lines.length - shown.length;
  const title = t(`${name}.title`);
  return (
    <section className={classes['part']} aria-labelledby={`figures-${name}`}>
      <h2 id={`figures-${name}`}>{title}</h2>
      {first === undefined ? (
        <p className="ck-soft">{t('reason.none')}</p>
      ) : (
        <>
          <p>
            {leading === undefined
              ? t('name.none.all')
              : t(`${name}.what`, {
                  name: nameOf(leading),
                  most: formatNumber(leading.total, locale),
                  share: percent(leading.total, total),
                  count: known.length,
                  total: formatNumber(
                    lines.reduce((sum, line) => sum + line.total, 0),
                    locale,
                  ),
                })}
          </p>
          <Bars lines={shown} nameOf={nameOf} parts={name !== 'reason'} />
          {rest === 0 ? null : <p className="ck-soft ck-small">{t('name.others', { count: rest })}</p>}
          <FigureTable caption={title} lines={lines} nameOf={nameOf} />
        </>
      )}
    </section>
  );
}

function Content({ figures }: { readonly figures: Figures }): ReactNode {
  const t = useFiguresT();
  const desk = useDeskT();
  const named = (line: FigureLine): string => {
    const name = line.name ?? t('name.none');
    return line.withBelow ? t('unit.with-below', { name }) : name;
  };
  if (figures.total === 0) return <EmptyState>{t('none')}</EmptyState>;
  return (
    <div className={classes['figures']}>
      <ByDay figures={figures} />
      <Part name="category" lines={figures.byCategory} nameOf={named} total={figures.total} />
      <Part name="unit" lines={figures.byUnit} nameOf={named} total={figures.total} />
      <Part
        name="reason"
        lines={figures.byReason}
        nameOf={(line) => desk(`reason.${line.key ?? 'other'}` as 'reason.other')}
        total={figures.total}
      />
    </div>
  );
}

/** What the received works add up to, as pictures with the numbers behind them. */
export default function FiguresPage({ contestId }: { readonly contestId: string }): ReactNode {
  const t = useFiguresT();
  const locale = useLocale();
  const query = useFigures(contestId);
  return (
    <Page
      title={t('title')}
      breadcrumb={[{ label: t('back'), href: `/cuoc-thi/${contestId}/sang-loc` }]}
      meta={query.data ? <span>{t('as-of', { at: formatDateTime(query.data.asOf, locale) })}</span> : null}
      action={
        <PlainButton
          onClick={() => {
            window.print();
          }}
        >
          {t('print')}
        </PlainButton>
      }
    >
      <QueryView query={query} shape="table">
        {(figures) => <Content figures={figures} />}
      </QueryView>
    </Page>
  );
}
