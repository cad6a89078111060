import type { PrizeBoard } from '../../../api/types.js';

/** A work in the final ranking. */
export type RankedWork = PrizeBoard['ranking'][number];
/** A level of the prize plan. */
export type Prize = PrizeBoard['prizes'][number];

/** A place among the works that are shown. */
export interface Place {
  readonly rank: number;
  readonly tied: boolean;
  /** First and last of those who share a place: between them the bracket is drawn. */
  readonly opens: boolean;
  readonly closes: boolean;
}

/** The places of works among themselves, best first: within one category they are counted anew. */
export function placesOf(works: readonly Pick<RankedWork, 'rank'>[]): Place[] {
  return works.map((work, index) => {
    const opens = works[index - 1]?.rank !== work.rank;
    const closes = works[index + 1]?.rank !== work.rank;
    const above = works.findIndex((other) => other.rank === work.rank);
    return { rank: above + 1, tied: !(opens && closes), opens, closes };
  });
}

/** Whether a prize may go to works of this category. */
export function isFor(prize: Pick<Prize, 'categoryIds'>, categoryId: string): boolean {
  return prize.categoryIds.length === 0 || prize.categoryIds.includes(categoryId);
}

/** Awards of a prize that stand. */
export function givenOf(prize: Prize): Prize['awards'] {
  return prize.awards.filter((award) => award.state !== 'revoked');
}

/**
 * Where the planned quantities end in the ranking: the number of works above each line, with the prize that ends there.
 * Lines can be drawn only where all prizes draw on the works shown: those of one category, or those for all of them.
 */
export function cutLines(
  prizes: readonly Pick<Prize, 'name' | 'quantity' | 'categoryIds'>[],
  categoryIds: readonly string[],
): { readonly after: number; readonly prize: string }[] {
  const touching = prizes.filter((prize) => categoryIds.some((categoryId) => isFor(prize, categoryId)));
  const exact = touching.every(
    (prize) =>
      categoryIds.every((categoryId) => isFor(prize, categoryId)) &&
      (prize.categoryIds.length === 0 || prize.categoryIds.every((each) => categoryIds.includes(each))),
  );
  if (!exact) return [];
  let after = 0;
  return touching
    .filter((prize) => prize.quantity > 0)
    .map((prize) => {
      after += prize.quantity;
      return { after, prize: prize.name };
    });
}
