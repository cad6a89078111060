import type { ReactNode } from 'react';

import type { FigureLine } from '../../../../api/types.js';
import { formatNumber, useLocale } from '../../../../lib/i18n/index.js';
import classes from './figures.module.css';
import { useFiguresT } from './messages.js';

/** States of received works in the order in which their parts stand in a bar. */
export const barStates = ['eligible', 'submitted', 'correcting', 'appealed', 'ineligible'] as const;

/** How many works of a line are in a state. */
export function countOf(line: FigureLine, state: (typeof barStates)[number]): number {
  return line.states.find((each) => each.state === state)?.count ?? 0;
}

interface BarsProps {
  readonly lines: readonly FigureLine[];
  readonly nameOf: (line: FigureLine) => string;
  /** With the parts of each state; without, one colour. */
  readonly parts: boolean;
}

/** Lines of a list as bars, longest first, each with its number. */
export function Bars({ lines, nameOf, parts }: BarsProps): ReactNode {
  const t = useFiguresT();
  const locale = useLocale();
  const most = Math.max(1, ...lines.map((line) => line.total));
  const used = barStates.filter((state) => lines.some((line) => countOf(line, state) > 0));
  return (
    <div aria-hidden>
      {parts ? (
        <p className={classes['legend']}>
          {used.map((state) => (
            <span key={state}>
              <i className={`${classes['key'] ?? ''} ${classes[state] ?? ''}`} /> {t(`state.${state}`)}
            </span>
          ))}
        </p>
      ) : null}
      {lines.map((line) => (
        <div key={`${line.key ?? ''}-${line.name ?? ''}`} className={classes['barRow']}>
          <span className={classes['barName']}>{nameOf(line)}</span>
          <svg className={classes['bar']} viewBox="0 0 100 10" preserveAspectRatio="none">
            {parts ? (
              used.map((state, index) => {
                const before = used.slice(0, index).reduce((sum, each) => sum + countOf(line, each), 0);
                return (
                  <rect
                    key={state}
                    className={classes[state]}
                    x={(before / most) * 100}
                    width={(countOf(line, state) / most) * 100}
                    height={10}
                  />
                );
              })
            ) : (
              <rect className={classes['column']} width={(line.total / most) * 100} height={10} />
            )}
          </svg>
          <span className="ck-numbers">{formatNumber(line.total, locale)}</span>
        </div>
      ))}
    </div>
  );
}

/** The numbers behind a picture, for whoever would rather read them. */
export function FigureTable({
  caption,
  lines,
  nameOf,
}: {
  readonly caption: string;
  readonly lines: readonly FigureLine[];
  readonly nameOf: (line: FigureLine) => string;
}): ReactNode {
  const t = useFiguresT();
  const locale = useLocale();
  const used = barStates.filter((state) => lines.some((line) => countOf(line, state) > 0));
  return (
    <details className={classes['details']}>
      <summary>{t('table.show')}</summary>
      <div className={classes['scroll']} role="region" aria-label={caption} tabIndex={0}>
        <table className={classes['table']}>
          <caption className="ck-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{caption}</th>
              {used.map((state) => (
                <th key={state} scope="col">
                  {t(`state.${state}`)}
                </th>
              ))}
              <th scope="col">{t('total')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={`${line.key ?? ''}-${line.name ?? ''}`}>
                <th scope="row">{nameOf(line)}</th>
                {used.map((state) => (
                  <td key={state}>{formatNumber(countOf(line, state), locale)}</td>
                ))}
                <td>{formatNumber(line.total, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
