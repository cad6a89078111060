import type { ReactNode } from 'react';

import type { EntryView } from '../../../api/types.js';
import { Deadline } from '../../../ui/deadline.js';
import { Page } from '../../../ui/page.js';
import { QueryView } from '../../../ui/query-view.js';
import { StateBadge } from '../../../ui/state-badge.js';
import { useT } from '../messages.js';
import classes from './entry.module.css';
import { Inspection } from './inspection.js';
import { Award, Outcome } from './outcome.js';
import { Receipt } from './receipt.js';
import { ScreeningPart } from './screening-part.js';
import { Summary } from './summary.js';
import { useContest } from './use-entry.js';
import { Way } from './way.js';
import { crumbOf } from './crumb.js';

/** An entry that can no longer be changed: its receipt, what became of it, and what was submitted. */
export function EntryRecord({ entry }: { readonly entry: EntryView }): ReactNode {
  const t = useT();
  const contest = useContest(entry.contestId);
  return (
    <Page
      title={entry.title === '' ? t('list.untitled') : entry.title}
      breadcrumb={[crumbOf(entry, t('list.title'))]}
      state={<StateBadge of="entry" state={entry.state} />}
      meta={
        <>
          <span>{entry.contestTitle}</span>
          <Deadline at={entry.deadlineAt} />
        </>
      }
    >
      <div className={classes['notices']}>
        {entry.award === null ? null : <Award award={entry.award} />}
        <Outcome entry={entry} />
        <ScreeningPart entry={entry} />
      </div>
      {entry.receipt === null ? null : <Receipt entry={entry} receipt={entry.receipt} />}
      <QueryView query={contest} shape="text">
        {(rules) => (
          <div className={classes['columns']}>
            <div className={classes['steps']}>
              <Summary entry={entry} contest={rules} />
              {entry.file === null ? null : (
                <Inspection
                  inspection={entry.file.inspection}
                  category={rules.categories.find((item) => item.id === entry.categoryId)}
                />
              )}
            </div>
            <aside className={classes['aside']}>
              {entry.receipt === null ? null : <Way entry={entry} contest={rules} />}
            </aside>
          </div>
        )}
      </QueryView>
    </Page>
  );
}
