import type { ReactNode } from 'react';

import { ConnectionBar } from '../../ui/feedback/connection-bar.js';
import { useAppT } from '../messages.js';
import { SkipLink } from './frame.js';
import classes from './gate.module.css';
import { Logo } from './logo.js';
import { LanguageSwitch, SchemeSwitch } from './preferences.js';

/** What stands around the pages of somebody who is not signed in. */
export function Gate({ children }: { readonly children: ReactNode }): ReactNode {
  const t = useAppT();
  return (
    <div className={classes['gate']}>
      <SkipLink />
      <ConnectionBar />
      <header className={classes['top']}>
        <a href="/" className={classes['home']}>
          <Logo />
          <span className="ck-hidden"> – {t('nav.public')}</span>
        </a>
        <div className={classes['tools']}>
          <LanguageSwitch />
          <SchemeSwitch />
        </div>
      </header>
      <main id="content" tabIndex={-1} className={classes['main']}>
        {children}
      </main>
    </div>
  );
}
