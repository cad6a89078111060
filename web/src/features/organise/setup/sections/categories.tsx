import type { ReactNode } from 'react';

import { api, body } from '../../../../api/client.js';
import type { CategoryView, ContestView } from '../../../../api/types.js';
import { CheckField } from '../../../../ui/form/check-field.js';
import { SelectField } from '../../../../ui/form/select-field.js';
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

const forms = ['journal', 'newspaper', 'radio', 'television', 'video-clip', 'other'] as const;
const groups = ['written', 'multimedia'] as const;
const documents = ['docx', 'pdf', 'doc', 'odt', 'rtf', 'txt'];
const pictures = ['jpg', 'png'];
const media = ['mp3', 'm4a', 'wav', 'ogg', 'flac', 'mp4', 'mov', 'webm', 'mkv', 'avi'];
const types = [...documents, ...pictures, ...media];
const spoken = new Set<string>(['radio', 'television', 'video-clip']);
const megabyte = 1024 * 1024;

interface CategoryDraft {
  readonly key: string;
  readonly name: string;
  readonly form: string;
  readonly formGroup: string;
  readonly minWords: string;
  readonly maxWords: string;
  readonly tolerancePercent: string;
  readonly maxSimilarityPercent: string;
  readonly maxEntriesPerAuthor: string;
  readonly maxAuthors: string;
  readonly maxBytes: string;
  readonly minMinutes: string;
  readonly maxMinutes: string;
  readonly maxMediaBytes: string;
  readonly fileTypes: readonly string[];
}

const numbers = [
  ['minWords', 'categories.min'],
  ['maxWords', 'categories.max'],
  ['tolerancePercent', 'categories.tolerance'],
  ['maxSimilarityPercent', 'categories.similarity'],
  ['maxEntriesPerAuthor', 'categories.per-author'],
  ['maxAuthors', 'categories.authors'],
  ['maxBytes', 'categories.size'],
] as const;
/** Asked of categories of sound and film alone. */
const mediaNumbers = [
  ['minMinutes', 'categories.min-minutes'],
  ['maxMinutes', 'categories.max-minutes'],
  ['maxMediaBytes', 'categories.media-size'],
] as const;
const needed = new Set<string>(['tolerancePercent', 'maxAuthors', 'maxBytes']);

function rowOf(category: CategoryView): CategoryDraft {
  return {
    key: category.id,
    name: category.name,
    form: category.form,
    formGroup: category.formGroup,
    minWords: shownNumber(category.minWords),
    maxWords: shownNumber(category.maxWords),
    tolerancePercent: String(category.tolerancePercent),
    maxSimilarityPercent: shownNumber(category.maxSimilarityPercent),
    maxEntriesPerAuthor: shownNumber(category.maxEntriesPerAuthor),
    maxAuthors: String(category.maxAuthors),
    maxBytes: String(Math.max(1, Math.round(category.maxBytes / megabyte))),
    minMinutes: shownNumber(category.minMinutes),
    maxMinutes: shownNumber(category.maxMinutes),
    maxMediaBytes: shownNumber(
      category.maxMediaBytes === null ? null : Math.round(category.maxMediaBytes / megabyte),
    ),
    fileTypes: category.fileTypes,
  };
}

const read = (contest: ContestView): readonly CategoryDraft[] => contest.categories.map(rowOf);

function blank(): CategoryDraft {
  return {
    key: freshKey(),
    name: '',
    form: 'journal',
    formGroup: 'written',
    minWords: '',
    maxWords: '',
    tolerancePercent: '10',
    maxSimilarityPercent: '',
    maxEntriesPerAuthor: '',
    maxAuthors: '5',
    maxBytes: '20',
    minMinutes: '',
    maxMinutes: '',
    maxMediaBytes: '',
    fileTypes: ['docx', 'pdf'],
  };
}

/** Megabytes in bytes; the largest number the server can keep is one byte below two gigabytes. */
function bytesOf(megabytes: number | null): number | null {
  return megabytes === null ? null : Math.min(megabytes * megabyte, 2_147_483_647);
}

const takesMedia = (row: CategoryDraft): boolean => media.some((type) => row.fileTypes.includes(type));

function save(contestId: string, rows: readonly CategoryDraft[], version: number): Promise<ContestView> {
  const items = rows.map((row) => ({
    ...idOf(row),
    name: row.name,
    form: forms.find((each) => each === row.form) ?? 'other',
    formGroup: groups.find((each) => each === row.formGroup) ?? 'written',
    minWords: checkedNumber(row.minWords),
    maxWords: checkedNumber(row.maxWords),
    tolerancePercent: checkedNumber(row.tolerancePercent) ?? 0,
    maxSimilarityPercent: checkedNumber(row.maxSimilarityPercent),
    maxEntriesPerAuthor: checkedNumber(row.maxEntriesPerAuthor),
    maxAuthors: checkedNumber(row.maxAuthors) ?? 1,
    maxBytes: (checkedNumber(row.maxBytes) ?? 1) * megabyte,
    minMinutes: checkedNumber(row.minMinutes),
    maxMinutes: checkedNumber(row.maxMinutes),
    maxMediaBytes: bytesOf(checkedNumber(row.maxMediaBytes)),
    fileTypes: [...row.fileTypes],
  }));
  return body(
    api.PUT('/api/contests/{contestId}/categories', {
      params: { path: { contestId } },
      body: { version, items },
    }),
  );
}

function useCheck(): (rows: readonly CategoryDraft[]) => FieldErrors {
  const t = useWords();
  const setup = useSetupT();
  return (rows) => {
    const errors: Record<string, string> = {};
    rows.forEach((row, index) => {
      const at = `items.${String(index)}`;
      if (row.name.trim() === '') errors[`${at}.name`] = setup('text.needed');
      for (const [field] of [...numbers, ...mediaNumbers]) {
        const value = wholeNumber(row[field]);
        if (value === undefined) errors[`${at}.${field}`] = setup('number.bad');
        else if (value === null && needed.has(field)) errors[`${at}.${field}`] = setup('number.needed');
      }
      if (row.fileTypes.length === 0) errors[`${at}.fileTypes`] = t('categories.types.missing');
      else if (takesMedia(row) && !documents.some((type) => row.fileTypes.includes(type))) {
        errors[`${at}.fileTypes`] = t('categories.types.script');
      }
    });
    return errors;
  };
}

interface CategoryRowProps {
  readonly row: CategoryDraft;
  readonly index: number;
  readonly errors: FieldErrors;
  readonly update: (changes: Partial<CategoryDraft>) => void;
}

function FileTypes({ row, index, errors, update }: CategoryRowProps): ReactNode {
  const t = useWords();
  const field = `items.${String(index)}.fileTypes`;
  const error = errors[field];
  const written = row.formGroup === 'written' && !takesMedia(row);
  const offered = written ? [...documents, ...pictures] : types;
  return (
    <fieldset className={classes['fields']}>
      <legend className={classes['legend']}>{t('categories.types')}</legend>
      <div className={classes['checks']}>
        {offered.map((type, nth) => (
          <CheckField
            key={type}
            id={nth === 0 ? fieldId('categories', field) : fieldId('categories', `${field}.${type}`)}
            label={type.toUpperCase()}
            checked={row.fileTypes.includes(type)}
            onChange={(event) => {
              update({
                fileTypes: event.currentTarget.checked
                  ? types.filter((each) => each === type || row.fileTypes.includes(each))
                  : row.fileTypes.filter((each) => each !== type),
              });
            }}
          />
        ))}
      </div>
      {error === undefined ? null : <p className={classes['error']}>{error}</p>}
    </fieldset>
  );
}

function CategoryRow(props: CategoryRowProps): ReactNode {
  const t = useWords();
  const { row, index, errors, update } = props;
  const text = bindTexts({
    section: 'categories',
    draft: row,
    errors,
    change: update,
    at: `items.${String(index)}.`,
  });
  return (
    <>
      <div className={classes['grid']}>
        <TextField className={classes['half'] ?? ''} label={t('categories.name')} {...text('name')} />
        <SelectField
          className={classes['quarter'] ?? ''}
          label={t('categories.form')}
          data={forms.map((value) => ({ value, label: t(`form.${value}`) }))}
          {...text('form')}
          onChange={(event) => {
            const form = event.currentTarget.value;
            update({ form, formGroup: spoken.has(form) ? 'multimedia' : 'written' });
          }}
        />
        <SelectField
          className={classes['quarter'] ?? ''}
          label={t('categories.group')}
          data={groups.map((value) => ({ value, label: t(`group.${value}`) }))}
          {...text('formGroup')}
        />
        {[...numbers, ...(takesMedia(row) ? mediaNumbers : [])].map(([field, label]) => (
          <TextField
            key={field}
            className={classes['third'] ?? ''}
            inputMode="numeric"
            label={t(label)}
            {...text(field)}
          />
        ))}
      </div>
      <FileTypes {...props} />
    </>
  );
}

/** The categories and their limits. */
export function CategoriesSection({ contest }: SectionProps): ReactNode {
  const t = useWords();
  const setup = useSetupT();
  const check = useCheck();
  const open = isDraft(contest) && contest.can.edit;
  const state = useSection<readonly CategoryDraft[]>({
    contest,
    section: 'categories',
    read,
    check,
    save: (rows, version) => save(contest.id, rows, version),
  });
  return (
    <SectionForm
      section="categories"
      state={state}
      intro={`${t('categories.intro')} ${setup('no-limit')}`}
      frozen={open ? null : setup('frozen.all')}
      readOnly={!open}
    >
      <RowList
        rows={state.draft}
        onChange={state.change}
        nameOf={(row) => row.name}
        make={blank}
        addLabel={t('categories.add')}
      >
        {(row, index, update) => (
          <CategoryRow row={row} index={index} errors={state.errors} update={update} />
        )}
      </RowList>
    </SectionForm>
  );
}
