import type { ReactNode } from 'react';

import { useMyContests } from '../../../api/session.js';
import type { RoundBoard } from '../../../api/types.js';
import { formatNumber, formatScore, useLocale } from '../../../lib/i18n/index.js';
import { LinkButton } from '../../../ui/buttons.js';
import { Deadline } from '../../../ui/deadline.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { Page } from '../../../ui/page.js';
import { QueryView } from '../../../ui/query-view.js';
import { StateBadge } from '../../../ui/state-badge.js';
import { Bar } from '../bar.js';
import { useBoards } from '../queries.js';
import { useRoundT } from './messages.js';
import { percentOf } from './progress.js';
import classes from './rounds.module.css';

function RoundRow({
  board,
  contestId,
}: {
  readonly board: RoundBoard;
  readonly contestId: string;
}): ReactNode {
  const t = useRoundT();
  const locale = useLocale();
  const { sheets } = board;
  const label = t('progress.of', {
    done: formatNumber(sheets.submitted, locale),
    total: formatNumber(sheets.total, locale),
    percent: percentOf(sheets.submitted, sheets.total),
  });
  const isOpen = board.state === 'scoring' || board.state === 'moderating';
  return (
    <li className={classes['round']}>
      <div className={classes['roundHead']}>
        <h2>{board.name}</h2>
        <StateBadge of="round" state={board.state} />
      </div>
      <p className="ck-soft ck-small">
        {[
          ...(board.works > 0 ? [t('rounds.works', { count: formatNumber(board.works, locale) })] : []),
          t('rounds.readings', { count: board.readingsPerEntry }),
          board.deviationLimit === null
            ? t(board.byTiers ? 'rounds.tiers' : 'rounds.no-limit')
            : t('rounds.limit', { limit: formatScore(board.deviationLimit, locale) }),
        ].join(' · ')}
      </p>
      {board.state === 'planned' ? (
        <p>{t('rounds.planned')}</p>
      ) : sheets.total === 0 ? (
        <p>{t('rounds.not-dealt')}</p>
      ) : (
        <div className={classes['roundBar']}>
          <Bar done={sheets.submitted} begun={sheets.started} total={sheets.total} label={label} />
          <p className="ck-small ck-numbers">{label}</p>
        </div>
      )}
      <div className={classes['roundFoot']}>
        <span className="ck-small">{isOpen ? <Deadline at={board.dueAt} /> : null}</span>
        <LinkButton href={`/cuoc-thi/${contestId}/vong/${board.id}`}>
          {t('rounds.open', { name: board.name })}
        </LinkButton>
      </div>
    </li>
  );
}

/** The rounds of a contest, for the panel head and the organisers. */
export default function RoundsPage({ contestId }: { readonly contestId: string }): ReactNode {
  const t = useRoundT();
  const query = useBoards(contestId);
  const contest = useMyContests().data?.find((each) => each.id === contestId);
  return (
    <Page
      title={t('rounds.title')}
      breadcrumb={
        contest === undefined ? [] : [{ label: contest.title, href: `/cuoc-thi/${contestId}/tong-quan` }]
      }
    >
      <QueryView query={query} shape="cards">
        {(boards) =>
          boards.length === 0 ? (
            <EmptyState
              action={<LinkButton href={`/cuoc-thi/${contestId}/thiet-lap`}>{t('rounds.setup')}</LinkButton>}
            >
              {t('rounds.none')}
            </EmptyState>
          ) : (
            <ol className={classes['rounds']}>
              {boards.map((board) => (
                <RoundRow key={board.id} board={board} contestId={contestId} />
              ))}
            </ol>
          )
        }
      </QueryView>
    </Page>
  );
}
