import { type FormEvent, type ReactNode } from 'react';

import type { Reply } from '../../../api/types.js';
import { PlainButton, QuietButton } from '../../../ui/buttons.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { FormSummary } from '../../../ui/form/form-summary.js';
import { SelectField } from '../../../ui/form/select-field.js';
import { TextAreaField, TextField } from '../../../ui/form/text-field.js';
import { useFields } from '../../../ui/form/use-fields.js';
import { placeholders } from './fill.js';
import { useRepliesT } from './messages.js';
import { useReplyAct } from './queries.js';
import classes from './replies.module.css';

interface ReplyFormProps {
  readonly contestId: string;
  /** Null: a new one. */
  readonly reply: Reply | null;
  readonly onDone: () => void;
}

const kinds = ['correction', 'refusal'] as const;

/** Writes a reply, or mends one. */
export function ReplyForm({ contestId, reply, onDone }: ReplyFormProps): ReactNode {
  const t = useRepliesT();
  const fields = useFields({
    kind: reply?.kind ?? 'correction',
    name: reply?.name ?? '',
    words: reply?.words ?? '',
  });
  const act = useReplyAct(contestId);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { kind, name, words } = fields.values;
    const errors = {
      ...(name.trim() === '' ? { name: t('name.missing') } : {}),
      ...(words.trim() === '' ? { words: t('words.missing') } : {}),
    };
    fields.setErrors(errors);
    if (Object.keys(errors).length > 0) return;
    const chosen = kinds.find((one) => one === kind) ?? 'correction';
    act.mutate(
      { id: reply?.id ?? null, wish: { kind: chosen, name, words } },
      { onSuccess: onDone, onError: fields.takeProblem },
    );
  };
  const [title, number] = placeholders.map((one) => `{${one}}`);
  return (
    <form onSubmit={submit} noValidate className={`${classes['form'] ?? ''} ck-stack`}>
      <FormSummary errors={fields.errors} />
      {Object.keys(fields.errors).length > 0 ? null : <ProblemAlert error={act.error} />}
      <SelectField
        label={t('kind')}
        data={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        {...fields.text('kind')}
      />
      <TextField label={t('name')} maxLength={80} autoComplete="off" {...fields.text('name')} />
      <TextAreaField
        label={t('words')}
        description={t('words.help', { title: title ?? '', number: number ?? '' })}
        maxLength={1500}
        rows={5}
        {...fields.text('words')}
      />
      <div className={classes['acts']}>
        <PlainButton type="submit" loading={act.isPending}>
          {t('save')}
        </PlainButton>
        <QuietButton onClick={onDone}>{t('stop')}</QuietButton>
      </div>
    </form>
  );
}
