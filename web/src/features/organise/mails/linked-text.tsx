import type { ReactNode } from 'react';
import { Link } from 'wouter';

import { splitLinks } from './split-links.js';

/** Text with its addresses made into links: those of this application stay inside it. */
export function LinkedText({ text }: { readonly text: string }): ReactNode {
  return splitLinks(text, window.location.origin).map((part, index) => {
    // The text of a mail never changes: a part's place is its key.
    if (part.kind === 'text') return <span key={index}>{part.text}</span>;
    if (part.kind === 'inside') {
      return (
        <Link key={index} href={part.href} className="ck-link">
          {part.text}
        </Link>
      );
    }
    return (
      <a key={index} href={part.href} className="ck-link" rel="noreferrer">
        {part.text}
      </a>
    );
  });
}
