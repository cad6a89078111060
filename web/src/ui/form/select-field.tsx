import type { ReactNode, SelectHTMLAttributes } from 'react';

import { Field, type FieldFrame } from './field.js';
import classes from './field.module.css';
import { defined } from './text-field.js';

/** One choice of a list. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
}

interface SelectFieldProps
  extends FieldFrame, Omit<SelectHTMLAttributes<HTMLSelectElement>, 'size' | 'className' | 'children'> {
  readonly data: readonly Choice[];
}

/** A choice from a list, by the browser's own control: it works on every phone and with every reader. */
export function SelectField(props: SelectFieldProps): ReactNode {
  const { label, description, error, size, className, id, data, ...select } = props;
  return (
    <Field id={id} {...defined({ label, description, error, size, className })}>
      {(control) => (
        <select {...select} {...control} className={`${control.className} ${classes['select'] ?? ''}`}>
          {data.map((choice) => (
            <option key={choice.value} value={choice.value} disabled={choice.disabled === true}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
