import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { api, body } from '../../../../api/client.js';
import type { ContestView } from '../../../../api/types.js';
import { formatScore, type Locale, parseScore, useLocale } from '../../../../lib/i18n/index.js';
import { TextAreaField, TextField } from '../../../../ui/form/text-field.js';
import type { FieldErrors } from '../../../../ui/form/use-fields.js';
import { isDraft, patchContest } from '../acts.js';
import { bindTexts } from '../bind.js';
import { useSetupT } from '../messages.js';
import { RowList } from '../row-list.js';
import { freshKey, idOf } from '../rows.js';
import { fieldId, SectionForm, type SectionProps } from '../section-form.js';
import classes from '../setup.module.css';
import { useSection } from '../use-section.js';
import { useWords } from './words.js';

interface CriterionDraft {
  readonly key: string;
  readonly name: string;
  readonly guidance: string;
  readonly maxScore: string;
  readonly step: string;
}

interface Draft {
  readonly scale: string;
  readonly items: readonly CriterionDraft[];
}

const readIn =
  (locale: Locale) =>
  (contest: ContestView): Draft => ({
    scale: formatScore(contest.scaleMax, locale),
    items: contest.criteria.map((criterion) => ({
      key: criterion.id,
      name: criterion.name,
      guidance: criterion.guidance,
      maxScore: formatScore(criterion.maxScore, locale),
      step: formatScore(criterion.step, locale),
    })),
  });

async function save(contest: ContestView, { scale, items }: Draft, version: number): Promise<ContestView> {
  const scaleMax = parseScore(scale) ?? contest.scaleMax;
  const scaled =
    scaleMax === contest.scaleMax ? version : (await patchContest(contest.id, { version, scaleMax })).version;
  return body(
    api.PUT('/api/contests/{contestId}/criteria', {
      params: { path: { contestId: contest.id } },
      body: {
        version: scaled,
        items: items.map((row) => ({
          ...idOf(row),
          name: row.name,
          guidance: row.guidance,
          maxScore: parseScore(row.maxScore) ?? 0,
          step: parseScore(row.step) ?? 0,
        })),
      },
    }),
  );
}

function useCheck(): (draft: Draft) => FieldErrors {
  const setup = useSetupT();
  return ({ scale, items }) => {
    const errors: Record<string, string> = parseScore(scale) === null ? { scale: setup('score.bad') } : {};
    items.forEach((row, index) => {
      const at = `items.${String(index)}`;
      if (row.name.trim() === '') errors[`${at}.name`] = setup('text.needed');
      if (parseScore(row.maxScore) === null) errors[`${at}.maxScore`] = setup('score.bad');
      if (parseScore(row.step) === null) errors[`${at}.step`] = setup('score.bad');
    });
    return errors;
  };
}

function Sum({ draft }: { readonly draft: Draft }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const scale = parseScore(draft.scale) ?? 0;
  const sum = draft.items.reduce((total, row) => total + (parseScore(row.maxScore) ?? 0), 0);
  const by = formatScore(Math.abs(sum - scale), locale);
  const Icon = sum === scale ? IconCircleCheck : IconAlertTriangle;
  return (
    <div
      className={`${classes['sum'] ?? ''} ${classes['beside'] ?? ''}`}
      role="status"
      id={fieldId('criteria', 'items')}
      tabIndex={-1}
    >
      <span className={classes['sumNumber']}>
        {t('criteria.sum', { sum: formatScore(sum, locale), scale: formatScore(scale, locale) })}
      </span>
      <span className={classes[sum === scale ? 'ok' : 'open']}>
        <Icon size={16} aria-hidden />{' '}
        {sum === scale
          ? t('criteria.sum.ok')
          : t(sum > scale ? 'criteria.sum.over' : 'criteria.sum.under', { by })}
      </span>
    </div>
  );
}

interface CriterionProps {
  readonly row: CriterionDraft;
  readonly index: number;
  readonly errors: FieldErrors;
  readonly update: (changes: Partial<CriterionDraft>) => void;
}

function CriterionFields({ row, index, errors, update }: CriterionProps): ReactNode {
  const t = useWords();
  const text = bindTexts({
    section: 'criteria',
    draft: row,
    errors,
    change: update,
    at: `items.${String(index)}.`,
  });
  return (
    <div className={classes['grid']}>
      <TextField className={classes['half'] ?? ''} label={t('criteria.name')} {...text('name')} />
      <TextField
        className={classes['quarter'] ?? ''}
        inputMode="decimal"
        label={t('criteria.max')}
        {...text('maxScore')}
      />
      <TextField
        className={classes['quarter'] ?? ''}
        inputMode="decimal"
        label={t('criteria.step')}
        {...text('step')}
      />
      <TextAreaField
        className={classes['wide'] ?? ''}
        rows={2}
        label={t('criteria.guidance')}
        {...text('guidance')}
      />
    </div>
  );
}

/** The rubric: criteria that add up to the scale. */
export function CriteriaSection({ contest }: SectionProps): ReactNode {
  const t = useWords();
  const setup = useSetupT();
  const locale = useLocale();
  const check = useCheck();
  const open = isDraft(contest) && contest.can.edit;
  const state = useSection<Draft>({
    contest,
    section: 'criteria',
    read: readIn(locale),
    check,
    save: (draft, version) => save(contest, draft, version),
  });
  const { draft, errors } = state;
  const change = (changes: Partial<Draft>): void => {
    state.change({ ...draft, ...changes });
  };
  const text = bindTexts({ section: 'criteria', draft, errors, change });
  return (
    <SectionForm
      section="criteria"
      state={state}
      intro={t('criteria.intro')}
      frozen={open ? null : setup('frozen.all')}
      readOnly={!open}
    >
      <div className={classes['grid']}>
        <TextField
          className={classes['quarter'] ?? ''}
          inputMode="decimal"
          label={t('criteria.scale')}
          {...text('scale')}
        />
        <Sum draft={draft} />
      </div>
      <RowList
        rows={draft.items}
        onChange={(items) => {
          change({ items });
        }}
        nameOf={(row) => row.name}
        make={() => ({
          key: freshKey(),
          name: '',
          guidance: '',
          maxScore: '',
          step: formatScore(50, locale),
        })}
        addLabel={t('criteria.add')}
      >
        {(row, index, update) => <CriterionFields row={row} index={index} errors={errors} update={update} />}
      </RowList>
    </SectionForm>
  );
}
