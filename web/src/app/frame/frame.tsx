import type { ReactNode } from 'react';

import type { AccountView, SessionView } from '../../api/types.js';
import { ConnectionBar } from '../../ui/feedback/connection-bar.js';
import { useUiT } from '../../ui/messages.js';
import { useAccent } from '../../ui/theme/accent.js';
import { BottomBar } from './bottom-bar.js';
import { useChosenContest } from './chosen-contest.js';
import classes from './frame.module.css';
import { Rail } from './rail.js';

interface FrameProps {
  readonly session: SessionView;
  readonly account: AccountView;
  readonly children: ReactNode;
}

/** The link that a keyboard meets first. */
export function SkipLink(): ReactNode {
  const t = useUiT();
  return (
    <a className={`${classes['skip'] ?? ''} ck-noprint`} href="#content">
      {t('skip')}
    </a>
  );
}

/** What stands around every page of somebody who is signed in. */
export function Frame({ session, account, children }: FrameProps): ReactNode {
  const chosen = useChosenContest();
  useAccent(chosen?.accent);
  return (
    <>
      <SkipLink />
      <div className={classes['frame']}>
        <div className={classes['side']}>
          <Rail session={session} account={account} chosen={chosen} />
        </div>
        <div className={classes['content']}>
          <ConnectionBar />
          <main id="content" tabIndex={-1}>
            {children}
          </main>
        </div>
      </div>
      <BottomBar session={session} account={account} chosen={chosen} />
    </>
  );
}
