import { type ReactNode, useEffect, useRef } from 'react';

import { Notice } from '../feedback/notice.js';
import { useUiT } from '../messages.js';
import type { FieldErrors } from './use-fields.js';

interface FormSummaryProps {
  readonly errors: FieldErrors;
  /** Names of the fields, to stand before their messages. */
  readonly labels?: Readonly<Record<string, string>>;
  /** The element of a field; by default what `useFields` gave it. */
  readonly idOf?: (field: string) => string;
}

const noLabels: Readonly<Record<string, string>> = {};

/** Lists what has to be corrected; each line leads to its field. It takes the focus when it appears. */
export function FormSummary({
  errors,
  labels = noLabels,
  idOf = (field) => `field-${field}`,
}: FormSummaryProps): ReactNode {
  const t = useUiT();
  const box = useRef<HTMLDivElement>(null);
  const entries = Object.entries(errors);
  const shown = entries.length > 0;
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [shown]);
  if (!shown) return null;
  return (
    <div ref={box} tabIndex={-1} style={{ outline: 'none' }}>
      <Notice tone="red" title={t('form.errors', { count: entries.length })} role="alert">
        <ul style={{ paddingLeft: 20 }}>
          {entries.map(([field, message]) => (
            <li key={field}>
              <a
                className="ck-link"
                href={`#${idOf(field)}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(idOf(field))?.focus();
                }}
              >
                {labels[field] === undefined ? message : `${labels[field]}: ${message}`}
              </a>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
