import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { api, body } from '../../../api/client.js';
import type { EntryFile, EntryView } from '../../../api/types.js';
import { formatBytes, formatShortDateTime, useLocale } from '../../../lib/i18n/index.js';
import { AnchorButton, QuietButton } from '../../../ui/buttons.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { UploadField } from '../../../ui/files/upload-field.js';
import { useT } from '../messages.js';
import { Step, type StepProps } from './step.js';
import classes from './steps.module.css';

interface FileStepProps extends StepProps {
  readonly onView: (entry: EntryView) => void;
}

/** Before a category is chosen the widest set is offered; the server decides when both are known. */
const anyTypes: readonly string[] = ['docx', 'pdf', 'doc', 'odt', 'rtf', 'txt'];
const anyBytes = 25 * 1024 ** 2;

interface CurrentFileProps {
  readonly entry: EntryView;
  readonly file: EntryFile;
  readonly onView: (entry: EntryView) => void;
}

function CurrentFile({ entry, file, onView }: CurrentFileProps): ReactNode {
  const t = useT();
  const locale = useLocale();
  const remove = useMutation({
    mutationFn: () =>
      body(
        api.DELETE('/api/entries/{entryId}/files/{fileId}', {
          params: { path: { entryId: entry.id, fileId: file.id } },
        }),
      ),
    onSuccess: onView,
  });
  return (
    <>
      <div className={classes['file']}>
        <div className={classes['fileName']}>
          {file.clientName}
          <div className="ck-soft ck-small">
            {t('file.uploaded', {
              size: formatBytes(file.bytes, locale),
              at: formatShortDateTime(file.uploadedAt, locale),
            })}
          </div>
        </div>
        <AnchorButton href={`/api/entries/${entry.id}/files/${file.id}/content`}>
          {t('file.download')}
        </AnchorButton>
        {entry.state === 'draft' ? (
          <QuietButton
            loading={remove.isPending}
            onClick={() => {
              remove.mutate();
            }}
          >
            {t('file.remove')}
          </QuietButton>
        ) : null}
      </div>
      <ProblemAlert error={remove.error} />
    </>
  );
}

/** Step 4: the file, with what inspection says of it beside the form. */
export function FileStep({ entry, category, onView }: FileStepProps): ReactNode {
  const t = useT();
  return (
    <Step step="file" entry={entry} intro={t('file.intro')}>
      {entry.file === null ? null : <CurrentFile entry={entry} file={entry.file} onView={onView} />}
      <UploadField<EntryView>
        url={`/api/entries/${entry.id}/files`}
        label={t('file.label')}
        maxBytes={category?.maxBytes ?? anyBytes}
        types={category?.fileTypes ?? anyTypes}
        disabled={!entry.can.upload}
        buttonLabel={t(entry.file === null ? 'file.choose' : 'file.replace')}
        onDone={onView}
      />
    </Step>
  );
}
