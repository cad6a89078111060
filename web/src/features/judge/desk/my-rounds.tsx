import type { ReactNode } from 'react';

import type { DeskItem } from '../../../api/types.js';
import { LinkButton } from '../../../ui/buttons.js';
import { Deadline } from '../../../ui/deadline.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { Page } from '../../../ui/page.js';
import { QueryView } from '../../../ui/query-view.js';
import { StateBadge } from '../../../ui/state-badge.js';
import { useNow } from '../../../ui/use-now.js';
import { Bar } from '../bar.js';
import { neededADay } from '../pace.js';
import { useMyRounds } from '../queries.js';
import { useDeskT } from './messages.js';
import classes from './my-rounds.module.css';

function RoundCard({ round }: { readonly round: DeskItem }): ReactNode {
  const t = useDeskT();
  const now = useNow(60_000);
  const left = round.total - round.submitted;
  const isOpen = round.state === 'scoring' || round.state === 'moderating';
  const pace = isOpen ? neededADay(left, round.dueAt, now) : null;
  const progress = t('desk.progress', { done: round.submitted, total: round.total });
  return (
    <li className={classes['card']}>
      <div className={classes['head']}>
        <div>
          <p className="ck-soft ck-small">{round.contestTitle}</p>
          <h2>{round.roundName}</h2>
        </div>
        <StateBadge of="round" state={round.state} />
      </div>
      <p className={classes['left']}>{left > 0 ? t('desk.left', { count: left }) : t('desk.all-done')}</p>
      <Bar done={round.submitted} total={round.total} label={progress} />
      <p className="ck-soft ck-small ck-numbers">{progress}</p>
      <div className={classes['foot']}>
        <div className="ck-small">
          {isOpen ? <Deadline at={round.dueAt} /> : null}
          {pace === null ? null : <p className="ck-soft">{t('desk.pace', { count: pace })}</p>}
        </div>
        <LinkButton
          href={`/ban-cham/${round.roundId}`}
          aria-label={t('desk.open-round', { name: round.roundName })}
        >
          {t('desk.open')}
        </LinkButton>
      </div>
    </li>
  );
}

/** The judge's rounds: what is left, and by when. */
export default function MyRounds(): ReactNode {
  const t = useDeskT();
  const query = useMyRounds();
  return (
    <Page title={t('desk.title')}>
      <QueryView query={query} shape="cards">
        {(rounds) =>
          rounds.length === 0 ? (
            <EmptyState>{t('desk.none')}</EmptyState>
          ) : (
            <ul className={classes['cards']}>
              {rounds.map((round) => (
                <RoundCard key={round.roundId} round={round} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </Page>
  );
}
