/** A level of a prize plan. */
export interface PlannedPrize {
  readonly name: string;
  readonly quantity: number;
  readonly value: number | null;
  readonly categoryIds: readonly string[];
}

/** A prize plan as a table: a row for each name, a column for each group of categories. */
export interface PrizeTable {
  /** Groups of categories in order; an empty one stands for all together. */
  readonly columns: readonly (readonly string[])[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly (PlannedPrize | null)[] }[];
}

const keyOf = (ids: readonly string[]): string => [...ids].sort().join(' ');

/** Lays a prize plan out as a table. */
export function prizeTableOf(prizes: readonly PlannedPrize[]): PrizeTable {
  const columns = new Map<string, readonly string[]>();
  for (const prize of prizes) columns.set(keyOf(prize.categoryIds), prize.categoryIds);
  const names = [...new Set(prizes.map((prize) => prize.name))];
  const rows = names.map((name) => ({
    name,
    cells: [...columns.keys()].map(
      (key) => prizes.find((prize) => prize.name === name && keyOf(prize.categoryIds) === key) ?? null,
    ),
  }));
  return { columns: [...columns.values()], rows };
}
