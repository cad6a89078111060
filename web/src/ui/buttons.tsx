import { Button, type ButtonProps } from '@mantine/core';
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link } from 'wouter';

import classes from './buttons.module.css';

type Tone = 'main' | 'plain' | 'quiet' | 'danger';
type Native = Omit<ButtonHTMLAttributes<HTMLButtonElement>, keyof ButtonProps>;

/** What every button of the kit takes: Mantine's and the browser's own. */
export type ActionProps = Omit<ButtonProps, 'variant' | 'color' | 'className'> & Native;

const heights = { main: 'md', plain: 'sm', quiet: 'sm', danger: 'sm' } as const;

function toneClass(tone: Tone): string {
  return tone === 'plain' ? '' : (classes[tone] ?? '');
}

/** The one main action of a page, in the contest's accent. At most one on a page. */
export function MainButton(props: ActionProps): ReactNode {
  return <Button type="button" variant="filled" size="md" {...props} className={toneClass('main')} />;
}

/** Any other action. */
export function PlainButton(props: ActionProps): ReactNode {
  return <Button type="button" size="sm" {...props} />;
}

/** An action without a border, for rows and toolbars. */
export function QuietButton(props: ActionProps): ReactNode {
  return <Button type="button" size="sm" {...props} className={toneClass('quiet')} />;
}

/** An action that takes something away. */
export function DangerButton(props: ActionProps): ReactNode {
  return <Button type="button" size="sm" {...props} className={toneClass('danger')} />;
}

interface LinkButtonProps extends Omit<ButtonProps, 'variant' | 'color' | 'className'> {
  readonly href: string;
  readonly tone?: Tone;
  readonly children: ReactNode;
}

/** A link inside the application that looks like a button. */
export function LinkButton({ href, tone = 'plain', ...props }: LinkButtonProps): ReactNode {
  return (
    <Button
      component={Link}
      href={href}
      size={heights[tone]}
      {...props}
      className={`${toneClass(tone)} ${classes['link'] ?? ''}`}
    />
  );
}

/** A download or a page outside the application that looks like a button. */
export function AnchorButton({ href, tone = 'plain', ...props }: LinkButtonProps): ReactNode {
  return (
    <Button
      component="a"
      href={href}
      size={heights[tone]}
      {...props}
      className={`${toneClass(tone)} ${classes['link'] ?? ''}`}
    />
  );
}
