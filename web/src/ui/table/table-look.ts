import { useSyncExternalStore } from 'react';

/** How a reader wants a table: what they do not want to see, and how close its rows stand. */
export interface TableLook {
  /** Keys of the columns that are not shown: one that comes with a later version is seen at first. */
  readonly hidden: readonly string[];
  readonly dense: boolean;
}

const usual: TableLook = { hidden: [], dense: false };
const storageKey = 'chamkin.tables';
const listeners = new Set<() => void>();
let looks: Readonly<Record<string, TableLook>> = remembered();

function isLook(kept: unknown): kept is TableLook {
  if (typeof kept !== 'object' || kept === null) return false;
  const { hidden, dense } = kept as Partial<Record<keyof TableLook, unknown>>;
  return (
    typeof dense === 'boolean' && Array.isArray(hidden) && hidden.every((key) => typeof key === 'string')
  );
}

function remembered(): Readonly<Record<string, TableLook>> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter((entry): entry is [string, TableLook] => isLook(entry[1])),
    );
  } catch {
    return {};
  }
}

/** Changes how a table is shown; kept in the browser. */
export function changeLook(table: string, change: Partial<TableLook>): void {
  looks = { ...looks, [table]: { ...(looks[table] ?? usual), ...change } };
  try {
    localStorage.setItem(storageKey, JSON.stringify(looks));
  } catch {
    // A browser that refuses storage still shows the table as chosen until the page is closed.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How a table is shown; the component is drawn again when it changes. */
export function useTableLook(table: string): TableLook {
  return useSyncExternalStore(subscribe, () => looks[table] ?? usual);
}
