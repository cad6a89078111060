import type { ReactNode } from 'react';

import type { EntryView } from '../../../api/types.js';
import { AnchorButton } from '../../../ui/buttons.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { hasEntryMessage, useEntryT } from '../entry-messages.js';

function useReason(): (code: string | null) => string | null {
  const t = useEntryT();
  return (code) => {
    if (code === null) return null;
    const key = `reason.${code}`;
    return t('outcome.reason', { reason: hasEntryMessage(key) ? t(key as 'reason.other') : code });
  };
}

/** What became of the work, in words. */
export function Outcome({ entry }: { readonly entry: EntryView }): ReactNode {
  const t = useEntryT();
  const reasonOf = useReason();
  const { outcome, state } = entry;
  if (state === 'draft')
    // A draft that can still be written is not late.
    return entry.can.edit ? null : (
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
      {entry.can.edit ? <p>{t('outcome.mend')}</p> : null}
    </Notice>
  );
}

/** The prize of a work, and its certificate. */
export function Award({ award }: { readonly award: NonNullable<EntryView['award']> }): ReactNode {
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
