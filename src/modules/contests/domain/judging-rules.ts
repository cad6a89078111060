import type { Contest, ContestState, Criterion, PrizeTerms, Round } from './contest.js';

/** A contest as the blind side sees it: rules without people and without units. */
export interface JudgingRules {
  readonly contestId: string;
  readonly contestTitle: string;
  readonly accent: string;
  readonly state: ContestState;
  /** What the criteria add up to, in hundredths. */
  readonly scaleMax: number;
  readonly rounds: readonly Round[];
  readonly criteria: readonly Criterion[];
  readonly categories: readonly { readonly id: string; readonly name: string }[];
  /** From the highest level on. */
  readonly prizes: readonly Pick<PrizeTerms, 'name' | 'quantity' | 'categoryIds'>[];
}

/** The part of a contest that may cross the wall. */
export function judgingRulesOf(contest: Contest): JudgingRules {
  return {
    contestId: contest.id,
    contestTitle: contest.title,
    accent: contest.accent,
    state: contest.state,
    scaleMax: contest.scaleMax,
    rounds: contest.rounds,
    criteria: contest.criteria,
    categories: contest.categories.map(({ id, name }) => ({ id, name })),
    prizes: [...contest.prizes]
      .sort((a, b) => a.position - b.position)
      .map(({ name, quantity, categoryIds }) => ({ name, quantity, categoryIds })),
  };
}
