import type { CookieOptions, Response } from 'express';
import type { Config } from '../../platform/config/config.js';
import { sessionCookie } from '../../platform/http/access.guard.js';

const day = 24 * 3600 * 1000;

function options(config: Config): CookieOptions {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: config.publicUrl.startsWith('https:') };
}

/** Puts the session's token into the answer. */
export function setSessionCookie(response: Response, token: string, config: Config): void {
  response.cookie(sessionCookie, token, { ...options(config), maxAge: config.sessionDays * day });
}

/** Takes the session's token out of the browser. */
export function clearSessionCookie(response: Response, config: Config): void {
  response.clearCookie(sessionCookie, options(config));
}
