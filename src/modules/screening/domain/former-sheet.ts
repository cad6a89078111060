import type { KeptMask } from './kept-masks.js';
import type { ScreeningReason, ScreeningVerdict } from './reasons.js';
import type { Proposal } from './second-person.js';

/** What a sheet said at some time; the instant as text, as it is kept. */
export interface FormerSheet {
  readonly fileId: string | null;
  readonly masks: readonly KeptMask[] | null;
  readonly openWords: readonly string[] | null;
  readonly proposal: Proposal | null;
  readonly outcome: ScreeningVerdict | null;
  readonly reason: ScreeningReason | null;
  readonly message: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
}

/** The same with the instant as a date, as it stands in a sheet. */
export type SheetWords = Omit<FormerSheet, 'decidedAt'> & { readonly decidedAt: Date | null };

/** What is kept of a sheet before an act. */
export function formerSheet(sheet: SheetWords): FormerSheet {
  const { fileId, masks, openWords, proposal, outcome, reason, message, decidedBy, decidedAt } = sheet;
  return {
    ...{ fileId, masks, openWords, proposal, outcome, reason, message, decidedBy },
    decidedAt: decidedAt?.toISOString() ?? null,
  };
}

/** A sheet as it was before an act. */
export function restoredSheet({ decidedAt, ...words }: FormerSheet): SheetWords {
  return { ...words, decidedAt: decidedAt === null ? null : new Date(decidedAt) };
}
