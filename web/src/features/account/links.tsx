import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';

import { api, body } from '../../api/client.js';
import { LinkButton } from '../../ui/buttons.js';
import { Notice } from '../../ui/feedback/notice.js';
import { ProblemAlert } from '../../ui/feedback/problem-alert.js';
import { useFields } from '../../ui/form/use-fields.js';
import { useEntering } from './entering.js';
import { GateForm, GatePage } from './gate-page.js';
import { useT } from './messages.js';
import { PasswordField } from './password-field.js';
import { leastPassword } from './password-rule.js';
import { ResendConfirmation } from './sign-in.js';
import { TextField } from '../../ui/form/text-field.js';

function BackToSignIn(): ReactNode {
  const t = useT();
  return (
    <Link href="/dang-nhap" className="ck-link">
      {t('back-to-sign-in')}
    </Link>
  );
}

function NewConfirmation(): ReactNode {
  const t = useT();
  const fields = useFields({ login: '' });
  return (
    <>
      <p>{t('confirm.expired')}</p>
      <TextField label={t('sign-in.login')} autoComplete="username" {...fields.text('login')} />
      {fields.values.login.trim() === '' ? null : <ResendConfirmation login={fields.values.login.trim()} />}
    </>
  );
}

/** Where the link of the confirmation mail leads. */
export function Confirm({ token }: { readonly token: string }): ReactNode {
  const t = useT();
  const confirm = useEntering(
    (given: string) => body(api.POST('/api/account/confirm', { body: { token: given } })),
    '/',
  );
  const asked = useRef(false);
  const { mutate } = confirm;
  useEffect(() => {
    // The token is good for one use: it is sent once, also where effects run twice.
    if (asked.current) return;
    asked.current = true;
    mutate(token);
  }, [mutate, token]);
  return (
    <GatePage title={t('confirm.title')} foot={<BackToSignIn />}>
      {confirm.isError ? (
        <>
          <ProblemAlert error={confirm.error} />
          <NewConfirmation />
        </>
      ) : (
        <p role="status">{t('confirm.working')}</p>
      )}
    </GatePage>
  );
}

/** Asks for a link to choose a new password. The answer is the same whether the account exists or not. */
export function Forgot(): ReactNode {
  const t = useT();
  const fields = useFields({ login: '' });
  const login = fields.values.login.trim();
  const ask = useMutation({
    mutationFn: () => body(api.POST('/api/account/password-reset', { body: { login } })),
  });
  const submit = (): void => {
    if (login === '') fields.setErrors({ login: t('needed') });
    else ask.mutate();
  };
  return (
    <GatePage title={t('forgot.title')} intro={t('forgot.intro')} foot={<BackToSignIn />}>
      {ask.isSuccess ? (
        <Notice tone="green" role="status">
          <p>{t('forgot.sent', { login })}</p>
        </Notice>
      ) : (
        <GateForm onSubmit={submit} submitLabel={t('forgot.do')} pending={ask.isPending}>
          <ProblemAlert error={ask.error} />
          <TextField
            label={t('sign-in.login')}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            {...fields.text('login')}
          />
        </GateForm>
      )}
    </GatePage>
  );
}

/** Where the link of the reset mail leads. */
export function Reset({ token }: { readonly token: string }): ReactNode {
  const t = useT();
  const [, navigate] = useLocation();
  const fields = useFields({ password: '', repeat: '' });
  const { password, repeat } = fields.values;
  const reset = useMutation({
    mutationFn: () => body(api.POST('/api/account/password-reset/confirm', { body: { token, password } })),
    onSuccess: () => {
      navigate('/dang-nhap?mat-khau=moi', { replace: true });
    },
    onError: fields.takeProblem,
  });
  const submit = (): void => {
    const errors = {
      ...([...password].length < leastPassword ? { password: t('password.short') } : {}),
      ...(password === repeat ? {} : { repeat: t('password.differs') }),
    };
    fields.setErrors(errors);
    if (Object.keys(errors).length === 0) reset.mutate();
  };
  return (
    <GatePage title={t('reset.title')} foot={<BackToSignIn />}>
      <ProblemAlert
        error={reset.error}
        actions={<LinkButton href="/quen-mat-khau">{t('reset.new-link')}</LinkButton>}
      />
      <GateForm onSubmit={submit} submitLabel={t('reset.do')} pending={reset.isPending}>
        <PasswordField
          label={t('mine.password.next')}
          autoComplete="new-password"
          {...fields.text('password')}
        />
        <PasswordField label={t('password.repeat')} autoComplete="new-password" {...fields.text('repeat')} />
      </GateForm>
    </GatePage>
  );
}
