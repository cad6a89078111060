import type { ReactNode } from 'react';

import { formatNumber, formatScore, useLocale } from '../../../lib/i18n/index.js';
import type { Bin } from './distribution.js';
import classes from './pictures.module.css';

/** The words of a picture and of the table behind it. */
export interface HistogramWords {
  readonly title: string;
  /** What the picture says. */
  readonly sentence: string;
  readonly table: string;
  readonly range: string;
  readonly counted: string;
  fromTo(from: string, to: string): string;
}

const box = { width: 640, height: 150, foot: 22, top: 16 } as const;
const mostLabels = 12;
/** A narrower column has no room for its number. */
const narrow = 22;

function Columns({
  bins,
  column,
  score,
}: {
  readonly bins: readonly Bin[];
  readonly column: number;
  readonly score: (hundredths: number) => string;
}): ReactNode {
  const most = Math.max(...bins.map(({ count }) => count));
  const floor = box.height - box.foot;
  const labelEvery = Math.ceil(bins.length / mostLabels);
  return bins.map(({ from, count }, index) => {
    const tall = (count / most) * (floor - box.top);
    const at = index * column;
    return (
      <g key={from}>
        <rect className={classes['bin']} x={at + 2} y={floor - tall} width={column - 4} height={tall} />
        {count === 0 || column < narrow ? null : (
          <text className={classes['label']} x={at + column / 2} y={floor - tall - 4} textAnchor="middle">
            {count}
          </text>
        )}
        {index % labelEvery === 0 ? (
          <text
            className={classes['label']}
            x={at}
            y={box.height - 5}
            textAnchor={index === 0 ? 'start' : 'middle'}
          >
            {score(from)}
          </text>
        ) : null}
      </g>
    );
  });
}

function Figures({
  bins,
  words,
  score,
}: {
  readonly bins: readonly Bin[];
  readonly words: HistogramWords;
  readonly score: (hundredths: number) => string;
}): ReactNode {
  const locale = useLocale();
  return (
    <details className={classes['details']}>
      <summary>{words.table}</summary>
      <table>
        <caption className="ck-hidden">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.range}</th>
            <th scope="col">{words.counted}</th>
          </tr>
        </thead>
        <tbody>
          {bins.map(({ from, to, count }) => (
            <tr key={from}>
              <th scope="row">{words.fromTo(score(from), score(to))}</th>
              <td>{formatNumber(count, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/**
 * How scores, or differences of scores, are spread: a picture, a sentence, and the figures behind it.
 * @param fewest how many columns there is room for at least @param line a score at which an upright line stands
 */
export function Histogram({
  bins,
  words,
  fewest = 1,
  line = null,
}: {
  readonly bins: readonly Bin[];
  readonly words: HistogramWords;
  readonly fewest?: number;
  readonly line?: number | null;
}): ReactNode {
  const locale = useLocale();
  const score = (hundredths: number): string => formatScore(hundredths, locale);
  const [first] = bins;
  if (first === undefined) return null;
  const column = box.width / Math.max(bins.length, fewest);
  const floor = box.height - box.foot;
  const lineX = line === null ? null : ((line - first.from) / (first.to - first.from)) * column;
  return (
    <figure className={classes['figure']}>
      <h3 className={classes['title']}>{words.title}</h3>
      <svg
        className={classes['columns']}
        viewBox={`0 0 ${String(box.width)} ${String(box.height)}`}
        style={{ width: box.width }}
        role="img"
        aria-label={words.sentence}
      >
        <Columns bins={bins} column={column} score={score} />
        <line className={classes['axis']} x1={0} x2={box.width} y1={floor} y2={floor} />
        {lineX === null || lineX > box.width ? null : (
          <line className={classes['limit']} x1={lineX} x2={lineX} y1={0} y2={floor} />
        )}
      </svg>
      <figcaption>{words.sentence}</figcaption>
      <Figures bins={bins} words={words} score={score} />
    </figure>
  );
}
