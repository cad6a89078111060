import type { ReactNode } from 'react';

import { QuietButton } from '../../../ui/buttons.js';
import { Notice } from '../../../ui/feedback/notice.js';
import classes from './desk.module.css';
import { useDeskT } from './messages.js';
import type { Place } from './queries.js';
import { usePresence } from './teamwork.js';

interface ReadersNoticeProps {
  readonly place: Place;
  readonly version: number;
  readonly busy: boolean;
  readonly onReload: () => void;
}

/** Tells that somebody else has the same work before them, or has just changed it. */
export function ReadersNotice({ place, version, busy, onReload }: ReadersNoticeProps): ReactNode {
  const t = useDeskT();
  const { data } = usePresence(place);
  if (data === undefined) return null;
  const changed = !busy && data.version > version;
  const names = [...new Set(data.others.map((other) => other.name))].join(', ');
  if (!changed && names === '') return null;
  return (
    <div className={classes['padded']}>
      {names === '' ? null : (
        <Notice tone="amber" role="status">
          {t('readers.others', { names })}
        </Notice>
      )}
      {changed ? (
        <Notice
          tone="red"
          role="status"
          actions={<QuietButton onClick={onReload}>{t('readers.reload')}</QuietButton>}
        >
          {t('readers.changed')}
        </Notice>
      ) : null}
    </div>
  );
}
