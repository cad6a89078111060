import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { api, body } from '../../../api/client.js';
import type { RoundBoard } from '../../../api/types.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { judgeKeys } from '../queries.js';
import { useLoad } from './assignment.js';
import { useRoundT } from './messages.js';

interface ReleaseDialogProps {
  readonly board: RoundBoard;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Says what will happen, and then shows the judges their works. */
export function ReleaseDialog({ board, opened, onClose }: ReleaseDialogProps): ReactNode {
  const t = useRoundT();
  const client = useQueryClient();
  const load = useLoad(board.summary);
  const release = useMutation({
    mutationFn: () =>
      body(
        api.POST('/api/rounds/{roundId}/release', {
          params: { path: { roundId: board.id } },
          body: { version: board.version },
        }),
      ),
    onSuccess: (view) => {
      onClose();
      client.setQueryData(judgeKeys.board(board.id), view);
      void client.invalidateQueries({ queryKey: judgeKeys.boards(board.contestId) });
      void client.invalidateQueries({ queryKey: judgeKeys.rounds });
    },
  });
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      onConfirm={() => {
        release.mutate();
      }}
      title={t('release.title')}
      confirmLabel={t('release.act')}
      pending={release.isPending}
      error={release.error}
    >
      <p>{t('release.what', { judges: board.summary?.judges ?? board.judges.length, load })}</p>
    </ConfirmDialog>
  );
}
