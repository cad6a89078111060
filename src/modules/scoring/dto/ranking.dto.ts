import type { EstimationMethod } from '../domain/estimate.js';

/** A work in the ranking of a round: a code, no person. Scores in hundredths. */
export class RankingItemView {
  copyId!: string;
  code!: string;
  categoryId!: string;
  categoryName!: string;
  readings!: number;
  mean!: number;
  /** By the rule that counts. */
  estimate!: number;
  rank!: number;
  tied!: boolean;
  categoryRank!: number;
  categoryTied!: boolean;
  advances!: boolean;
  /**
   * The number of the key, from 0, that set the work below the one before it with the same mark; null where none did, and
   * in the list of one category.
   */
  partedBy!: number | null;
}

/** A category with works in the ranking. */
export class RankingCategoryView {
  id!: string;
  name!: string;
}

/** What parts works of the same mark. */
export class RankingTieKeyView {
  by!: 'criterion' | 'median' | 'highest' | 'lowest' | 'earlier-round';
  /** Name of the criterion; null for the other keys. */
  criterionName!: string | null;
}

/** A score that works were placed by, in hundredths, and their number. */
export class ScoreCountView {
  score!: number;
  works!: number;
}

/** How the scores of a ranking are spread. */
export class RankingSpreadView {
  /** The lowest first. */
  scores!: ScoreCountView[];
}

/** What kept a round from being closed when its sheets were checked. */
export class ClosingRefusalView {
  code!: string;
  /** In the reader's language. */
  detail!: string;
  at!: string;
}

/** What the reader may do with the ranking. */
export class RankingCanView {
  /** Order it again, when working it out, or the check before it, has failed for good. */
  again!: boolean;
}

/** The ranking of a closed round; before that, where the order to close it stands. */
export class RankingView {
  roundId!: string;
  state!: string;
  method!: EstimationMethod;
  tieKeys!: RankingTieKeyView[];
  /**
   * `ready` when the ranking is there; before that it has no items. The round is not closed yet while closing it is
   * `ordered` or its sheets are `checking`, and is not being closed when that was `refused` or has failed for good.
   */
  stage!:
    | 'ordered'
    | 'checking'
    | 'refused'
    | 'check-failed'
    | 'waiting'
    | 'reading'
    | 'ranking'
    | 'storing'
    | 'failed'
    | 'ready';
  /** Works that the stage is through with, and those it has to do with. */
  done!: number;
  total!: number;
  /** Works in the ranking, and those of them that go on. */
  works!: number;
  advancing!: number;
  /** The categories of its works. */
  categories!: RankingCategoryView[];
  /** One page of the works that were asked for, in the order of the ranking. */
  items!: RankingItemView[];
  /** Works that were asked for, on all pages. */
  found!: number;
  page!: number;
  pageSize!: number;
  advanceCount!: number | null;
  tiedAtLine!: boolean;
  committedRoot!: string | null;
  reason!: string | null;
  /** Of a refused order alone. */
  refusal!: ClosingRefusalView | null;
  can!: RankingCanView;
}
