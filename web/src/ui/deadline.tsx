import { IconClock } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { formatDeadline, useLocale } from '../lib/i18n/index.js';
import classes from './deadline.module.css';
import { useNow } from './use-now.js';

const hour = 3_600_000;

/** The time that is left, counted from the server's clock: "Còn 2 ngày 3 giờ (17:00 15/7/2026, giờ Việt Nam)". */
export function Deadline({ at }: { readonly at: string | null }): ReactNode {
  const locale = useLocale();
  const left = at === null ? 0 : new Date(at).getTime();
  const now = useNow(1000);
  if (at === null) return null;
  const remaining = left - now;
  const tone = remaining <= 0 ? 'over' : remaining < 48 * hour ? 'near' : '';
  return (
    <span className={`${classes['deadline'] ?? ''} ${classes[tone] ?? ''}`}>
      <IconClock size={16} aria-hidden />
      <time dateTime={at}>{formatDeadline(at, now, locale)}</time>
    </span>
  );
}
