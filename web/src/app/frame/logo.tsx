import type { ReactNode } from 'react';

import classes from './logo.module.css';

/** The name of the program with its sign: a page with the strip cut off, as the wall is drawn. */
export function Logo({ nameHidden = false }: { readonly nameHidden?: boolean }): ReactNode {
  return (
    <span className={classes['logo']}>
      <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden>
        <rect width="32" height="32" rx="7" fill="var(--ck-accent-fill)" />
        <g stroke="var(--ck-accent-letters)" strokeLinecap="round" fill="none">
          <path d="M7 9h18M7 14h18" strokeWidth="2.4" />
          <path d="M4.5 19.5h23" strokeWidth="1.6" strokeDasharray="2.6 2.4" />
        </g>
        <circle cx="16" cy="24.5" r="2" fill="var(--ck-accent-letters)" />
      </svg>
      <span className={nameHidden ? 'ck-hidden' : classes['name']}>Chấm Kín</span>
    </span>
  );
}
