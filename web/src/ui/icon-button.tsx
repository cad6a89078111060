import type { TablerIcon } from '@tabler/icons-react';
import type { ButtonHTMLAttributes, ReactNode } from 'react';

import classes from './icon-button.module.css';

interface IconButtonProps extends Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'children' | 'className' | 'title'
> {
  readonly icon: TablerIcon;
  /** What it does; read out, and shown when the pointer rests on it. */
  readonly label: string;
  readonly bordered?: boolean;
}

/** A button that shows an icon alone; its label is always there for those who cannot see or guess it. */
export function IconButton({ icon: Icon, label, bordered = false, ...rest }: IconButtonProps): ReactNode {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={label}
      className={`${classes['button'] ?? ''} ${bordered ? (classes['bordered'] ?? '') : ''}`}
    >
      <Icon size={18} aria-hidden />
    </button>
  );
}
