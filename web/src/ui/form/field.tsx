import { type ReactNode, useId } from 'react';

import classes from './field.module.css';

/** What every field has around it: label above, help below, error in place. */
export interface FieldFrame {
  readonly label?: ReactNode;
  readonly description?: ReactNode;
  readonly error?: string | undefined;
  readonly size?: 'sm' | 'md';
  /** A class for the whole field, for its place in a grid. */
  readonly className?: string;
}

/** What the control inside has to carry. */
export interface ControlProps {
  readonly id: string;
  readonly className: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby'?: string;
}

interface FieldProps extends FieldFrame {
  readonly id: string | undefined;
  readonly leftSection?: ReactNode;
  readonly rightSection?: ReactNode;
  readonly children: (control: ControlProps) => ReactNode;
}

function controlClass({ size, leftSection, rightSection, error }: FieldProps): string {
  const parts = [
    'control',
    size === 'sm' ? 'small' : '',
    leftSection === undefined || leftSection === null ? '' : 'withLeft',
    rightSection === undefined || rightSection === null ? '' : 'withRight',
    error === undefined ? '' : 'bad',
  ];
  return parts.map((part) => classes[part] ?? '').join(' ');
}

/** A labelled control. `TextField` and `SelectField` are made of it. */
export function Field(props: FieldProps): ReactNode {
  const own = useId();
  const { id = own, label, description, error, className, leftSection, rightSection, children } = props;
  const helpId = `${id}-help`;
  const errorId = `${id}-error`;
  const described = [description === undefined ? '' : helpId, error === undefined ? '' : errorId]
    .filter(Boolean)
    .join(' ');
  return (
    <div className={`${classes['field'] ?? ''} ${className ?? ''}`}>
      {label === undefined ? null : (
        <label htmlFor={id} className={classes['label']}>
          {label}
        </label>
      )}
      <div className={classes['box']}>
        {leftSection === undefined || leftSection === null ? null : (
          <span className={classes['left']}>{leftSection}</span>
        )}
        {children({
          id,
          className: controlClass(props),
          'aria-invalid': error !== undefined,
          ...(described === '' ? {} : { 'aria-describedby': described }),
        })}
        {rightSection === undefined || rightSection === null ? null : (
          <span className={classes['right']}>{rightSection}</span>
        )}
      </div>
      {description === undefined ? null : (
        <p id={helpId} className={classes['help']}>
          {description}
        </p>
      )}
      {error === undefined ? null : (
        <p id={errorId} className={classes['error']}>
          {error}
        </p>
      )}
    </div>
  );
}
