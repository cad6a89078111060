import { type ReactNode, useState } from 'react';

import type { BulkBody, ScreeningReason } from '../../../api/types.js';
import { MainButton } from '../../../ui/buttons.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { SelectField } from '../../../ui/form/select-field.js';
import { TextAreaField } from '../../../ui/form/text-field.js';
import { ReplyChoice } from '../replies/reply-choice.js';
import { houseReplies } from './house-replies.js';
import { useDeskT } from './messages.js';
import { reasons } from './reasons.js';
import { usePeople } from './teamwork.js';

/** What can be done with many works at once. */
export const bulkKinds = ['eligible', 'ineligible', 'assign', 'correction', 'confirm'] as const;
/** An act on many works. */
export type BulkKind = (typeof bulkKinds)[number];

interface AskProps {
  readonly contestId: string;
  readonly kind: BulkKind;
  readonly count: number;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onDo: (details: Omit<BulkBody, 'kind' | 'asOf'>) => void;
}

/** Filled in by the server, for each work of its own. */
const named = { tac_pham: '{tac_pham}', so_bien_nhan: '{so_bien_nhan}' };

/** What has to be known before an act on many works is done. */
export function BulkAsk({ contestId, kind, count, pending, error, onDo }: AskProps): ReactNode {
  const t = useDeskT();
  const people = usePeople(contestId);
  const [reason, setReason] = useState<ScreeningReason>(reasons[0]);
  const [message, setMessage] = useState('');
  const [accountId, setAccountId] = useState('');
  const words = message.trim();
  const details =
    kind === 'ineligible'
      ? { reason, ...(words === '' ? {} : { message: words }) }
      : kind === 'correction'
        ? { message: words }
        : kind === 'assign'
          ? { accountId: accountId === '' ? null : accountId }
          : {};
  return (
    <div className="ck-stack">
      <p>{t('bulk.ask', { count })}</p>
      {kind === 'ineligible' ? (
        <SelectField
          label={t('decide.reason')}
          value={reason}
          data={reasons.map((each) => ({ value: each, label: t(`reason.${each}`) }))}
          onChange={(event) => {
            setReason(reasons.find((each) => each === event.currentTarget.value) ?? reasons[0]);
          }}
        />
      ) : null}
      {kind === 'assign' ? (
        <SelectField
          label={t('bulk.assign')}
          value={accountId}
          data={[
            { value: '', label: t('bulk.assign.nobody') },
            ...(people.data?.people ?? []).map((person) => ({
              value: person.accountId,
              label: t('people.load', { name: person.name, count: person.waiting }),
            })),
          ]}
          onChange={(event) => {
            setAccountId(event.currentTarget.value);
          }}
        />
      ) : null}
      {kind === 'ineligible' || kind === 'correction' ? (
        <ReplyChoice
          contestId={contestId}
          dossier={null}
          kind={kind === 'correction' ? 'correction' : 'refusal'}
          label={t('ask.template')}
          choose={t('ask.template.choose')}
          house={kind === 'correction' ? houseReplies(t) : []}
          onChoose={(chosen) => {
            setMessage((before) => (before.trim() === '' ? chosen : `${before.trim()}\n${chosen}`));
          }}
        />
      ) : null}
      {kind === 'ineligible' || kind === 'correction' ? (
        <TextAreaField
          label={t(kind === 'correction' ? 'ask.message' : 'decide.message')}
          description={t('bulk.message.help', named)}
          maxLength={2000}
          value={message}
          onChange={(event) => {
            setMessage(event.currentTarget.value);
          }}
        />
      ) : null}
      <p className="ck-soft ck-small">{t(kind === 'assign' ? 'bulk.undo.rule.assign' : 'bulk.undo.rule')}</p>
      <ProblemAlert error={error} />
      <MainButton
        loading={pending}
        disabled={kind === 'correction' && words === ''}
        onClick={() => {
          onDo(details);
        }}
      >
        {t('bulk.do')}
      </MainButton>
    </div>
  );
}
