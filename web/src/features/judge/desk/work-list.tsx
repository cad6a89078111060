import { IconNumber3 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback } from 'react';

import { api, body } from '../../../api/client.js';
import type { DeskSheet, DeskView } from '../../../api/types.js';
import { formatNumber, say, useLocale } from '../../../lib/i18n/index.js';
import { LinkButton } from '../../../ui/buttons.js';
import { Deadline } from '../../../ui/deadline.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { Page } from '../../../ui/page.js';
import { QueryView } from '../../../ui/query-view.js';
import { Badge, StateBadge } from '../../../ui/state-badge.js';
import { states } from '../../../ui/states.js';
import { DataTable } from '../../../ui/table/data-table.js';
import type { Column } from '../../../ui/table/rows.js';
import { localPage, type TableState, useTableState } from '../../../ui/table/table-state.js';
import { useNow } from '../../../ui/use-now.js';
import { useAccent } from '../../../ui/theme/accent.js';
import { Bar } from '../bar.js';
import { neededADay } from '../pace.js';
import { MyDiscussions } from '../moderation/my-discussions.js';
import { judgeKeys, useDesk } from '../queries.js';
import { KeptOnList } from './kept-notice.js';
import { useDeskT } from './messages.js';
import { OwnScores } from './own-scores.js';
import { nextOpen } from './next-open.js';
import classes from './work-list.module.css';

const filterNames = ['category', 'state'] as const;
const shownStates = ['assigned', 'started', 'returned', 'submitted', 'recused'] as const;

function useColumns(): Column<DeskSheet>[] {
  const t = useDeskT();
  const locale = useLocale();
  return [
    {
      key: 'code',
      header: t('list.code'),
      cell: (row) => <span className={classes['code']}>{row.code}</span>,
      width: '11rem',
    },
    { key: 'category', header: t('list.category'), cell: (row) => row.categoryName },
    {
      key: 'words',
      header: t('list.words'),
      cell: (row) => formatNumber(row.words, locale),
      align: 'right',
      onPhone: false,
    },
    {
      key: 'state',
      header: t('list.state'),
      cell: (row) => (
        <span className={classes['badges']}>
          <StateBadge of="sheet" state={row.state} />
          {row.third ? (
            <Badge tone="blue" icon={IconNumber3}>
              {t('list.third')}
            </Badge>
          ) : null}
        </span>
      ),
    },
    {
      key: 'total',
      header: t('list.total'),
      cell: (row) => (row.total === null ? '–' : formatNumber(row.total / 100, locale, { min: 1, max: 2 })),
      align: 'right',
    },
  ];
}

/** The judge's works as a page of a table; asks the same as `useDesk`, so the answer is shared. */
function useWorks(roundId: string, state: TableState) {
  const select = useCallback(
    (desk: DeskView) =>
      localPage(desk.items, state, {
        text: (row) => row.code,
        keep: (row, filters) =>
          (filters['category'] === '' || row.categoryName === filters['category']) &&
          (filters['state'] === '' || row.state === filters['state']),
      }),
    [state],
  );
  return useQuery({
    queryKey: judgeKeys.desk(roundId),
    queryFn: () => body(api.GET('/api/rounds/{roundId}/desk', { params: { path: { roundId } } })),
    select,
  });
}

function Works({ roundId, desk }: { readonly roundId: string; readonly desk: DeskView }): ReactNode {
  const t = useDeskT();
  const locale = useLocale();
  const state = useTableState({ filters: filterNames, pageSize: 100 });
  const query = useWorks(roundId, state);
  const columns = useColumns();
  const categories = [...new Set(desk.items.map((item) => item.categoryName))];
  return (
    <DataTable
      name="judge-works"
      caption={t('list.caption')}
      columns={columns}
      state={state}
      query={query}
      rowKey={(row) => row.sheetId}
      rowName={(row) => row.code}
      rowHref={(row) => `/ban-cham/${roundId}/${row.sheetId}`}
      searchLabel={t('list.search')}
      filters={[
        {
          name: 'category',
          label: t('list.category'),
          options: categories.map((name) => ({ value: name, label: name })),
        },
        {
          name: 'state',
          label: t('list.state'),
          options: shownStates.map((name) => ({
            value: name,
            label: say(states.sheet[name].word, locale),
          })),
        },
      ]}
      empty={<EmptyState>{t('list.empty')}</EmptyState>}
    />
  );
}

function ByCategory({ desk }: { readonly desk: DeskView }): ReactNode {
  const t = useDeskT();
  const names = [...new Set(desk.items.map((item) => item.categoryName))];
  if (names.length < 2) return null;
  return (
    <ul className={classes['categories']} aria-label={t('list.by-category')}>
      {names.map((name) => {
        const counted = desk.items.filter((item) => item.categoryName === name && item.state !== 'recused');
        const done = counted.filter((item) => item.state === 'submitted').length;
        return (
          <li key={name}>
            <span>{name}</span> <span className="ck-soft ck-numbers">{`${done}/${counted.length}`}</span>
          </li>
        );
      })}
    </ul>
  );
}

function ListPage({ desk }: { readonly desk: DeskView }): ReactNode {
  const t = useDeskT();
  useAccent(desk.accent);
  const isOpen = desk.state === 'scoring' || desk.state === 'moderating';
  const next = isOpen ? nextOpen(desk.items, null) : null;
  const { total, submitted } = desk.progress;
  const now = useNow(60_000);
  const pace = isOpen ? neededADay(total - submitted, desk.dueAt, now) : null;
  const progress = t('desk.progress', { done: submitted, total });
  const action =
    next === null ? undefined : (
      <LinkButton tone="main" href={`/ban-cham/${desk.roundId}/${next.sheetId}`}>
        {t(desk.items.some((item) => item.state !== 'assigned') ? 'list.next' : 'list.start')}
      </LinkButton>
    );
  return (
    <Page
      title={desk.roundName}
      tabTitle={`${desk.roundName} · ${t('desk.title')}`}
      breadcrumb={[{ label: t('desk.title'), href: '/ban-cham' }]}
      state={<StateBadge of="round" state={desk.state} />}
      meta={
        <>
          <span>{desk.contestTitle}</span>
          {isOpen ? <Deadline at={desk.dueAt} /> : null}
        </>
      }
      {...(action === undefined ? {} : { action })}
    >
      {desk.state === 'closed' ? (
        <div className={classes['notice']}>
          <Notice tone="grey">
            <p>{t('list.closed')}</p>
          </Notice>
        </div>
      ) : null}
      <KeptOnList desk={desk} />
      <div className={classes['progress']}>
        <p className={classes['figures']}>
          {progress}
          {submitted >= total && total > 0 ? ` · ${t('desk.all-done')}` : ''}
          {pace === null ? '' : `. ${t('desk.pace', { count: pace })}`}
        </p>
        <Bar
          done={submitted}
          begun={desk.items.filter((item) => item.state === 'started' || item.state === 'returned').length}
          total={total}
          label={progress}
        />
        <ByCategory desk={desk} />
      </div>
      <MyDiscussions roundId={desk.roundId} />
      <Works roundId={desk.roundId} desk={desk} />
      <OwnScores desk={desk} />
    </Page>
  );
}

/** The works a judge has to read in a round, in the judge's own order. */
export default function WorkList({ roundId }: { readonly roundId: string }): ReactNode {
  const query = useDesk(roundId);
  return (
    <QueryView query={query} page shape="table">
      {(desk) => <ListPage desk={desk} />}
    </QueryView>
  );
}
