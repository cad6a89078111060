import { eventType } from '../../platform/events/event.js';
import type { EntryMailFacts } from '../entries/index.js';
import type { ScreeningReason, ScreeningVerdict } from './domain/reasons.js';

/** Somebody of the secretariat opened a dossier: a look at an identity. */
export const identityViewed = eventType<{ entryId: string }>('screening.identity-viewed');
/** The secretariat decided about a work; a later decision replaces an earlier one. */
export const entryScreened = eventType<
  EntryMailFacts & {
    readonly receiptNumber: string;
    readonly outcome: ScreeningVerdict;
    readonly reason: ScreeningReason | null;
    /** The secretariat's words to the author. */
    readonly message: string | null;
    /** In how many places words are masked that would give the author away. */
    readonly masked: number;
  }
>('screening.entry-screened');
/** A first person found a work ineligible; a second one is awaited. */
export const screeningProposed = eventType<{ entryId: string }>('screening.ineligible-proposed');
/** A second person did not agree with the first one. */
export const screeningSentBack = eventType<{ entryId: string }>('screening.proposal-sent-back');
/** An act on many works was taken back for this one: it is as it was before. */
export const actTakenBack = eventType<{ entryId: string }>('screening.act-taken-back');
/** Masks of a work's blind copy were changed by hand. */
export const masksChanged = eventType<{ entryId: string }>('screening.masks-changed');
/** The secretariat asked an author for a correction. */
export const correctionAsked = eventType<
  EntryMailFacts & { readonly receiptNumber: string; readonly message: string; readonly dueAt: string }
>('screening.correction-asked');
/** An author handed a corrected work in. */
export const entryCorrected = eventType<{ entryId: string }>('screening.entry-corrected');
/** Works were given to people of the secretariat. */
export const worksAssigned = eventType<{ entryIds: readonly string[] }>('screening.works-assigned');
/** The author of an ineligible work appealed. */
export const appealFiled = eventType<EntryMailFacts & { readonly receiptNumber: string }>(
  'screening.appeal-filed',
);
/** An appeal was answered. */
export const appealAnswered = eventType<
  EntryMailFacts & {
    readonly receiptNumber: string;
    readonly upheld: boolean;
    readonly answer: string;
  }
>('screening.appeal-answered');
