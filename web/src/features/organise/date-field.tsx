import type { ChangeEvent, ReactNode } from 'react';

import { formatDate, useLocale } from '../../lib/i18n/index.js';
import { defined, TextField } from '../../ui/form/text-field.js';

interface DateFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly help?: string;
  readonly className?: string;
  readonly disabled?: boolean;
  readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void;
}

/**
 * A day. Browsers show such fields in the order of their own language, so what was chosen is written out below as
 * papers write it.
 */
export function DateField({ error, help, ...props }: DateFieldProps): ReactNode {
  const locale = useLocale();
  // Noon in Vietnam: the same day in whatever zone it is written out.
  const written = props.value === '' ? '' : formatDate(`${props.value}T05:00:00Z`, locale);
  return (
    <TextField type="date" {...props} {...defined({ error, description: written === '' ? help : written })} />
  );
}
