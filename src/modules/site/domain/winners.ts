/** A decided award, as far as the public may know it. */
export interface PublicAward {
  readonly prizeName: string;
  readonly categoryId: string;
  readonly categoryName: string;
  readonly workTitle: string;
  readonly authorNames: readonly string[];
  readonly unitName: string | null;
  readonly revoked: boolean;
}

/** The winners of one prize. */
export interface PrizeWinners {
  readonly prizeName: string;
  readonly awards: readonly PublicAward[];
}

/** The winners of one category, best prize first. */
export interface CategoryWinners {
  readonly categoryId: string;
  readonly categoryName: string;
  readonly prizes: readonly PrizeWinners[];
}

function inOrder<T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.entries()];
}

/**
 * Groups awards by category in the contest's order, and within it by prize in the order given, which is
 * the order of the plan.
 */
export function winnersOf(
  awards: readonly PublicAward[],
  categoryOrder: readonly string[],
): CategoryWinners[] {
  const place = (id: string): number => {
    const index = categoryOrder.indexOf(id);
    return index === -1 ? categoryOrder.length : index;
  };
  return inOrder(awards, (award) => award.categoryId)
    .sort(([a], [b]) => place(a) - place(b))
    .map(([categoryId, own]) => ({
      categoryId,
      categoryName: own[0]?.categoryName ?? '',
      prizes: inOrder(own, (award) => award.prizeName).map(([prizeName, each]) => ({
        prizeName,
        awards: each,
      })),
    }));
}
