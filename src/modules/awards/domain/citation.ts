/** What a decision says of an award. Written down at approval, so that results and certificates stay as decided. */
export interface Citation {
  readonly prizeName: string;
  /** Place of the prize in the plan, from 0. */
  readonly prizePosition: number;
  readonly categoryId: string;
  readonly categoryName: string;
  readonly workTitle: string;
  /** In the order of the work's heading. */
  readonly authorNames: readonly string[];
  readonly unitName: string | null;
  /** Place in the final ranking. */
  readonly rank: number;
}
