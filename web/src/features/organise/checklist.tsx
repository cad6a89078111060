import { IconAlertTriangle, IconCircleDashed } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';

import type { ChecklistItem } from '../../api/types.js';
import { useLocale } from '../../lib/i18n/index.js';
import { checklistWords } from './checklist-words.js';
import classes from './checklist.module.css';
import { pointHref } from './sections.js';

interface ChecklistPointsProps {
  readonly contestId: string;
  readonly points: readonly ChecklistItem[];
}

/** Points of the checklist that are open; each leads to where it is settled. */
export function ChecklistPoints({ contestId, points }: ChecklistPointsProps): ReactNode {
  const locale = useLocale();
  return (
    <ul className={classes['list']}>
      {points.map((point) => {
        const Icon = point.required ? IconAlertTriangle : IconCircleDashed;
        return (
          <li key={point.key}>
            <Link
              href={pointHref(contestId, point)}
              className={`${classes['point'] ?? ''} ${point.required ? '' : (classes['advised'] ?? '')}`}
            >
              <Icon size={18} aria-hidden />
              <span>{checklistWords(point, locale)}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
