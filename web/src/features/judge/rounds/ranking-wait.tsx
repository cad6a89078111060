import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';

import { api, body } from '../../../api/client.js';
import { keys } from '../../../api/query.js';
import type { RankingView } from '../../../api/types.js';
import { formatNumber, useLocale } from '../../../lib/i18n/index.js';
import { PlainButton } from '../../../ui/buttons.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { ProgressBar } from '../../../ui/progress-bar.js';
import { judgeKeys } from '../queries.js';
import { useRankingT } from './ranking-messages.js';

/** Reading is a good half of the work, writing the rest: the bar never goes back. */
function shareOf({ stage, done, total }: RankingView): number {
  const part = total === 0 ? 0 : done / total;
  if (stage === 'reading') return 50 * part;
  if (stage === 'ranking') return 50;
  return stage === 'storing' ? 55 + 45 * part : 0;
}

/** Says that the ranking could not be worked out, and has it tried again. */
function Failed({ ranking }: { readonly ranking: RankingView }): ReactNode {
  const t = useRankingT();
  const client = useQueryClient();
  const { roundId, can } = ranking;
  const again = useMutation({
    mutationFn: () => body(api.POST('/api/rounds/{roundId}/ranking', { params: { path: { roundId } } })),
    onSuccess: (view) => {
      client.setQueryData(judgeKeys.ranking(roundId), view);
    },
  });
  const act = (
    <PlainButton
      loading={again.isPending}
      onClick={() => {
        again.mutate();
      }}
    >
      {t('failed.again')}
    </PlainButton>
  );
  return (
    <>
      <Notice tone="amber" title={t('failed.title')} {...(can.again ? { actions: act } : {})}>
        <p>{t('failed')}</p>
      </Notice>
      {again.error === null ? null : <ProblemAlert error={again.error} />}
    </>
  );
}

/** How far the ranking of a closed round is, until it is there. */
export function RankingWait({
  ranking,
  contestId,
}: {
  readonly ranking: RankingView;
  readonly contestId: string;
}): ReactNode {
  const t = useRankingT();
  const locale = useLocale();
  const client = useQueryClient();
  const { stage, done, total, roundId } = ranking;
  useEffect(
    // With the ranking other pages change, too: the contest may have moved on, the findings are made anew.
    () => () => {
      void client.invalidateQueries({ queryKey: judgeKeys.board(roundId), exact: true });
      void client.invalidateQueries({ queryKey: judgeKeys.findings(roundId) });
      void client.invalidateQueries({ queryKey: keys.contest(contestId) });
      void client.invalidateQueries({ queryKey: keys.myContests });
    },
    [client, roundId, contestId],
  );
  if (stage === 'failed') return <Failed ranking={ranking} />;
  if (stage === 'ready') return null;
  const figures = { done: formatNumber(done, locale), total: formatNumber(total, locale) };
  return (
    <>
      <p role="status">{t(`wait.${stage}`, figures)}</p>
      <ProgressBar value={Math.round(shareOf(ranking))} label={t('wait.progress')} />
      <p className="ck-soft ck-small">{t('wait.page')}</p>
    </>
  );
}
