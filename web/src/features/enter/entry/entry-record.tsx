import type { ReactNode } from 'react';

import type { EntryView } from '../../../api/types.js';
import { AnchorButton } from '../../../ui/buttons.js';
import { Deadline } from '../../../ui/deadline.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { Page } from '../../../ui/page.js';
import { QueryView } from '../../../ui/query-view.js';
import { StateBadge } from '../../../ui/state-badge.js';
import { hasEntryMessage, useEntryT } from '../entry-messages.js';
import { useT } from '../messages.js';
import classes from './entry.module.css';
import { Inspection } from './inspection.js';
import { Receipt } from './receipt.js';
import { Summary } from './summary.js';
import { useContest } from './use-entry.js';
import { Way } from './way.js';

function useReason(): (code: string | null) => string | null {
  const t = useEntryT();
  return (code) => {
    if (code === null) return null;
    const key = `reason.${code}`;
    return t('outcome.reason', { reason: hasEntryMessage(key) ? t(key as 'reason.other') : code });
  };
}

function Outcome({ entry }: { readonly entry: EntryView }): ReactNode {
  const t = useEntryT();
  const reasonOf = useReason();
  const { outcome, state } = entry;
  if (state === 'draft')
    return (
      <Notice tone="amber">
        <p>{t('outcome.late')}</p>
      </Notice>
    );
  if (state === 'withdrawn')
    return (
      <Notice tone="grey">
        <p>{t('outcome.withdrawn')}</p>
      </Notice>
    );
  if (state === 'eligible')
    return (
      <Notice tone="green">
        <p>{t('outcome.eligible')}</p>
      </Notice>
    );
  if (state !== 'ineligible' && state !== 'disqualified') return null;
  const reason = reasonOf(outcome?.reason ?? null);
  return (
    <Notice tone="red" title={t(state === 'ineligible' ? 'outcome.ineligible' : 'outcome.disqualified')}>
      {reason === null ? null : <p>{reason}</p>}
      {outcome?.message == null ? null : <p>{outcome.message}</p>}
    </Notice>
  );
}

function Award({ award }: { readonly award: NonNullable<EntryView['award']> }): ReactNode {
  const t = useEntryT();
  const { certificateId } = award;
  return (
    <Notice
      tone="green"
      title={t('award.title', { prize: award.prizeName })}
      {...(certificateId === null
        ? {}
        : {
            actions: (
              <AnchorButton tone="main" size="sm" href={`/api/certificates/${certificateId}/pdf`}>
                {t('award.certificate')}
              </AnchorButton>
            ),
          })}
    />
  );
}

/** An entry that can no longer be changed: its receipt, what became of it, and what was submitted. */
export function EntryRecord({ entry }: { readonly entry: EntryView }): ReactNode {
  const t = useT();
  const contest = useContest(entry.contestId);
  return (
    <Page
      title={entry.title === '' ? t('list.untitled') : entry.title}
      breadcrumb={[{ label: t('list.title'), href: '/bai-du-thi' }]}
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
