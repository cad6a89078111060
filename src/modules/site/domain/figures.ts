/** A category of the contest in figures. */
export interface CategoryFigures {
  readonly name: string;
  readonly received: number;
  readonly eligible: number;
  readonly awarded: number;
}

interface Tally {
  readonly categoryId: string;
  readonly received: number;
  readonly eligible: number;
}

/** The categories in their own order with what was received, judged and awarded; empty ones are left out. */
export function figuresOf(
  categories: readonly { readonly id: string; readonly name: string }[],
  tallies: readonly Tally[],
  awards: readonly { readonly categoryId: string; readonly revoked: boolean }[],
): CategoryFigures[] {
  return categories.flatMap(({ id, name }) => {
    const tally = tallies.find(({ categoryId }) => categoryId === id);
    if (tally === undefined) return [];
    const { received, eligible } = tally;
    const awarded = awards.filter(({ categoryId, revoked }) => categoryId === id && !revoked).length;
    return [{ name, received, eligible, awarded }];
  });
}
