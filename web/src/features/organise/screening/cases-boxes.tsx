import { type ReactNode, useState } from 'react';

import type { DossierView } from '../../../api/types.js';
import { formatShortDateTime, useLocale } from '../../../lib/i18n/index.js';
import { DangerButton, PlainButton } from '../../../ui/buttons.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { TextAreaField } from '../../../ui/form/text-field.js';
import type { DecisionFormProps } from './decision-parts.js';
import classes from './desk.module.css';
import { useDeskT } from './messages.js';

/** What a first person found, and what a second one says to it. */
export function SecondBox({ dossier, onDecide, pending }: DecisionFormProps): ReactNode {
  const t = useDeskT();
  const locale = useLocale();
  const [why, setWhy] = useState('');
  const { proposal, can } = dossier;
  if (proposal === null) return null;
  const at = formatShortDateTime(proposal.at, locale);
  return (
    <div className="ck-stack">
      <Notice tone="amber" title={t('second.title')}>
        <p>{t('decision.reason', { reason: t(`reason.${proposal.reason}`) })}</p>
        {proposal.message === null ? null : <p>{t('decision.message', { message: proposal.message })}</p>}
        <p className={classes['meta']}>{t('second.by', { name: proposal.by, at })}</p>
        {can.second ? null : <p className="ck-small">{t('second.own')}</p>}
      </Notice>
      {can.second ? (
        <>
          <DangerButton
            loading={pending}
            onClick={() => {
              onDecide({ kind: 'confirm' });
            }}
          >
            {t('second.confirm')}
          </DangerButton>
          <TextAreaField
            label={t('second.why')}
            maxLength={500}
            value={why}
            onChange={(event) => {
              setWhy(event.currentTarget.value);
            }}
          />
          <PlainButton
            loading={pending}
            disabled={why.trim() === ''}
            onClick={() => {
              onDecide({ kind: 'send-back', why: why.trim() });
            }}
          >
            {t('second.send-back')}
          </PlainButton>
        </>
      ) : null}
    </div>
  );
}

/** The correction that was asked for last, while it matters. */
export function AskedCorrection({ dossier }: { readonly dossier: DossierView }): ReactNode {
  const t = useDeskT();
  const locale = useLocale();
  const last = dossier.corrections.at(-1);
  if (last === undefined || dossier.decision !== null) return null;
  const done = last.resubmittedAt;
  const due = formatShortDateTime(last.dueAt, locale);
  return (
    <Notice
      tone={done === null ? (last.overdue ? 'red' : 'blue') : 'green'}
      title={done === null ? t('asked.title') : t('asked.done', { at: formatShortDateTime(done, locale) })}
    >
      <p>{last.message}</p>
      <p className={classes['meta']}>
        {done === null ? `${t(last.overdue ? 'asked.overdue' : 'asked.until', { at: due })} · ` : ''}
        {last.requestedBy}
      </p>
    </Notice>
  );
}

/** The author's appeal, and the answer of somebody who has not decided. */
export function AppealBox({ dossier, onDecide, pending }: DecisionFormProps): ReactNode {
  const t = useDeskT();
  const locale = useLocale();
  const [answer, setAnswer] = useState('');
  const [bare, setBare] = useState(false);
  const { appeal, can, state } = dossier;
  if (appeal === null) return null;
  const settle = (upheld: boolean) => (): void => {
    if (answer.trim() === '') setBare(true);
    else onDecide({ kind: 'answer', upheld, answer: answer.trim() });
  };
  const open = state === 'appealed';
  return (
    <div className="ck-stack">
      <Notice tone={open ? 'amber' : 'grey'} title={t('appeal.title')}>
        <p>{appeal.words}</p>
        <p className={classes['meta']}>
          {t('appeal.filed', { at: formatShortDateTime(appeal.filedAt, locale) })}
        </p>
        {appeal.outcome === null ? null : (
          <p>
            <b>{t(`appeal.${appeal.outcome}`)}</b>: {appeal.answer} ({appeal.answeredBy})
          </p>
        )}
        {open && !can.answer ? <p className="ck-small">{t('appeal.not-you')}</p> : null}
      </Notice>
      {can.answer ? (
        <>
          <TextAreaField
            label={t('appeal.answer')}
            description={t('decide.message.help')}
            error={bare ? t('appeal.answer.missing') : undefined}
            maxLength={2000}
            value={answer}
            onChange={(event) => {
              setAnswer(event.currentTarget.value);
              setBare(false);
            }}
          />
          <div className={classes['acts']}>
            <PlainButton loading={pending} onClick={settle(true)}>
              {t('appeal.uphold')}
            </PlainButton>
            <DangerButton disabled={pending} onClick={settle(false)}>
              {t('appeal.dismiss')}
            </DangerButton>
          </div>
        </>
      ) : null}
    </div>
  );
}
