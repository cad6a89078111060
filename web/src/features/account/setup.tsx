import type { ReactNode } from 'react';
import { Link } from 'wouter';

import { api, body } from '../../api/client.js';
import { ProblemAlert } from '../../ui/feedback/problem-alert.js';
import { FormSummary } from '../../ui/form/form-summary.js';
import { useFields } from '../../ui/form/use-fields.js';
import { useEntering } from './entering.js';
import { GateForm, GatePage } from './gate-page.js';
import { useT } from './messages.js';
import { PasswordField } from './password-field.js';
import { leastPassword } from './password-rule.js';
import { TextField } from '../../ui/form/text-field.js';

/** The first start: makes the account of the first organiser. */
export function Setup(): ReactNode {
  const t = useT();
  const fields = useFields({ fullName: '', email: '', password: '' });
  const setUp = useEntering(
    (input: { fullName: string; email: string; password: string }) =>
      body(api.POST('/api/setup', { body: input })),
    '/',
  );
  const submit = (): void => {
    const { fullName, email, password } = fields.values;
    const errors = {
      ...(fullName.trim() === '' ? { fullName: t('needed') } : {}),
      ...(email.trim() === '' ? { email: t('needed') } : {}),
      ...([...password].length < leastPassword ? { password: t('password.short') } : {}),
    };
    fields.setErrors(errors);
    if (Object.keys(errors).length > 0) return;
    setUp.mutate(
      { fullName: fullName.trim(), email: email.trim(), password },
      { onError: fields.takeProblem },
    );
  };
  return (
    <GatePage
      title={t('setup.title')}
      intro={t('setup.intro')}
      foot={
        <span>
          {t('register.have')}{' '}
          <Link href="/dang-nhap" className="ck-link">
            {t('sign-in.do')}
          </Link>
        </span>
      }
    >
      <GateForm onSubmit={submit} submitLabel={t('setup.do')} pending={setUp.isPending}>
        <FormSummary
          errors={fields.errors}
          labels={{ fullName: t('register.name'), email: t('setup.email'), password: t('sign-in.password') }}
        />
        {Object.keys(fields.errors).length === 0 ? <ProblemAlert error={setUp.error} /> : null}
        <TextField label={t('register.name')} autoComplete="name" {...fields.text('fullName')} />
        <TextField type="email" label={t('setup.email')} autoComplete="email" {...fields.text('email')} />
        <PasswordField
          label={t('sign-in.password')}
          autoComplete="new-password"
          {...fields.text('password')}
        />
      </GateForm>
    </GatePage>
  );
}
