import type { ReactNode } from 'react';

import classes from './home.module.css';

interface HomeSectionProps {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the home page with its heading. */
export function HomeSection({ title, aside, children }: HomeSectionProps): ReactNode {
  return (
    <section className={classes['section']}>
      <div className={classes['head']}>
        <h2>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

interface HomeRowProps {
  readonly title: string;
  readonly facts: ReactNode;
  readonly children?: ReactNode;
}

/** One thing that waits, with what to do at its right. */
export function HomeRow({ title, facts, children }: HomeRowProps): ReactNode {
  return (
    <li>
      <div className={classes['what']}>
        <h3 className={classes['title']}>{title}</h3>
        <div className={classes['facts']}>{facts}</div>
      </div>
      {children}
    </li>
  );
}

/** The rows of a part. */
export function HomeRows({ children }: { readonly children: ReactNode }): ReactNode {
  return <ul className={classes['list']}>{children}</ul>;
}
