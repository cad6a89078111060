import { IconAlertTriangle, IconCircleCheck, IconInfoCircle, type TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { Tone } from '../states.js';
import classes from './feedback.module.css';

const icons: Record<Tone, TablerIcon> = {
  green: IconCircleCheck,
  amber: IconAlertTriangle,
  red: IconAlertTriangle,
  blue: IconInfoCircle,
  grey: IconInfoCircle,
};

interface NoticeProps {
  readonly tone: Tone;
  readonly title?: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** `alert` is read out at once, `status` when the reader pauses; leave it out for what stands there from the start. */
  readonly role?: 'alert' | 'status';
}

/** A message that stays on the page. */
export function Notice({ tone, title, children, actions, role }: NoticeProps): ReactNode {
  const Icon = icons[tone];
  return (
    <div
      className={`${classes['notice'] ?? ''} ${classes[tone] ?? ''}`}
      {...(role === undefined ? {} : { role })}
    >
      <Icon size={20} aria-hidden />
      <div className={classes['body']}>
        {title === undefined ? null : <p className={classes['title']}>{title}</p>}
        {children}
        {actions === undefined ? null : <div className={classes['actions']}>{actions}</div>}
      </div>
    </div>
  );
}
