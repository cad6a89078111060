import type { ReactNode } from 'react';

import type { Figures } from '../../../../api/types.js';
import { formatNumber, useLocale } from '../../../../lib/i18n/index.js';
import classes from './figures.module.css';
import { useFiguresT } from './messages.js';

type Day = Figures['byDay'][number];

const width = 960;
const height = 260;
const edge = { left: 44, right: 16, top: 28, bottom: 30 };

/** `2026-07-05` as Vietnam writes it: `05/7`. */
export function shortDay(day: string): string {
  const [, month = '', date = ''] = day.split('-');
  return `${date}/${String(Number(month))}`;
}

/** The day in Vietnam of an instant. */
export function dayOf(at: string): string {
  return new Date(new Date(at).getTime() + 7 * 3600 * 1000).toISOString().slice(0, 10);
}

/** A round number at or above the greatest value, for the top of the axis. */
function roof(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  return [1, 2, 5, 10].map((step) => step * power).find((value) => value >= most) ?? most;
}

/** Works received by day as columns, with the deadline drawn through them. */
export function DayChart({
  days,
  deadline,
}: {
  readonly days: readonly Day[];
  readonly deadline: string | null;
}): ReactNode {
  const t = useFiguresT();
  const locale = useLocale();
  const top = roof(Math.max(...days.map((day) => day.received)));
  // A contest of some days is no wall of colour.
  const step = Math.min(72, (width - edge.left - edge.right) / days.length);
  const inner = height - edge.top - edge.bottom;
  const y = (value: number): number => edge.top + inner - (value / top) * inner;
  const x = (index: number): number => edge.left + index * step;
  const closing = deadline === null ? -1 : days.findIndex((day) => day.day === dayOf(deadline));
  const every = Math.ceil(days.length / 12);
  return (
    <svg className={classes['chart']} viewBox={`0 0 ${String(width)} ${String(height)}`} aria-hidden>
      {[0, 0.5, 1].map((part) => (
        <g key={part}>
          <line
            className={classes['grid']}
            x1={edge.left}
            x2={width - edge.right}
            y1={y(top * part)}
            y2={y(top * part)}
          />
          <text className={classes['axis']} x={edge.left - 8} y={y(top * part) + 4} textAnchor="end">
            {formatNumber(Math.round(top * part), locale)}
          </text>
        </g>
      ))}
      {days.map((day, index) => (
        <rect
          key={day.day}
          className={classes['column']}
          x={x(index) + Math.min(2, step * 0.1)}
          width={Math.max(1, step - Math.min(4, step * 0.2))}
          y={y(day.received)}
          height={edge.top + inner - y(day.received)}
        />
      ))}
      {days.map((day, index) =>
        index % every === 0 ? (
          <text
            key={day.day}
            className={classes['axis']}
            x={x(index) + step / 2}
            y={height - 10}
            textAnchor="middle"
          >
            {shortDay(day.day)}
          </text>
        ) : null,
      )}
      {closing === -1 ? null : (
        <g>
          <line
            className={classes['deadline']}
            x1={x(closing + 1)}
            x2={x(closing + 1)}
            y1={edge.top - 12}
            y2={edge.top + inner}
          />
          <text className={classes['deadlineWord']} x={x(closing + 1) - 6} y={edge.top - 8} textAnchor="end">
            {t('day.deadline')}
          </text>
        </g>
      )}
    </svg>
  );
}
