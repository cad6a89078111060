import type { ReactNode } from 'react';

import { ApiProblem, fieldErrors } from '../../../api/problem.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { SelectField } from '../../../ui/form/select-field.js';
import { TextAreaField } from '../../../ui/form/text-field.js';
import type { Fields } from '../../../ui/form/use-fields.js';
import { useReceptionT } from './messages.js';
import classes from './reception.module.css';

type Values = Readonly<Record<string, string | boolean>>;

const refusals: Readonly<Record<string, 'late' | 'over-cap' | 'barred-person'>> = {
  'reception.late': 'late',
  'entry.over-cap-category': 'over-cap',
  'entry.over-cap-form-group': 'over-cap',
  'entry.over-cap-contest': 'over-cap',
  'entry.barred': 'barred-person',
};

/** For which reason of the list a problem lets paper be refused; null where it is about something else. */
export function refusalOf(error: unknown): 'late' | 'over-cap' | 'barred-person' | null {
  return error instanceof ApiProblem ? (refusals[error.code] ?? null) : null;
}

interface LateChoiceProps {
  readonly error: unknown;
  readonly fields: Fields<Values>;
}

/** The rule that was missed, and what the secretary does about it: nothing is refused by itself. */
export function LateChoice({ error, fields }: LateChoiceProps): ReactNode {
  const t = useReceptionT();
  const refusal = refusalOf(error);
  if (refusal === null || !(error instanceof ApiProblem)) return null;
  const late = refusal === 'late';
  const rules = late ? [...new Set(Object.values(fieldErrors(error)))] : [error.detail || error.title];
  const decision = String(fields.values['decision'] ?? '');
  return (
    <Notice tone="amber" role="alert" title={t(late ? 'late.title' : 'refuse.title')}>
      <div className="ck-stack">
        <ul className={classes['list']}>
          {rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
        <p>{t(late ? 'late.what' : 'refuse.what')}</p>
        <SelectField
          label={t('late.choice')}
          data={[
            { value: '', label: '…' },
            ...(late ? [{ value: 'accept-late', label: t('late.accept') }] : []),
            { value: 'refuse', label: t('late.refuse') },
          ]}
          {...fields.text('decision')}
        />
        {decision === 'accept-late' ? (
          <TextAreaField rows={2} label={t('late.reason')} {...fields.text('decision.reason')} />
        ) : null}
        {decision === 'refuse' ? (
          <TextAreaField rows={2} label={t('refuse.message')} {...fields.text('decision.message')} />
        ) : null}
      </div>
    </Notice>
  );
}
