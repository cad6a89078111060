import { type ChangeEvent, useCallback, useMemo, useState } from 'react';

import { fieldErrors } from '../../api/problem.js';

type Values = Readonly<Record<string, string | boolean>>;

/** Errors by the name of the field. */
export type FieldErrors = Readonly<Record<string, string>>;

interface TextBinding {
  id: string;
  name: string;
  value: string;
  error: string | undefined;
  onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) => void;
}

interface CheckBinding {
  id: string;
  name: string;
  checked: boolean;
  error: string | undefined;
  onChange: (event: ChangeEvent<HTMLInputElement>) => void;
}

/** The state of a small form: values, errors in place, and bindings for Mantine's inputs. */
export interface Fields<V extends Values> {
  readonly values: V;
  readonly errors: FieldErrors;
  readonly set: <K extends keyof V>(name: K, value: V[K]) => void;
  readonly setErrors: (errors: FieldErrors) => void;
  /** Takes the refused fields out of the server's problem. */
  readonly takeProblem: (error: unknown) => void;
  readonly text: (name: keyof V & string) => TextBinding;
  readonly check: (name: keyof V & string) => CheckBinding;
  readonly reset: (values: V) => void;
}

/** Keeps a form of texts and ticks: `<TextInput label=… {...fields.text('email')} />`. */
export function useFields<V extends Values>(initial: V): Fields<V> {
  const [values, setValues] = useState(initial);
  const [errors, setErrors] = useState<FieldErrors>({});
  const set = useCallback(<K extends keyof V>(name: K, value: V[K]) => {
    setValues((before) => ({ ...before, [name]: value }));
    setErrors((before) => Object.fromEntries(Object.entries(before).filter(([field]) => field !== name)));
  }, []);
  return useMemo(() => {
    const common = (name: keyof V & string): { id: string; name: string; error: string | undefined } => ({
      id: `field-${name}`,
      name,
      error: errors[name],
    });
    return {
      values,
      errors,
      set,
      setErrors,
      takeProblem: (error: unknown) => {
        setErrors(fieldErrors(error));
      },
      reset: (next: V) => {
        setValues(next);
        setErrors({});
      },
      text: (name) => ({
        ...common(name),
        value: String(values[name] ?? ''),
        onChange: (event) => {
          set(name, event.currentTarget.value as V[typeof name]);
        },
      }),
      check: (name) => ({
        ...common(name),
        checked: values[name] === true,
        onChange: (event) => {
          set(name, event.currentTarget.checked as V[typeof name]);
        },
      }),
    };
  }, [values, errors, set]);
}
