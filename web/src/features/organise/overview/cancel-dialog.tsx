import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';

import { api, body } from '../../../api/client.js';
import type { ContestView } from '../../../api/types.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { TextAreaField } from '../../../ui/form/text-field.js';
import { useTakeContest } from '../queries.js';
import { useOverviewT } from './messages.js';

interface CancelProps {
  readonly contest: ContestView;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Cancels the contest for good: with a reason, and its name typed by hand. */
export function CancelDialog({ contest, opened, onClose }: CancelProps): ReactNode {
  const t = useOverviewT();
  const take = useTakeContest();
  const [reason, setReason] = useState('');
  const [bare, setBare] = useState(false);
  const cancel = useMutation({
    mutationFn: () =>
      body(
        api.POST('/api/contests/{contestId}/transitions', {
          params: { path: { contestId: contest.id } },
          body: { event: 'cancel', version: contest.version, reason: reason.trim() },
        }),
      ),
    onSuccess: (next) => {
      onClose();
      take(next);
    },
  });
  return (
    <ConfirmDialog
      danger
      opened={opened}
      onClose={onClose}
      onConfirm={() => {
        if (reason.trim() === '') setBare(true);
        else cancel.mutate();
      }}
      title={t('cancel')}
      confirmLabel={t('cancel')}
      typed={contest.slug}
      pending={cancel.isPending}
      error={cancel.error}
    >
      <div className="ck-stack">
        <p>{t('cancel.what')}</p>
        <TextAreaField
          label={t('cancel.reason')}
          maxLength={1000}
          value={reason}
          error={bare ? t('cancel.reason.missing') : undefined}
          onChange={(event) => {
            setReason(event.currentTarget.value);
            setBare(false);
          }}
        />
      </div>
    </ConfirmDialog>
  );
}
