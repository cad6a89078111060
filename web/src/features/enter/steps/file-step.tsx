import type { ReactNode } from 'react';

import type { EntryView } from '../../../api/types.js';
import { WorkFiles } from '../../../ui/work-files/work-files.js';
import { useT } from '../messages.js';
import { Step, type StepProps } from './step.js';

interface FileStepProps extends StepProps {
  readonly onView: (entry: EntryView) => void;
}

/** Step 4: the files, each in its role, with what inspection says of the text beside the form. */
export function FileStep({ entry, onView }: FileStepProps): ReactNode {
  const t = useT();
  return (
    <Step step="file" entry={entry} intro={t('file.intro')}>
      <WorkFiles entry={entry} deadlineAt={entry.deadlineAt} onView={onView} />
    </Step>
  );
}
