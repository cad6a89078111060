import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { api, body } from '../../../api/client.js';
import { isProblem } from '../../../api/problem.js';
import { keys } from '../../../api/query.js';
import type { RoundBoard } from '../../../api/types.js';
import { formatNumber, useLocale } from '../../../lib/i18n/index.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { judgeKeys } from '../queries.js';
import { useRoundT } from './messages.js';
import { useRankingT } from './ranking-messages.js';
import { ReasonDialog } from '../reason-dialog.js';

interface CloseDialogProps {
  readonly board: RoundBoard;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Fixes the scores for good, after saying so. */
export function CloseDialog({ board, opened, onClose }: CloseDialogProps): ReactNode {
  const t = useRoundT();
  const rankingT = useRankingT();
  const locale = useLocale();
  const client = useQueryClient();
  const close = useMutation({
    mutationFn: (reason: string) =>
      body(
        api.POST('/api/rounds/{roundId}/close', {
          params: { path: { roundId: board.id } },
          body: { version: board.version, ...(reason === '' ? {} : { reason }) },
        }),
      ),
    onError: async (error) => {
      if (!isProblem(error, 'round.closing-ordered')) return;
      await client.invalidateQueries({ queryKey: judgeKeys.board(board.id), exact: true });
    },
    onSuccess: async (ranking) => {
      onClose();
      client.setQueryData(judgeKeys.ranking(board.id), ranking);
      await client.invalidateQueries({ queryKey: judgeKeys.board(board.id), exact: true });
      await client.invalidateQueries({ queryKey: keys.contest(board.contestId) });
      await client.invalidateQueries({ queryKey: keys.myContests });
    },
  });
  const open = board.discrepancies.filter(({ state }) => state === 'open' || state === 'asked').length;
  const needsReason =
    open > 0 ||
    isProblem(close.error, 'round.discrepancies-open') ||
    isProblem(close.error, 'round.reason-needed');
  return (
    <ReasonDialog
      opened={opened}
      onClose={onClose}
      title={t('close.title', { name: board.name })}
      reasonLabel={needsReason ? t('close.reason') : null}
      tooShort={t('return.short')}
      confirmLabel={t('close.act')}
      pending={close.isPending}
      error={close.error}
      onConfirm={(reason) => {
        close.mutate(reason);
      }}
    >
      <p>{t('close.what', { works: formatNumber(board.works, locale) })}</p>
      <p>
        {rankingT(`rule.${board.method}`)} {rankingT('rule.to-come')}
      </p>
      {open > 0 ? (
        <Notice tone="amber">
          <p>{t('close.open', { count: open })}</p>
        </Notice>
      ) : null}
    </ReasonDialog>
  );
}
