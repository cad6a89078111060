import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'wouter';

import type { Page } from '../../api/types.js';
import { fold } from '../../lib/names.js';

/** What of a table stands in the address: search, filters, order, page. */
export interface TableState {
  readonly q: string;
  readonly page: number;
  readonly pageSize: number;
  /** A column's key, with `-` before it for falling order; empty for the server's own order. */
  readonly sort: string;
  readonly filters: Readonly<Record<string, string>>;
  /** The same as the query of a list endpoint; what is empty is left out. */
  readonly query: Readonly<Record<string, string | number>>;
  readonly isFiltered: boolean;
  readonly change: (changes: Readonly<Record<string, string | number>>) => void;
  readonly clear: () => void;
}

interface TableOptions {
  /** The names of the filters in the address. */
  readonly filters?: readonly string[];
  readonly defaults?: Readonly<Record<string, string>>;
  readonly pageSize?: number;
}

const none: readonly string[] = [];
const noDefaults: Readonly<Record<string, string>> = {};

/** Keeps a table's search, filters, order and page in the address, so that a link shows the same rows. */
export function useTableState({
  filters = none,
  defaults = noDefaults,
  pageSize = 25,
}: TableOptions = {}): TableState {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (changes: Readonly<Record<string, string | number>>) => {
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          if (!('page' in changes)) next.delete('page');
          for (const [name, value] of Object.entries(changes)) {
            if (String(value) === (defaults[name] ?? '')) next.delete(name);
            else next.set(name, String(value));
          }
          return next;
        },
        { replace: true },
      );
    },
    [setParams, defaults],
  );
  return useMemo(() => {
    const read = (name: string): string => params.get(name) ?? defaults[name] ?? '';
    const chosen = Object.fromEntries(filters.map((name) => [name, read(name)]));
    const page = Math.max(1, Math.trunc(Number(read('page'))) || 1);
    const all = { ...chosen, q: read('q'), sort: read('sort') };
    const query = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
    return {
      q: all.q,
      sort: all.sort,
      page,
      pageSize,
      filters: chosen,
      query: { ...query, page, pageSize },
      isFiltered: all.q !== '' || filters.some((name) => chosen[name] !== (defaults[name] ?? '')),
      change,
      clear: () => {
        change({ q: '', ...Object.fromEntries(filters.map((name) => [name, defaults[name] ?? ''])) });
      },
    };
  }, [params, filters, defaults, pageSize, change]);
}

interface LocalOptions<T> {
  /** The words that search looks in. */
  readonly text: (row: T) => string;
  readonly keep?: (row: T, filters: Readonly<Record<string, string>>) => boolean;
  readonly order?: Readonly<Record<string, (one: T, other: T) => number>>;
}

/** Searches, filters, sorts and pages rows that the browser has all of. */
export function localPage<T>(
  rows: readonly T[],
  state: TableState,
  { text, keep, order }: LocalOptions<T>,
): Page<T> {
  const wanted = fold(state.q.trim());
  const found = rows.filter(
    (row) => (wanted === '' || fold(text(row)).includes(wanted)) && (keep?.(row, state.filters) ?? true),
  );
  const compare = order?.[state.sort.replace(/^-/u, '')];
  if (compare !== undefined) {
    found.sort((a, b) => (state.sort.startsWith('-') ? compare(b, a) : compare(a, b)));
  }
  const from = (state.page - 1) * state.pageSize;
  return {
    items: found.slice(from, from + state.pageSize),
    total: found.length,
    page: state.page,
    pageSize: state.pageSize,
  };
}
