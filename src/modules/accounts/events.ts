import type { Locale } from '../../kernel/locale.js';
import type { ContestRole } from '../../kernel/permissions.js';
import { eventType } from '../../platform/events/event.js';

/** Whom a mail goes to and in which language. */
export interface MailTarget {
  readonly email: string;
  readonly fullName: string;
  readonly locale: Locale;
}

/** An account was made. */
export const accountRegistered = eventType<{ readonly accountId: string }>('accounts.account-registered');
/** A link to confirm an address is to be mailed. */
export const confirmationRequested = eventType<MailTarget & { readonly token: string }>(
  'accounts.confirmation-requested',
);
/** Somebody registered an address that has an account: its owner is told, nobody else. */
export const registrationRepeated = eventType<MailTarget>('accounts.registration-repeated');
/** A link to choose a new password is to be mailed. */
export const resetRequested = eventType<MailTarget & { readonly token: string }>('accounts.reset-requested');
/** A role was offered by mail. */
export const invitationSent = eventType<{
  readonly email: string;
  readonly name: string | null;
  readonly role: ContestRole;
  readonly contestTitle: string;
  readonly token: string;
  readonly expiresAt: string;
}>('accounts.invitation-sent');
/** Somebody got a role in a contest. */
export const roleGranted = eventType<{
  readonly contestId: string;
  readonly accountId: string;
  readonly role: ContestRole;
  readonly unitId: string | null;
  readonly fullName: string;
}>('accounts.role-granted');
/** Somebody lost a role in a contest. */
export const roleRevoked = eventType<{
  readonly contestId: string;
  readonly accountId: string;
  readonly role: ContestRole;
}>('accounts.role-revoked');
