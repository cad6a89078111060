import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { api, body } from '../../api/client.js';
import { useMyContests } from '../../api/session.js';
import type { MyContest } from '../../api/types.js';
import { LinkButton } from '../../ui/buttons.js';
import { Deadline } from '../../ui/deadline.js';
import { EmptyState } from '../../ui/feedback/empty-state.js';
import { ProgressBar } from '../../ui/progress-bar.js';
import { QueryView } from '../../ui/query-view.js';
import { StateBadge } from '../../ui/state-badge.js';
import { useAppT } from '../messages.js';
import classes from './home.module.css';
import { addressOf, nextStep } from './next-step.js';
import { HomeRow, HomeRows, HomeSection } from './parts.js';

function ContestRow({ contest }: { readonly contest: MyContest }): ReactNode {
  const t = useAppT();
  const step = nextStep(contest);
  return (
    <HomeRow
      title={contest.title}
      facts={
        <>
          <StateBadge of="contest" state={contest.state} />
          <span>{contest.roles.map((role) => t(`role.${role}`)).join(', ')}</span>
          {contest.state === 'receiving' ? <Deadline at={contest.receivingClosesAt} /> : null}
        </>
      }
    >
      <LinkButton href={addressOf(contest, step)}>{t(step.key)}</LinkButton>
    </HomeRow>
  );
}

interface MyContestsProps {
  readonly canCreate: boolean;
}

/** The contests in which the person has a role, each with what to do next. */
export function MyContestsPart({ canCreate }: MyContestsProps): ReactNode {
  const t = useAppT();
  const query = useMyContests();
  if (query.data?.length === 0 && !canCreate) return null;
  return (
    <HomeSection title={t('home.contests')}>
      <QueryView query={query} shape="cards">
        {(contests) =>
          contests.length === 0 ? (
            <EmptyState
              action={
                <LinkButton href="/cuoc-thi/moi" tone="main" size="sm">
                  {t('home.create')}
                </LinkButton>
              }
            >
              {t('home.no-contest')}
            </EmptyState>
          ) : (
            <HomeRows>
              {contests.map((contest) => (
                <ContestRow key={contest.id} contest={contest} />
              ))}
            </HomeRows>
          )
        }
      </QueryView>
    </HomeSection>
  );
}

/** What waits to be judged. */
export function DesksPart(): ReactNode {
  const t = useAppT();
  const query = useQuery({ queryKey: ['desk', 'mine'], queryFn: () => body(api.GET('/api/desk')) });
  return (
    <HomeSection title={t('home.desks')}>
      <QueryView query={query} shape="cards">
        {(all) => {
          const desks = all.filter(({ state }) => state === 'scoring' || state === 'moderating');
          return desks.length === 0 ? (
            <EmptyState
              {...(all.length === 0
                ? {}
                : { action: <LinkButton href="/ban-cham">{t('home.desk-done')}</LinkButton> })}
            >
              {t('home.desk-none')}
            </EmptyState>
          ) : (
            <HomeRows>
              {desks.map((desk) => {
                const progress = t('home.desk-progress', { submitted: desk.submitted, total: desk.total });
                return (
                  <HomeRow
                    key={desk.roundId}
                    title={`${desk.contestTitle} – ${desk.roundName}`}
                    facts={
                      <>
                        <StateBadge of="round" state={desk.state} />
                        <span className="ck-numbers">{progress}</span>
                        <Deadline at={desk.dueAt} />
                      </>
                    }
                  >
                    <div className={classes['progress']}>
                      <ProgressBar value={desk.submitted} max={desk.total} label={progress} />
                    </div>
                    <LinkButton href={`/ban-cham/${desk.roundId}`}>{t('home.desk-open')}</LinkButton>
                  </HomeRow>
                );
              })}
            </HomeRows>
          );
        }}
      </QueryView>
    </HomeSection>
  );
}
