import type { ReactNode } from 'react';

import type { FindingsView } from '../../../api/types.js';
import { formatNumber, formatScore, useLocale } from '../../../lib/i18n/index.js';
import { useFindingsT } from './findings-messages.js';
import classes from './pictures.module.css';

const box = { width: 640, height: 150, foot: 22, top: 16 } as const;

/** How far two readings of a same work lie apart: a picture, a sentence, and the figures behind it. */
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
  const most = Math.max(...counts);
  const classesShown = Math.max(counts.length, limit === null ? 0 : Math.ceil(limit / width));
  const column = box.width / Math.max(classesShown, 6);
  const floor = box.height - box.foot;
  const what = t('differ.what', { pairs: formatNumber(pairs, locale), median: score(median) });
  const beyond =
    limit === null || beyondLimit === null
      ? ''
      : ` ${t('differ.limit', { count: formatNumber(beyondLimit, locale), limit: score(limit) })}`;
  const sentence = what + beyond;
  const limitX = limit === null ? null : (limit / width) * column;
  return (
    <figure className={classes['figure']}>
      <h3 className={classes['title']}>{t('differ.title')}</h3>
      <svg
        className={classes['columns']}
        viewBox={`0 0 ${String(box.width)} ${String(box.height)}`}
        style={{ width: box.width }}
        role="img"
        aria-label={sentence}
      >
        {counts.map((count, index) => {
          const tall = (count / most) * (floor - box.top);
          return (
            <g key={index * width}>
              <rect
                className={classes['bin']}
                x={index * column + 2}
                y={floor - tall}
                width={column - 4}
                height={tall}
              />
              {count === 0 ? null : (
                <text
                  className={classes['label']}
                  x={index * column + column / 2}
                  y={floor - tall - 4}
                  textAnchor="middle"
                >
                  {count}
                </text>
              )}
              <text
                className={classes['label']}
                x={index * column}
                y={box.height - 5}
                textAnchor={index === 0 ? 'start' : 'middle'}
              >
                {score(index * width)}
              </text>
            </g>
          );
        })}
        <line className={classes['axis']} x1={0} x2={box.width} y1={floor} y2={floor} />
        {limitX === null || limitX > box.width ? null : (
          <line className={classes['limit']} x1={limitX} x2={limitX} y1={0} y2={floor} />
        )}
      </svg>
      <figcaption>{sentence}</figcaption>
      <details className={classes['details']}>
        <summary>{t('table')}</summary>
        <table>
          <caption className="ck-hidden">{t('differ.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('differ.range')}</th>
              <th scope="col">{t('differ.pairs')}</th>
            </tr>
          </thead>
          <tbody>
            {counts.map((count, index) => (
              <tr key={index * width}>
                <th scope="row">
                  {t('differ.from-to', { from: score(index * width), to: score((index + 1) * width) })}
                </th>
                <td>{formatNumber(count, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
