/** Why a work breaches the rules (loại phạm quy). */
export const screeningReasons = [
  'identity-in-work',
  'wrong-category',
  'over-length',
  'under-length',
  'missing-translation',
  'duplicate',
  'published-too-early',
  'over-cap',
  'too-many-authors',
  'barred-person',
  'late',
  'bad-file',
  'missing-proof',
  'off-topic',
  'other',
] as const;
/** A reason of the list. */
export type ScreeningReason = (typeof screeningReasons)[number];

/** What screening ends in. */
export type ScreeningVerdict = 'eligible' | 'ineligible';
