import type { TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { say, useLocale } from '../lib/i18n/index.js';
import classes from './state-badge.module.css';
import { type Noun, stateLook, type Tone } from './states.js';

interface BadgeProps {
  readonly tone: Tone;
  readonly icon: TablerIcon;
  readonly children: ReactNode;
}

/** A state in colour, icon and word. */
export function Badge({ tone, icon: Icon, children }: BadgeProps): ReactNode {
  return (
    <span className={`${classes['badge'] ?? ''} ${classes[tone] ?? ''}`}>
      <Icon size={16} stroke={2} aria-hidden />
      {children}
    </span>
  );
}

/** The state of a thing: `<StateBadge of="entry" state={entry.state} />`. */
export function StateBadge({ of, state }: { readonly of: Noun; readonly state: string }): ReactNode {
  const locale = useLocale();
  const look = stateLook(of, state);
  return (
    <Badge tone={look.tone} icon={look.icon}>
      {say(look.word, locale)}
    </Badge>
  );
}
