import { cleanLine, toNfc } from '../../../../kernel/vietnamese.js';
import type { PaperChannel } from '../../domain/channel.js';
import type { AuthorDraft } from '../../domain/author.js';
import { type PaperCondition, vietnamDay } from './arrival.js';

/** An author as the secretariat reads them from the paper. */
export type PaperAuthor = Omit<AuthorDraft, 'idNumberKey'> & { readonly idNumber: string | null };

/** What is written down about the paper itself. */
export interface PaperFacts {
  readonly channel: PaperChannel;
  /** `2026-07-15`; null where there is none or it cannot be read. */
  readonly postmarkedOn: string | null;
  readonly arrivedAt: Date;
  readonly copies: number;
  readonly pages: number | null;
  readonly parcelNumber: string | null;
  readonly senderUnitId: string | null;
  readonly senderName: string | null;
  readonly condition: PaperCondition;
  readonly remarks: string | null;
}

/** What the secretary decided about a work that missed a rule of arrival, or may not be accepted. */
export type PaperDecision =
  | { readonly kind: 'accept' }
  /** Accepted although late, for a reason. */
  | { readonly kind: 'accept-late'; readonly reason: string }
  /** Taken into the journal and not accepted. */
  | { readonly kind: 'refuse'; readonly reason: RefusalReason; readonly message: string | null };

/** Why paper is not accepted: reasons of the list of rule breaches. */
export const refusalReasons = [
  'late',
  'over-cap',
  'barred-person',
  'duplicate',
  'wrong-category',
  'other',
] as const;
/** A reason for not accepting paper. */
export type RefusalReason = (typeof refusalReasons)[number];

/** A work on paper as the secretary registers it. */
export interface PaperWish extends PaperFacts {
  /** Made by the form: the same envelope sent twice is registered once. */
  readonly key: string;
  readonly title: string;
  readonly categoryId: string;
  readonly authors: readonly PaperAuthor[];
  /** Purposes to which the author agreed by signature on the paper. */
  readonly consents: readonly string[];
  readonly decision: PaperDecision;
}

/** A field that is wrong. */
export interface WrongField {
  readonly pointer: string;
  readonly code:
    'reception.arrival-ahead' | 'reception.postmark-after-arrival' | 'reception.postmark-not-by-post';
}

/** Finds days that cannot be: paper does not arrive tomorrow, nor before it was posted. */
export function wrongDays({ channel, postmarkedOn, arrivedAt }: PaperFacts, now: Date): WrongField[] {
  const wrong: WrongField[] = [];
  if (arrivedAt > now) wrong.push({ pointer: '/arrivedAt', code: 'reception.arrival-ahead' });
  if (postmarkedOn !== null && postmarkedOn > vietnamDay(arrivedAt)) {
    wrong.push({ pointer: '/postmarkedOn', code: 'reception.postmark-after-arrival' });
  }
  if (postmarkedOn !== null && channel !== 'post') {
    wrong.push({ pointer: '/postmarkedOn', code: 'reception.postmark-not-by-post' });
  }
  return wrong;
}

const line = (text: string | null): string | null => (text === null ? null : cleanLine(text) || null);

/** The facts as they are kept: one line each, remarks as a text, a listed unit before a typed sender. */
export function tidyPaper<T extends PaperFacts>(facts: T): T {
  const remarks = facts.remarks === null ? null : toNfc(facts.remarks).trim() || null;
  return {
    ...facts,
    parcelNumber: line(facts.parcelNumber),
    senderName: line(facts.senderName),
    remarks,
  };
}
