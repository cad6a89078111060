import type { ChangeEvent } from 'react';

import type { SetupSection } from '../sections.js';
import { fieldId } from './section-form.js';
import type { FieldErrors } from '../../../ui/form/use-fields.js';

type TextEvent = ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>;

/** What a text field of the set-up is bound with. */
export interface Bound {
  readonly id: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (event: TextEvent) => void;
}

/** The texts among the fields of a draft. */
type TextsOf<D> = { [K in keyof D]: D[K] extends string ? K : never }[keyof D] & string;

interface Source<D> {
  readonly section: SetupSection;
  readonly draft: D;
  readonly errors: FieldErrors;
  readonly change: (changes: Partial<D>) => void;
  /** Where the draft lies in what is sent: `items.0.` for the first row. */
  readonly at?: string;
}

/** Binds text fields of a draft, or of one row of it, by name. */
export function bindTexts<D>({
  section,
  draft,
  errors,
  change,
  at = '',
}: Source<D>): (name: TextsOf<D>) => Bound {
  return (name) => ({
    id: fieldId(section, `${at}${name}`),
    value: String(draft[name]),
    error: errors[`${at}${name}`],
    onChange: (event) => {
      change({ [name]: event.currentTarget.value } as Partial<D>);
    },
  });
}
