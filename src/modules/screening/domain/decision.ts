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
  /** A part of the work is in pictures that nobody has read. */
  readonly hasUnreadPages: boolean;
  /** There is text for a blind copy. */
  readonly hasText: boolean;
}

/** A work may be rejected at once; to be eligible it must be inspected and have its whole text to be judged by. */
export function checkDecision(facts: DecisionFacts): Verdict {
  const { outcome, reason, hasFile, inspected, hasUnreadPages, hasText } = facts;
  if (outcome === 'ineligible') return reason === null ? refuse('screening.reason-missing') : null;
  if (!hasFile) return refuse('screening.no-file');
  if (!inspected) return refuse('screening.inspection-pending');
  if (hasUnreadPages) return refuse('screening.pages-unread');
  return hasText ? null : refuse('screening.no-text');
}

/** What there is of a work for judges to read. */
export function whatIsJudged({
  fileId,
  text,
  inspected,
  hasUnreadPages,
}: {
  readonly fileId: string | null;
  readonly text: string;
  readonly inspected: boolean;
  readonly hasUnreadPages: boolean;
}): Omit<DecisionFacts, 'outcome' | 'reason'> {
  return { hasFile: fileId !== null, inspected, hasUnreadPages, hasText: text.trim() !== '' };
}
