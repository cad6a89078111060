import type { DossierView } from '../../../api/types.js';

/** How a length misses its limit. */
export interface LengthIssue {
  readonly kind: 'over' | 'under';
  /** By how much of the limit, in whole percent, at least one. */
  readonly percent: number;
  /** Whether the rules let so much pass. */
  readonly tolerated: boolean;
}

/** By how much a work is too long or too short; null when it fits or nothing is known. */
export function lengthIssue(words: number | null, limits: DossierView['limits']): LengthIssue | null {
  if (words === null || limits === null) return null;
  const { minWords, maxWords, tolerancePercent } = limits;
  const issue = (kind: LengthIssue['kind'], by: number, limit: number): LengthIssue => ({
    kind,
    percent: Math.max(1, Math.round((by * 100) / limit)),
    tolerated: by * 100 <= limit * tolerancePercent,
  });
  if (maxWords !== null && words > maxWords) return issue('over', words - maxWords, maxWords);
  if (minWords !== null && words < minWords) return issue('under', minWords - words, minWords);
  return null;
}
