import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from 'react';
import { Link } from 'wouter';

import classes from './buttons.module.css';

type Tone = 'main' | 'plain' | 'quiet' | 'danger';

interface Looks {
  /** `xs` (32 px) is for toolbars, `md` (44 px) is the main action's own size, `sm` (36 px) that of all others. */
  readonly size?: 'xs' | 'sm' | 'md';
  readonly fullWidth?: boolean;
  /** An icon before the words. */
  readonly leftSection?: ReactNode;
  /** An icon after the words. */
  readonly rightSection?: ReactNode;
  readonly children?: ReactNode;
}

/** What every button of the kit takes. */
export interface ActionProps
  extends Looks, Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children' | 'className'> {
  /** While true the button waits and cannot be pressed again. */
  readonly loading?: boolean;
}

function classOf(tone: Tone, size: Looks['size'], fullWidth = false): string {
  const parts = ['button', tone, size ?? (tone === 'main' ? 'md' : 'sm'), fullWidth ? 'full' : ''];
  return parts.map((part) => classes[part] ?? '').join(' ');
}

function Action({ tone, ...props }: ActionProps & { readonly tone: Tone }): ReactNode {
  const { size, fullWidth, leftSection, rightSection, children, loading, disabled, ...rest } = props;
  const busy = loading === true;
  return (
    <button
      type="button"
      {...rest}
      disabled={disabled === true || busy}
      aria-busy={busy}
      className={classOf(tone, size, fullWidth)}
    >
      {busy ? <span className={classes['spinner']} aria-hidden /> : leftSection}
      <span>{children}</span>
      {rightSection}
    </button>
  );
}

/** The one main action of a page, in the contest's accent. At most one on a page. */
export function MainButton(props: ActionProps): ReactNode {
  return <Action {...props} tone="main" />;
}

/** Any other action. */
export function PlainButton(props: ActionProps): ReactNode {
  return <Action {...props} tone="plain" />;
}

/** An action without a border, for rows and toolbars. */
export function QuietButton(props: ActionProps): ReactNode {
  return <Action {...props} tone="quiet" />;
}

/** An action that takes something away. */
export function DangerButton(props: ActionProps): ReactNode {
  return <Action {...props} tone="danger" />;
}

interface LinkButtonProps
  extends Looks, Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'children' | 'className'> {
  readonly href: string;
  readonly tone?: Tone;
}

/** A link inside the application that looks like a button. */
export function LinkButton({ tone = 'plain', ...props }: LinkButtonProps): ReactNode {
  const { size, fullWidth, leftSection, rightSection, children, ...rest } = props;
  return (
    <Link {...rest} className={classOf(tone, size, fullWidth)}>
      {leftSection}
      <span>{children}</span>
      {rightSection}
    </Link>
  );
}

/** A download or a page outside the application that looks like a button. */
export function AnchorButton({ tone = 'plain', ...props }: LinkButtonProps): ReactNode {
  const { size, fullWidth, leftSection, rightSection, children, ...rest } = props;
  return (
    <a {...rest} className={classOf(tone, size, fullWidth)}>
      {leftSection}
      <span>{children}</span>
      {rightSection}
    </a>
  );
}
