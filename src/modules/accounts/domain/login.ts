import { DomainError } from '../../../kernel/domain-error.js';
import { normaliseEmail, normalisePhone } from '../../../kernel/vietnamese.js';

/** What somebody signs in with, normalised. */
export type Login =
  { readonly kind: 'email'; readonly key: string } | { readonly kind: 'phone'; readonly key: string };

const leastPasswordLength = 10;

/** Reads an e-mail address or a phone number. @throws DomainError `account.login-invalid` */
export function readLogin(text: string): Login {
  const email = text.includes('@') ? normaliseEmail(text) : null;
  if (email !== null) return { kind: 'email', key: email };
  const phone = text.includes('@') ? null : normalisePhone(text);
  if (phone !== null) return { kind: 'phone', key: phone };
  throw new DomainError('account.login-invalid', {}, [{ pointer: '/login', code: 'account.login-invalid' }]);
}

/** Refuses a password that is short or the login itself. @throws DomainError `account.password-weak` */
export function demandPassword(password: string, logins: readonly (string | null)[]): void {
  const same = logins.some((login) => login?.toLowerCase() === password.toLowerCase());
  if ([...password].length < leastPasswordLength || same) {
    const params = { least: leastPasswordLength };
    const code = 'account.password-weak';
    throw new DomainError(code, params, [{ pointer: '/password', code, params }]);
  }
}
