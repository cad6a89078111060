import type { ReactNode } from 'react';

import classes from './bar.module.css';

interface BarProps {
  readonly done: number;
  readonly begun?: number;
  readonly total: number;
  /** The same in words; it stands beside the bar too, so the bar itself is only drawn. */
  readonly label: string;
}

function share(part: number, total: number): string {
  return `${String(total === 0 ? 0 : (100 * part) / total)}%`;
}

/** How far something is: done in green, begun in amber. */
export function Bar({ done, begun = 0, total, label }: BarProps): ReactNode {
  return (
    <div
      className={classes['bar']}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done}
    >
      <div className={classes['done']} style={{ width: share(done, total) }} />
      <div className={classes['begun']} style={{ width: share(begun, total) }} />
    </div>
  );
}
