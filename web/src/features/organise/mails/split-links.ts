/** A piece of a text: words, a way inside the application, or an address elsewhere. */
export interface TextPart {
  readonly kind: 'text' | 'inside' | 'outside';
  readonly text: string;
  readonly href: string;
}

const address = /https?:\/\/[^\s<>"]+/giu;
/** Punctuation that ends the sentence and not the address. */
const tail = /[.,;:)\]]+$/u;
/** Where the application lives on its own site. */
const base = '/app';

function partOf(found: string, origin: string): TextPart {
  if (!URL.canParse(found)) return { kind: 'text', text: found, href: '' };
  const url = new URL(found);
  const rest = `${url.search}${url.hash}`;
  if (url.origin !== origin) return { kind: 'outside', text: found, href: found };
  if (url.pathname === base) return { kind: 'inside', text: found, href: `/${rest}` };
  return url.pathname.startsWith(`${base}/`)
    ? { kind: 'inside', text: found, href: `${url.pathname.slice(base.length)}${rest}` }
    : { kind: 'outside', text: found, href: found };
}

/** Finds the addresses in a text. */
export function splitLinks(text: string, origin: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(address)) {
    const found = match[0].replace(tail, '');
    if (match.index > end) parts.push({ kind: 'text', text: text.slice(end, match.index), href: '' });
    parts.push(partOf(found, origin));
    end = match.index + found.length;
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end), href: '' });
  return parts;
}
