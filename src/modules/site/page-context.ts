import type { Locale } from '../../kernel/locale.js';
import { type Translate, translator } from './i18n/translate.js';

/** What every page is rendered with. */
export interface PageContext {
  readonly locale: Locale;
  readonly t: Translate;
  readonly now: Date;
  /** Path of the page, without a query. */
  readonly path: string;
  /** The address people type, without a slash at its end. */
  readonly publicUrl: string;
  /** Path of the style sheet. */
  readonly styleSheet: string;
  /** An address within the site, in the language that was asked for in the address. */
  readonly href: (path: string) => string;
}

/** What a context is made of. */
export interface PageRequest {
  readonly locale: Locale;
  /** The language named in the address, if any: links keep it. */
  readonly chosen: Locale | null;
  readonly now: Date;
  readonly path: string;
  readonly publicUrl: string;
  readonly styleSheet: string;
}

/** Makes the context of a page. */
export function pageContext(request: PageRequest): PageContext {
  const { chosen, ...rest } = request;
  const href = (path: string): string => {
    if (chosen === null) return path;
    const [address = '', anchor] = path.split('#');
    return `${address}?lang=${chosen}${anchor === undefined ? '' : `#${anchor}`}`;
  };
  return { ...rest, t: translator(request.locale), href };
}
