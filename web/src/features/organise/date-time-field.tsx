import type { ReactNode } from 'react';

import { formatDateTime, useLocale } from '../../lib/i18n/index.js';
import { defined, TextField } from '../../ui/form/text-field.js';
import type { Bound } from './setup/bind.js';
import { fromField } from './vietnam-time.js';

interface DateTimeFieldProps extends Bound {
  readonly label: string;
  readonly className?: string;
  readonly min?: string;
  readonly disabled?: boolean;
}

/**
 * A date and a time of Vietnam. Browsers show such fields in the order of their own language, so what was chosen is
 * written out below as papers write it.
 */
export function DateTimeField({ error, ...props }: DateTimeFieldProps): ReactNode {
  const locale = useLocale();
  const at = fromField(props.value);
  return (
    <TextField
      type="datetime-local"
      {...props}
      {...defined({ error, description: at === null ? undefined : formatDateTime(at, locale) })}
    />
  );
}
