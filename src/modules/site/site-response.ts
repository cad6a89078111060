import { type Locale, locales } from '../../kernel/locale.js';
import type { Config } from '../../platform/config/config.js';
import { type HouseRequest, localeOf } from '../../platform/http/requires.js';
import { type PageContext, pageContext } from './page-context.js';
import { styleSheet } from './site-assets.js';

/** The headers of a page: it counts the time that is left and follows the reader's language. */
export function htmlHeaders(locale: Locale): Record<string, string> {
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Language': locale,
    'Cache-Control': 'no-cache',
    Vary: 'Accept-Language',
  };
}

/** The context of the page that a request asks for. */
export function contextOf(request: HouseRequest, config: Config, now: Date): PageContext {
  const asked = request.query['lang'];
  return pageContext({
    locale: localeOf(request),
    chosen: locales.find((locale) => locale === asked) ?? null,
    now,
    path: request.path,
    publicUrl: config.publicUrl,
    styleSheet: styleSheet.path,
  });
}
