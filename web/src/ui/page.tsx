import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'wouter';

import { useUiT } from './messages.js';
import classes from './page.module.css';

/** One step of the way to a page; the page itself is not among them. */
export interface Crumb {
  readonly label: string;
  readonly href: string;
}

interface PageProps {
  readonly title: string;
  /** Stands in the browser's tab when the title alone would not say enough. */
  readonly tabTitle?: string;
  readonly breadcrumb?: readonly Crumb[];
  /** A `StateBadge`. */
  readonly state?: ReactNode;
  /** The one main action (`MainButton`), and lesser ones before it. */
  readonly action?: ReactNode;
  /** A `Deadline`, and other facts in one line. */
  readonly meta?: ReactNode;
  readonly width?: 'narrow' | 'normal' | 'wide';
  readonly children: ReactNode;
}

let firstPage = true;

/** Names the tab, and after a navigation brings the reader to the top and the focus to the heading. */
export function useArrival(title: string): React.RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Chấm Kín`;
  }, [title]);
  useEffect(() => {
    if (firstPage) {
      firstPage = false;
      return;
    }
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}

function Breadcrumb({ crumbs }: { readonly crumbs: readonly Crumb[] }): ReactNode {
  const t = useUiT();
  if (crumbs.length === 0) return null;
  return (
    <nav aria-label={t('breadcrumb')} className="ck-noprint">
      <ol className={classes['crumbs']}>
        {crumbs.map((crumb) => (
          <li key={crumb.href}>
            <Link href={crumb.href}>{crumb.label}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The shape of every page: where it is, what it is, its state, its one main action, its deadline. */
export function Page({
  title,
  tabTitle,
  breadcrumb,
  state,
  action,
  meta,
  width,
  children,
}: PageProps): ReactNode {
  const heading = useArrival(tabTitle ?? title);
  const size = width === 'wide' ? classes['wide'] : width === 'narrow' ? classes['narrow'] : '';
  return (
    <div className={`${classes['page'] ?? ''} ${size ?? ''}`}>
      <Breadcrumb crumbs={breadcrumb ?? []} />
      <header className={classes['header']}>
        <div className={classes['heading']}>
          <div className={classes['title']}>
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
            {state}
          </div>
          {meta === undefined ? null : <div className={classes['meta']}>{meta}</div>}
        </div>
        {action === undefined ? null : (
          <div className={`${classes['action'] ?? ''} ck-noprint`}>{action}</div>
        )}
      </header>
      {children}
    </div>
  );
}
