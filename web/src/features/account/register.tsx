import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'wouter';

import { api, body } from '../../api/client.js';
import type { RegisterBody } from '../../api/types.js';
import { useLocale } from '../../lib/i18n/index.js';
import { LinkButton } from '../../ui/buttons.js';
import { ProblemAlert } from '../../ui/feedback/problem-alert.js';
import { CheckField } from '../../ui/form/check-field.js';
import { FormSummary } from '../../ui/form/form-summary.js';
import { type FieldErrors, useFields } from '../../ui/form/use-fields.js';
import { useUiT } from '../../ui/messages.js';
import { GateForm, GatePage } from './gate-page.js';
import { useT } from './messages.js';
import { PasswordField } from './password-field.js';
import { leastPassword } from './password-rule.js';
import { ResendConfirmation } from './sign-in.js';
import { TextField } from '../../ui/form/text-field.js';

const empty = { fullName: '', login: '', email: '', password: '', consent: false };
type Values = typeof empty;

function useCheck(): (values: Values) => FieldErrors {
  const t = useT();
  return (values) => ({
    ...(values.fullName.trim() === '' ? { fullName: t('needed') } : {}),
    ...(values.login.trim() === '' ? { login: t('needed') } : {}),
    ...([...values.password].length < leastPassword ? { password: t('password.short') } : {}),
    ...(values.consent ? {} : { consent: t('register.consent.needed') }),
  });
}

function looksLikePhone(login: string): boolean {
  return /^[+\d][\d\s.-]*$/u.test(login.trim());
}

function toBody(values: Values, locale: 'vi' | 'en'): RegisterBody {
  const email = values.email.trim();
  return {
    fullName: values.fullName.trim(),
    login: values.login.trim(),
    password: values.password,
    locale,
    consent: true,
    ...(looksLikePhone(values.login) && email !== '' ? { email } : {}),
  };
}

function Registered({ login, next }: { readonly login: string; readonly next: string }): ReactNode {
  const t = useT();
  const [params] = useSearchParams();
  const back = params.get('tro-lai');
  const signIn = back === null ? '/dang-nhap' : `/dang-nhap?tro-lai=${encodeURIComponent(back)}`;
  if (next === 'sign-in') {
    return (
      <GatePage title={t('register.done.title')} intro={t('register.done', { login })}>
        <LinkButton href={signIn} tone="main">
          {t('sign-in.do')}
        </LinkButton>
      </GatePage>
    );
  }
  return (
    <GatePage
      title={t('register.mail.title')}
      intro={t('register.mail', { login })}
      foot={
        <Link href={signIn} className="ck-link">
          {t('back-to-sign-in')}
        </Link>
      }
    >
      <ResendConfirmation login={login} />
    </GatePage>
  );
}

/** Registration; the consent is given by the person and not beforehand. */
export function Register(): ReactNode {
  const t = useT();
  const ui = useUiT();
  const locale = useLocale();
  const check = useCheck();
  const fields = useFields<Values>(empty);
  const { values } = fields;
  const register = useMutation({
    mutationFn: () => body(api.POST('/api/account/register', { body: toBody(values, locale) })),
    onError: fields.takeProblem,
  });
  const submit = (): void => {
    const errors = check(values);
    fields.setErrors(errors);
    if (Object.keys(errors).length === 0) register.mutate();
  };
  if (register.data !== undefined)
    return <Registered login={values.login.trim()} next={register.data.next} />;
  return (
    <GatePage
      title={t('register.title')}
      intro={t('register.intro')}
      foot={
        <span>
          {t('register.have')}{' '}
          <Link href="/dang-nhap" className="ck-link">
            {t('sign-in.do')}
          </Link>
        </span>
      }
    >
      <GateForm onSubmit={submit} submitLabel={t('register.do')} pending={register.isPending}>
        <FormSummary
          errors={fields.errors}
          labels={{
            fullName: t('register.name'),
            login: t('sign-in.login'),
            password: t('sign-in.password'),
          }}
        />
        {Object.keys(fields.errors).length === 0 ? <ProblemAlert error={register.error} /> : null}
        <TextField label={t('register.name')} autoComplete="name" {...fields.text('fullName')} />
        <TextField
          label={t('sign-in.login')}
          description={t('register.login.help')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          {...fields.text('login')}
        />
        {looksLikePhone(values.login) ? (
          <TextField
            type="email"
            label={`${t('register.email')} (${ui('optional')})`}
            autoComplete="email"
            {...fields.text('email')}
          />
        ) : null}
        <PasswordField
          label={t('sign-in.password')}
          autoComplete="new-password"
          {...fields.text('password')}
        />
        <CheckField label={t('register.consent')} {...fields.check('consent')} />
      </GateForm>
    </GatePage>
  );
}
