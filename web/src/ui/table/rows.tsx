import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Link } from 'wouter';

import { useUiT } from '../messages.js';
import classes from './table.module.css';
import type { TableState } from './table-state.js';

/** One column of a table. */
export interface Column<T> {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: T) => ReactNode;
  /** The name by which the server sorts; the column cannot be sorted without it. */
  readonly sort?: string;
  readonly align?: 'left' | 'right';
  /** A width in CSS; by default the content decides. */
  readonly width?: string;
  /** False hides the column on phones. */
  readonly onPhone?: boolean;
}

/** Marked rows of the page shown. */
export interface Selection {
  readonly keys: ReadonlySet<string>;
  readonly toggle: (key: string) => void;
  readonly togglePage: (keys: readonly string[]) => void;
}

interface RowsProps<T> {
  readonly caption: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  readonly rowHref?: (row: T) => string;
  readonly rowName?: (row: T) => string;
  readonly selection?: Selection;
  readonly state?: TableState;
  readonly compact?: boolean;
}

function cellClass(column: Column<never>): string {
  return [
    column.align === 'right' ? classes['right'] : '',
    column.onPhone === false ? classes['notOnPhone'] : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function SortHeader({
  column,
  state,
}: {
  readonly column: Column<never>;
  readonly state: TableState;
}): ReactNode {
  const { sort } = column;
  if (sort === undefined) return column.header;
  const rising = state.sort === sort;
  const falling = state.sort === `-${sort}`;
  const Icon = rising ? IconArrowUp : falling ? IconArrowDown : IconArrowsSort;
  return (
    <button
      type="button"
      className={classes['sort']}
      onClick={() => {
        state.change({ sort: rising ? `-${sort}` : sort });
      }}
    >
      {column.header}
      <Icon size={14} aria-hidden opacity={rising || falling ? 1 : 0.5} />
    </button>
  );
}

function ariaSort(
  column: Column<never>,
  state: TableState | undefined,
): 'ascending' | 'descending' | undefined {
  if (column.sort === undefined || state === undefined) return undefined;
  if (state.sort === column.sort) return 'ascending';
  return state.sort === `-${column.sort}` ? 'descending' : undefined;
}

/** Arrow keys, j and k go from row to row. */
function moveByKeys(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
  if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof HTMLElement && event.target.closest('input, select, textarea') !== null) return;
  const leads = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-lead]')];
  const here = leads.findIndex((lead) => lead.closest('tr')?.contains(document.activeElement) === true);
  const next = leads[here + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

function Header<T>(props: RowsProps<T>): ReactNode {
  const t = useUiT();
  const { selection, rows, rowKey, state } = props;
  const keys = rows.map(rowKey);
  const columns = props.columns as readonly Column<never>[];
  return (
    <thead>
      <tr>
        {selection === undefined ? null : (
          <th scope="col" className={classes['tick']}>
            <input
              type="checkbox"
              aria-label={t('table.select-all')}
              checked={keys.length > 0 && keys.every((key) => selection.keys.has(key))}
              onChange={() => {
                selection.togglePage(keys);
              }}
            />
          </th>
        )}
        {columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            className={cellClass(column)}
            style={column.width === undefined ? undefined : { width: column.width }}
            aria-sort={ariaSort(column, state)}
          >
            {state === undefined ? column.header : <SortHeader column={column} state={state} />}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Row<T>({ row, props }: { readonly row: T; readonly props: RowsProps<T> }): ReactNode {
  const t = useUiT();
  const { columns, rowKey, rowHref, rowName, selection } = props;
  const key = rowKey(row);
  return (
    <tr>
      {selection === undefined ? null : (
        <td className={classes['tick']}>
          <input
            type="checkbox"
            aria-label={t('table.select', { name: rowName?.(row) ?? key })}
            checked={selection.keys.has(key)}
            onChange={() => {
              selection.toggle(key);
            }}
          />
        </td>
      )}
      {columns.map((column, index) => (
        <td key={column.key} data-label={column.header} className={cellClass(column as Column<never>)}>
          {index === 0 && rowHref !== undefined ? (
            <Link href={rowHref(row)} data-lead className={classes['lead'] ?? ''}>
              {column.cell(row)}
            </Link>
          ) : (
            column.cell(row)
          )}
        </td>
      ))}
    </tr>
  );
}

/** The table itself, without search and paging. The first column leads to the row's page. */
export function Rows<T>(props: RowsProps<T>): ReactNode {
  return (
    <div className={classes['scroll']}>
      <table
        className={`${classes['table'] ?? ''} ${props.compact === true ? (classes['compact'] ?? '') : ''}`}
      >
        <caption className="ck-hidden">{props.caption}</caption>
        <Header {...props} />
        <tbody onKeyDown={moveByKeys}>
          {props.rows.map((row) => (
            <Row key={props.rowKey(row)} row={row} props={props} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
