import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { api, body } from '../../../api/client.js';
import type { EntryView } from '../../../api/types.js';
import type { AutosaveHandle } from '../../../ui/autosave/use-autosave.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { useEntryT } from '../entry-messages.js';
import classes from './dialogs.module.css';
import type { EntryFields } from './entry-fields.js';
import { useTakeEntry } from './use-entry.js';

interface EntryDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly entry: EntryView;
  readonly draft: AutosaveHandle<EntryFields, EntryView>;
}

/** Saves what is written and hands the work in. */
export function SubmitDialog({ opened, onClose, entry, draft }: EntryDialogProps): ReactNode {
  const t = useEntryT();
  const take = useTakeEntry();
  const { autosave } = draft;
  const submit = useMutation({
    mutationFn: async () => {
      if (!(await autosave.flush())) return null;
      return body(
        api.POST('/api/entries/{entryId}/submit', {
          params: { path: { entryId: entry.id } },
          body: { version: autosave.currentVersion },
        }),
      );
    },
    onSuccess: (view) => {
      if (view === null) return;
      autosave.adopt(view);
      take(view);
      onClose();
      window.scrollTo(0, 0);
    },
  });
  const inspection = entry.file?.inspection;
  const findings = inspection?.findings.length ?? 0;
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('submit.title')}
      confirmLabel={t('submit')}
      pending={submit.isPending}
      error={submit.error}
      onConfirm={() => {
        submit.mutate();
      }}
    >
      <dl className={classes['facts']}>
        <dt>{t('sum.work')}</dt>
        <dd>{draft.fields.title}</dd>
        <dt>{t('sum.authors')}</dt>
        <dd>{draft.fields.authors.map((author) => author.fullName).join(', ')}</dd>
        <dt>{t('sum.file')}</dt>
        <dd>{entry.files.map(({ clientName }) => clientName).join(', ')}</dd>
      </dl>
      <div className={classes['notes']}>
        {inspection?.state === 'waiting' ? (
          <Notice tone="blue">
            <p>{t('submit.waiting')}</p>
          </Notice>
        ) : null}
        {findings === 0 ? null : (
          <Notice tone="amber">
            <p>{t('submit.findings', { count: findings })}</p>
          </Notice>
        )}
        {submit.data === null ? (
          <Notice tone="red" role="alert">
            <p>{t('submit.unsaved')}</p>
          </Notice>
        ) : null}
        <p>{t('submit.after')}</p>
      </div>
    </ConfirmDialog>
  );
}
