import type { ChangeEvent, ReactNode } from 'react';

import classes from './check-field.module.css';

interface CheckFieldProps {
  readonly id: string;
  readonly name?: string;
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly error?: string | undefined;
  readonly disabled?: boolean;
  readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void;
}

/** A tick with a sentence, which may be long. */
export function CheckField({ id, label, error, ...input }: CheckFieldProps): ReactNode {
  const errorId = `${id}-error`;
  return (
    <div>
      <div className={classes['row']}>
        <input
          {...input}
          id={id}
          type="checkbox"
          aria-invalid={error !== undefined}
          {...(error === undefined ? {} : { 'aria-describedby': errorId })}
        />
        <label htmlFor={id}>{label}</label>
      </div>
      {error === undefined ? null : (
        <p id={errorId} className={classes['error']}>
          {error}
        </p>
      )}
    </div>
  );
}
