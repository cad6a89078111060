import { type ReactNode, useEffect, useState } from 'react';
import { Link } from 'wouter';

import { Notice } from '../../../ui/feedback/notice.js';
import { useReceptionT } from './messages.js';
import { useLookalikes } from './queries.js';
import classes from './reception.module.css';

const pauseMs = 400;

/** What was typed, once the typing rests. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => {
      setRested(text);
    }, pauseMs);
    return () => {
      clearTimeout(timer);
    };
  }, [text]);
  return rested;
}

interface LookalikesProps {
  readonly contestId: string;
  readonly title: string;
  readonly names: readonly string[];
}

/** Received works that look like what is being typed, so that nothing is registered twice unawares. */
export function Lookalikes({ contestId, title, names }: LookalikesProps): ReactNode {
  const t = useReceptionT();
  const typed = useRested(JSON.stringify({ title, names }));
  const wish = JSON.parse(typed) as { title: string; names: string[] };
  const { data = [] } = useLookalikes(contestId, wish.title, wish.names);
  if (data.length === 0) return null;
  return (
    <Notice tone="amber" role="status" title={t('alike.title')}>
      <ul className={classes['list']}>
        {data.map((one) => (
          <li key={one.entryId}>
            <Link
              className="ck-link"
              href={
                one.channel === 'web' || one.channel === 'unit'
                  ? `/cuoc-thi/${contestId}/sang-loc/${one.entryId}`
                  : `/cuoc-thi/${contestId}/tiep-nhan/${one.entryId}`
              }
            >
              {one.receiptNumber}
            </Link>
            {`: ${one.title}; ${one.authorNames.join(', ')} (${[
              t(`channel.${one.channel}`),
              ...(one.sameTitle ? [t('alike.same-title')] : []),
              ...(one.sameAuthor ? [t('alike.same-author')] : []),
            ].join(', ')})`}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
