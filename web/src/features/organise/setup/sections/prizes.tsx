import type { ReactNode } from 'react';

import { api, body } from '../../../../api/client.js';
import type { CategoryView, ContestView } from '../../../../api/types.js';
import { formatNumber, useLocale } from '../../../../lib/i18n/index.js';
import { CheckField } from '../../../../ui/form/check-field.js';
import { TextField } from '../../../../ui/form/text-field.js';
import type { FieldErrors } from '../../../../ui/form/use-fields.js';
import { isDraft } from '../acts.js';
import { bindTexts } from '../bind.js';
import { useSetupT } from '../messages.js';
import { checkedNumber, shownNumber, wholeNumber } from '../numbers.js';
import { RowList } from '../row-list.js';
import { freshKey, idOf } from '../rows.js';
import { fieldId, SectionForm, type SectionProps } from '../section-form.js';
import classes from '../setup.module.css';
import { useSection } from '../use-section.js';
import { useWords } from './words.js';

interface PrizeDraft {
  readonly key: string;
  readonly name: string;
  readonly quantity: string;
  readonly value: string;
  readonly categoryIds: readonly string[];
}

function read(contest: ContestView): readonly PrizeDraft[] {
  return contest.prizes.map((prize) => ({
    key: prize.id,
    name: prize.name,
    quantity: String(prize.quantity),
    value: shownNumber(prize.value),
    categoryIds: prize.categoryIds,
  }));
}

function save(contestId: string, rows: readonly PrizeDraft[], version: number): Promise<ContestView> {
  const items = rows.map((row) => ({
    ...idOf(row),
    name: row.name,
    quantity: checkedNumber(row.quantity) ?? 0,
    value: checkedNumber(row.value),
    categoryIds: [...row.categoryIds],
  }));
  return body(
    api.PUT('/api/contests/{contestId}/prizes', {
      params: { path: { contestId } },
      body: { version, items },
    }),
  );
}

function useCheck(): (rows: readonly PrizeDraft[]) => FieldErrors {
  const setup = useSetupT();
  return (rows) => {
    const errors: Record<string, string> = {};
    rows.forEach((row, index) => {
      const at = `items.${String(index)}`;
      const quantity = wholeNumber(row.quantity);
      if (row.name.trim() === '') errors[`${at}.name`] = setup('text.needed');
      if (quantity === undefined) errors[`${at}.quantity`] = setup('number.bad');
      if (quantity === null) errors[`${at}.quantity`] = setup('number.needed');
      if (wholeNumber(row.value) === undefined) errors[`${at}.value`] = setup('number.bad');
    });
    return errors;
  };
}

interface PrizeProps {
  readonly row: PrizeDraft;
  readonly index: number;
  readonly categories: readonly CategoryView[];
  readonly errors: FieldErrors;
  readonly update: (changes: Partial<PrizeDraft>) => void;
}

function PrizeFields({ row, index, categories, errors, update }: PrizeProps): ReactNode {
  const t = useWords();
  const at = `items.${String(index)}.`;
  const text = bindTexts({ section: 'prizes', draft: row, errors, change: update, at });
  const error = errors[`${at}categoryIds`];
  return (
    <>
      <div className={classes['grid']}>
        <TextField className={classes['half'] ?? ''} label={t('prizes.name')} {...text('name')} />
        <TextField
          className={classes['quarter'] ?? ''}
          inputMode="numeric"
          label={t('prizes.quantity')}
          {...text('quantity')}
        />
        <TextField
          className={classes['quarter'] ?? ''}
          inputMode="numeric"
          label={t('prizes.value')}
          {...text('value')}
        />
      </div>
      {categories.length === 0 ? null : (
        <fieldset className={classes['fields']}>
          <legend className={classes['legend']}>{t('prizes.categories')}</legend>
          <div className={classes['checks']}>
            {categories.map((category, nth) => (
              <CheckField
                key={category.id}
                id={fieldId('prizes', nth === 0 ? `${at}categoryIds` : `${at}categoryIds.${category.id}`)}
                label={category.name}
                checked={row.categoryIds.includes(category.id)}
                onChange={(event) => {
                  update({
                    categoryIds: event.currentTarget.checked
                      ? [...row.categoryIds, category.id]
                      : row.categoryIds.filter((each) => each !== category.id),
                  });
                }}
              />
            ))}
          </div>
          {error === undefined ? null : <p className={classes['error']}>{error}</p>}
        </fieldset>
      )}
    </>
  );
}

function Total({ rows }: { readonly rows: readonly PrizeDraft[] }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const count = rows.reduce((sum, row) => sum + (checkedNumber(row.quantity) ?? 0), 0);
  const value = rows.reduce(
    (sum, row) => sum + (checkedNumber(row.quantity) ?? 0) * (checkedNumber(row.value) ?? 0),
    0,
  );
  return (
    <p className={classes['sum']}>
      <span className="ck-numbers">
        {t('prizes.total', { count: formatNumber(count, locale), value: formatNumber(value, locale) })}
      </span>
    </p>
  );
}

/** The prize plan, best first. */
export function PrizesSection({ contest }: SectionProps): ReactNode {
  const t = useWords();
  const setup = useSetupT();
  const check = useCheck();
  const open = isDraft(contest) && contest.can.edit;
  const state = useSection<readonly PrizeDraft[]>({
    contest,
    section: 'prizes',
    read,
    check,
    save: (rows, version) => save(contest.id, rows, version),
  });
  return (
    <SectionForm
      section="prizes"
      state={state}
      intro={t('prizes.intro')}
      frozen={open ? null : setup('frozen.all')}
      readOnly={!open}
    >
      <RowList
        rows={state.draft}
        onChange={state.change}
        nameOf={(row) => row.name}
        make={() => ({ key: freshKey(), name: '', quantity: '1', value: '', categoryIds: [] })}
        addLabel={t('prizes.add')}
      >
        {(row, index, update) => (
          <PrizeFields
            row={row}
            index={index}
            categories={contest.categories}
            errors={state.errors}
            update={update}
          />
        )}
      </RowList>
      <Total rows={state.draft} />
    </SectionForm>
  );
}
