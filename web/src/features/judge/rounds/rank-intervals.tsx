import type { ReactNode } from 'react';

import type { FindingsView, GroupFindings, WorkFindings } from '../../../api/types.js';
import { formatNumber, useLocale } from '../../../lib/i18n/index.js';
import { useFindingsT } from './findings-messages.js';
import classes from './pictures.module.css';

const row = 18;
const left = 84;
const box = { width: 380, shown: 460, top: 18, foot: 20 } as const;
const mostRows = 40;

/** Bars of the places that works may truly have, with the prize lines across. */
function Bars({ group, label }: { readonly group: GroupFindings; readonly label: string }): ReactNode {
  const works = group.nearest.slice(0, mostRows);
  const farthest = Math.max(...works.map(({ worst, rank }) => worst ?? rank), 1);
  const x = (place: number): number => left + ((place - 0.5) / farthest) * (box.width - left - 8);
  const height = box.top + works.length * row + box.foot;
  const step = Math.max(1, Math.ceil(farthest / 10));
  const marks = Array.from({ length: Math.ceil(farthest / step) }, (_, index) => 1 + index * step);
  return (
    <svg
      className={classes['columns']}
      viewBox={`0 0 ${String(box.width)} ${String(height)}`}
      style={{ width: box.shown }}
      role="img"
      aria-label={label}
    >
      {group.lines
        .filter(({ place }) => place < farthest)
        .map(({ name, place }) => (
          <line
            key={`${name} ${String(place)}`}
            className={classes['limit']}
            x1={x(place + 0.5)}
            x2={x(place + 0.5)}
            y1={4}
            y2={height - box.foot}
          />
        ))}
      {works.map(({ code, rank, best, worst }, index) => {
        const y = box.top + index * row;
        return (
          <g key={code}>
            <text className={classes['label']} x={0} y={y + 4}>
              {code}
            </text>
            <rect
              className={classes['range']}
              x={x((best ?? rank) - 0.4)}
              y={y - 4}
              width={x((worst ?? rank) + 0.4) - x((best ?? rank) - 0.4)}
              height={8}
              rx={4}
            />
            <circle className={classes['dot']} cx={x(rank)} cy={y} r={4} />
          </g>
        );
      })}
      {marks.map((place) => (
        <text key={place} className={classes['label']} x={x(place)} y={height - 5} textAnchor="middle">
          {place}
        </text>
      ))}
    </svg>
  );
}

type Rule = FindingsView['method'];

const allRules: readonly Rule[] = ['mean', 'median', 'trimmed', 'zscore', 'leniency', 'mixed'];

function Row({ work, rules }: { readonly work: WorkFindings; readonly rules: readonly Rule[] }): ReactNode {
  const t = useFindingsT();
  const locale = useLocale();
  const { code, value, rank, best, worst, others } = work;
  return (
    <tr>
      <th scope="row">{code}</th>
      <td>{formatNumber(value / 100, locale, { min: 2, max: 2 })}</td>
      <td>{rank}</td>
      <td>{best === null || worst === null ? t('dash') : `${String(best)}–${String(worst)}`}</td>
      {rules.map((rule) => (
        <td key={rule}>{others[rule] ?? t('dash')}</td>
      ))}
    </tr>
  );
}

/** How sure the places are around each prize line, and what other rules would give. */
export function RankIntervals({
  group,
  method,
}: {
  readonly group: GroupFindings;
  /** The rule that counts; the others stand beside it. */
  readonly method: Rule;
}): ReactNode {
  const t = useFindingsT();
  const rules = allRules.filter((rule) => rule !== method);
  if (group.nearest.length === 0) return null;
  const name = group.categories.length === 0 ? t('line.all') : group.categories.join(', ');
  const title = t('line.title', { group: name });
  const shown = Math.min(group.nearest.length, mostRows);
  return (
    <figure className={classes['figure']}>
      <h3 className={classes['title']}>{title}</h3>
      <ul>
        {group.lines.map((line) => {
          const { place, sure, possible } = line;
          const called = line.name === '' ? t('line.next') : line.name;
          return (
            <li key={`${line.name} ${String(place)}`}>
              {sure === null || possible === null
                ? t('line.unknown', { name: called, place })
                : t('line.what', { name: called, place, sure, possible })}
            </li>
          );
        })}
      </ul>
      <Bars group={group} label={t('line.picture', { count: shown })} />
      <figcaption>
        {t('line.picture', { count: shown })} {t('line.level')}
      </figcaption>
      <details className={classes['details']}>
        <summary>{t('table')}</summary>
        <div className={classes['scroll']} tabIndex={0} role="region" aria-label={title}>
          <table>
            <caption className="ck-hidden">{title}</caption>
            <thead>
              <tr>
                <th scope="col" rowSpan={2}>
                  {t('line.code')}
                </th>
                <th scope="col" rowSpan={2}>
                  {t('line.value')}
                </th>
                <th scope="col" rowSpan={2}>
                  {t('line.rank')}
                </th>
                <th scope="col" rowSpan={2}>
                  {t('line.range')}
                </th>
                <th scope="colgroup" colSpan={rules.length}>
                  {t('line.others')}
                </th>
              </tr>
              <tr>
                {rules.map((rule) => (
                  <th key={rule} scope="col">
                    {t(`line.${rule}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {group.nearest.map((work) => (
                <Row key={work.code} work={work} rules={rules} />
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
