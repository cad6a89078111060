import { useQuery } from '@tanstack/react-query';
import { IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';

import { api, body } from '../../../api/client.js';
import { keys } from '../../../api/query.js';
import type { MyEntry } from '../../../api/types.js';
import { formatDateTime, useLocale } from '../../../lib/i18n/index.js';
import { Deadline } from '../../../ui/deadline.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { Page } from '../../../ui/page.js';
import { QueryView } from '../../../ui/query-view.js';
import { StateBadge } from '../../../ui/state-badge.js';
import { useT } from '../messages.js';
import classes from './list.module.css';
import { OpenContests } from './open-contests.js';

function EntryRow({ entry }: { readonly entry: MyEntry }): ReactNode {
  const t = useT();
  const locale = useLocale();
  const facts = [entry.contestTitle, entry.categoryName].filter((fact) => fact !== null).join(' · ');
  return (
    <li>
      <Link href={`/bai-du-thi/${entry.id}`} className={classes['entry'] ?? ''}>
        <span className={classes['what']}>
          <strong className={classes['title']}>
            {entry.title === '' ? t('list.untitled') : entry.title}
          </strong>
          <span className="ck-soft ck-small">{facts}</span>
          <span className={classes['state']}>
            <StateBadge of="entry" state={entry.state} />
            <span className="ck-soft ck-small ck-numbers">
              {entry.receiptNumber === null
                ? t('list.updated', { at: formatDateTime(entry.updatedAt, locale) })
                : t('list.receipt', { number: entry.receiptNumber })}
            </span>
            {entry.state === 'draft' ? (
              <span className="ck-small">
                <Deadline at={entry.receivingClosesAt} />
              </span>
            ) : null}
          </span>
        </span>
        <IconChevronRight size={20} aria-hidden />
      </Link>
    </li>
  );
}

function MyEntries(): ReactNode {
  const t = useT();
  const query = useQuery({ queryKey: keys.myEntries, queryFn: () => body(api.GET('/api/entries/mine')) });
  return (
    <QueryView query={query}>
      {(entries) =>
        entries.length === 0 ? (
          <EmptyState>{t('list.mine.none')}</EmptyState>
        ) : (
          <ul className={classes['entries']}>
            {entries.map((entry) => (
              <EntryRow key={entry.id} entry={entry} />
            ))}
          </ul>
        )
      }
    </QueryView>
  );
}

/** What the person has entered, and where they can enter. */
export function EntryList(): ReactNode {
  const t = useT();
  return (
    <Page title={t('list.title')}>
      <section className={classes['section']}>
        <h2>{t('list.open')}</h2>
        <OpenContests />
      </section>
      <section className={classes['section']}>
        <h2>{t('list.mine')}</h2>
        <MyEntries />
      </section>
    </Page>
  );
}
