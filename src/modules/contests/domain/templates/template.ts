import type { Sentence } from '../../../../kernel/locale.js';
import type { CategoryTerms, ContestBasics, CriterionTerms, PrizeTerms, RoundTerms } from '../contest.js';

/** A level of a template's prize plan; categories are named by their place in the template's list. */
export type TemplatePrize = Omit<PrizeTerms, 'categoryIds'> & { readonly categories: readonly number[] };

/** A unit that authors may come from, as a template proposes it. */
export interface TemplateUnit {
  readonly name: string;
  readonly abbreviation: string | null;
}

/**
 * What a new contest begins with. All of it are settings that the organiser may change; the program's
 * code knows none of these figures elsewhere. Dates are never proposed: they belong to the edition.
 */
export interface ContestTemplate {
  readonly key: string;
  readonly title: Sentence;
  readonly summary: Sentence;
  readonly basics: Omit<
    ContestBasics,
    'title' | 'receivingOpensAt' | 'receivingClosesAt' | 'resultsExpectedAt'
  >;
  readonly categories: readonly CategoryTerms[];
  readonly rounds: readonly RoundTerms[];
  readonly criteria: readonly CriterionTerms[];
  readonly prizes: readonly TemplatePrize[];
  readonly units: readonly TemplateUnit[];
}
