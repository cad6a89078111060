import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';

import { api, body } from '../../../api/client.js';
import { keys } from '../../../api/query.js';
import type { RankingView } from '../../../api/types.js';
import { formatDateTime, formatNumber, useLocale } from '../../../lib/i18n/index.js';
import { PlainButton } from '../../../ui/buttons.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { ProgressBar } from '../../../ui/progress-bar.js';
import { judgeKeys } from '../queries.js';
import { useRankingT } from './ranking-messages.js';

/** Whether the sheets of a round are being checked that is not closed yet. */
function isBeingChecked({ stage }: RankingView): boolean {
  return stage === 'ordered' || stage === 'checking';
}

/** Reading is a good half of the work, writing the rest: the bar never goes back. The check has a bar of its own. */
function shareOf({ stage, done, total }: RankingView): number {
  const part = total === 0 ? 0 : done / total;
  if (stage === 'checking') return 100 * part;
  if (stage === 'reading') return 50 * part;
  if (stage === 'ranking') return 50;
  return stage === 'storing' ? 55 + 45 * part : 0;
}

/** Says what kept the round from being closed. */
function Refused({ ranking: { refusal } }: { readonly ranking: RankingView }): ReactNode {
  const t = useRankingT();
  const locale = useLocale();
  if (refusal === null) return null;
  return (
    <Notice tone="amber" title={t('refused.title')} role="status">
      <p>{refusal.detail}</p>
      <p className="ck-soft ck-small">{t('refused.at', { at: formatDateTime(refusal.at, locale) })}</p>
    </Notice>
  );
}

/** Says that the ranking, or the check before it, could not be made, and has it tried again. */
function Failed({ ranking }: { readonly ranking: RankingView }): ReactNode {
  const t = useRankingT();
  const client = useQueryClient();
  const { roundId, can } = ranking;
  const words = ranking.stage === 'check-failed' ? 'check-failed' : 'failed';
  const again = useMutation({
    mutationFn: () => body(api.POST('/api/rounds/{roundId}/ranking', { params: { path: { roundId } } })),
    onSuccess: async (view) => {
      client.setQueryData(judgeKeys.ranking(roundId), view);
      await client.invalidateQueries({ queryKey: judgeKeys.board(roundId), exact: true });
    },
  });
  const act = (
    <PlainButton
      loading={again.isPending}
      onClick={() => {
        again.mutate();
      }}
    >
      {t(`${words}.again`)}
    </PlainButton>
  );
  return (
    <>
      <Notice tone="amber" title={t(`${words}.title`)} {...(can.again ? { actions: act } : {})}>
        <p>{t(words)}</p>
      </Notice>
      {again.error === null ? null : <ProblemAlert error={again.error} />}
    </>
  );
}

/** The end of a check changes the round: it is closed, or may be closed again. */
function useRoundAfterCheck(ranking: RankingView): void {
  const client = useQueryClient();
  const { roundId } = ranking;
  const isChecked = !isBeingChecked(ranking);
  useEffect(() => {
    if (isChecked) void client.invalidateQueries({ queryKey: judgeKeys.board(roundId), exact: true });
  }, [client, roundId, isChecked]);
}

/** How far the check of a round to be closed is, or the ranking of a closed one, until it is there. */
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
  useRoundAfterCheck(ranking);
  if (stage === 'failed' || stage === 'check-failed') return <Failed ranking={ranking} />;
  if (stage === 'refused') return <Refused ranking={ranking} />;
  if (stage === 'ready') return null;
  const checks = isBeingChecked(ranking);
  const figures = { done: formatNumber(done, locale), total: formatNumber(total, locale) };
  return (
    <>
      <p role="status">{t(`wait.${stage}`, figures)}</p>
      <ProgressBar
        value={Math.round(shareOf(ranking))}
        label={t(checks ? 'check.progress' : 'wait.progress')}
      />
      <p className="ck-soft ck-small">{t(checks ? 'check.page' : 'wait.page')}</p>
    </>
  );
}
