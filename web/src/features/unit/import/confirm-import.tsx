import { type ReactNode, useState } from 'react';

import type { ContestView, UnitImport } from '../../../api/types.js';
import { MainButton, PlainButton } from '../../../ui/buttons.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { CheckField } from '../../../ui/form/check-field.js';
import { QueryView } from '../../../ui/query-view.js';
import { useUnitT } from '../messages.js';
import { useConfirmImport, useImportOrder, useUnitContest } from '../queries.js';
import classes from '../unit.module.css';

interface ConfirmProps {
  readonly contestId: string;
  readonly list: UnitImport;
}

function Consents({
  purposes,
  given,
  onChange,
}: {
  readonly purposes: ContestView['consentPurposes'];
  readonly given: readonly string[];
  readonly onChange: (given: string[]) => void;
}): ReactNode {
  const t = useUnitT();
  return (
    <fieldset className={classes['consents']}>
      <legend>{t('confirm.consent')}</legend>
      {purposes.map(({ purpose, text, required }) => (
        <CheckField
          key={purpose}
          id={`field-consent-${purpose}`}
          label={
            <>
              {text}{' '}
              <span className="ck-soft">({t(required ? 'confirm.required' : 'confirm.optional')})</span>
            </>
          }
          checked={given.includes(purpose)}
          onChange={(event) => {
            const others = given.filter((one) => one !== purpose);
            onChange(event.currentTarget.checked ? [...others, purpose] : others);
          }}
        />
      ))}
    </fieldset>
  );
}

function Form({ contestId, list, contest }: ConfirmProps & { readonly contest: ContestView }): ReactNode {
  const t = useUnitT();
  const [consents, setConsents] = useState<string[]>([]);
  const [withoutWrong, setWithoutWrong] = useState(false);
  const confirm = useConfirmImport(contestId, list);
  const order = useImportOrder(contestId, list.id);
  const { wrong, changed, new: added } = list.counts;
  const count = added + changed;
  return (
    <>
      {count === 0 ? null : (
        <>
          <p>{t('confirm.what')}</p>
          <Consents purposes={contest.consentPurposes} given={consents} onChange={setConsents} />
          {wrong === 0 ? null : (
            <CheckField
              id="field-without-wrong"
              label={t('confirm.without', { count: wrong })}
              checked={withoutWrong}
              onChange={(event) => {
                setWithoutWrong(event.currentTarget.checked);
              }}
            />
          )}
        </>
      )}
      <ProblemAlert error={confirm.error ?? order.error} />
      <div className={classes['acts']}>
        {count === 0 ? null : (
          <MainButton
            loading={confirm.isPending}
            onClick={() => {
              confirm.mutate({ consents, withoutWrong });
            }}
          >
            {t('confirm.do', { count })}
          </MainButton>
        )}
        {list.can.read ? (
          <PlainButton
            loading={order.isPending}
            onClick={() => {
              order.mutate('read');
            }}
          >
            {t('check.again')}
          </PlainButton>
        ) : null}
        {list.can.cancel ? (
          <PlainButton
            onClick={() => {
              order.mutate('cancel');
            }}
          >
            {t('drop')}
          </PlainButton>
        ) : null}
      </div>
    </>
  );
}

/** Takes a list in: consent purpose by purpose, never ticked beforehand, and what becomes of wrong rows. */
export function ConfirmImport(props: ConfirmProps): ReactNode {
  const t = useUnitT();
  const contest = useUnitContest(props.contestId);
  return (
    <section className={classes['step']}>
      <h2>{t('confirm.title')}</h2>
      <QueryView query={contest} shape="form">
        {(rules) => <Form {...props} contest={rules} />}
      </QueryView>
    </section>
  );
}
