import type { ScreeningReason } from './reasons.js';

/** An act on many works. */
export type BulkAct =
  | { readonly kind: 'eligible' }
  | { readonly kind: 'ineligible'; readonly reason: ScreeningReason; readonly message: string | null }
  | { readonly kind: 'confirm' }
  | { readonly kind: 'assign'; readonly accountId: string | null }
  | { readonly kind: 'correction'; readonly message: string; readonly dueAt: string };

/** For so long after it was begun an act may be taken back, and letters about it are held back. */
export const undoMilliseconds = 15 * 60_000;

/** Up to so many works an act is done at once; above, it goes on in the background. */
export const mostAtOnce = 200;
