import { IconCheck, IconMessages } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';

import { Badge } from '../../../ui/state-badge.js';
import { useModerationT } from './messages.js';
import classes from './moderation.module.css';
import { useDiscussions } from './queries.js';

/** The works on whose score the judge has to agree with another; nothing where there are none. */
export function MyDiscussions({ roundId }: { readonly roundId: string }): ReactNode {
  const t = useModerationT();
  const items = useDiscussions(roundId).data ?? [];
  if (items.length === 0) return null;
  return (
    <section
      className={`${classes['case'] ?? ''} ${classes['aboveList'] ?? ''}`}
      aria-labelledby="discussions-title"
    >
      <h2 id="discussions-title">{t('desk.title')}</h2>
      <p className="ck-soft">{t('desk.what')}</p>
      <ul className={classes['list']}>
        {items.map((item) => (
          <li key={item.id}>
            <Link
              className={`ck-link ${classes['code'] ?? ''}`}
              href={`/ban-cham/${roundId}/thong-nhat/${item.id}`}
            >
              {item.code}
            </Link>
            <span className="ck-soft ck-small">{item.categoryName}</span>
            <Badge
              tone={item.state === 'settled' ? 'green' : item.waitsForMe ? 'red' : 'amber'}
              icon={item.state === 'settled' ? IconCheck : IconMessages}
            >
              {t(item.state === 'settled' ? 'desk.settled' : item.waitsForMe ? 'desk.waits' : 'desk.open')}
            </Badge>
          </li>
        ))}
      </ul>
    </section>
  );
}
