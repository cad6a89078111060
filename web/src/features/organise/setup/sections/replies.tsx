import type { ReactNode } from 'react';

import { ReplyList } from '../../replies/reply-list.js';
import { useSetupT } from '../messages.js';
import type { SectionProps } from '../section-form.js';
import classes from '../setup.module.css';

/** The secretariat's replies: each is saved by itself. */
export function RepliesSection({ contest }: SectionProps): ReactNode {
  const t = useSetupT();
  return (
    <div className={classes['form']}>
      <div className={classes['sectionHead']}>
        <h2 id="section-heading" tabIndex={-1}>
          {t('section.replies')}
        </h2>
      </div>
      <ReplyList contestId={contest.id} />
    </div>
  );
}
