import { refuse, type Verdict } from '../../../kernel/refusal.js';
import type { ScreeningReason, ScreeningVerdict } from './reasons.js';

/** What a decision looks at. */
export interface DecisionFacts {
  readonly outcome: ScreeningVerdict;
  readonly reason: ScreeningReason | null;
  /** There is a file; works on paper may come without one. */
  readonly hasFile: boolean;
  /** Inspection has looked into the file. */
  readonly inspected: boolean;
  /** There is text for a blind copy. */
  readonly hasText: boolean;
}

/** A work may be rejected at once; to be eligible it must be inspected and have a text to be judged by. */
export function checkDecision({ outcome, reason, hasFile, inspected, hasText }: DecisionFacts): Verdict {
  if (outcome === 'ineligible') return reason === null ? refuse('screening.reason-missing') : null;
  if (!hasFile) return refuse('screening.no-file');
  if (!inspected) return refuse('screening.inspection-pending');
  return hasText ? null : refuse('screening.no-text');
}
