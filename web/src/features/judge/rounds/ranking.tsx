import type { ReactNode } from 'react';

import { useSession } from '../../../api/session.js';
import type { RankingView, RoundBoard } from '../../../api/types.js';
import { formatNumber, useLocale } from '../../../lib/i18n/index.js';
import { LinkButton } from '../../../ui/buttons.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { Digest } from '../../../ui/files/digest.js';
import { QueryView } from '../../../ui/query-view.js';
import { useBoards, useRanking } from '../queries.js';
import { DistributionPicture } from './distribution-picture.js';
import { useRoundT } from './messages.js';
import { useRankingT } from './ranking-messages.js';
import { RankingList } from './ranking-list.js';
import { RankingWait } from './ranking-wait.js';
import { RuleLines } from './rule-lines.js';
import roundClasses from './rounds.module.css';

/** The round after another. */
function nextOf(rounds: readonly RoundBoard[], roundId: string): RoundBoard | undefined {
  const position = rounds.find(({ id }) => id === roundId)?.position;
  return position === undefined ? undefined : rounds.find((round) => round.position === position + 1);
}

/** What is to be known of the ranking beside its rows. */
function Remarks({
  ranking,
  contestId,
}: {
  readonly ranking: RankingView;
  readonly contestId: string;
}): ReactNode {
  const t = useRoundT();
  const locale = useLocale();
  const { advanceCount, tiedAtLine, reason } = ranking;
  const { roles } = useSession().data ?? { roles: [] };
  const next = nextOf(useBoards(contestId).data ?? [], ranking.roundId);
  const seals = roles.some((held) => held.contestId === contestId && held.role === 'organiser');
  const count = formatNumber(ranking.advancing, locale);
  return (
    <>
      {reason === null ? null : (
        <Notice tone="grey">
          <p>{t('rank.reason', { reason })}</p>
        </Notice>
      )}
      {advanceCount === null ? null : (
        <Notice
          tone={tiedAtLine ? 'amber' : 'blue'}
          {...(next?.state === 'planned' && seals
            ? { actions: <LinkButton href={`/cuoc-thi/${contestId}/roc-phach`}>{t('rank.seal')}</LinkButton> }
            : {})}
        >
          <p>
            {tiedAtLine
              ? t('rank.tied-line', { planned: formatNumber(advanceCount, locale), count })
              : t('rank.line', { count })}
          </p>
          {next?.state === 'planned' ? <p>{t('rank.next')}</p> : null}
        </Notice>
      )}
    </>
  );
}

function Ranked({
  ranking,
  contestId,
}: {
  readonly ranking: RankingView;
  readonly contestId: string;
}): ReactNode {
  const t = useRoundT();
  if (ranking.stage !== 'ready') return <RankingWait ranking={ranking} contestId={contestId} />;
  if (ranking.works === 0) return <EmptyState>{t('rank.empty')}</EmptyState>;
  return (
    <>
      <RuleLines ranking={ranking} />
      <Remarks ranking={ranking} contestId={contestId} />
      <DistributionPicture ranking={ranking} />
      <RankingList ranking={ranking} />
      {ranking.committedRoot === null ? null : (
        <div>
          <h3 className="ck-small">{t('rank.root')}</h3>
          <Digest hex={ranking.committedRoot} />
        </div>
      )}
    </>
  );
}

/**
 * The ranking of a closed round: codes, means, ties bracketed, the line of advancement drawn. Of a round that is being
 * closed it says how far that is, or what forbids it.
 */
export function Ranking({
  roundId,
  contestId,
  isClosed,
}: {
  readonly roundId: string;
  readonly contestId: string;
  readonly isClosed: boolean;
}): ReactNode {
  const t = useRoundT();
  const rankingT = useRankingT();
  const query = useRanking(roundId);
  return (
    <section aria-labelledby="rank-title" className={roundClasses['part']}>
      <h2 id="rank-title">{isClosed ? t('rank.title') : rankingT('check.title')}</h2>
      <QueryView query={query} shape="table">
        {(ranking) => <Ranked ranking={ranking} contestId={contestId} />}
      </QueryView>
    </section>
  );
}
