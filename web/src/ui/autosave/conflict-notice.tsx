import type { ReactNode } from 'react';

import { PlainButton } from '../buttons.js';
import { Notice } from '../feedback/notice.js';
import { useUiT } from '../messages.js';

interface ConflictNoticeProps {
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}

/** Asks which version stands, when the same thing was changed in two places. */
export function ConflictNotice({ onKeepMine, onTakeTheirs }: ConflictNoticeProps): ReactNode {
  const t = useUiT();
  return (
    <Notice
      tone="amber"
      role="alert"
      title={t('conflict.title')}
      actions={
        <>
          <PlainButton onClick={onKeepMine}>{t('conflict.mine')}</PlainButton>
          <PlainButton onClick={onTakeTheirs}>{t('conflict.theirs')}</PlainButton>
        </>
      }
    >
      <p>{t('conflict.what')}</p>
    </Notice>
  );
}
