import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';

import { useAccount } from '../../../api/session.js';
import type { ContestView, PeopleView } from '../../../api/types.js';
import { formatDate, useLocale } from '../../../lib/i18n/index.js';
import { compareNames, fold } from '../../../lib/names.js';
import { QuietButton } from '../../../ui/buttons.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { SelectField } from '../../../ui/form/select-field.js';
import { TextField } from '../../../ui/form/text-field.js';
import { useUiT } from '../../../ui/messages.js';
import { type Column, Rows } from '../../../ui/table/rows.js';
import { useTableState } from '../../../ui/table/table-state.js';
import { useT } from '../messages.js';
import { roles } from './invite-dialog.js';
import { usePeopleT } from './messages.js';
import classes from './people.module.css';
import { useRevoke } from './queries.js';
import { unitNames } from './unit-name.js';

type Person = PeopleView['people'][number];

const filters = ['role'];

interface PartProps {
  readonly contest: ContestView;
  readonly view: PeopleView;
}

function RevokeDialog({
  contestId,
  person,
  onClose,
}: {
  readonly contestId: string;
  readonly person: Person | null;
  readonly onClose: () => void;
}): ReactNode {
  const t = usePeopleT();
  const common = useT();
  const revoke = useRevoke(contestId);
  return (
    <ConfirmDialog
      danger
      opened={person !== null}
      onClose={() => {
        revoke.reset();
        onClose();
      }}
      onConfirm={() => {
        if (person !== null) revoke.mutate(person, { onSuccess: onClose });
      }}
      title={t('revoke.title')}
      confirmLabel={t('revoke')}
      pending={revoke.isPending}
      error={revoke.error}
    >
      {person === null ? null : (
        <div className="ck-stack">
          <p>{t('revoke.what', { name: person.fullName, role: common(`role.${person.role}`) })}</p>
          {person.role === 'judge' ? <p>{t('revoke.judge')}</p> : null}
        </div>
      )}
    </ConfirmDialog>
  );
}

function Tools({ view }: { readonly view: PeopleView }): ReactNode {
  const t = usePeopleT();
  const common = useT();
  const ui = useUiT();
  const state = useTableState({ filters });
  const held = new Set(view.people.map((person) => person.role));
  return (
    <div className={classes['tools']}>
      <TextField
        size="sm"
        type="search"
        aria-label={t('people.search')}
        placeholder={t('people.search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={state.q}
        onChange={(event) => {
          state.change({ q: event.currentTarget.value });
        }}
      />
      <SelectField
        size="sm"
        aria-label={t('col.role')}
        value={state.filters['role'] ?? ''}
        data={[
          { value: '', label: `${t('col.role')}: ${ui('table.all')}` },
          ...roles
            .filter((role) => held.has(role))
            .map((role) => ({ value: role, label: common(`role.${role}`) })),
        ]}
        onChange={(event) => {
          state.change({ role: event.currentTarget.value });
        }}
      />
    </div>
  );
}

function usePeopleColumns(
  contest: ContestView,
  hasUnits: boolean,
  onRevoke: ((person: Person) => void) | null,
): Column<Person>[] {
  const t = usePeopleT();
  const common = useT();
  const locale = useLocale();
  const account = useAccount();
  const unitName = unitNames(contest);

  return [
    {
      key: 'name',
      header: t('col.name'),
      cell: (person) =>
        person.accountId === account?.id ? `${person.fullName} ${t('you')}` : person.fullName,
    },
    { key: 'role', header: t('col.role'), cell: (person) => common(`role.${person.role}`) },
    { key: 'email', header: t('col.email'), cell: (person) => person.email ?? '' },
    ...(hasUnits
      ? [
          {
            key: 'unit',
            header: t('col.unit'),
            cell: (person: Person) => unitName(person.unitId),
            onPhone: false,
          },
        ]
      : []),
    {
      key: 'since',
      header: t('col.since'),
      cell: (person) => <time dateTime={person.since}>{formatDate(person.since, locale)}</time>,
      onPhone: false,
    },
    ...(onRevoke === null
      ? []
      : [
          {
            key: 'act',
            header: t('col.act'),
            align: 'right' as const,
            cell: (person: Person) => (
              <span className={classes['act']}>
                <QuietButton
                  aria-label={t('revoke.name', {
                    role: common(`role.${person.role}`),
                    name: person.fullName,
                  })}
                  onClick={() => {
                    onRevoke(person);
                  }}
                >
                  {t('revoke')}
                </QuietButton>
              </span>
            ),
          },
        ]),
  ];
}

/** Everybody with a role, by role and then by given name. */
export function PeopleTable({ contest, view }: PartProps): ReactNode {
  const t = usePeopleT();
  const ui = useUiT();
  const state = useTableState({ filters });
  const [revoking, setRevoking] = useState<Person | null>(null);
  const columns = usePeopleColumns(
    contest,
    view.people.some((person) => person.unitId !== null),
    view.can.invite ? setRevoking : null,
  );
  const wanted = fold(state.q.trim());
  const role = state.filters['role'] ?? '';
  const shown = view.people
    .filter((person) => role === '' || person.role === role)
    .filter((person) => fold(`${person.fullName} ${person.email ?? ''}`).includes(wanted))
    .sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role) || compareNames(a.fullName, b.fullName));
  return (
    <section className={classes['part']} aria-labelledby="people">
      <h2 id="people">{t('people.title')}</h2>
      <Tools view={view} />
      {view.people.length === 0 ? (
        <EmptyState>{t('people.none')}</EmptyState>
      ) : shown.length === 0 ? (
        <EmptyState action={<QuietButton onClick={state.clear}>{ui('table.clear')}</QuietButton>}>
          {ui('table.none-found')}
        </EmptyState>
      ) : (
        <Rows
          caption={t('people.caption')}
          columns={columns}
          rows={shown}
          rowKey={(person) => `${person.accountId}.${person.role}`}
        />
      )}
      <RevokeDialog
        contestId={contest.id}
        person={revoking}
        onClose={() => {
          setRevoking(null);
        }}
      />
    </section>
  );
}
