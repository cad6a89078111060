import type { ReactNode } from 'react';

import type { PaperForm } from '../../../api/types.js';
import { QuietButton } from '../../../ui/buttons.js';
import { TextField } from '../../../ui/form/text-field.js';
import type { FieldErrors, Fields } from '../../../ui/form/use-fields.js';
import { useReceptionT } from './messages.js';
import classes from './reception.module.css';

type Values = Readonly<Record<string, string | boolean>>;

const parts = ['fullName', 'birthYear', 'phone', 'email', 'unitName', 'idNumber'] as const;

/** The fields of authors, by their number. */
export function emptyAuthors(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) =>
      parts.map((part) => [`authors.${String(index)}.${part}`, ''] as const),
    ).flat(),
  );
}

const read = (values: Values, index: number, part: (typeof parts)[number]): string =>
  String(values[`authors.${String(index)}.${part}`] ?? '').trim();

/** The names typed so far. */
export function namesOf(values: Values, count: number): string[] {
  return Array.from({ length: count }, (_, index) => read(values, index, 'fullName')).filter(Boolean);
}

/** What is wrong with the authors before anything is sent. */
export function authorErrors(
  values: Values,
  count: number,
  words: { readonly required: string; readonly number: string },
): FieldErrors {
  const errors: Record<string, string> = {};
  for (let index = 0; index < count; index += 1) {
    const at = `authors.${String(index)}`;
    const year = read(values, index, 'birthYear');
    if (read(values, index, 'fullName') === '') errors[`${at}.fullName`] = words.required;
    if (year !== '' && !/^\d{4}$/u.test(year)) errors[`${at}.birthYear`] = words.number;
  }
  return errors;
}

/** The authors as they are sent; the unit that sent the work is theirs where none is typed. */
export function authorsBody(values: Values, count: number, senderUnitId: string): PaperForm['authors'] {
  const orNull = (text: string): string | null => (text === '' ? null : text);
  return Array.from({ length: count }, (_, index) => {
    const year = read(values, index, 'birthYear');
    const unitName = orNull(read(values, index, 'unitName'));
    return {
      fullName: read(values, index, 'fullName'),
      birthYear: year === '' ? null : Number(year),
      phone: orNull(read(values, index, 'phone')),
      email: orNull(read(values, index, 'email')),
      unitName,
      unitId: unitName === null ? orNull(senderUnitId) : null,
      idNumber: orNull(read(values, index, 'idNumber')),
    };
  });
}

interface AuthorFieldsProps {
  readonly fields: Fields<Values>;
  readonly count: number;
  readonly onCount: (count: number) => void;
}

/** The authors as the paper names them. */
export function AuthorFields({ fields, count, onCount }: AuthorFieldsProps): ReactNode {
  const t = useReceptionT();
  const third = classes['third'] ?? '';
  return (
    <>
      {Array.from({ length: count }, (_, index) => {
        const text = (part: (typeof parts)[number]): ReturnType<typeof fields.text> =>
          fields.text(`authors.${String(index)}.${part}`);
        return (
          <fieldset key={index} className={classes['fieldset']}>
            <legend>{t('part.author', { number: index + 1 })}</legend>
            <div className={classes['grid']}>
              <TextField
                className={third}
                label={t('author.name')}
                autoComplete="off"
                {...text('fullName')}
              />
              <TextField
                className={third}
                inputMode="numeric"
                label={t('author.year')}
                {...text('birthYear')}
              />
              <TextField
                className={third}
                label={t('author.unit')}
                autoComplete="off"
                {...text('unitName')}
              />
              <TextField className={third} inputMode="tel" label={t('author.phone')} {...text('phone')} />
              <TextField className={third} inputMode="email" label={t('author.email')} {...text('email')} />
              <TextField
                className={third}
                inputMode="numeric"
                autoComplete="off"
                label={t('author.id')}
                description={t('author.id.help')}
                {...text('idNumber')}
              />
            </div>
            {count > 1 && index === count - 1 ? (
              <QuietButton
                onClick={() => {
                  onCount(count - 1);
                }}
              >
                {t('author.remove')}
              </QuietButton>
            ) : null}
          </fieldset>
        );
      })}
      {count < 10 ? (
        <div>
          <QuietButton
            onClick={() => {
              onCount(count + 1);
            }}
          >
            {t('author.add')}
          </QuietButton>
        </div>
      ) : null}
    </>
  );
}
