import type { ReactNode } from 'react';
import { Link } from 'wouter';

import type { ContestView } from '../../../../api/types.js';
import { CheckField } from '../../../../ui/form/check-field.js';
import { TextField } from '../../../../ui/form/text-field.js';
import { DateTimeField } from '../../date-time-field.js';
import { fromField, toField } from '../../vietnam-time.js';
import { isDraft, patchContest } from '../acts.js';
import { bindTexts } from '../bind.js';
import { useSetupT } from '../messages.js';
import { checkedNumber, shownNumber, wholeNumber } from '../numbers.js';
import { SectionForm, type SectionProps } from '../section-form.js';
import classes from '../setup.module.css';
import { useSection } from '../use-section.js';
import { sectionHref } from '../../sections.js';
import { useWords } from './words.js';

interface Draft {
  readonly receivingOpensAt: string;
  readonly receivingClosesAt: string;
  readonly resultsExpectedAt: string;
  readonly graceMinutes: string;
  readonly correctionDays: string;
  readonly appealDays: string;
  readonly secondPerson: boolean;
}

function read(contest: ContestView): Draft {
  return {
    receivingOpensAt: toField(contest.receivingOpensAt),
    receivingClosesAt: toField(contest.receivingClosesAt),
    resultsExpectedAt: toField(contest.resultsExpectedAt),
    graceMinutes: shownNumber(contest.graceMinutes),
    correctionDays: shownNumber(contest.screening.correctionDays),
    appealDays: shownNumber(contest.screening.appealDays),
    secondPerson: contest.screening.secondPerson,
  };
}

/** The dates of receiving and of the results. */
export function DatesSection({ contest }: SectionProps): ReactNode {
  const t = useWords();
  const setup = useSetupT();
  const whole = isDraft(contest);
  const state = useSection<Draft>({
    contest,
    section: 'dates',
    read,
    check: (draft) => {
      const { receivingOpensAt: opens, receivingClosesAt: closes, resultsExpectedAt: results } = draft;
      const minutes = wholeNumber(draft.graceMinutes);
      // Fields of one form: as texts they sort as dates do.
      return {
        ...(opens !== '' && closes !== '' && closes <= opens ? { receivingClosesAt: t('dates.order') } : {}),
        ...(closes !== '' && results !== '' && results <= closes
          ? { resultsExpectedAt: t('dates.results.order') }
          : {}),
        ...(minutes === undefined ? { graceMinutes: setup('number.bad') } : {}),
        ...(wholeNumber(draft.correctionDays) === undefined ? { correctionDays: setup('number.bad') } : {}),
        ...(wholeNumber(draft.appealDays) === undefined ? { appealDays: setup('number.bad') } : {}),
      };
    },
    save: (draft, version) =>
      patchContest(contest.id, {
        version,
        resultsExpectedAt: fromField(draft.resultsExpectedAt),
        graceMinutes: checkedNumber(draft.graceMinutes) ?? 0,
        screening: {
          secondPerson: draft.secondPerson,
          correctionDays: checkedNumber(draft.correctionDays) ?? 1,
          ...(whole ? { appealDays: checkedNumber(draft.appealDays) ?? 0 } : {}),
        },
        ...(whole
          ? {
              receivingOpensAt: fromField(draft.receivingOpensAt),
              receivingClosesAt: fromField(draft.receivingClosesAt),
            }
          : {}),
      }),
  });
  const { draft, errors } = state;
  const text = bindTexts({
    section: 'dates',
    draft,
    errors,
    change: (changes: Partial<Draft>) => {
      state.change({ ...draft, ...changes });
    },
  });
  const half = classes['half'] ?? '';
  return (
    <SectionForm
      section="dates"
      state={state}
      intro={t('dates.intro')}
      frozen={
        whole
          ? null
          : contest.can.edit
            ? `${setup('frozen.some')} ${setup('frozen.dates')}`
            : setup('frozen.over')
      }
      readOnly={!contest.can.edit}
    >
      <div className={classes['grid']}>
        <DateTimeField
          className={half}
          label={t('dates.opens')}
          disabled={!whole}
          {...text('receivingOpensAt')}
        />
        <DateTimeField
          className={half}
          label={t('dates.closes')}
          disabled={!whole}
          {...text('receivingClosesAt')}
        />
        <DateTimeField className={half} label={t('dates.results')} {...text('resultsExpectedAt')} />
        <TextField
          className={half}
          inputMode="numeric"
          label={t('dates.grace')}
          description={t('dates.grace.help')}
          {...text('graceMinutes')}
        />
        <TextField
          className={half}
          inputMode="numeric"
          label={t('screening.correction-days')}
          description={t('screening.correction-days.help')}
          {...text('correctionDays')}
        />
        <TextField
          className={half}
          inputMode="numeric"
          label={t('screening.appeal-days')}
          description={t('screening.appeal-days.help')}
          disabled={!whole}
          {...text('appealDays')}
        />
      </div>
      <CheckField
        id="dates-secondPerson"
        label={t('screening.second')}
        checked={draft.secondPerson}
        onChange={(event) => {
          state.change({ ...draft, secondPerson: event.currentTarget.checked });
        }}
      />
      <p>
        <Link className="ck-link" href={sectionHref(contest.id, 'rounds')}>
          {t('dates.rounds')}
        </Link>
      </p>
    </SectionForm>
  );
}
