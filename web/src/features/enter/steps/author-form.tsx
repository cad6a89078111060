import { IconArrowUp, IconTrash } from '@tabler/icons-react';
import { type ComponentProps, type ReactNode, useState } from 'react';

import type { ContestView } from '../../../api/types.js';
import { unitOptions } from '../../../lib/unit-options.js';
import { IconButton } from '../../../ui/icon-button.js';
import { useUiT } from '../../../ui/messages.js';
import { type AuthorFields, isHalfYear, otherUnit } from '../entry/entry-fields.js';
import { useT } from '../messages.js';
import classes from './steps.module.css';
import { TextField } from '../../../ui/form/text-field.js';
import { SelectField } from '../../../ui/form/select-field.js';

interface AuthorFormProps {
  readonly index: number;
  readonly author: AuthorFields;
  readonly units: ContestView['units'];
  /** Whether this one stands for the others. */
  readonly represents: boolean;
  /** Whether a phone number or an address is needed. */
  readonly contactNeeded: boolean;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (author: AuthorFields) => void;
  readonly onRemove?: () => void;
  readonly onMoveUp?: () => void;
}

type FieldName = Exclude<keyof AuthorFields, 'unitId'>;

interface TextProps extends Pick<
  ComponentProps<typeof TextField>,
  'type' | 'inputMode' | 'autoComplete' | 'maxLength' | 'onFocus' | 'onBlur'
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

function Head({ index, represents, onRemove, onMoveUp }: AuthorFormProps): ReactNode {
  const t = useT();
  const number = index + 1;
  return (
    <div className={classes['authorHead']}>
      <h3>
        {t('authors.nth', { number })}
        {represents ? <span className="ck-soft"> · {t('authors.representative')}</span> : null}
      </h3>
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
  return (
    <SelectField
      id={`field-authors-${String(index)}-unitId`}
      className={classes['half'] ?? ''}
      label={t('author.unit')}
      value={author.unitId}
      error={errors[`authors.${String(index)}.unitId`]}
      data={[
        { value: '', label: t('author.unit.none') },
        ...unitOptions(units),
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
  const { author, units, index, contactNeeded } = props;
  const optional = (label: string): string => `${label} (${ui('optional')})`;
  // A year that is being typed is not wrong yet; one that was left half is.
  const [typingYear, setTypingYear] = useState(false);
  const yearBad = !typingYear && isHalfYear(author.birthYear);
  const unitByHand = units.length === 0 || author.unitId === otherUnit;
  const contact = contactNeeded ? (label: string): string => label : optional;
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
          onFocus: () => {
            setTypingYear(true);
          },
          onBlur: () => {
            setTypingYear(false);
          },
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
