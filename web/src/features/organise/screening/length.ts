import type { DossierView } from '../../../api/types.js';

/** What the rules of a category say of the length of a text. */
type TextLimits = Pick<NonNullable<DossierView['limits']>, 'minWords' | 'maxWords' | 'tolerancePercent'>;

/** How a length misses its limit. */
export interface LengthIssue {
  readonly kind: 'over' | 'under';
  /** By how much of the limit, in whole percent, at least one. */
  readonly percent: number;
  /** Whether the rules let so much pass. */
  readonly tolerated: boolean;
}

/** By how much a work is too long or too short; null when it fits or nothing is known. */
export function lengthIssue(words: number | null, limits: TextLimits | null): LengthIssue | null {
  if (words === null || limits === null) return null;
  return issueOf(words, limits.minWords, limits.maxWords, limits.tolerancePercent);
}

/** The same of a recording, in whole seconds as people see its length. */
export function durationIssue(
  milliseconds: number | null,
  limits: DossierView['limits'],
): LengthIssue | null {
  if (milliseconds === null || limits === null) return null;
  const { minMinutes, maxMinutes, tolerancePercent } = limits;
  const inSeconds = (minutes: number | null): number | null => (minutes === null ? null : minutes * 60);
  return issueOf(
    Math.round(milliseconds / 1000),
    inSeconds(minMinutes),
    inSeconds(maxMinutes),
    tolerancePercent,
  );
}

function issueOf(
  length: number,
  least: number | null,
  most: number | null,
  tolerancePercent: number,
): LengthIssue | null {
  const issue = (kind: LengthIssue['kind'], by: number, limit: number): LengthIssue => ({
    kind,
    percent: Math.max(1, Math.round((by * 100) / limit)),
    tolerated: by * 100 <= limit * tolerancePercent,
  });
  if (most !== null && length > most) return issue('over', length - most, most);
  if (least !== null && length < least) return issue('under', least - length, least);
  return null;
}
