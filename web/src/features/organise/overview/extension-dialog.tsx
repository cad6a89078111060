import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useId } from 'react';

import { api, body } from '../../../api/client.js';
import type { ContestView } from '../../../api/types.js';
import { formatDateTime, formatDuration, useLocale } from '../../../lib/i18n/index.js';
import { MainButton, PlainButton } from '../../../ui/buttons.js';
import { Dialog } from '../../../ui/dialog.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { FormSummary } from '../../../ui/form/form-summary.js';
import { TextAreaField } from '../../../ui/form/text-field.js';
import { useFields } from '../../../ui/form/use-fields.js';
import { useUiT } from '../../../ui/messages.js';
import { DateTimeField } from '../date-time-field.js';
import { useTakeContest } from '../queries.js';
import { fromField, toField } from '../vietnam-time.js';
import { useOverviewT } from './messages.js';

interface ExtensionProps {
  readonly contest: ContestView;
  readonly opened: boolean;
  readonly onClose: () => void;
}

function Later({ from, to }: { readonly from: string | null; readonly to: string | null }): ReactNode {
  const t = useOverviewT();
  const locale = useLocale();
  if (from === null || to === null) return null;
  const later = new Date(to).getTime() - new Date(from).getTime();
  return later > 0 ? (
    <p className="ck-small">{t('extend.later', { duration: formatDuration(later, locale) })}</p>
  ) : null;
}

/** A later deadline, decided with its reason. */
export function ExtensionDialog({ contest, opened, onClose }: ExtensionProps): ReactNode {
  const t = useOverviewT();
  const ui = useUiT();
  const locale = useLocale();
  const formId = useId();
  const take = useTakeContest();
  const present = contest.receivingClosesAt;
  const fields = useFields({ closesAt: toField(present), reason: '' });
  const extend = useMutation({
    mutationFn: (wish: { closesAt: string; reason: string }) =>
      body(
        api.POST('/api/contests/{contestId}/deadline', {
          params: { path: { contestId: contest.id } },
          body: { ...wish, version: contest.version },
        }),
      ),
    onSuccess: (next) => {
      take(next);
      fields.reset({ closesAt: toField(next.receivingClosesAt), reason: '' });
      onClose();
    },
    onError: fields.takeProblem,
  });
  const closesAt = fromField(fields.values.closesAt);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const reason = fields.values.reason.trim();
    const errors = {
      ...(closesAt === null ? { closesAt: t('extend.at.missing') } : {}),
      ...(reason === '' ? { reason: t('extend.reason.missing') } : {}),
    };
    fields.setErrors(errors);
    if (closesAt !== null && reason !== '') extend.mutate({ closesAt, reason });
  };
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t('extend')}
      actions={
        <>
          <PlainButton onClick={onClose}>{ui('cancel')}</PlainButton>
          <MainButton type="submit" form={formId} size="sm" loading={extend.isPending}>
            {t('extend.do')}
          </MainButton>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="ck-stack">
        <FormSummary errors={fields.errors} />
        {Object.keys(fields.errors).length > 0 ? null : <ProblemAlert error={extend.error} />}
        <p>{t('extend.what')}</p>
        {present === null ? null : <p>{t('extend.present', { at: formatDateTime(present, locale) })}</p>}
        <DateTimeField label={t('extend.at')} min={toField(present)} {...fields.text('closesAt')} />
        <Later from={present} to={closesAt} />
        <TextAreaField
          label={t('extend.reason')}
          description={t('extend.reason.help')}
          maxLength={1000}
          {...fields.text('reason')}
        />
      </form>
    </Dialog>
  );
}
