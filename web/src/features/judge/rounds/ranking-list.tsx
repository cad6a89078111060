import type { ReactNode } from 'react';

import type { RankingView } from '../../../api/types.js';
import { formatNumber, useLocale } from '../../../lib/i18n/index.js';
import { PlainButton, QuietButton } from '../../../ui/buttons.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { PartSkeleton } from '../../../ui/skeleton.js';
import { type TableState, useTableState } from '../../../ui/table/table-state.js';
import { type Filter, Toolbar } from '../../../ui/table/toolbar.js';
import { useRankedWorks } from '../queries.js';
import { useRoundT } from './messages.js';
import { useRankingT } from './ranking-messages.js';
import { RankingTable } from './ranking-table.js';

const filterNames = ['category', 'only'] as const;

function useFilters(ranking: RankingView): Filter[] {
  const t = useRoundT();
  const rankingT = useRankingT();
  const categories = ranking.categories.map(({ id, name }) => ({ value: id, label: name }));
  const scopes = (['advancing', 'line'] as const).map((value) => ({
    value,
    label: rankingT(`only.${value}`),
  }));
  return [
    ...(categories.length > 1 ? [{ name: 'category', label: t('rank.category'), options: categories }] : []),
    ...(ranking.advancing > 0 ? [{ name: 'only', label: rankingT('only'), options: scopes }] : []),
  ];
}

/** The works that were asked for, as far as they have come, and the way to the others. */
function Works({ ranking, state }: { readonly ranking: RankingView; readonly state: TableState }): ReactNode {
  const t = useRoundT();
  const rankingT = useRankingT();
  const locale = useLocale();
  const { category = '', only = '' } = state.filters;
  const query = useRankedWorks(ranking.roundId, { category, only, q: state.q.trim() });
  if (query.data === undefined) {
    return query.isError ? (
      <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
    ) : (
      <PartSkeleton shape="table" />
    );
  }
  const items = query.data.pages.flatMap((page) => page.items);
  const found = query.data.pages[0]?.found ?? 0;
  if (items.length === 0) {
    return (
      <EmptyState action={<QuietButton onClick={state.clear}>{rankingT('none.clear')}</QuietButton>}>
        {t('rank.none')}
      </EmptyState>
    );
  }
  const figures = { shown: formatNumber(items.length, locale), found: formatNumber(found, locale) };
  return (
    <>
      <p role="status" className="ck-soft ck-small">
        {items.length < found ? rankingT('shown.some', figures) : t('rank.shown', { count: found })}
      </p>
      <RankingTable
        ranking={ranking}
        items={items}
        hasMore={query.hasNextPage}
        inCategory={category !== ''}
        isSearch={state.q.trim() !== ''}
      />
      {query.isFetchNextPageError ? <ProblemAlert error={query.error} /> : null}
      {query.hasNextPage ? (
        <div className="ck-noprint">
          <PlainButton loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {rankingT('more')}
          </PlainButton>
        </div>
      ) : null}
    </>
  );
}

/** The works of a ranking, searched, filtered, and read page by page. */
export function RankingList({ ranking }: { readonly ranking: RankingView }): ReactNode {
  const t = useRoundT();
  const state = useTableState({ filters: filterNames });
  return (
    <>
      <Toolbar state={state} filters={useFilters(ranking)} searchLabel={t('rank.search')} />
      <Works ranking={ranking} state={state} />
    </>
  );
}
