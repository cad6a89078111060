import type { ReactElement } from 'react';
import type { ContestState } from '../../contests/index.js';
import type { MessageKey } from '../i18n/messages.js';
import type { PageContext } from '../page-context.js';

interface Look {
  readonly tone: 'green' | 'blue' | 'amber' | 'red' | 'grey';
  readonly message: MessageKey & `state${string}`;
  /** Path of the icon in a box of 16. */
  readonly icon: string;
}

const clock = 'M8 4.5V8l2.5 1.5M8 14.5a6.5 6.5 0 1 1 0-13 6.5 6.5 0 0 1 0 13Z';
const tick = 'm4.8 8.3 2.2 2.2 4.2-4.8M8 14.5a6.5 6.5 0 1 1 0-13 6.5 6.5 0 0 1 0 13Z';
const eye = 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8ZM2.5 13.5l11-11';
const door = 'M3 14.5v-13h7v13M1.5 14.5h13M10 4h3.5v10.5M7.5 8.5v.01';
const cross = 'm5.5 5.5 5 5m0-5-5 5M8 14.5a6.5 6.5 0 1 1 0-13 6.5 6.5 0 0 1 0 13Z';

const looks: Record<Exclude<ContestState, 'draft'>, Look> = {
  announced: { tone: 'blue', message: 'stateAnnounced', icon: clock },
  receiving: { tone: 'green', message: 'stateReceiving', icon: door },
  screening: { tone: 'amber', message: 'stateScreening', icon: eye },
  judging: { tone: 'amber', message: 'stateJudging', icon: eye },
  deciding: { tone: 'amber', message: 'stateDeciding', icon: eye },
  published: { tone: 'green', message: 'statePublished', icon: tick },
  archived: { tone: 'grey', message: 'stateArchived', icon: tick },
  cancelled: { tone: 'red', message: 'stateCancelled', icon: cross },
};

/** An icon drawn with one line, in the colour of its text. */
export function LineIcon({ path, size }: { readonly path: string; readonly size: number }): ReactElement {
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  );
}

/** Icons of the three answers of verification. */
export const answerIcons = {
  valid: tick,
  revoked: cross,
  unknown:
    'M6 6a2 2 0 1 1 2.8 1.8c-.5.3-.8.6-.8 1.2M8 11.5v.01M8 14.5a6.5 6.5 0 1 1 0-13 6.5 6.5 0 0 1 0 13Z',
};

/** Where a contest stands: icon and word, never colour alone. */
export function StateBadge({
  context,
  state,
}: {
  readonly context: PageContext;
  readonly state: ContestState;
}): ReactElement | null {
  if (state === 'draft') return null;
  const { tone, message, icon } = looks[state];
  return (
    <span className={`badge tone-${tone}`}>
      <LineIcon path={icon} size={16} />
      {context.t(message)}
    </span>
  );
}
