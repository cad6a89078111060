import { IconClock, IconDownload, IconFileOff, IconPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';

import type { ContestView, JournalLine, JournalPage } from '../../../api/types.js';
import { formatDate, formatNumber, formatShortDateTime, useLocale } from '../../../lib/i18n/index.js';
import { AnchorButton, LinkButton, PlainButton } from '../../../ui/buttons.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { TextField } from '../../../ui/form/text-field.js';
import { Page } from '../../../ui/page.js';
import { QueryView } from '../../../ui/query-view.js';
import { Badge, StateBadge } from '../../../ui/state-badge.js';
import { DataTable } from '../../../ui/table/data-table.js';
import type { Column } from '../../../ui/table/rows.js';
import { type TableState, useTableState } from '../../../ui/table/table-state.js';
import type { Filter } from '../../../ui/table/toolbar.js';
import { useContest } from '../queries.js';
import { MinutesDialog } from './minutes-dialog.js';
import { useReceptionT } from './messages.js';
import { useJournal } from './queries.js';
import classes from './reception.module.css';

const channels = ['web', 'unit', 'post', 'hand', 'email'] as const;
const filterNames = ['channel', 'only', 'from', 'to'];

function useColumns(): Column<JournalLine>[] {
  const t = useReceptionT();
  const locale = useLocale();
  return [
    {
      key: 'number',
      header: t('col.number'),
      width: '8.5em',
      cell: ({ receiptNumber }) => (
        <span className={`ck-numbers ${classes['whole'] ?? ''}`}>{receiptNumber}</span>
      ),
    },
    {
      key: 'title',
      header: t('col.title'),
      width: '26%',
      cell: ({ title, authorNames }) => (
        <>
          {title}
          <div className="ck-soft ck-small">{authorNames.join(', ')}</div>
        </>
      ),
    },
    { key: 'channel', header: t('col.channel'), cell: ({ channel }) => t(`channel.${channel}`) },
    { key: 'sender', header: t('col.sender'), width: '20%', cell: ({ sender }) => sender, onPhone: false },
    {
      key: 'postmark',
      header: t('col.postmark'),
      cell: ({ postmarkedOn }) =>
        postmarkedOn === null ? '' : formatDate(`${postmarkedOn}T05:00:00Z`, locale),
      onPhone: false,
    },
    {
      key: 'received',
      header: t('col.received'),
      cell: ({ arrivedAt, receivedAt }) => formatShortDateTime(arrivedAt ?? receivedAt, locale),
    },
    {
      key: 'extent',
      header: t('col.extent'),
      cell: ({ copies, pages }) =>
        copies === null
          ? ''
          : pages === null
            ? t('extent.copies', { count: copies })
            : t('extent', { copies, pages }),
      onPhone: false,
    },
    {
      key: 'state',
      header: t('col.state'),
      cell: (line) => (
        <span className={classes['badges']}>
          <StateBadge of="entry" state={line.state} />
          {line.hasFile ? null : (
            <Badge tone="amber" icon={IconFileOff}>
              {t('no-file')}
            </Badge>
          )}
          {line.breach === null ? null : (
            <Badge tone="amber" icon={IconClock}>
              {t('late')}
            </Badge>
          )}
        </span>
      ),
    },
  ];
}

function Counts({ counts }: { readonly counts: JournalPage['counts'] }): ReactNode {
  const t = useReceptionT();
  const locale = useLocale();
  return (
    <ul className={classes['counts']}>
      {channels.map((channel) => (
        <li key={channel}>
          <span className="ck-soft">{t(`channel.${channel}`)}:</span>{' '}
          <strong className="ck-numbers">{formatNumber(counts[channel], locale)}</strong>
        </li>
      ))}
    </ul>
  );
}

function Days({ state }: { readonly state: TableState }): ReactNode {
  const t = useReceptionT();
  return (
    <>
      {(['from', 'to'] as const).map((name) => (
        <TextField
          key={name}
          type="date"
          size="sm"
          label={t(`filter.${name}`)}
          value={state.filters[name] ?? ''}
          onChange={(event) => {
            state.change({ [name]: event.currentTarget.value });
          }}
        />
      ))}
    </>
  );
}

function exportHref(contestId: string, state: TableState, type: 'xlsx' | 'csv'): string {
  const { page: _page, pageSize: _size, sort: _sort, ...query } = state.query;
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  return `/api/contests/${contestId}/reception/journal.${type}?${search.toString()}`;
}

function Journal({ contest }: { readonly contest: ContestView }): ReactNode {
  const t = useReceptionT();
  const state = useTableState({ filters: filterNames });
  const query = useJournal(contest.id, state);
  const columns = useColumns();
  const [minutes, setMinutes] = useState(false);
  const home = `/cuoc-thi/${contest.id}`;
  const filters: Filter[] = [
    {
      name: 'channel',
      label: t('filter.channel'),
      options: channels.map((value) => ({ value, label: t(`channel.${value}`) })),
    },
    {
      name: 'only',
      label: t('filter.only'),
      options: (['late', 'without-file', 'refused'] as const).map((value) => ({
        value,
        label: t(`only.${value}`),
      })),
    },
  ];
  const breadcrumb = [{ label: contest.title, href: `${home}/tong-quan` }];
  if (query.isError && query.data === undefined) {
    return (
      <Page title={t('title')} breadcrumb={breadcrumb} width="narrow">
        <ProblemAlert error={query.error} />
      </Page>
    );
  }
  return (
    <Page
      title={t('title')}
      width="wide"
      breadcrumb={breadcrumb}
      state={<StateBadge of="contest" state={contest.state} />}
      action={
        query.data?.can.register === true ? (
          <LinkButton
            tone="main"
            href={`${home}/tiep-nhan/moi`}
            leftSection={<IconPlus size={18} aria-hidden />}
          >
            {t('register')}
          </LinkButton>
        ) : undefined
      }
    >
      <div className={classes['parts']}>
        <p className="ck-soft">{t('intro')}</p>
        {query.data === undefined ? null : <Counts counts={query.data.counts} />}
        <div className={classes['acts']}>
          {query.data?.can.workbook === false ? null : (
            <AnchorButton
              href={exportHref(contest.id, state, 'xlsx')}
              leftSection={<IconDownload size={16} aria-hidden />}
            >
              {t('excel')}
            </AnchorButton>
          )}
          <AnchorButton
            href={exportHref(contest.id, state, 'csv')}
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {t('csv')}
          </AnchorButton>
          <PlainButton
            onClick={() => {
              setMinutes(true);
            }}
          >
            {t('minutes')}
          </PlainButton>
          <LinkButton href={`${home}/trung-lap`}>{t('twins')}</LinkButton>
        </div>
        <DataTable
          name="reception"
          caption={t('caption')}
          columns={columns}
          state={state}
          query={query}
          rowKey={({ entryId }) => entryId}
          rowHref={({ entryId, channel }) =>
            channel === 'web' || channel === 'unit'
              ? `${home}/sang-loc/${entryId}`
              : `${home}/tiep-nhan/${entryId}`
          }
          filters={filters}
          searchLabel={t('search')}
          tools={<Days state={state} />}
          empty={<EmptyState>{t('empty.journal')}</EmptyState>}
        />
      </div>
      <MinutesDialog
        contestId={contest.id}
        opened={minutes}
        onClose={() => {
          setMinutes(false);
        }}
      />
    </Page>
  );
}

/** The journal of everything that was received. */
export default function ReceptionPage({ contestId }: { readonly contestId: string }): ReactNode {
  const query = useContest(contestId);
  return (
    <QueryView query={query} page>
      {(contest) => <Journal contest={contest} />}
    </QueryView>
  );
}
