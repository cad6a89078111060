import { IconCertificate, IconExternalLink, IconFileDownload, IconGavel } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';

import { isProblem } from '../../../api/problem.js';
import { useRoles } from '../../../api/session.js';
import type { ContestRole, ContestView, PrizeBoard } from '../../../api/types.js';
import { formatDate, useLocale } from '../../../lib/i18n/index.js';
import { AnchorButton, LinkButton, MainButton, PlainButton } from '../../../ui/buttons.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { Page } from '../../../ui/page.js';
import { QueryView } from '../../../ui/query-view.js';
import { Badge, StateBadge } from '../../../ui/state-badge.js';
import { useContest } from '../queries.js';
import { Changes } from './changes.js';
import classes from './council.module.css';
import { BoardDialog } from './dialogs.js';
import { useCouncilT } from './messages.js';
import { PrizeSlots } from './prize-slots.js';
import { type BoardActs, useBoard, useBoardActs } from './queries.js';
import { RankingTable } from './ranking-table.js';
import { Ties } from './ties.js';
import type { OnWish, Wish } from './wishes.js';

/** Who can open the page of unsealing. */
const unsealers: ReadonlySet<ContestRole> = new Set(['organiser', 'secretary', 'custodian', 'auditor']);

function Sealed({ contestId }: { readonly contestId: string }): ReactNode {
  const t = useCouncilT();
  const mayLook = useRoles(contestId).some((role) => unsealers.has(role));
  const way = <LinkButton href={`/cuoc-thi/${contestId}/ghep-phach`}>{t('sealed.go')}</LinkButton>;
  return (
    <Notice tone="blue" title={t('sealed.title')} {...(mayLook ? { actions: way } : {})}>
      <p>{t('sealed.what')}</p>
    </Notice>
  );
}

interface ActionsProps {
  readonly board: PrizeBoard;
  readonly acts: BoardActs;
  readonly onWish: OnWish;
}

/** The one thing to do next, by where the board stands. */
function MainAction({ board, acts, onWish }: ActionsProps): ReactNode {
  const t = useCouncilT();
  const { can, state } = board;
  if (can.propose) {
    return (
      <MainButton
        loading={acts.propose.isPending}
        onClick={() => {
          acts.propose.mutate();
        }}
      >
        {t('act.propose')}
      </MainButton>
    );
  }
  const approve = (): void => {
    onWish({ kind: 'approve' });
  };
  return (
    <>
      {can.approve && state === 'approved' ? (
        <PlainButton size="md" onClick={approve}>
          {t('act.correct')}
        </PlainButton>
      ) : null}
      {can.approve && state === 'open' ? <MainButton onClick={approve}>{t('act.approve')}</MainButton> : null}
      {can.publish ? (
        <MainButton
          onClick={() => {
            onWish({ kind: 'publish' });
          }}
        >
          {t('act.publish')}
        </MainButton>
      ) : null}
    </>
  );
}

function BoardBadge({ board }: { readonly board: PrizeBoard }): ReactNode {
  const t = useCouncilT();
  if (board.state !== 'open') return <StateBadge of="award" state={board.state} />;
  return (
    <Badge tone="amber" icon={IconGavel}>
      {t('state.open')}
    </Badge>
  );
}

function Where({ contest, board }: { readonly contest: ContestView; readonly board: PrizeBoard }): ReactNode {
  const t = useCouncilT();
  if (board.can.propose) {
    return (
      <Notice tone="blue">
        <p>{t('propose.what')}</p>
      </Notice>
    );
  }
  if (board.state === 'open') return null;
  const isPublic = board.state === 'published';
  return (
    <Notice
      tone={isPublic ? 'green' : 'blue'}
      actions={
        <>
          <AnchorButton
            href={`/api/contests/${contest.id}/results.pdf`}
            leftSection={<IconFileDownload size={18} aria-hidden />}
          >
            {t('result.list')}
          </AnchorButton>
          <LinkButton
            href={`/cuoc-thi/${contest.id}/chung-nhan`}
            leftSection={<IconCertificate size={18} aria-hidden />}
          >
            {t('certificates')}
          </LinkButton>
          {isPublic ? (
            <AnchorButton
              href={`/cuoc-thi/${contest.slug}/ket-qua`}
              leftSection={<IconExternalLink size={18} aria-hidden />}
            >
              {t('public.page')}
            </AnchorButton>
          ) : null}
        </>
      }
    >
      <p>{t(isPublic ? 'done.published' : 'done.approved')}</p>
    </Notice>
  );
}

function Decision({ number, date }: { readonly number: string; readonly date: string }): ReactNode {
  const t = useCouncilT();
  const locale = useLocale();
  return t('decision', { number, date: formatDate(`${date}T00:00:00+07:00`, locale) });
}

interface BoardProps {
  readonly contest: ContestView;
  readonly board: PrizeBoard;
  readonly acts: BoardActs;
  readonly onWish: OnWish;
}

function Board({ contest, board, acts, onWish }: BoardProps): ReactNode {
  const t = useCouncilT();
  const [category, setCategory] = useState('');
  const categoryNames = new Map(contest.categories.map((category) => [category.id, category.name]));
  return (
    <div className={classes['parts']}>
      <ProblemAlert error={acts.propose.error} />
      <Where contest={contest} board={board} />
      <Ties board={board} onWish={onWish} />
      <div className={classes['board']}>
        <section aria-labelledby="ranking" className={classes['ranking']}>
          <div className={classes['sectionHead']}>
            <h2 id="ranking">{t('ranking.title')}</h2>
            <p className="ck-soft ck-small">{t('ranking.count', { count: board.ranking.length })}</p>
          </div>
          <RankingTable board={board} category={category} onCategory={setCategory} onWish={onWish} />
        </section>
        <section aria-labelledby="plan" className={classes['plan']} tabIndex={0}>
          <div className={classes['sectionHead']}>
            <h2 id="plan">{t('slots.title')}</h2>
          </div>
          <PrizeSlots board={board} category={category} categoryNames={categoryNames} onWish={onWish} />
        </section>
      </div>
      <Changes changes={board.changes} />
    </div>
  );
}

/** The council's board: the ranking with names, the prize plan, and every decision with its reason. */
export default function PrizeBoardPage({ contestId }: { readonly contestId: string }): ReactNode {
  const t = useCouncilT();
  const contest = useContest(contestId);
  const board = useBoard(contestId);
  const acts = useBoardActs(contestId);
  const [wish, setWish] = useState<Wish | null>(null);
  const open: OnWish = (next) => {
    // What went wrong last time is not said again when a dialog opens.
    for (const act of [acts.give, acts.take, acts.approve, acts.publish, acts.revoke]) act.reset();
    setWish(next);
  };
  const found = board.data;
  const decision = found?.decision ?? null;
  return (
    <Page
      title={t('title')}
      width="wide"
      breadcrumb={
        contest.data === undefined
          ? []
          : [{ label: contest.data.title, href: `/cuoc-thi/${contestId}/tong-quan` }]
      }
      state={found === undefined ? null : <BoardBadge board={found} />}
      {...(decision === null ? {} : { meta: <Decision {...decision} /> })}
      action={found === undefined ? null : <MainAction board={found} acts={acts} onWish={open} />}
    >
      {isProblem(board.error, 'award.sealed') && found === undefined ? (
        <Sealed contestId={contestId} />
      ) : (
        <QueryView query={contest}>
          {(known) => (
            <QueryView query={board}>
              {(view) => (
                <>
                  <Board contest={known} board={view} acts={acts} onWish={open} />
                  <BoardDialog
                    contest={known}
                    board={view}
                    acts={acts}
                    wish={wish}
                    onClose={() => {
                      setWish(null);
                    }}
                  />
                </>
              )}
            </QueryView>
          )}
        </QueryView>
      )}
    </Page>
  );
}
