import type { ReactNode } from 'react';

import type { JudgeProfile } from '../../../api/types.js';
import { formatNumber, useLocale } from '../../../lib/i18n/index.js';
import { useFindingsT } from './findings-messages.js';
import classes from './pictures.module.css';

// As wide as a phone, so that nothing of it lies beside the screen: each name stands above its own line.
const row = 34;
const edge = 8;
const box = { width: 360, shown: 430, top: 26, foot: 22 } as const;

/** A number of points with its sign. */
function usePoints(): (hundredths: number) => string {
  const locale = useLocale();
  return (hundredths) => {
    const text = formatNumber(Math.abs(hundredths) / 100, locale, { min: 1, max: 1 });
    if (hundredths === 0) return text;
    return hundredths > 0 ? `+${text}` : `−${text}`;
  };
}

type Measured = JudgeProfile & { readonly severity: NonNullable<JudgeProfile['severity']> };

function Severity({
  judges,
  label,
}: {
  readonly judges: readonly Measured[];
  readonly label: string;
}): ReactNode {
  const points = usePoints();
  const reach = Math.max(...judges.flatMap(({ severity }) => [-severity.low, severity.high]), 100);
  const middle = box.width / 2;
  const x = (value: number): number => middle + (value / reach) * (middle - edge);
  const height = box.top + judges.length * row + box.foot;
  return (
    <svg
      className={classes['columns']}
      viewBox={`0 0 ${String(box.width)} ${String(height)}`}
      style={{ width: box.shown }}
      role="img"
      aria-label={label}
    >
      <line className={classes['limit']} x1={middle} x2={middle} y1={2} y2={height - box.foot} />
      {judges.map(({ judgeId, name, severity }, index) => {
        const y = box.top + index * row;
        return (
          <g key={judgeId}>
            <text className={classes['label']} x={0} y={y - 9}>
              {name}
            </text>
            <line className={classes['whisker']} x1={x(severity.low)} x2={x(severity.high)} y1={y} y2={y} />
            <circle className={classes['dot']} cx={x(severity.value)} cy={y} r={4} />
          </g>
        );
      })}
      <text className={classes['label']} x={0} y={height - 5}>
        {points(-reach)}
      </text>
      <text className={classes['label']} x={middle} y={height - 5} textAnchor="middle">
        {points(0)}
      </text>
      <text className={classes['label']} x={box.width - 2} y={height - 5} textAnchor="end">
        {points(reach)}
      </text>
    </svg>
  );
}

function Row({ judge }: { readonly judge: JudgeProfile }): ReactNode {
  const t = useFindingsT();
  const locale = useLocale();
  const points = usePoints();
  const figure = (value: number | null): string =>
    value === null ? t('dash') : formatNumber(value, locale, { min: 2, max: 2 });
  const range = (value: JudgeProfile['severity']): string =>
    value === null ? t('dash') : `${points(value.value)} (${points(value.low)} … ${points(value.high)})`;
  return (
    <tr>
      <th scope="row">{judge.name}</th>
      <td>{judge.readings}</td>
      <td>{range(judge.severity)}</td>
      <td>{figure(judge.spread)}</td>
      <td>{figure(judge.halo)}</td>
      <td>{range(judge.drift)}</td>
      <td>{figure(judge.fit)}</td>
      <td>{judge.distance === null ? t('dash') : figure(judge.distance / 100)}</td>
      <td>{judge.flags.map((flag) => t(`flag.${flag}`)).join('; ') || t('dash')}</td>
    </tr>
  );
}

const columns = ['readings', 'severity', 'spread', 'halo', 'drift', 'fit', 'distance', 'flags'] as const;

/** The ways of the judges, for the panel head: a picture of severity and the figures, without accusation. */
export function JudgeProfiles({ profiles }: { readonly profiles: readonly JudgeProfile[] }): ReactNode {
  const t = useFindingsT();
  const points = usePoints();
  const measured = profiles
    .filter((judge): judge is Measured => judge.severity !== null)
    .sort((one, other) => other.severity.value - one.severity.value);
  const sentence =
    measured.length === 0
      ? t('judge.few')
      : t('judge.what', {
          most: points(measured[0]?.severity.value ?? 0),
          least: points(measured.at(-1)?.severity.value ?? 0),
        });
  return (
    <figure className={classes['figure']}>
      <h3 className={classes['title']}>{t('judge.title')}</h3>
      <p className="ck-soft ck-small">{t('judge.only')}</p>
      {measured.length === 0 ? null : <Severity judges={measured} label={sentence} />}
      <figcaption>{sentence}</figcaption>
      <details className={classes['details']}>
        <summary>{t('table')}</summary>
        <div className={classes['scroll']} tabIndex={0} role="region" aria-label={t('judge.title')}>
          <table>
            <caption className="ck-hidden">{t('judge.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('judge.name')}</th>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {t(`judge.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {profiles.map((judge) => (
                <Row key={judge.judgeId} judge={judge} />
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
