import { createHash, randomBytes } from 'node:crypto';

/** A secret of 256 bits for a cookie or a link. @returns base64url, 43 characters */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** How a token is stored: its SHA-256 in hex. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token, 'utf8').digest('hex');
}
