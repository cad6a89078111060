import { useMutation, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, Redirect, useSearchParams } from 'wouter';

import { api, body } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';
import { keys } from '../../api/query.js';
import { useAccount } from '../../api/session.js';
import { PlainButton } from '../../ui/buttons.js';
import { Notice } from '../../ui/feedback/notice.js';
import { ProblemAlert } from '../../ui/feedback/problem-alert.js';
import { useFields } from '../../ui/form/use-fields.js';
import { useEntering } from './entering.js';
import { GateForm, GatePage } from './gate-page.js';
import { useT } from './messages.js';
import { PasswordField } from './password-field.js';
import { safeReturn } from './safe-return.js';
import { TextField } from '../../ui/form/text-field.js';

/** Offers the confirmation mail once more to somebody whose account waits for it. */
export function ResendConfirmation({ login }: { readonly login: string }): ReactNode {
  const t = useT();
  const resend = useMutation({
    mutationFn: () => body(api.POST('/api/account/confirmation-mail', { body: { login } })),
  });
  if (resend.isSuccess)
    return (
      <Notice tone="green" role="status">
        <p>{t('sign-in.resent')}</p>
      </Notice>
    );
  return (
    <>
      <ProblemAlert error={resend.error} />
      <PlainButton
        loading={resend.isPending}
        onClick={() => {
          resend.mutate();
        }}
      >
        {t('sign-in.resend')}
      </PlainButton>
    </>
  );
}

function SignInForm({ to }: { readonly to: string }): ReactNode {
  const t = useT();
  const fields = useFields({ login: '', password: '' });
  const signIn = useEntering(
    (input: { login: string; password: string }) => body(api.POST('/api/session', { body: input })),
    to,
  );
  const submit = (): void => {
    const { login, password } = fields.values;
    const errors = {
      ...(login.trim() === '' ? { login: t('needed') } : {}),
      ...(password === '' ? { password: t('needed') } : {}),
    };
    fields.setErrors(errors);
    if (Object.keys(errors).length === 0) signIn.mutate({ login: login.trim(), password });
  };
  return (
    <>
      <ProblemAlert error={signIn.error} />
      {isProblem(signIn.error, 'account.unconfirmed') ? (
        <ResendConfirmation login={fields.values.login.trim()} />
      ) : null}
      <GateForm onSubmit={submit} submitLabel={t('sign-in.do')} pending={signIn.isPending}>
        <TextField
          label={t('sign-in.login')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          {...fields.text('login')}
        />
        <PasswordField
          label={t('sign-in.password')}
          autoComplete="current-password"
          {...fields.text('password')}
        />
      </GateForm>
    </>
  );
}

/** Signing in; leads back to where the person was. */
export function SignIn(): ReactNode {
  const t = useT();
  const [params] = useSearchParams();
  const account = useAccount();
  const setup = useQuery({ queryKey: keys.setup, queryFn: () => body(api.GET('/api/setup')) });
  const back = params.get('tro-lai');
  if (account !== null) return <Redirect to={safeReturn(back)} replace />;
  if (setup.data?.needed === true) return <Redirect to="/khoi-tao" replace />;
  return (
    <GatePage
      title={t('sign-in.title')}
      {...(back === null ? {} : { intro: t('sign-in.again') })}
      foot={
        <>
          <Link href="/quen-mat-khau" className="ck-link">
            {t('sign-in.forgot')}
          </Link>
          <span>
            {t('sign-in.new')}{' '}
            <Link
              href={back === null ? '/dang-ky' : `/dang-ky?tro-lai=${encodeURIComponent(back)}`}
              className="ck-link"
            >
              {t('sign-in.register')}
            </Link>
          </span>
        </>
      }
    >
      {params.get('mat-khau') === 'moi' ? (
        <Notice tone="green" role="status">
          <p>{t('reset.done')}</p>
        </Notice>
      ) : null}
      <SignInForm to={safeReturn(back)} />
    </GatePage>
  );
}
