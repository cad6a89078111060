import type { ReactNode } from 'react';
import { Link } from 'wouter';

import { Notice } from '../../../ui/feedback/notice.js';
import { useReceptionT } from './messages.js';
import { useTwinsOf } from './queries.js';
import classes from './reception.module.css';

interface TwinNoticeProps {
  readonly contestId: string;
  readonly entryId: string;
}

/** Says on a work that it may have come in twice, and leads to the comparison. */
export function TwinNotice({ contestId, entryId }: TwinNoticeProps): ReactNode {
  const t = useReceptionT();
  const { data } = useTwinsOf(contestId, entryId);
  if (data === undefined || data.open.length === 0) return null;
  return (
    <Notice tone="amber" title={t('twins.title')}>
      <ul className={classes['list']}>
        {data.open.map(({ works, grounds }) => {
          const other = works.find((work) => work.entryId !== entryId);
          return other === undefined ? null : (
            <li key={other.entryId}>
              <Link className="ck-link" href={`/cuoc-thi/${contestId}/trung-lap/${entryId}/${other.entryId}`}>
                {`${other.receiptNumber}: ${other.title}`}
              </Link>
              {` (${grounds.map((ground) => t(`ground.${ground}`)).join('; ')})`}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
