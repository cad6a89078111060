import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { IconCopy } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';

import { api, body } from '../../../api/client.js';
import { keys } from '../../../api/query.js';
import type { RecordItem, RecordPage as RecordLines } from '../../../api/types.js';
import { formatDate, formatNumber, formatSeconds, useLocale } from '../../../lib/i18n/index.js';
import { QuietButton } from '../../../ui/buttons.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { Digest } from '../../../ui/files/digest.js';
import { Page } from '../../../ui/page.js';
import { QueryView } from '../../../ui/query-view.js';
import { Paging } from '../../../ui/table/paging.js';
import { type Column, Rows } from '../../../ui/table/rows.js';
import { useTableState } from '../../../ui/table/table-state.js';
import { useContest } from '../queries.js';
import { detailsOf } from './details.js';
import { useRecordT } from './messages.js';
import classes from './record.module.css';

function CopyButton({ text }: { readonly text: string }): ReactNode {
  const t = useRecordT();
  const [copied, setCopied] = useState('');
  return (
    <QuietButton
      leftSection={<IconCopy size={18} aria-hidden />}
      onClick={() => {
        void navigator.clipboard.writeText(text).then(() => {
          setCopied(text);
        });
      }}
    >
      <span role="status">{copied === text ? t('chain.copied') : t('chain.copy')}</span>
    </QuietButton>
  );
}

function Chain({ head }: { readonly head: RecordLines['head'] }): ReactNode {
  const t = useRecordT();
  const locale = useLocale();
  return (
    <section aria-labelledby="chain" className={classes['chain']}>
      <div className={classes['words']}>
        <h2 id="chain">{t('chain.title')}</h2>
        <p>{t('chain.what')}</p>
        <p>
          {t('chain.check')} <code className={classes['command']}>chamkin check</code>
        </p>
        <p className="ck-soft">{t('sealed.what')}</p>
      </div>
      <div className={classes['head']}>
        <p className="ck-soft ck-small">{t('chain.head', { seq: formatNumber(head.seq, locale) })}</p>
        <Digest hex={head.hash} />
        <div className="ck-noprint">
          <CopyButton text={head.hash} />
        </div>
      </div>
    </section>
  );
}

function Details({ item }: { readonly item: RecordItem }): ReactNode {
  const locale = useLocale();
  const details = detailsOf(item, locale);
  if (details.length === 0) return null;
  return (
    <dl className={classes['details']}>
      {details.map((detail) => (
        <div key={detail.key}>
          <dt>{detail.name}</dt>
          <dd>{detail.value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Time({ at }: { readonly at: string }): ReactNode {
  const locale = useLocale();
  return (
    <time dateTime={at} className={classes['time']}>
      {formatSeconds(at)} <span className="ck-soft">{formatDate(at, locale)}</span>
    </time>
  );
}

function useColumns(): Column<RecordItem>[] {
  const t = useRecordT();
  const locale = useLocale();
  return [
    { key: 'at', header: t('at'), cell: (item) => <Time at={item.at} /> },
    { key: 'actor', header: t('actor'), cell: (item) => item.actor },
    { key: 'act', header: t('act'), cell: (item) => <span className={classes['act']}>{item.sentence}</span> },
    { key: 'details', header: t('details'), cell: (item) => <Details item={item} /> },
    {
      key: 'hash',
      header: t('hash'),
      cell: (item) => (
        <span className={classes['hash']} title={t('hash.of', { seq: item.seq, hash: item.hash })}>
          {item.hash.slice(0, 8)}
        </span>
      ),
    },
    {
      key: 'seq',
      header: t('seq'),
      align: 'right',
      cell: (item) => formatNumber(item.seq, locale),
    },
  ];
}

function Lines({
  page,
  state,
}: {
  readonly page: RecordLines;
  readonly state: ReturnType<typeof useTableState>;
}): ReactNode {
  const t = useRecordT();
  const columns = useColumns();
  if (page.items.length > 0) {
    return (
      <div>
        <Rows
          compact
          caption={t('caption')}
          columns={columns}
          rows={page.items}
          rowKey={(item) => String(item.seq)}
        />
        <Paging page={page} state={state} />
      </div>
    );
  }
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
    <EmptyState action={page.page > 1 ? toFirst : null}>{t(page.page > 1 ? 'beyond' : 'empty')}</EmptyState>
  );
}

/** The chained record of a contest, newest first. */
export default function RecordPage({ contestId }: { readonly contestId: string }): ReactNode {
  const t = useRecordT();
  const locale = useLocale();
  const state = useTableState({ pageSize: 50 });
  const contest = useContest(contestId);
  const record = useQuery({
    // The server writes the sentences in the reader's language.
    queryKey: keys.ofContest(contestId, 'record', locale, state.query),
    queryFn: () =>
      body(
        api.GET('/api/contests/{contestId}/record', {
          params: { path: { contestId }, query: { page: state.page, pageSize: state.pageSize } },
        }),
      ),
    placeholderData: keepPreviousData,
  });
  return (
    <Page
      title={t('title')}
      breadcrumb={
        contest.data === undefined
          ? []
          : [{ label: contest.data.title, href: `/cuoc-thi/${contestId}/tong-quan` }]
      }
    >
      <QueryView query={record}>
        {(page) => (
          <div className={classes['parts']}>
            <Chain head={page.head} />
            <Lines page={page} state={state} />
          </div>
        )}
      </QueryView>
    </Page>
  );
}
