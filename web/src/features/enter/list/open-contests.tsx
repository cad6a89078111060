import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';

import { api, body } from '../../../api/client.js';
import { keys } from '../../../api/query.js';
import type { OpenContest } from '../../../api/types.js';
import { AnchorButton, MainButton, PlainButton } from '../../../ui/buttons.js';
import { Deadline } from '../../../ui/deadline.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { QueryView } from '../../../ui/query-view.js';
import { StateBadge } from '../../../ui/state-badge.js';
import { useT } from '../messages.js';
import classes from './list.module.css';

interface ContestProps {
  readonly contest: OpenContest;
  /** The only contest has the main action of the page. */
  readonly alone: boolean;
}

function Contest({ contest, alone }: ContestProps): ReactNode {
  const t = useT();
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const begin = useMutation({
    mutationFn: () =>
      body(api.POST('/api/contests/{contestId}/entries', { params: { path: { contestId: contest.id } } })),
    onSuccess: async (entry) => {
      client.setQueryData(keys.entry(entry.id), entry);
      await client.invalidateQueries({ queryKey: keys.myEntries });
      navigate(`/bai-du-thi/${entry.id}`);
    },
  });
  const Enter = alone ? MainButton : PlainButton;
  return (
    <li className={classes['contest']}>
      <div className={classes['what']}>
        <h3>{contest.title}</h3>
        <p className="ck-soft">{contest.organiser}</p>
        <p className="ck-soft ck-small">
          {t('list.categories', { names: contest.categories.map((category) => category.name).join(', ') })}
        </p>
        <div className={classes['facts']}>
          <StateBadge of="contest" state={contest.state} />
          <Deadline at={contest.receivingClosesAt} />
        </div>
        <ProblemAlert error={begin.error} />
      </div>
      <div className={classes['acts']}>
        <AnchorButton href={`/cuoc-thi/${contest.slug}/the-le`}>{t('list.rules')}</AnchorButton>
        {contest.state === 'receiving' ? (
          <Enter
            size="sm"
            loading={begin.isPending}
            aria-label={`${t('list.enter')}: ${contest.title}`}
            onClick={() => {
              begin.mutate();
            }}
          >
            {t('list.enter')}
          </Enter>
        ) : null}
      </div>
    </li>
  );
}

/** Contests that anybody can enter now. */
export function OpenContests(): ReactNode {
  const t = useT();
  const query = useQuery({ queryKey: keys.openContests, queryFn: () => body(api.GET('/api/contests/open')) });
  return (
    <QueryView query={query} shape="cards">
      {(contests) =>
        contests.length === 0 ? (
          <EmptyState>{t('list.open.none')}</EmptyState>
        ) : (
          <ul className={classes['contests']}>
            {contests.map((contest) => (
              <Contest key={contest.id} contest={contest} alone={contests.length === 1} />
            ))}
          </ul>
        )
      }
    </QueryView>
  );
}
