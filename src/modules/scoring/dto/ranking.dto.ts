import type { AggregationMethod } from '../domain/aggregate.js';

/** A work in the ranking of a round: a code, no person. Scores in hundredths. */
export class RankingItemView {
  copyId!: string;
  code!: string;
  categoryId!: string;
  categoryName!: string;
  readings!: number;
  mean!: number;
  estimate!: number;
  rank!: number;
  tied!: boolean;
  categoryRank!: number;
  categoryTied!: boolean;
  advances!: boolean;
}

/** The ranking of a closed round. */
export class RankingView {
  roundId!: string;
  state!: string;
  method!: AggregationMethod;
  items!: RankingItemView[];
  advanceCount!: number | null;
  tiedAtLine!: boolean;
  committedRoot!: string | null;
  reason!: string | null;
}
