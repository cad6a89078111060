import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent, ReactNode } from 'react';

import { api, body } from '../../api/client.js';
import { keys } from '../../api/query.js';
import { useMyContests, useSession } from '../../api/session.js';
import type { AccountView } from '../../api/types.js';
import { PlainButton } from '../../ui/buttons.js';
import { Notice } from '../../ui/feedback/notice.js';
import { ProblemAlert } from '../../ui/feedback/problem-alert.js';
import { useFields } from '../../ui/form/use-fields.js';
import { Page } from '../../ui/page.js';
import { Devices } from './devices.js';
import { useT } from './messages.js';
import classes from './my-account.module.css';
import { PasswordField } from './password-field.js';
import { leastPassword } from './password-rule.js';
import { TextField } from '../../ui/form/text-field.js';

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <section className={classes['section']}>
      <h2>{title}</h2>
      <div>{children}</div>
    </section>
  );
}

function Facts({ account }: { readonly account: AccountView }): ReactNode {
  const t = useT();
  const facts = [
    [t('mine.login'), account.login],
    [t('mine.email'), account.email],
    [t('mine.phone'), account.phone],
  ] as const;
  return (
    <dl className={classes['facts']}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value ?? t('mine.none')}</dd>
        </div>
      ))}
    </dl>
  );
}

function Profile({ account }: { readonly account: AccountView }): ReactNode {
  const t = useT();
  const client = useQueryClient();
  const fields = useFields({ fullName: account.fullName });
  const save = useMutation({
    mutationFn: () => body(api.PATCH('/api/account', { body: { fullName: fields.values.fullName.trim() } })),
    onSuccess: (session) => {
      client.setQueryData(keys.session, session);
    },
    onError: fields.takeProblem,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (fields.values.fullName.trim() === '') fields.setErrors({ fullName: t('needed') });
    else save.mutate();
  };
  return (
    <div className="ck-stack">
      <Facts account={account} />
      <form onSubmit={submit} noValidate>
        <div className="ck-stack">
          <ProblemAlert error={save.error} />
          <TextField label={t('register.name')} autoComplete="name" {...fields.text('fullName')} />
          <div className={classes['row']}>
            <PlainButton type="submit" loading={save.isPending}>
              {t('mine.save')}
            </PlainButton>
            <span role="status" className="ck-soft">
              {save.isSuccess ? t('mine.saved') : ''}
            </span>
          </div>
        </div>
      </form>
    </div>
  );
}

function Password(): ReactNode {
  const t = useT();
  const client = useQueryClient();
  const empty = { current: '', next: '' };
  const fields = useFields(empty);
  const { current, next } = fields.values;
  const change = useMutation({
    mutationFn: () => body(api.POST('/api/account/password', { body: { current, next } })),
    onSuccess: () => {
      fields.reset(empty);
      return client.invalidateQueries({ queryKey: keys.devices });
    },
    onError: fields.takeProblem,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const errors = {
      ...(current === '' ? { current: t('needed') } : {}),
      ...([...next].length < leastPassword ? { next: t('password.short') } : {}),
    };
    fields.setErrors(errors);
    if (Object.keys(errors).length === 0) change.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      <div className="ck-stack">
        <ProblemAlert error={change.error} />
        {change.isSuccess ? (
          <Notice tone="green" role="status">
            <p>{t('mine.password.done')}</p>
          </Notice>
        ) : null}
        <div className={classes['field']}>
          <PasswordField
            label={t('mine.password.current')}
            autoComplete="current-password"
            {...fields.text('current')}
          />
        </div>
        <div className={classes['field']}>
          <PasswordField
            label={t('mine.password.next')}
            autoComplete="new-password"
            {...fields.text('next')}
          />
        </div>
        <div>
          {' '}
          <PlainButton type="submit" loading={change.isPending}>
            {t('mine.password.do')}
          </PlainButton>
        </div>
      </div>
    </form>
  );
}

function Roles(): ReactNode {
  const t = useT();
  const contests = useMyContests().data ?? [];
  if (contests.length === 0) return null;
  return (
    <Section title={t('mine.roles')}>
      <dl className={classes['facts']}>
        {contests.map((contest) => (
          <div key={contest.id}>
            <dt>{contest.title}</dt>
            <dd>{contest.roles.map((role) => t(`role.${role}`)).join(', ')}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** The own account: name, password, and where it is signed in. */
export default function MyAccount(): ReactNode {
  const t = useT();
  const account = useSession().data?.account;
  if (account === null || account === undefined) return null;
  return (
    <Page title={t('mine.title')}>
      <Section title={t('mine.profile')}>
        <Profile key={account.id} account={account} />
      </Section>
      <Roles />
      <Section title={t('mine.password')}>
        <Password />
      </Section>
      <Section title={t('mine.devices')}>
        <Devices />
      </Section>
    </Page>
  );
}
