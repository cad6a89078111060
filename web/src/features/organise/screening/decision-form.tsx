import { type FormEvent, type ReactNode, useId, useState } from 'react';

import type { DossierView } from '../../../api/types.js';
import { formatShortDateTime, useLocale } from '../../../lib/i18n/index.js';
import { DangerButton, MainButton, PlainButton, QuietButton } from '../../../ui/buttons.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { SelectField } from '../../../ui/form/select-field.js';
import { TextAreaField } from '../../../ui/form/text-field.js';
import { ReplyChoice } from '../replies/reply-choice.js';
import { AppealBox, AskedCorrection, SecondBox } from './cases-boxes.js';
import { CorrectionForm } from './correction-form.js';
import classes from './desk.module.css';
import { useDeskT } from './messages.js';
import type { DecisionFormProps } from './decision-parts.js';
import { reasons } from './reasons.js';

/** The element of the decision. */
export const decisionId = 'desk-decision';

function Decided({ decision }: { readonly decision: NonNullable<DossierView['decision']> }): ReactNode {
  const t = useDeskT();
  const locale = useLocale();
  const at = formatShortDateTime(decision.decidedAt, locale);
  const eligible = decision.outcome === 'eligible';
  return (
    <Notice tone={eligible ? 'green' : 'red'} title={t(`decide.${decision.outcome}`)}>
      {decision.reason === null ? null : (
        <p>{t('decision.reason', { reason: t(`reason.${decision.reason}`) })}</p>
      )}
      {decision.message === null ? null : <p>{t('decision.message', { message: decision.message })}</p>}
      <p className={classes['meta']}>{t('decision.by', { name: decision.decidedBy, at })}</p>
    </Notice>
  );
}

/** The key that chooses a reason while none of the fields is typed into: 1 to 9, then letters. */
function reasonOfKey(key: string): (typeof reasons)[number] | undefined {
  return /^[1-9]$/u.test(key) ? reasons[Number(key) - 1] : undefined;
}

function Rejection({ contestId, dossier, onWriting, onDecide, pending }: DecisionFormProps): ReactNode {
  const t = useDeskT();
  const [reason, setReason] = useState<string>('');
  const [message, setMessage] = useState('');
  const [bare, setBare] = useState(false);
  const id = useId();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const chosen = reasons.find((each) => each === reason);
    if (chosen === undefined) {
      setBare(true);
      document.getElementById(id)?.focus();
      return;
    }
    const words = message.trim();
    onDecide({ kind: 'ineligible', reason: chosen, ...(words === '' ? {} : { message: words }) });
  };
  const numbered = reasons.map((each, index) => ({
    value: each,
    label: `${String(index + 1)}. ${t(`reason.${each}`)}`,
  }));
  return (
    <form
      className={classes['form']}
      onSubmit={submit}
      noValidate
      onKeyDown={(event) => {
        if (event.key === 'Escape') onWriting(null);
        if (!(event.target instanceof HTMLSelectElement)) return;
        const numberOf = reasonOfKey(event.key);
        if (numberOf !== undefined) {
          event.preventDefault();
          setReason(numberOf);
          setBare(false);
        }
        if (event.key === 'Enter') submit(event);
      }}
    >
      {dossier.secondPerson ? <p className="ck-soft ck-small">{t('second.rule')}</p> : null}
      <SelectField
        id={id}
        autoFocus
        label={t('decide.reason')}
        value={reason}
        error={bare ? t('decide.reason.missing') : undefined}
        data={[{ value: '', label: t('decide.reason.choose') }, ...numbered]}
        onChange={(event) => {
          setReason(event.currentTarget.value);
          setBare(false);
        }}
      />
      <ReplyChoice
        contestId={contestId}
        dossier={dossier}
        kind="refusal"
        label={t('ask.template')}
        choose={t('ask.template.choose')}
        house={[]}
        onChoose={(words) => {
          setMessage((before) => (before.trim() === '' ? words : `${before.trim()}\n${words}`));
        }}
      />
      <TextAreaField
        label={t('decide.message')}
        description={t('decide.message.help')}
        maxLength={2000}
        value={message}
        onChange={(event) => {
          setMessage(event.currentTarget.value);
        }}
      />
      <div className={classes['acts']}>
        <DangerButton type="submit" loading={pending}>
          {t(dossier.secondPerson ? 'decide.propose' : 'decide.ineligible.do')}
        </DangerButton>
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

function Choices(props: DecisionFormProps): ReactNode {
  const t = useDeskT();
  const { dossier, onWriting, onDecide, pending } = props;
  const { decision, file } = dossier;
  return (
    <div className={classes['acts']}>
      <MainButton
        loading={pending}
        disabled={file?.inspection.state === 'waiting' || decision?.outcome === 'eligible'}
        title={t('decide.eligible.key')}
        onClick={() => {
          onDecide({ kind: 'eligible' });
        }}
      >
        {t('decide.eligible')}
      </MainButton>
      <DangerButton
        size="md"
        disabled={pending}
        title={t('decide.ineligible.key')}
        onClick={() => {
          onWriting('rejection');
        }}
      >
        {t(dossier.secondPerson ? 'decide.propose' : 'decide.ineligible')}
      </DangerButton>
      <PlainButton
        size="md"
        disabled={pending || !dossier.can.askCorrection}
        title={t('ask.key')}
        onClick={() => {
          onWriting('correction');
        }}
      >
        {t('ask.title')}
      </PlainButton>
    </div>
  );
}

/** Eligible, ineligible with its reason and a word to the author, or back to the author for a correction. */
export function DecisionForm(props: DecisionFormProps): ReactNode {
  const t = useDeskT();
  const { dossier, writing } = props;
  const { decision, can, file } = dossier;
  const waiting = file?.inspection.state === 'waiting';
  return (
    <section
      id={decisionId}
      className={classes['box']}
      aria-label={t('decide.title')}
      data-entry={dossier.entryId}
    >
      <h2 className={classes['boxTitle']}>{t('decide.title')}</h2>
      <AppealBox {...props} />
      <SecondBox {...props} />
      <AskedCorrection dossier={dossier} />
      {decision === null ? null : <Decided decision={decision} />}
      <ProblemAlert error={props.error} onRetry={props.onReload} />
      {can.decide ? (
        <>
          {writing === 'rejection' ? (
            <Rejection {...props} />
          ) : writing === 'correction' ? (
            <CorrectionForm {...props} />
          ) : (
            <Choices {...props} />
          )}
          {waiting ? <p className="ck-soft ck-small">{t('decide.pending')}</p> : null}
          {decision === null ? null : <p className="ck-soft ck-small">{t('decide.change')}</p>}
        </>
      ) : can.mask ? null : (
        <p className="ck-soft ck-small">{t('decide.closed')}</p>
      )}
    </section>
  );
}
