import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { api, body } from '../../../api/client.js';
import type { MailItem } from '../../../api/types.js';
import { formatShortDateTime, useLocale } from '../../../lib/i18n/index.js';
import { QuietButton } from '../../../ui/buttons.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { Page } from '../../../ui/page.js';
import { QueryView } from '../../../ui/query-view.js';
import { Paging } from '../../../ui/table/paging.js';
import { type Column, Rows } from '../../../ui/table/rows.js';
import { useTableState } from '../../../ui/table/table-state.js';
import { type Filter, Toolbar } from '../../../ui/table/toolbar.js';
import { DeadJobs } from './dead-jobs.js';
import { MailPage } from './mail-page.js';
import classes from './mails.module.css';
import { useMailsT } from './messages.js';

const noFilters: readonly Filter[] = [];

function useColumns(): Column<MailItem>[] {
  const t = useMailsT();
  const locale = useLocale();
  return [
    { key: 'subject', header: t('subject'), cell: (mail) => mail.subject },
    { key: 'to', header: t('to'), cell: (mail) => mail.to },
    {
      key: 'sent',
      header: t('sent'),
      align: 'right',
      cell: (mail) => <span className="ck-numbers">{formatShortDateTime(mail.sentAt, locale)}</span>,
    },
  ];
}

function Mails(): ReactNode {
  const t = useMailsT();
  const state = useTableState();
  const columns = useColumns();
  const mails = useQuery({
    queryKey: ['mails', state.query],
    queryFn: () => body(api.GET('/api/mails', { params: { query: state.query } })),
    placeholderData: keepPreviousData,
  });
  const toFirst = (
    <QuietButton
      onClick={() => {
        state.change({ page: 1 });
      }}
    >
      {t('first')}
    </QuietButton>
  );
  return (
    <>
      <Toolbar state={state} filters={noFilters} searchLabel={t('search')} />
      <QueryView query={mails}>
        {(page) =>
          page.items.length === 0 ? (
            <EmptyState action={page.page > 1 ? toFirst : null}>
              {state.q !== '' ? t('unfound') : page.page > 1 ? t('beyond') : t('empty')}
            </EmptyState>
          ) : (
            <div>
              <Rows
                caption={t('caption')}
                columns={columns}
                rows={page.items}
                rowKey={(mail) => mail.id}
                rowHref={(mail) => `/thu/${mail.id}`}
              />
              <Paging page={page} state={state} />
            </div>
          )
        }
      </QueryView>
    </>
  );
}

/** Mails that the program sent and jobs that failed, for the administrator; with an id, one mail. */
export default function MailsPage({ mailId }: { readonly mailId?: string }): ReactNode {
  const t = useMailsT();
  if (mailId !== undefined) return <MailPage key={mailId} mailId={mailId} />;
  return (
    <Page title={t('title')}>
      <div className={classes['parts']}>
        <div className="ck-stack">
          <p className="ck-soft">{t('what')}</p>
          <Mails />
        </div>
        <DeadJobs />
      </div>
    </Page>
  );
}
