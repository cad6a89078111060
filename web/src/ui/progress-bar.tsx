import type { ReactNode } from 'react';

import classes from './progress-bar.module.css';

interface ProgressBarProps {
  readonly value: number;
  readonly max?: number;
  readonly label: string;
}

/** A line that fills. */
export function ProgressBar({ value, max = 100, label }: ProgressBarProps): ReactNode {
  const share = max === 0 ? 0 : Math.min(1, value / max);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      className={classes['track']}
    >
      <div className={classes['fill']} style={{ width: `${String(share * 100)}%` }} />
    </div>
  );
}
