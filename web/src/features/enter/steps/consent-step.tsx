import type { ReactNode } from 'react';

import { CheckField } from '../../../ui/form/check-field.js';
import { useT } from '../messages.js';
import { Step, type StepProps } from './step.js';
import classes from './steps.module.css';

/** Step 5: consent, purpose by purpose; nothing is ticked beforehand. */
export function ConsentStep({ entry, contest, fields, change }: StepProps): ReactNode {
  const t = useT();
  const toggle = (purpose: string, given: boolean): void => {
    const others = fields.consents.filter((item) => item !== purpose);
    change({ consents: given ? [...others, purpose] : others });
  };
  return (
    <Step step="consent" entry={entry}>
      {entry.sentByUnit === null ? null : <p>{t('unit.consent')}</p>}
      <fieldset className={classes['choices']}>
        <legend className="ck-hidden">{t('consent.legend')}</legend>
        {contest.consentPurposes.map(({ purpose, text, required }) => (
          <div key={purpose} className={classes['consent']}>
            <CheckField
              id={`field-consent-${purpose}`}
              label={
                <>
                  {text}{' '}
                  <span className="ck-soft">({t(required ? 'consent.required' : 'consent.optional')})</span>
                </>
              }
              checked={fields.consents.includes(purpose)}
              onChange={(event) => {
                toggle(purpose, event.currentTarget.checked);
              }}
            />
          </div>
        ))}
      </fieldset>
    </Step>
  );
}
