import type { ReactNode } from 'react';

import type { AssignmentPreview, JudgeLoad } from '../../../api/types.js';
import { formatNumber, useLocale } from '../../../lib/i18n/index.js';
import { initials } from '../../../lib/names.js';
import classes from './pictures.module.css';
import preview from './preview.module.css';
import { usePreviewT } from './preview-messages.js';

const cell = 26;
const names = 150;
const head = 30;

interface MatrixProps {
  readonly view: AssignmentPreview;
  readonly judges: readonly JudgeLoad[];
}

/** How many works two judges share, whichever of them is named first. */
function sharedOf({ pairs }: AssignmentPreview): (one: string, other: string) => number {
  const counts = new Map(
    pairs.flatMap(({ one, other, works }) => [
      [`${one} ${other}`, works],
      [`${other} ${one}`, works],
    ]),
  );
  return (one, other) => counts.get(`${one} ${other}`) ?? 0;
}

function sentenceOf(t: ReturnType<typeof usePreviewT>, { groups, overlaps }: AssignmentPreview): string {
  if (groups > 1) return t('pairs.apart', { groups });
  const works = overlaps.map((each) => each.works);
  return t('pairs.linked', { least: Math.min(...works), most: Math.max(...works) });
}

/** A square for every two judges, the darker the more works they share. */
function Squares({ view, judges, label }: MatrixProps & { readonly label: string }): ReactNode {
  const t = usePreviewT();
  const shared = sharedOf(view);
  const most = Math.max(1, ...view.pairs.map((pair) => pair.works));
  const width = names + judges.length * cell;
  const height = head + judges.length * cell;
  return (
    <svg
      className={preview['matrix']}
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      style={{ width, minWidth: Math.min(width, 480) }}
      role="img"
      aria-label={label}
    >
      {judges.map((judge, row) => (
        <g key={judge.judgeId}>
          <text className={classes['label']} x={names - 8} y={head + row * cell + 17} textAnchor="end">
            {judge.name.length > 22 ? `${judge.name.slice(0, 21)}…` : judge.name}
          </text>
          <text
            className={classes['label']}
            x={names + row * cell + cell / 2}
            y={head - 8}
            textAnchor="middle"
          >
            {initials(judge.name)}
          </text>
          {judges.map((other, column) => {
            if (other === judge) return null;
            const works = shared(judge.judgeId, other.judgeId);
            const [x, y] = [names + column * cell, head + row * cell];
            return (
              <g key={other.judgeId}>
                <title>{t('pairs.cell', { one: judge.name, other: other.name, works })}</title>
                <rect
                  className={preview['ground']}
                  x={x + 1}
                  y={y + 1}
                  width={cell - 2}
                  height={cell - 2}
                  rx={3}
                />
                <rect
                  className={preview['square']}
                  style={{ opacity: works === 0 ? 0 : 0.15 + (0.6 * works) / most }}
                  x={x + 1}
                  y={y + 1}
                  width={cell - 2}
                  height={cell - 2}
                  rx={3}
                />
                <text className={preview['count']} x={x + cell / 2} y={y + 17} textAnchor="middle">
                  {works}
                </text>
              </g>
            );
          })}
        </g>
      ))}
    </svg>
  );
}

function PairsTable({ view, judges }: MatrixProps): ReactNode {
  const t = usePreviewT();
  const locale = useLocale();
  const shared = sharedOf(view);
  const pairs = judges.flatMap((one, index) =>
    judges.slice(index + 1).map((other) => [one, other, shared(one.judgeId, other.judgeId)] as const),
  );
  return (
    <table>
      <caption className="ck-hidden">{t('pairs.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('pairs.first')}</th>
          <th scope="col">{t('pairs.second')}</th>
          <th scope="col">{t('pairs.shared')}</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map(([one, other, works]) => (
          <tr key={`${one.judgeId} ${other.judgeId}`}>
            <th scope="row">{one.name}</th>
            <td className={preview['words']}>{other.name}</td>
            <td>{formatNumber(works, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CountsTable({ view }: { readonly view: AssignmentPreview }): ReactNode {
  const t = usePreviewT();
  const locale = useLocale();
  return (
    <table>
      <caption className="ck-hidden">{t('pairs.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('pairs.shared')}</th>
          <th scope="col">{t('pairs.count')}</th>
        </tr>
      </thead>
      <tbody>
        {view.overlaps.map(({ works, pairs }) => (
          <tr key={works}>
            <th scope="row">{formatNumber(works, locale)}</th>
            <td>{formatNumber(pairs, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How many works every two judges share, and whether all are linked, in a sentence. */
export function OverlapMatrix({ view, judges }: MatrixProps): ReactNode {
  const t = usePreviewT();
  const sentence = sentenceOf(t, view);
  const isDrawn = view.pairs.length > 0;
  return (
    <figure className={classes['figure']}>
      <h3 className={classes['title']}>{t('pairs.title')}</h3>
      {isDrawn ? (
        <div className={classes['scroll']} tabIndex={0} role="group" aria-label={t('pairs.title')}>
          <Squares view={view} judges={judges} label={sentence} />
        </div>
      ) : null}
      <figcaption>
        {sentence} {isDrawn || view.overlaps.length === 0 ? '' : t('pairs.many')}
      </figcaption>
      <details className={classes['details']}>
        <summary>{t('pairs.table')}</summary>
        {isDrawn ? <PairsTable view={view} judges={judges} /> : <CountsTable view={view} />}
      </details>
    </figure>
  );
}
