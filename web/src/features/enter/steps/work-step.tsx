import type { ReactNode } from 'react';

import { useT } from '../messages.js';
import { Step, type StepProps } from './step.js';
import { TextField } from '../../../ui/form/text-field.js';

/** Step 2: the work's title. */
export function WorkStep({ entry, fields, errors, change }: StepProps): ReactNode {
  const t = useT();
  return (
    <Step step="work" entry={entry}>
      <TextField
        id="field-title"
        label={t('work.title')}
        description={t('work.title.help')}
        value={fields.title}
        error={errors['title']}
        maxLength={300}
        onChange={(event) => {
          change({ title: event.currentTarget.value });
        }}
      />
    </Step>
  );
}
