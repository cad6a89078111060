import { IconArrowUp, IconTrash } from '@tabler/icons-react';
import type { ComponentProps, ReactNode } from 'react';

import type { ContestView } from '../../../api/types.js';
import { IconButton } from '../../../ui/icon-button.js';
import { useUiT } from '../../../ui/messages.js';
import { type AuthorFields, otherUnit, readYear } from '../entry/entry-fields.js';
import { useT } from '../messages.js';
import classes from './steps.module.css';
import { TextField } from '../../../ui/form/text-field.js';
import { SelectField } from '../../../ui/form/select-field.js';

interface AuthorFormProps {
  readonly index: number;
  readonly author: AuthorFields;
  readonly units: ContestView['units'];
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (author: AuthorFields) => void;
  readonly onRemove?: () => void;
  readonly onMoveUp?: () => void;
}

type FieldName = Exclude<keyof AuthorFields, 'unitId'>;

interface TextProps extends Pick<
  ComponentProps<typeof TextField>,
  'type' | 'inputMode' | 'autoComplete' | 'maxLength'
> {
  readonly name: FieldName;
  readonly label: string;
  readonly span: 'wide' | 'half' | 'four' | 'two';
  readonly error?: string | undefined;
}

function useText({ index, author, errors, onChange }: AuthorFormProps): (props: TextProps) => ReactNode {
  return ({ name, label, span, error, ...rest }) => (
    <TextField
      {...rest}
      id={`field-authors-${String(index)}-${name}`}
      className={classes[span] ?? ''}
      label={label}
      value={author[name]}
      error={error ?? errors[`authors.${String(index)}.${name}`]}
      onChange={(event) => {
        onChange({ ...author, [name]: event.currentTarget.value });
      }}
    />
  );
}

function Head({ index, onRemove, onMoveUp }: AuthorFormProps): ReactNode {
  const t = useT();
  const number = index + 1;
  return (
    <div className={classes['authorHead']}>
      <h3>{t('authors.nth', { number })}</h3>
      {onMoveUp === undefined ? null : (
        <IconButton icon={IconArrowUp} label={t('authors.up', { number })} onClick={onMoveUp} />
      )}
      {onRemove === undefined ? null : (
        <IconButton icon={IconTrash} label={t('authors.remove', { number })} onClick={onRemove} />
      )}
    </div>
  );
}

function UnitChoice({ index, author, units, errors, onChange }: AuthorFormProps): ReactNode {
  const t = useT();
  if (units.length === 0) return null;
  const sorted = units.toSorted((a, b) => a.name.localeCompare(b.name, 'vi'));
  return (
    <SelectField
      id={`field-authors-${String(index)}-unitId`}
      className={classes['half'] ?? ''}
      label={t('author.unit')}
      value={author.unitId}
      error={errors[`authors.${String(index)}.unitId`]}
      data={[
        { value: '', label: t('author.unit.none') },
        ...sorted.map((unit) => ({ value: unit.id, label: unit.name })),
        { value: otherUnit, label: t('author.unit.other') },
      ]}
      onChange={(event) => {
        onChange({ ...author, unitId: event.currentTarget.value });
      }}
    />
  );
}

/** The data of one author. */
export function AuthorForm(props: AuthorFormProps): ReactNode {
  const t = useT();
  const ui = useUiT();
  const text = useText(props);
  const { author, units, index } = props;
  const optional = (label: string): string => `${label} (${ui('optional')})`;
  const yearBad = author.birthYear.trim().length >= 4 && readYear(author.birthYear) === null;
  const unitByHand = units.length === 0 || author.unitId === otherUnit;
  const contact = index === 0 ? (label: string): string => label : optional;
  return (
    <div className={classes['author']} role="group" aria-label={t('authors.nth', { number: index + 1 })}>
      <Head {...props} />
      <div className={classes['grid']}>
        {text({ name: 'fullName', label: t('author.name'), span: 'four', maxLength: 200 })}
        {text({
          name: 'birthYear',
          label: t('author.birth-year'),
          span: 'two',
          inputMode: 'numeric',
          maxLength: 4,
          error: yearBad ? t('author.birth-year.bad') : undefined,
        })}
        <UnitChoice {...props} />
        {unitByHand
          ? text({ name: 'unitName', label: t('author.unit.name'), span: 'half', maxLength: 300 })
          : null}
        {text({ name: 'position', label: optional(t('author.position')), span: 'half', maxLength: 200 })}
        {text({ name: 'phone', label: contact(t('author.phone')), span: 'half', type: 'tel', maxLength: 50 })}
        {text({
          name: 'email',
          label: contact(t('author.email')),
          span: 'half',
          type: 'email',
          maxLength: 254,
        })}
        {text({ name: 'penName', label: optional(t('author.pen-name')), span: 'half', maxLength: 200 })}
        {text({ name: 'address', label: optional(t('author.address')), span: 'wide', maxLength: 500 })}
      </div>
    </div>
  );
}
