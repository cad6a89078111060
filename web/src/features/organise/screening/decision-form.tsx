import { type FormEvent, type ReactNode, useId, useState } from 'react';

import type { DossierView, ScreeningReason } from '../../../api/types.js';
import { formatShortDateTime, useLocale } from '../../../lib/i18n/index.js';
import { DangerButton, MainButton, QuietButton } from '../../../ui/buttons.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { SelectField } from '../../../ui/form/select-field.js';
import { TextAreaField } from '../../../ui/form/text-field.js';
import classes from './desk.module.css';
import { useDeskT } from './messages.js';
import type { Decision } from './queries.js';

const reasons: readonly ScreeningReason[] = [
  'identity-in-work',
  'wrong-category',
  'over-length',
  'under-length',
  'missing-translation',
  'duplicate',
  'published-too-early',
  'over-cap',
  'too-many-authors',
  'barred-person',
  'late',
  'bad-file',
  'missing-proof',
  'off-topic',
  'other',
];

/** The element of the decision. */
export const decisionId = 'desk-decision';

interface DecisionFormProps {
  readonly dossier: DossierView;
  readonly rejecting: boolean;
  readonly onRejecting: (rejecting: boolean) => void;
  readonly onDecide: (decision: Decision) => void;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onReload: () => void;
}

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

function Rejection({ onRejecting, onDecide, pending }: DecisionFormProps): ReactNode {
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
    onDecide({ outcome: 'ineligible', reason: chosen, ...(words === '' ? {} : { message: words }) });
  };
  return (
    <form className={classes['form']} onSubmit={submit} noValidate>
      <SelectField
        id={id}
        autoFocus
        label={t('decide.reason')}
        value={reason}
        error={bare ? t('decide.reason.missing') : undefined}
        data={[
          { value: '', label: t('decide.reason.choose') },
          ...reasons.map((each) => ({ value: each, label: t(`reason.${each}`) })),
        ]}
        onChange={(event) => {
          setReason(event.currentTarget.value);
          setBare(false);
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
          {t('decide.ineligible.do')}
        </DangerButton>
        <QuietButton
          onClick={() => {
            onRejecting(false);
          }}
        >
          {t('decide.cancel')}
        </QuietButton>
      </div>
    </form>
  );
}

/** Eligible, or ineligible with its reason and a word to the author. */
export function DecisionForm(props: DecisionFormProps): ReactNode {
  const t = useDeskT();
  const { dossier, rejecting, onRejecting, onDecide, pending } = props;
  const { decision, can, file } = dossier;
  const waiting = file?.inspection.state === 'waiting';
  return (
    <section id={decisionId} className={classes['box']} aria-label={t('decide.title')}>
      <h2 className={classes['boxTitle']}>{t('decide.title')}</h2>
      {decision === null ? null : <Decided decision={decision} />}
      <ProblemAlert error={props.error} onRetry={props.onReload} />
      {can.decide ? (
        <>
          {rejecting ? (
            <Rejection {...props} />
          ) : (
            <div className={classes['acts']}>
              <MainButton
                loading={pending}
                disabled={waiting || decision?.outcome === 'eligible'}
                title={t('decide.eligible.key')}
                onClick={() => {
                  onDecide({ outcome: 'eligible' });
                }}
              >
                {t('decide.eligible')}
              </MainButton>
              <DangerButton
                size="md"
                disabled={pending}
                title={t('decide.ineligible.key')}
                onClick={() => {
                  onRejecting(true);
                }}
              >
                {t('decide.ineligible')}
              </DangerButton>
            </div>
          )}
          {waiting ? <p className="ck-soft ck-small">{t('decide.pending')}</p> : null}
          {decision === null ? null : <p className="ck-soft ck-small">{t('decide.change')}</p>}
        </>
      ) : (
        <p className="ck-soft ck-small">{t('decide.closed')}</p>
      )}
    </section>
  );
}
