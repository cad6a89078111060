import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { api, body } from '../../api/client.js';
import { keys } from '../../api/query.js';
import { useAccount } from '../../api/session.js';
import type { InvitationView } from '../../api/types.js';
import { formatDate, useLocale } from '../../lib/i18n/index.js';
import { Notice } from '../../ui/feedback/notice.js';
import { ProblemAlert } from '../../ui/feedback/problem-alert.js';
import { FormSummary } from '../../ui/form/form-summary.js';
import { useFields } from '../../ui/form/use-fields.js';
import { QueryView } from '../../ui/query-view.js';
import { useEntering } from './entering.js';
import { GateForm, GatePage } from './gate-page.js';
import { useT } from './messages.js';
import { PasswordField } from './password-field.js';
import { leastPassword } from './password-rule.js';
import { TextField } from '../../ui/form/text-field.js';

interface Given {
  fullName?: string;
  password?: string;
}

function useAccept(token: string, isJudge: boolean): ReturnType<typeof useEntering<Given>> {
  return useEntering(
    (given: Given) =>
      body(api.POST('/api/invitations/{token}/accept', { params: { path: { token } }, body: given })),
    isJudge ? '/ban-cham' : '/',
  );
}

interface AcceptProps {
  readonly token: string;
  readonly invitation: InvitationView;
}

function AcceptAsKnown({ token, invitation }: AcceptProps): ReactNode {
  const t = useT();
  const account = useAccount();
  const accept = useAccept(token, invitation.role === 'judge');
  return (
    <>
      <p>
        {account === null ? t('invitation.existing') : t('invitation.signed-in', { name: account.fullName })}
      </p>
      <ProblemAlert error={accept.error} />
      <GateForm
        onSubmit={() => {
          accept.mutate({});
        }}
        submitLabel={t('invitation.accept')}
        pending={accept.isPending}
      >
        {null}
      </GateForm>
    </>
  );
}

function AcceptAsNew({ token, invitation }: AcceptProps): ReactNode {
  const t = useT();
  const fields = useFields({ fullName: invitation.name ?? '', password: '' });
  const accept = useAccept(token, invitation.role === 'judge');
  const submit = (): void => {
    const { fullName, password } = fields.values;
    const errors = {
      ...(fullName.trim() === '' ? { fullName: t('needed') } : {}),
      ...([...password].length < leastPassword ? { password: t('password.short') } : {}),
    };
    fields.setErrors(errors);
    if (Object.keys(errors).length === 0) {
      accept.mutate({ fullName: fullName.trim(), password }, { onError: fields.takeProblem });
    }
  };
  return (
    <GateForm onSubmit={submit} submitLabel={t('invitation.accept')} pending={accept.isPending}>
      <FormSummary
        errors={fields.errors}
        labels={{ fullName: t('register.name'), password: t('sign-in.password') }}
      />
      {Object.keys(fields.errors).length === 0 ? <ProblemAlert error={accept.error} /> : null}
      <TextField label={t('register.name')} autoComplete="name" {...fields.text('fullName')} />
      <PasswordField label={t('sign-in.password')} autoComplete="new-password" {...fields.text('password')} />
    </GateForm>
  );
}

/** Where the link of an invitation leads. */
export function Invitation({ token }: { readonly token: string }): ReactNode {
  const t = useT();
  const locale = useLocale();
  const account = useAccount();
  const query = useQuery({
    queryKey: keys.invitation(token),
    queryFn: () => body(api.GET('/api/invitations/{token}', { params: { path: { token } } })),
  });
  return (
    <GatePage title={t('invitation.title')}>
      <QueryView query={query} shape="form">
        {(invitation) => (
          <>
            <p>
              {t('invitation.what', { role: t(`role.${invitation.role}`), contest: invitation.contestTitle })}
            </p>
            <p className="ck-soft ck-small">
              {t('invitation.until', {
                email: invitation.email,
                until: formatDate(invitation.expiresAt, locale),
              })}
            </p>
            {invitation.role === 'judge' ? (
              <Notice tone="blue">
                <p>{t('invitation.judge')}</p>
              </Notice>
            ) : null}
            {account !== null || invitation.accountExists ? (
              <AcceptAsKnown token={token} invitation={invitation} />
            ) : (
              <AcceptAsNew token={token} invitation={invitation} />
            )}
          </>
        )}
      </QueryView>
    </GatePage>
  );
}
