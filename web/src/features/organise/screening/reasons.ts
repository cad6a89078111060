import type { ScreeningReason } from '../../../api/types.js';

/** Breaches of the rules, in the order of their numbers. */
export const reasons = [
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
] as const satisfies readonly ScreeningReason[];
