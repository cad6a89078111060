import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { api, body } from '../../../api/client.js';
import type { SheetView } from '../../../api/types.js';
import { judgeKeys } from '../queries.js';
import { ReasonDialog } from '../reason-dialog.js';
import { useDeskT } from './messages.js';
import type { SheetDraft } from './use-sheet-draft.js';

interface RecuseDialogProps {
  readonly sheet: SheetView;
  readonly draft: SheetDraft;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Steps back from a work, with a reason. */
export function RecuseDialog({ sheet, draft, opened, onClose }: RecuseDialogProps): ReactNode {
  const t = useDeskT();
  const client = useQueryClient();
  const recuse = useMutation({
    mutationFn: async (reason: string) => {
      await draft.autosave.flush();
      const { version } = client.getQueryData<SheetView>(judgeKeys.sheet(sheet.id)) ?? sheet;
      return body(
        api.POST('/api/sheets/{sheetId}/recuse', {
          params: { path: { sheetId: sheet.id } },
          body: { version, reason },
        }),
      );
    },
    onSuccess: async (view) => {
      onClose();
      draft.autosave.adopt(view);
      client.setQueryData(judgeKeys.sheet(sheet.id), view);
      await client.invalidateQueries({ queryKey: judgeKeys.rounds });
    },
  });
  return (
    <ReasonDialog
      opened={opened}
      onClose={onClose}
      title={t('recuse.title', { code: sheet.code })}
      reasonLabel={t('recuse.reason')}
      reasonHelp={t('recuse.help')}
      tooShort={t('recuse.short')}
      confirmLabel={t('recuse.act')}
      danger
      pending={recuse.isPending}
      error={recuse.error}
      onConfirm={(reason) => {
        recuse.mutate(reason);
      }}
    >
      <p>{t('recuse.what')}</p>
    </ReasonDialog>
  );
}
