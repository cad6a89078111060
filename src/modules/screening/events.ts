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
  }
>('screening.entry-screened');
/** Masks of a work's blind copy were changed by hand. */
export const masksChanged = eventType<{ entryId: string }>('screening.masks-changed');
