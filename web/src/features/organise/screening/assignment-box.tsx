import { type ReactNode, useState } from 'react';

import { PlainButton } from '../../../ui/buttons.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { CheckField } from '../../../ui/form/check-field.js';
import classes from './desk.module.css';
import { useDeskT } from './messages.js';
import { usePeople, useShareOut } from './teamwork.js';

/** How many works wait for whom, and one act that shares out what nobody has. */
export function AssignmentBox({ contestId }: { readonly contestId: string }): ReactNode {
  const t = useDeskT();
  const query = usePeople(contestId);
  const share = useShareOut(contestId);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  if (query.data === undefined) return null;
  const { people, unassigned } = query.data;
  // Organisers are asked only where there is no secretary.
  const secretaries = people.filter((person) => person.role === 'secretary');
  const candidates = secretaries.length === 0 ? people : secretaries;
  const chosen = candidates.filter((person) => !left.has(person.accountId));
  const nameOf = (accountId: string): string =>
    people.find((person) => person.accountId === accountId)?.name ?? '';
  return (
    <fieldset className={classes['filterFields']}>
      <legend className={classes['meta']}>{t('people.title')}</legend>
      {candidates.map(({ accountId, name, waiting }) => (
        <CheckField
          key={accountId}
          id={`share-${accountId}`}
          label={t('people.load', { name, count: waiting })}
          checked={!left.has(accountId)}
          onChange={(event) => {
            const next = new Set(left);
            if (event.currentTarget.checked) next.delete(accountId);
            else next.add(accountId);
            setLeft(next);
          }}
        />
      ))}
      <p className="ck-soft ck-small">{t('people.unassigned', { count: unassigned })}</p>
      <ProblemAlert error={share.error} />
      {share.data === undefined ? null : (
        <Notice tone="green" role="status">
          {t('people.shared', {
            words: share.data.given
              .map(({ accountId, count }) => `${nameOf(accountId)} ${String(count)}`)
              .join(', '),
          })}
        </Notice>
      )}
      <PlainButton
        size="xs"
        loading={share.isPending}
        disabled={unassigned === 0 || chosen.length === 0}
        onClick={() => {
          share.mutate(chosen.map((person) => person.accountId));
        }}
      >
        {t('people.share')}
      </PlainButton>
    </fieldset>
  );
}
