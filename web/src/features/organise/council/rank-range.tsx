import type { ReactNode } from 'react';

import { type RankedWork } from './board.js';
import { useCouncilT } from './messages.js';
import classes from './ranking.module.css';

const width = 72;

/** A whisker over the places that a work may truly have, with the figures behind it. */
export function RankRange({
  work: { best, worst },
  farthest,
}: {
  readonly work: RankedWork;
  /** The last place that any work shown may have. */
  readonly farthest: number;
}): ReactNode {
  const t = useCouncilT();
  if (best === null || worst === null) return <span className="ck-soft">{t('range.unknown')}</span>;
  const x = (place: number): number => ((place - 0.5) / farthest) * width;
  return (
    <>
      <svg
        className={classes['whisker']}
        width={width}
        height={10}
        viewBox={`0 0 ${String(width)} 10`}
        aria-hidden
      >
        <line x1={x(best - 0.4)} x2={x(worst + 0.4)} y1={5} y2={5} />
        <line x1={x(best - 0.4)} x2={x(best - 0.4)} y1={1} y2={9} />
        <line x1={x(worst + 0.4)} x2={x(worst + 0.4)} y1={1} y2={9} />
      </svg>
      <span>{best === worst ? best : t('range.from-to', { best, worst })}</span>
    </>
  );
}
