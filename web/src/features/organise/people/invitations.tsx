import { type ReactNode, useState } from 'react';

import type { ContestView, PeopleView } from '../../../api/types.js';
import { formatShortDateTime, useLocale } from '../../../lib/i18n/index.js';
import { QuietButton } from '../../../ui/buttons.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { type Column, Rows } from '../../../ui/table/rows.js';
import { useNow } from '../../../ui/use-now.js';
import { useT } from '../messages.js';
import { usePeopleT } from './messages.js';
import classes from './people.module.css';
import { useWithdraw } from './queries.js';
import { unitNames } from './unit-name.js';

type Invitation = PeopleView['invitations'][number];

interface PartProps {
  readonly contest: ContestView;
  readonly view: PeopleView;
}

function useInvitationColumns(
  contest: ContestView,
  onWithdraw: (one: Invitation) => void,
): Column<Invitation>[] {
  const t = usePeopleT();
  const common = useT();
  const locale = useLocale();
  const now = useNow(60_000);
  const unitName = unitNames(contest);
  return [
    {
      key: 'email',
      header: t('col.email'),
      cell: ({ email, name }) => (name === null ? email : `${name} (${email})`),
    },
    {
      key: 'role',
      header: t('col.role'),
      cell: ({ role, unitId }) => [common(`role.${role}`), unitName(unitId)].filter(Boolean).join(', '),
    },
    {
      key: 'invited',
      header: t('col.invited'),
      cell: ({ invitedAt }) => formatShortDateTime(invitedAt, locale),
      onPhone: false,
    },
    {
      key: 'expires',
      header: t('col.expires'),
      cell: ({ expiresAt }) =>
        new Date(expiresAt).getTime() <= now
          ? t('invitations.expired')
          : formatShortDateTime(expiresAt, locale),
    },
    {
      key: 'act',
      header: t('col.act'),
      align: 'right',
      cell: (invitation) => (
        <span className={classes['act']}>
          <QuietButton
            aria-label={`${t('withdraw.title')}: ${invitation.email}`}
            onClick={() => {
              onWithdraw(invitation);
            }}
          >
            {t('withdraw')}
          </QuietButton>
        </span>
      ),
    },
  ];
}

/** Invitations that wait for an answer. */
export function Invitations({ contest, view }: PartProps): ReactNode {
  const t = usePeopleT();
  const [taken, setTaken] = useState<Invitation | null>(null);
  const withdraw = useWithdraw(contest.id);
  const columns = useInvitationColumns(contest, setTaken);
  const close = (): void => {
    withdraw.reset();
    setTaken(null);
  };
  return (
    <section className={classes['part']} aria-labelledby="invitations">
      <h2 id="invitations">{t('invitations.title')}</h2>
      {view.invitations.length === 0 ? (
        <p className="ck-soft">{t('invitations.none')}</p>
      ) : (
        <Rows
          caption={t('invitations.caption')}
          columns={columns}
          rows={view.invitations}
          rowKey={(invitation) => invitation.id}
        />
      )}
      <ConfirmDialog
        danger
        opened={taken !== null}
        onClose={close}
        onConfirm={() => {
          if (taken !== null) withdraw.mutate(taken.id, { onSuccess: close });
        }}
        title={t('withdraw.title')}
        confirmLabel={t('withdraw')}
        pending={withdraw.isPending}
        error={withdraw.error}
      >
        <p>{t('withdraw.what', { email: taken?.email ?? '' })}</p>
      </ConfirmDialog>
    </section>
  );
}
