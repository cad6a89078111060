import type { ReactNode } from 'react';

import type { RoundProgress } from '../../../api/types.js';
import { formatNumber, type Locale, useLocale } from '../../../lib/i18n/index.js';
import { useNow } from '../../../ui/use-now.js';
import { dayOf, everyDay } from './every-day.js';
import classes from './pictures.module.css';
import { useProgressT } from './progress-messages.js';

const box = { height: 120, foot: 20, top: 14, least: 320 } as const;
/** A column has its room among few days and among many; a day in words needs as much as this. */
const column = { least: 24, most: 64, label: 56 } as const;
/** More days than these get too narrow to be told apart: the last ones are shown. */
const most = 30;

/** `2026-08-05` as one writes it: 5/8, or 5 Aug. */
function shortDay(day: string, locale: Locale): string {
  const [, month = '', date = ''] = day.split('-');
  if (locale === 'vi') return `${Number(date)}/${Number(month)}`;
  const options = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('en-GB', options).format(new Date(`${day}T00:00:00Z`));
}

/** The first day of many has no room to stand in the middle of its column. */
function isAtEdge(index: number, step: number): boolean {
  return index === 0 && step < column.label;
}

/** How many sheets came in each day, with the pace needed from now on as a line. */
export function DailyPicture({ progress }: { readonly progress: RoundProgress }): ReactNode {
  const p = useProgressT();
  const locale = useLocale();
  const today = dayOf(useNow(60_000));
  const days = everyDay(progress.days, today).slice(-most);
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined || days.length < 2) return null;
  const best = Math.max(...days.map((day) => day.submitted));
  const needed = progress.neededPerDay;
  const high = Math.max(best, needed ?? 0);
  const floor = box.height - box.foot;
  const tall = (value: number): number => (value / high) * (floor - box.top);
  const step = Math.min(column.most, Math.max(column.least, box.least / days.length));
  const width = Math.max(box.least, days.length * step);
  const sentence = p('days.sentence', {
    from: shortDay(first.day, locale),
    to: shortDay(last.day, locale),
    count: formatNumber(
      days.reduce((sum, day) => sum + day.submitted, 0),
      locale,
    ),
    most: formatNumber(best, locale),
  });
  const every = Math.ceil(column.label / step);
  return (
    <figure className={classes['figure']}>
      <h3 className={classes['title']}>{p('days.title')}</h3>
      <svg
        className={classes['columns']}
        viewBox={`0 0 ${String(width)} ${String(box.height)}`}
        style={{ width }}
        role="img"
        aria-label={sentence}
      >
        {days.map(({ day, submitted }, index) => (
          <g key={day}>
            <rect
              className={classes['bin']}
              x={index * step + 3}
              y={floor - tall(submitted)}
              width={step - 6}
              height={tall(submitted)}
            />
            {index % every === 0 ? (
              <text
                className={classes['label']}
                x={isAtEdge(index, step) ? 3 : index * step + step / 2}
                y={box.height - 5}
                textAnchor={isAtEdge(index, step) ? 'start' : 'middle'}
              >
                {shortDay(day, locale)}
              </text>
            ) : null}
          </g>
        ))}
        <line className={classes['axis']} x1={0} x2={width} y1={floor} y2={floor} />
        {needed === null ? null : (
          <line
            className={classes['limit']}
            x1={0}
            x2={width}
            y1={floor - tall(needed)}
            y2={floor - tall(needed)}
          />
        )}
      </svg>
      <figcaption>
        {sentence} {needed === null ? '' : p('days.needed')}
      </figcaption>
      <details className={classes['details']}>
        <summary>{p('days.table')}</summary>
        <table>
          <caption className="ck-hidden">{p('days.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{p('days.day')}</th>
              <th scope="col">{p('days.sheets')}</th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, submitted }) => (
              <tr key={day}>
                <th scope="row">{shortDay(day, locale)}</th>
                <td>{formatNumber(submitted, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
