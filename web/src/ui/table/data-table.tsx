import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';

import type { Page } from '../../api/types.js';
import { QuietButton } from '../buttons.js';
import { EmptyState } from '../feedback/empty-state.js';
import { useUiT } from '../messages.js';
import { QueryView } from '../query-view.js';
import { LookChoice } from './look-choice.js';
import { Paging } from './paging.js';
import { type Column, Rows, type Selection } from './rows.js';
import classes from './table.module.css';
import { useTableLook } from './table-look.js';
import type { TableState } from './table-state.js';
import { type Filter, Toolbar } from './toolbar.js';

interface DataTableProps<T> {
  /** Read by screen readers: what the table lists. */
  readonly caption: string;
  readonly columns: readonly Column<T>[];
  readonly state: TableState;
  /** The list as the server gives it; use `placeholderData: keepPreviousData`, so that paging does not flash. */
  readonly query: UseQueryResult<Page<T>>;
  readonly rowKey: (row: T) => string;
  readonly rowHref?: (row: T) => string;
  readonly rowName?: (row: T) => string;
  readonly filters?: readonly Filter[];
  readonly searchLabel?: string;
  /** An `EmptyState` for when there is nothing at all. */
  readonly empty: ReactNode;
  /** More beside the filters: an export, a count. */
  readonly tools?: ReactNode;
  /** Rises from below while rows are marked. */
  readonly bulk?: (keys: readonly string[], done: () => void) => ReactNode;
  readonly compact?: boolean;
  /** Under this name the reader's choice of columns and density is kept; without it there is no choice. */
  readonly name?: string;
}

const noFilters: readonly Filter[] = [];

function useSelection(): Selection & { clear: () => void } {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  return useMemo(
    () => ({
      keys,
      toggle: (key: string) => {
        setKeys((before) => {
          const next = new Set(before);
          if (!next.delete(key)) next.add(key);
          return next;
        });
      },
      togglePage: (page: readonly string[]) => {
        setKeys((before) =>
          page.every((key) => before.has(key)) ? new Set() : new Set([...before, ...page]),
        );
      },
      clear: () => {
        setKeys(new Set());
      },
    }),
    [keys],
  );
}

function NothingFound({ state }: { readonly state: TableState }): ReactNode {
  const t = useUiT();
  return (
    <EmptyState action={<QuietButton onClick={state.clear}>{t('table.clear')}</QuietButton>}>
      {t('table.none-found')}
    </EmptyState>
  );
}

/** A list of the server with search, filters, order and paging in the address, and rows that can be marked. */
export function DataTable<T>(props: DataTableProps<T>): ReactNode {
  const t = useUiT();
  const selection = useSelection();
  const { state, bulk, name, columns } = props;
  const look = useTableLook(name ?? '');
  // The first column leads to the row's page: it is never hidden.
  const shown = columns.filter(({ key }, index) => index === 0 || !look.hidden.includes(key));
  const marked = [...selection.keys];
  return (
    <div>
      <Toolbar
        state={state}
        filters={props.filters ?? noFilters}
        {...(props.searchLabel === undefined ? {} : { searchLabel: props.searchLabel })}
      >
        {props.tools}
        {name === undefined ? null : <LookChoice table={name} parts={columns.slice(1)} />}
      </Toolbar>
      <QueryView query={props.query}>
        {(page) =>
          page.items.length === 0 ? (
            state.isFiltered || page.page > 1 ? (
              <NothingFound state={state} />
            ) : (
              props.empty
            )
          ) : (
            <>
              <Rows
                {...props}
                columns={shown}
                compact={props.compact === true || look.dense}
                rows={page.items}
                {...(bulk === undefined ? {} : { selection })}
              />
              <Paging page={page} state={state} />
            </>
          )
        }
      </QueryView>
      {bulk === undefined || marked.length === 0 ? null : (
        <div
          className={classes['bulk']}
          role="region"
          aria-label={t('table.selected', { count: marked.length })}
        >
          <span role="status">{t('table.selected', { count: marked.length })}</span>
          {bulk(marked, selection.clear)}
          <QuietButton onClick={selection.clear}>{t('table.unselect')}</QuietButton>
        </div>
      )}
    </div>
  );
}
