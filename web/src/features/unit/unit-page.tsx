import type { ReactNode } from 'react';
import { useLocation } from 'wouter';

import type { ContestView, UnitPage as UnitView, UnitWork } from '../../api/types.js';
import { formatShortDateTime, useLocale } from '../../lib/i18n/index.js';
import { AnchorButton, LinkButton, PlainButton } from '../../ui/buttons.js';
import { Deadline } from '../../ui/deadline.js';
import { EmptyState } from '../../ui/feedback/empty-state.js';
import { Notice } from '../../ui/feedback/notice.js';
import { ProblemAlert } from '../../ui/feedback/problem-alert.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { StateBadge } from '../../ui/state-badge.js';
import { states } from '../../ui/states.js';
import { DataTable } from '../../ui/table/data-table.js';
import type { Column } from '../../ui/table/rows.js';
import { type TableState, useTableState } from '../../ui/table/table-state.js';
import { UnitsBelow } from './below.js';
import { Figures } from './figures.js';
import { useUnitT } from './messages.js';
import { useBeginWork, useUnit, useUnitContest, useUnitWorks } from './queries.js';
import classes from './unit.module.css';

const filterNames = ['state', 'categoryId'] as const;

function useColumns(): Column<UnitWork>[] {
  const t = useUnitT();
  const locale = useLocale();
  return [
    {
      key: 'receipt',
      header: t('col.receipt'),
      sort: 'receiptNumber',
      cell: (work) => <span className="ck-numbers">{work.receiptNumber ?? '–'}</span>,
    },
    {
      key: 'title',
      header: t('col.title'),
      sort: 'title',
      cell: (work) => (work.title === '' ? t('untitled') : work.title),
    },
    { key: 'authors', header: t('col.authors'), cell: (work) => work.authorNames.join(', ') },
    { key: 'category', header: t('col.category'), cell: (work) => work.categoryName, onPhone: false },
    {
      key: 'state',
      header: t('col.state'),
      sort: 'state',
      cell: (work) => (
        <span className={classes['states']}>
          <StateBadge of="entry" state={work.state} />
          {work.prizeName === null ? null : <b>{work.prizeName}</b>}
        </span>
      ),
    },
    {
      key: 'submitted',
      header: t('col.submitted'),
      sort: 'submittedAt',
      align: 'right',
      onPhone: false,
      cell: (work) => (
        <span className="ck-numbers">
          {work.submittedAt === null ? '–' : formatShortDateTime(work.submittedAt, locale)}
        </span>
      ),
    },
  ];
}

/** The works as they are looked for and ordered now, all pages of them. */
function exportHref(contestId: string, { query }: TableState): string {
  const { page: _page, pageSize: _size, ...looked } = query;
  const words = new URLSearchParams(Object.entries(looked).map(([name, value]) => [name, String(value)]));
  return `/api/contests/${contestId}/unit/works.xlsx?${words.toString()}`;
}

function Works({
  contestId,
  contest,
}: {
  readonly contestId: string;
  readonly contest: ContestView;
}): ReactNode {
  const t = useUnitT();
  const locale = useLocale();
  const state = useTableState({ filters: filterNames });
  const works = useUnitWorks(contestId, state);
  const columns = useColumns();
  const words = Object.entries(states.entry).map(([value, { word }]) => ({
    value,
    label: locale === 'vi' || typeof word.en !== 'string' ? word.vi : word.en,
  }));
  return (
    <section className={classes['part']}>
      <h2>{t('works')}</h2>
      <DataTable
        name="unit-works"
        caption={t('works')}
        columns={columns}
        state={state}
        query={works}
        rowKey={(work) => work.entryId}
        rowHref={(work) => `/bai-du-thi/${work.entryId}`}
        rowName={(work) => work.title}
        searchLabel={t('works.search')}
        filters={[
          { name: 'state', label: t('col.state'), options: words },
          {
            name: 'categoryId',
            label: t('col.category'),
            options: contest.categories.map(({ id, name }) => ({ value: id, label: name })),
          },
        ]}
        empty={<EmptyState>{t('works.empty')}</EmptyState>}
        tools={
          <AnchorButton href={exportHref(contestId, state)} download>
            {t('export')}
          </AnchorButton>
        }
      />
    </section>
  );
}

function Actions({ contestId, unit }: { readonly contestId: string; readonly unit: UnitView }): ReactNode {
  const t = useUnitT();
  const [, navigate] = useLocation();
  const begin = useBeginWork(contestId);
  return (
    <>
      <ProblemAlert error={begin.error} />
      {unit.can.enter ? (
        <PlainButton
          loading={begin.isPending}
          onClick={() => {
            begin.mutate(undefined, {
              onSuccess: ({ entryId }) => {
                navigate(`/bai-du-thi/${entryId}`);
              },
            });
          }}
        >
          {t('enter')}
        </PlainButton>
      ) : null}
      {unit.can.import ? (
        <LinkButton href={`/cuoc-thi/${contestId}/don-vi/nhap`} tone="main">
          {t('import')}
        </LinkButton>
      ) : null}
    </>
  );
}

function Papers({ contestId }: { readonly contestId: string }): ReactNode {
  const t = useUnitT();
  return (
    <div className={classes['papers']} role="group" aria-label={t('papers')}>
      <AnchorButton href={`/api/contests/${contestId}/unit/template.xlsx`} download>
        {t('template')}
      </AnchorButton>
      <AnchorButton href={`/api/contests/${contestId}/unit/list.pdf`} download>
        {t('pdf')}
      </AnchorButton>
    </div>
  );
}

/** A unit's page: what it has sent, how it stands, and the ways to send more. */
export default function UnitPage({ contestId }: { readonly contestId: string }): ReactNode {
  const t = useUnitT();
  const unit = useUnit(contestId);
  const contest = useUnitContest(contestId);
  return (
    <QueryView query={unit} page>
      {(view) => (
        <QueryView query={contest} page>
          {(rules) => (
            <Page
              title={view.unitName}
              state={<StateBadge of="contest" state={rules.state} />}
              meta={
                <>
                  <span>{view.contestTitle}</span>
                  {rules.state === 'receiving' ? <Deadline at={rules.receivingClosesAt} /> : null}
                </>
              }
              action={<Actions contestId={contestId} unit={view} />}
            >
              {view.can.import ? null : <Notice tone="grey">{t('closed')}</Notice>}
              <Figures figures={view.figures} />
              <UnitsBelow unit={view} />
              <Papers contestId={contestId} />
              <Works contestId={contestId} contest={rules} />
            </Page>
          )}
        </QueryView>
      )}
    </QueryView>
  );
}
