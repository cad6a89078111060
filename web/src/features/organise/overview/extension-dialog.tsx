import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useId, useState } from 'react';

import { api, body } from '../../../api/client.js';
import { serverNow } from '../../../api/server-time.js';
import type { ContestView } from '../../../api/types.js';
import { formatDateTime, formatDuration, useLocale } from '../../../lib/i18n/index.js';
import { MainButton, PlainButton } from '../../../ui/buttons.js';
import { Dialog } from '../../../ui/dialog.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { FormSummary } from '../../../ui/form/form-summary.js';
import { TextAreaField, TextField } from '../../../ui/form/text-field.js';
import { type Fields, useFields } from '../../../ui/form/use-fields.js';
import { useUiT } from '../../../ui/messages.js';
import { ChannelFields, channelsBody, channelsDraft, channelsErrors } from '../channels/channel-fields.js';
import { DateField } from '../date-field.js';
import { DateTimeField } from '../date-time-field.js';
import { useTakeContest } from '../queries.js';
import { fromField, toField } from '../vietnam-time.js';
import { useOverviewT } from './messages.js';

interface ExtensionProps {
  readonly contest: ContestView;
  readonly opened: boolean;
  readonly onClose: () => void;
}

type Values = Readonly<
  Record<
    | 'closesAt'
    | 'reason'
    | 'decision.number'
    | 'decision.decidedOn'
    | 'decision.signerTitle'
    | 'decision.signerName'
    | 'decision.body',
    string
  >
>;

function Later({ from, to }: { readonly from: string | null; readonly to: string | null }): ReactNode {
  const t = useOverviewT();
  const locale = useLocale();
  if (from === null || to === null) return null;
  const later = new Date(to).getTime() - new Date(from).getTime();
  return later > 0 ? (
    <p className="ck-small">{t('extend.later', { duration: formatDuration(later, locale) })}</p>
  ) : null;
}

function DecisionFields({ fields }: { readonly fields: Fields<Values> }): ReactNode {
  const t = useOverviewT();
  return (
    <>
      <TextField label={t('extend.number')} placeholder="15/QĐ-BTC" {...fields.text('decision.number')} />
      <DateField label={t('extend.decided')} {...fields.text('decision.decidedOn')} />
      <TextAreaField rows={2} label={t('extend.signer-title')} {...fields.text('decision.signerTitle')} />
      <TextField label={t('extend.signer')} {...fields.text('decision.signerName')} />
      <TextAreaField
        rows={6}
        label={t('extend.body')}
        description={t('extend.body.help')}
        maxLength={5000}
        {...fields.text('decision.body')}
      />
    </>
  );
}

function emptyForm(contest: ContestView): Values {
  return {
    closesAt: toField(contest.receivingClosesAt),
    reason: '',
    'decision.number': '',
    'decision.decidedOn': toField(new Date(serverNow()).toISOString()).slice(0, 10),
    'decision.signerTitle': contest.certificate.signerTitle,
    'decision.signerName': contest.certificate.signerName,
    'decision.body': [
      'Điều 1. Điều chỉnh thời hạn nhận bài dự thi theo nội dung nêu trong Quyết định này.',
      'Điều 2. Các nội dung khác của Thể lệ giữ nguyên.',
      'Điều 3. Quyết định có hiệu lực kể từ ngày ký.',
    ].join('\n'),
  };
}

/** Later deadlines, by the web and by the other ways in: a published decision with its number and signer. */
export function ExtensionDialog({ contest, opened, onClose }: ExtensionProps): ReactNode {
  const t = useOverviewT();
  const ui = useUiT();
  const locale = useLocale();
  const formId = useId();
  const take = useTakeContest();
  const present = contest.receivingClosesAt;
  const fields = useFields<Values>(emptyForm(contest));
  const [channels, setChannels] = useState(() => channelsDraft(contest.channels));
  const { values } = fields;
  const closesAt = fromField(values.closesAt);
  const extend = useMutation({
    mutationFn: (at: string) =>
      body(
        api.POST('/api/contests/{contestId}/deadline', {
          params: { path: { contestId: contest.id } },
          body: {
            closesAt: at,
            channels: channelsBody(channels),
            reason: values.reason.trim(),
            decision: {
              number: values['decision.number'].trim(),
              decidedOn: values['decision.decidedOn'],
              signerTitle: values['decision.signerTitle'].trim(),
              signerName: values['decision.signerName'].trim(),
              body: values['decision.body'].trim(),
            },
            version: contest.version,
          },
        }),
      ),
    onSuccess: (next) => {
      take(next);
      onClose();
    },
    onError: fields.takeProblem,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const needed = [
      'decision.number',
      'decision.signerTitle',
      'decision.signerName',
      'decision.body',
    ] as const;
    const errors = {
      ...(closesAt === null ? { closesAt: t('extend.at.missing') } : {}),
      ...(values.reason.trim() === '' ? { reason: t('extend.reason.missing') } : {}),
      ...Object.fromEntries(
        needed.flatMap((name) => (values[name].trim() === '' ? [[name, t('extend.needed')]] : [])),
      ),
      ...channelsErrors(channels, t('extend.needed'), 'channels.'),
    };
    fields.setErrors(errors);
    if (closesAt === null || Object.keys(errors).length > 0) return;
    // The field holds whole minutes: a deadline that was not touched is sent as it stands.
    extend.mutate(values.closesAt === toField(present) ? (present ?? closesAt) : closesAt);
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
        <h3>{t('extend.ways')}</h3>
        <ChannelFields
          draft={channels}
          errors={fields.errors}
          at="channels."
          idOf={(field) => `field-${field}`}
          disabled={false}
          onChange={setChannels}
        />
        <TextAreaField
          label={t('extend.reason')}
          description={t('extend.reason.help')}
          maxLength={1000}
          {...fields.text('reason')}
        />
        <h3>{t('extend.paper')}</h3>
        <DecisionFields fields={fields} />
      </form>
    </Dialog>
  );
}
