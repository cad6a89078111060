import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';

import { api, body } from '../../../api/client.js';
import type { EntryView } from '../../../api/types.js';
import type { AutosaveHandle } from '../../../ui/autosave/use-autosave.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { useUiT } from '../../../ui/messages.js';
import { useEntryT } from '../entry-messages.js';
import classes from './dialogs.module.css';
import type { EntryFields } from './entry-fields.js';
import { useTakeEntry } from './use-entry.js';
import { TextField } from '../../../ui/form/text-field.js';

interface WithdrawDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly entry: EntryView;
  readonly draft: AutosaveHandle<EntryFields, EntryView>;
}

/** Takes the work back for good. */
export function WithdrawDialog({ opened, onClose, entry, draft }: WithdrawDialogProps): ReactNode {
  const t = useEntryT();
  const ui = useUiT();
  const take = useTakeEntry();
  const { autosave } = draft;
  const [reason, setReason] = useState('');
  const withdraw = useMutation({
    mutationFn: async () => {
      await autosave.flush();
      const trimmed = reason.trim();
      return body(
        api.POST('/api/entries/{entryId}/withdraw', {
          params: { path: { entryId: entry.id } },
          body: { version: autosave.currentVersion, ...(trimmed === '' ? {} : { reason: trimmed }) },
        }),
      );
    },
    onSuccess: (view) => {
      autosave.discard();
      take(view);
      onClose();
    },
  });
  return (
    <ConfirmDialog
      danger
      opened={opened}
      onClose={onClose}
      title={t('withdraw.title')}
      confirmLabel={t('withdraw')}
      pending={withdraw.isPending}
      error={withdraw.error}
      onConfirm={() => {
        withdraw.mutate();
      }}
    >
      <div className={classes['notes']}>
        <p>{t('withdraw.what')}</p>
        <TextField
          label={`${t('withdraw.reason')} (${ui('optional')})`}
          value={reason}
          maxLength={1000}
          onChange={(event) => {
            setReason(event.currentTarget.value);
          }}
        />
      </div>
    </ConfirmDialog>
  );
}
