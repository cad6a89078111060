import type { ReactNode } from 'react';

import { formatNumber, formatScore, useLocale } from '../../../lib/i18n/index.js';
import { binsOf, medianOf } from './distribution.js';
import { useRoundT } from './messages.js';
import classes from './pictures.module.css';

const box = { width: 640, height: 150, foot: 22, top: 16 } as const;

/** How the means of a closed round are spread: a picture, a sentence, and the figures behind it. */
export function DistributionPicture({ means }: { readonly means: readonly number[] }): ReactNode {
  const t = useRoundT();
  const locale = useLocale();
  if (means.length < 5) return null;
  const bins = binsOf(means);
  const most = Math.max(...bins.map((bin) => bin.count));
  const column = box.width / bins.length;
  const floor = box.height - box.foot;
  const score = (hundredths: number): string => formatScore(hundredths, locale);
  const sentence = t('spread.what', {
    least: score(Math.min(...means)),
    most: score(Math.max(...means)),
    median: score(medianOf(means)),
  });
  const labelEvery = Math.ceil(bins.length / 12);
  return (
    <figure className={classes['figure']}>
      <h3 className={classes['title']}>{t('spread.title')}</h3>
      <svg
        className={classes['columns']}
        viewBox={`0 0 ${String(box.width)} ${String(box.height)}`}
        style={{ width: box.width }}
        role="img"
        aria-label={sentence}
      >
        {bins.map((bin, index) => {
          const tall = (bin.count / most) * (floor - box.top);
          const middle = index * column + column / 2;
          return (
            <g key={bin.from}>
              <rect
                className={classes['bin']}
                x={index * column + 2}
                y={floor - tall}
                width={column - 4}
                height={tall}
              />
              {bin.count === 0 || column < 22 ? null : (
                <text className={classes['label']} x={middle} y={floor - tall - 4} textAnchor="middle">
                  {bin.count}
                </text>
              )}
              {index % labelEvery === 0 ? (
                <text
                  className={classes['label']}
                  x={index * column}
                  y={box.height - 5}
                  textAnchor={index === 0 ? 'start' : 'middle'}
                >
                  {score(bin.from)}
                </text>
              ) : null}
            </g>
          );
        })}
        <line className={classes['axis']} x1={0} x2={box.width} y1={floor} y2={floor} />
      </svg>
      <figcaption>{sentence}</figcaption>
      <details className={classes['details']}>
        <summary>{t('spread.table')}</summary>
        <table>
          <caption className="ck-hidden">{t('spread.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('spread.range')}</th>
              <th scope="col">{t('spread.works')}</th>
            </tr>
          </thead>
          <tbody>
            {bins.map((bin) => (
              <tr key={bin.from}>
                <th scope="row">{t('spread.from-to', { from: score(bin.from), to: score(bin.to) })}</th>
                <td>{formatNumber(bin.count, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
