import type { ReactNode } from 'react';

import { api, body } from '../../../../api/client.js';
import type { ContestView } from '../../../../api/types.js';
import { type Locale, parseScore, useLocale } from '../../../../lib/i18n/index.js';
import { TextField } from '../../../../ui/form/text-field.js';
import type { FieldErrors } from '../../../../ui/form/use-fields.js';
import { DateTimeField } from '../../date-time-field.js';
import { fromField } from '../../vietnam-time.js';
import { isDraft } from '../acts.js';
import { bindTexts } from '../bind.js';
import { useSetupT } from '../messages.js';
import { checkedNumber, wholeNumber } from '../numbers.js';
import { RowList } from '../row-list.js';
import { idOf } from '../rows.js';
import { SectionForm, type SectionProps } from '../section-form.js';
import classes from '../setup.module.css';
import { useSection } from '../use-section.js';
import {
  blankRound,
  callsThird,
  policyOf,
  type RoundDraft,
  roundDraft,
  tieKeysOf,
  tierStart,
} from './round-drafts.js';
import { RoundRules } from './round-rules.js';
import { useWords } from './words.js';

const readIn =
  (locale: Locale) =>
  (contest: ContestView): readonly RoundDraft[] =>
    contest.rounds.map((round) => roundDraft(round, locale));

function save(contestId: string, rows: readonly RoundDraft[], version: number): Promise<ContestView> {
  const items = rows.map((row, index) => ({
    ...idOf(row),
    name: row.name,
    readingsPerEntry: checkedNumber(row.readingsPerEntry) ?? 1,
    deviation: policyOf(row),
    method: row.method,
    tieKeys: tieKeysOf(row),
    advanceCount: index === rows.length - 1 ? null : checkedNumber(row.advanceCount),
    dueAt: fromField(row.dueAt),
  }));
  return body(
    api.PUT('/api/contests/{contestId}/rounds', {
      params: { path: { contestId } },
      body: { version, items },
    }),
  );
}

function useCheck(): (rows: readonly RoundDraft[]) => FieldErrors {
  const setup = useSetupT();
  return (rows) => {
    const errors: Record<string, string> = {};
    rows.forEach((row, index) => {
      const at = `items.${String(index)}`;
      const readings = wholeNumber(row.readingsPerEntry);
      if (row.name.trim() === '') errors[`${at}.name`] = setup('text.needed');
      if (readings === undefined) errors[`${at}.readingsPerEntry`] = setup('number.bad');
      if (readings === null) errors[`${at}.readingsPerEntry`] = setup('number.needed');
      row.tiers.forEach((tier, place) => {
        if (tierStart(tier) === null) {
          errors[`${at}.deviation.tiers.${String(place)}.from`] = setup('score.bad');
        }
      });
      if (callsThird(row) && row.togetherAbove.trim() !== '' && parseScore(row.togetherAbove) === null) {
        errors[`${at}.deviation.togetherAbove`] = setup('score.bad');
      }
      if (index < rows.length - 1 && wholeNumber(row.advanceCount) === undefined) {
        errors[`${at}.advanceCount`] = setup('number.bad');
      }
    });
    return errors;
  };
}

interface RoundRowProps {
  readonly row: RoundDraft;
  readonly index: number;
  readonly last: boolean;
  readonly rulesStand: boolean;
  readonly errors: FieldErrors;
  readonly update: (changes: Partial<RoundDraft>) => void;
}

function RoundFields({ row, index, last, rulesStand, errors, update }: RoundRowProps): ReactNode {
  const t = useWords();
  const text = bindTexts({
    section: 'rounds',
    draft: row,
    errors,
    change: update,
    at: `items.${String(index)}.`,
  });
  return (
    <div className={classes['grid']}>
      <TextField
        className={classes['half'] ?? ''}
        label={t('rounds.name')}
        disabled={rulesStand}
        {...text('name')}
      />
      <DateTimeField className={classes['half'] ?? ''} label={t('rounds.due')} {...text('dueAt')} />
      <TextField
        className={classes['half'] ?? ''}
        inputMode="numeric"
        label={t('rounds.readings')}
        disabled={rulesStand}
        {...text('readingsPerEntry')}
      />
      <TextField
        className={classes['half'] ?? ''}
        inputMode="numeric"
        label={t('rounds.advance')}
        {...(last ? { description: t('rounds.advance.last') } : {})}
        disabled={rulesStand || last}
        {...text('advanceCount')}
        {...(last ? { value: '' } : {})}
      />
    </div>
  );
}

/** The rounds of judging. After the announcement their due dates can still be set. */
export function RoundsSection({ contest }: SectionProps): ReactNode {
  const t = useWords();
  const setup = useSetupT();
  const locale = useLocale();
  const check = useCheck();
  const whole = isDraft(contest);
  const state = useSection<readonly RoundDraft[]>({
    contest,
    section: 'rounds',
    read: readIn(locale),
    check,
    save: (rows, version) => save(contest.id, rows, version),
  });
  const { draft: rows } = state;
  return (
    <SectionForm
      section="rounds"
      state={state}
      intro={t('rounds.intro')}
      frozen={whole ? null : setup(contest.can.edit ? 'frozen.rounds' : 'frozen.over')}
      readOnly={!contest.can.edit}
    >
      <RowList
        rows={rows}
        onChange={state.change}
        nameOf={(row) => row.name}
        {...(whole ? { make: blankRound } : {})}
        addLabel={t('rounds.add')}
        stands={() => !whole}
        ordered={whole}
      >
        {(row, index, update) => (
          <>
            <RoundFields
              row={row}
              index={index}
              last={index === rows.length - 1}
              rulesStand={!whole}
              errors={state.errors}
              update={update}
            />
            <RoundRules
              row={row}
              index={index}
              first={index === 0}
              criteria={contest.criteria}
              disabled={!whole}
              errors={state.errors}
              update={update}
            />
          </>
        )}
      </RowList>
    </SectionForm>
  );
}
