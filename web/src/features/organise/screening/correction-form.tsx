import { type FormEvent, type ReactNode, useId, useState } from 'react';

import { serverNow } from '../../../api/server-time.js';
import { PlainButton, QuietButton } from '../../../ui/buttons.js';
import { TextAreaField, TextField } from '../../../ui/form/text-field.js';
import { ReplyChoice } from '../replies/reply-choice.js';
import type { DecisionFormProps } from './decision-parts.js';
import classes from './desk.module.css';
import { houseReplies } from './house-replies.js';
import { useDeskT } from './messages.js';

const day = 24 * 3600 * 1000;
const vietnamOffset = 7 * 3600 * 1000;

/** The last minute of the day in Vietnam that lies so many days ahead. */
function dueAfter(days: number, now: number): string {
  const today = Math.floor((now + vietnamOffset) / day);
  return new Date((today + days + 1) * day - vietnamOffset - 60_000).toISOString();
}

/** Asks the author for a correction: words from a template or one's own, and a day. */
export function CorrectionForm({
  contestId,
  dossier,
  onWriting,
  onDecide,
  pending,
}: DecisionFormProps): ReactNode {
  const t = useDeskT();
  const id = useId();
  const [message, setMessage] = useState('');
  const [days, setDays] = useState(String(dossier.correctionDays));
  const [bare, setBare] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const words = message.trim();
    if (words === '') {
      setBare(true);
      document.getElementById(id)?.focus();
      return;
    }
    const count = Math.trunc(Number(days));
    const dueAt = count >= 1 ? { dueAt: dueAfter(count, serverNow()) } : {};
    onDecide({ kind: 'correction', message: words, ...dueAt });
  };
  return (
    <form
      className={classes['form']}
      onSubmit={submit}
      noValidate
      onKeyDown={(event) => {
        if (event.key === 'Escape') onWriting(null);
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
      }}
    >
      <ReplyChoice
        autoFocus
        contestId={contestId}
        dossier={dossier}
        kind="correction"
        label={t('ask.template')}
        choose={t('ask.template.choose')}
        house={houseReplies(t)}
        onChoose={(words) => {
          setMessage((before) => (before.trim() === '' ? words : `${before.trim()}\n${words}`));
          setBare(false);
        }}
      />
      <TextAreaField
        id={id}
        label={t('ask.message')}
        description={t('ask.message.help')}
        error={bare ? t('ask.message.missing') : undefined}
        maxLength={2000}
        value={message}
        onChange={(event) => {
          setMessage(event.currentTarget.value);
          setBare(false);
        }}
      />
      <TextField
        type="number"
        inputMode="numeric"
        min={1}
        max={60}
        label={t('ask.days')}
        description={t('ask.days.help')}
        value={days}
        onChange={(event) => {
          setDays(event.currentTarget.value);
        }}
      />
      <div className={classes['acts']}>
        <PlainButton type="submit" loading={pending}>
          {t('ask.do')}
        </PlainButton>
        <QuietButton
          onClick={() => {
            onWriting(null);
          }}
        >
          {t('decide.cancel')}
        </QuietButton>
      </div>
    </form>
  );
}
