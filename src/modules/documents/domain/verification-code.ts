import { randomBytes } from 'node:crypto';

// Crockford's base 32: no I, L, O (which look like 1 and 0) and no U.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 12;
const code = new RegExp(`^[${alphabet}]{${length}}$`, 'u');

/** Draws a code of 60 random bits: nobody comes upon one by trying. */
export function newVerificationCode(): string {
  // 256 is a multiple of 32, so every character is as likely as the other.
  return [...randomBytes(length)].map((byte) => alphabet[byte % alphabet.length] ?? '').join('');
}

/** The code as it is printed: three groups of four. */
export function shownCode(verificationCode: string): string {
  return (verificationCode.match(/.{4}/gu) ?? []).join('-');
}

/** The code that somebody typed, forgiving case, blanks, hyphens and look-alikes; null when it cannot be one. */
export function readCode(typed: string): string | null {
  const characters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-\u2010-\u2015.]/gu, '')
    .replace(/O/gu, '0')
    .replace(/[IL]/gu, '1');
  return code.test(characters) ? characters : null;
}
