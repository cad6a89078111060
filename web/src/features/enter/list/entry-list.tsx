import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { api, body } from '../../../api/client.js';
import { keys } from '../../../api/query.js';
import type { MyEntry } from '../../../api/types.js';
import { formatShortDateTime, useLocale } from '../../../lib/i18n/index.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { Page } from '../../../ui/page.js';
import { QueryView } from '../../../ui/query-view.js';
import { StateBadge } from '../../../ui/state-badge.js';
import { type Column, Rows } from '../../../ui/table/rows.js';
import { useT } from '../messages.js';
import classes from './list.module.css';
import { OpenContests } from './open-contests.js';

function useColumns(): Column<MyEntry>[] {
  const t = useT();
  const locale = useLocale();
  return [
    {
      key: 'work',
      header: t('list.work'),
      cell: (row) => (row.title === '' ? t('list.untitled') : row.title),
    },
    { key: 'contest', header: t('list.contest'), cell: (row) => row.contestTitle },
    { key: 'category', header: t('step.category'), cell: (row) => row.categoryName ?? '–', onPhone: false },
    { key: 'state', header: t('list.state'), cell: (row) => <StateBadge of="entry" state={row.state} /> },
    {
      key: 'receipt',
      header: t('list.receipt'),
      cell: (row) => <span className="ck-numbers">{row.receiptNumber ?? '–'}</span>,
    },
    {
      key: 'updated',
      header: t('list.updated'),
      align: 'right',
      cell: (row) => formatShortDateTime(row.updatedAt, locale),
      onPhone: false,
    },
  ];
}

function MyEntries(): ReactNode {
  const t = useT();
  const columns = useColumns();
  const query = useQuery({ queryKey: keys.myEntries, queryFn: () => body(api.GET('/api/entries/mine')) });
  return (
    <QueryView query={query}>
      {(entries) =>
        entries.length === 0 ? (
          <EmptyState>{t('list.mine.none')}</EmptyState>
        ) : (
          <Rows
            caption={t('list.mine')}
            columns={columns}
            rows={entries}
            rowKey={(row) => row.id}
            rowHref={(row) => `/bai-du-thi/${row.id}`}
          />
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
