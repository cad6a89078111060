import type { FieldError } from '../../../kernel/domain-error.js';
import { onStep } from '../../../kernel/score.js';

/** Points by criterion, in hundredths. */
export type Scores = Readonly<Record<string, number>>;

/** A criterion of the rubric, as far as a score must keep to it. Both figures in hundredths. */
export interface CriterionRule {
  readonly id: string;
  readonly maxScore: number;
  readonly step: number;
}

/** The sum of the scores given, in hundredths; null when there is none yet. */
export function totalOf(scores: Scores): number | null {
  const given = Object.values(scores);
  return given.length === 0 ? null : given.reduce((sum, score) => sum + score, 0);
}

/**
 * Scores that somebody is answerable for, as a text that always comes out the same.
 * @param id of the row that holds them
 */
export function answerableText(id: string, scores: Scores): string {
  const sorted = Object.entries(scores).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([id, sorted]);
}

/** What is wrong with scores: an unknown criterion, a value beyond 0 to the maximum, or between two steps. */
export function scoreErrors(scores: Scores, criteria: readonly CriterionRule[]): FieldError[] {
  const rules = new Map(criteria.map((criterion) => [criterion.id, criterion]));
  return Object.entries(scores).flatMap(([id, score]): FieldError[] => {
    const pointer = `/scores/${id}`;
    const rule = rules.get(id);
    if (rule === undefined) return [{ pointer, code: 'sheet.criterion-unknown' }];
    if (!Number.isSafeInteger(score) || score < 0 || score > rule.maxScore) {
      return [{ pointer, code: 'sheet.score-out-of-range', params: { max: rule.maxScore / 100 } }];
    }
    if (!onStep(score, rule.step)) {
      return [{ pointer, code: 'sheet.score-off-step', params: { step: rule.step / 100 } }];
    }
    return [];
  });
}

/** The criteria that have no score yet: a sheet is handed in whole. */
export function missingScores(scores: Scores, criteria: readonly CriterionRule[]): FieldError[] {
  return criteria
    .filter((criterion) => !Object.hasOwn(scores, criterion.id))
    .map(({ id }) => ({
      pointer: `/scores/${id}`,
      code: 'sheet.score-missing' as const,
    }));
}
