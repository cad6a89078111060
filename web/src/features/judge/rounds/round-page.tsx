import { type ReactNode, useState } from 'react';

import { useMyContests } from '../../../api/session.js';
import type { RoundBoard } from '../../../api/types.js';
import { formatNumber, formatScore, useLocale } from '../../../lib/i18n/index.js';
import { LinkButton, MainButton } from '../../../ui/buttons.js';
import { Deadline } from '../../../ui/deadline.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { Page } from '../../../ui/page.js';
import { QueryView } from '../../../ui/query-view.js';
import { StateBadge } from '../../../ui/state-badge.js';
import { BorderlineWorks } from '../moderation/borderline.js';
import { Differences } from '../moderation/differences.js';
import { useBoard } from '../queries.js';
import { Assignment } from './assignment.js';
import { CloseDialog } from './close-dialog.js';
import { Discrepancies } from './discrepancies.js';
import { Findings } from './findings.js';
import { Judges } from './judges.js';
import { JudgesProgress } from './judges-progress.js';
import { useRoundT } from './messages.js';
import { Progress } from './round-progress.js';
import { Ranking } from './ranking.js';
import { ReleaseDialog } from './release-dialog.js';
import classes from './rounds.module.css';

/** The one act that the round waits for, as far as the reader may do it. */
function NextAct({ board }: { readonly board: RoundBoard }): ReactNode {
  const t = useRoundT();
  const [asked, setAsked] = useState<'release' | 'close' | null>(null);
  const never = (): void => {
    setAsked(null);
  };
  return (
    <>
      {board.can.release && board.summary !== null ? (
        <MainButton
          onClick={() => {
            setAsked('release');
          }}
        >
          {t('release.act')}
        </MainButton>
      ) : null}
      {board.can.close ? (
        <MainButton
          onClick={() => {
            setAsked('close');
          }}
        >
          {t('close.act')}
        </MainButton>
      ) : null}
      <ReleaseDialog board={board} opened={asked === 'release'} onClose={never} />
      <CloseDialog board={board} opened={asked === 'close'} onClose={never} />
    </>
  );
}

function Facts({ board }: { readonly board: RoundBoard }): ReactNode {
  const t = useRoundT();
  const locale = useLocale();
  const facts = [
    ...(board.works > 0 ? [t('rounds.works', { count: formatNumber(board.works, locale) })] : []),
    t('rounds.readings', { count: board.readingsPerEntry }),
    board.deviationLimit === null
      ? t(board.byTiers ? 'rounds.tiers' : 'rounds.no-limit')
      : t('rounds.limit', { limit: formatScore(board.deviationLimit, locale) }),
  ];
  const isOpen = board.state === 'scoring' || board.state === 'moderating';
  return (
    <>
      <span>{facts.join(' · ')}</span>
      {isOpen ? <Deadline at={board.dueAt} /> : null}
    </>
  );
}

function Content({ board }: { readonly board: RoundBoard }): ReactNode {
  const t = useRoundT();
  const { state, contestId } = board;
  const roles = useMyContests().data?.find((each) => each.id === contestId)?.roles ?? [];
  const leads = roles.includes('panel-head');
  if (state === 'planned') return <EmptyState>{t('rounds.planned')}</EmptyState>;
  const isUnderWay = state === 'scoring' || state === 'moderating';
  return (
    <div className={classes['parts']}>
      {state === 'closed' || board.closing !== null ? (
        <Ranking roundId={board.id} contestId={contestId} isClosed={state === 'closed'} />
      ) : null}
      {isUnderWay ? <Progress board={board} /> : null}
      {state === 'closed' || state === 'moderating' ? <Findings roundId={board.id} /> : null}
      {state === 'sealed' || state === 'assigned' ? <Assignment board={board} /> : null}
      {isUnderWay || (state === 'closed' && board.discrepancies.length > 0) ? (
        leads ? (
          <Differences board={board} />
        ) : (
          <Discrepancies board={board} />
        )
      ) : null}
      {state === 'closed' || state === 'moderating' ? <BorderlineWorks board={board} /> : null}
      {isUnderWay ? <JudgesProgress roundId={board.id} /> : <Judges board={board} />}
      {board.judges.length === 0 ? (
        <EmptyState
          action={<LinkButton href={`/cuoc-thi/${contestId}/nhan-su`}>{t('judges.people')}</LinkButton>}
        >
          {t('judges.none')}
        </EmptyState>
      ) : null}
    </div>
  );
}

/** The panel head's round: how far it is, who is where, what differs, and the next act. */
export default function RoundPage({
  contestId,
  roundId,
}: {
  readonly contestId: string;
  readonly roundId: string;
}): ReactNode {
  const t = useRoundT();
  const query = useBoard(roundId);
  const contest = useMyContests().data?.find((each) => each.id === contestId);
  return (
    <QueryView query={query} page shape="table">
      {(board) => (
        <Page
          title={board.name}
          width="wide"
          breadcrumb={[
            ...(contest === undefined
              ? []
              : [{ label: contest.title, href: `/cuoc-thi/${contestId}/tong-quan` }]),
            { label: t('rounds.title'), href: `/cuoc-thi/${contestId}/cham` },
          ]}
          state={<StateBadge of="round" state={board.state} />}
          meta={<Facts board={board} />}
          action={<NextAct board={board} />}
        >
          <Content board={board} />
        </Page>
      )}
    </QueryView>
  );
}
