import type { InputHTMLAttributes, ReactNode, Ref, TextareaHTMLAttributes } from 'react';

import { Field, type FieldFrame } from './field.js';

interface TextFieldProps
  extends FieldFrame, Omit<InputHTMLAttributes<HTMLInputElement>, 'size' | 'className' | 'children'> {
  readonly leftSection?: ReactNode;
  readonly rightSection?: ReactNode;
  readonly ref?: Ref<HTMLInputElement>;
}

/** One line of text. */
export function TextField(props: TextFieldProps): ReactNode {
  const { label, description, error, size, className, leftSection, rightSection, id, ...input } = props;
  const frame = { label, description, error, size, className, leftSection, rightSection };
  return (
    <Field id={id} {...defined(frame)}>
      {(control) => <input type="text" {...input} {...control} />}
    </Field>
  );
}

interface TextAreaFieldProps
  extends FieldFrame, Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'className' | 'children'> {
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** Several lines of text. */
export function TextAreaField(props: TextAreaFieldProps): ReactNode {
  const { label, description, error, size, className, id, ...input } = props;
  return (
    <Field id={id} {...defined({ label, description, error, size, className })}>
      {(control) => <textarea rows={4} {...input} {...control} />}
    </Field>
  );
}

type Defined<T> = { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> } & {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K];
};

/** Leaves out what is undefined, as exact optional properties want. */
export function defined<T extends object>(props: T): Defined<T> {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)) as Defined<T>;
}
