import type { ReactNode } from 'react';

import classes from './feedback.module.css';

/** What stands where nothing is yet: one sentence and one action. */
export function EmptyState({
  children,
  action,
}: {
  readonly children: ReactNode;
  readonly action?: ReactNode;
}): ReactNode {
  return (
    <div className={classes['empty']}>
      <p>{children}</p>
      {action}
    </div>
  );
}
