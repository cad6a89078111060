import { IconFileDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { ContestView, SealingView } from '../../../api/types.js';
import { formatDateTime, formatNumber, useLocale } from '../../../lib/i18n/index.js';
import { AnchorButton, LinkButton } from '../../../ui/buttons.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { Page } from '../../../ui/page.js';
import { QueryView } from '../../../ui/query-view.js';
import { StateBadge } from '../../../ui/state-badge.js';
import { useContest } from '../queries.js';
import { useSealingT } from './messages.js';
import { useSealing } from './queries.js';
import { RootLines } from './root-lines.js';
import type { SealingRound } from './seal-conditions.js';
import { SealRound } from './seal-round.js';
import classes from './sealing.module.css';
import { useFocusAfter } from './use-focus-after.js';
import { WallPicture } from './wall-picture.js';

interface Props {
  readonly contest: ContestView;
  readonly sealing: SealingView;
}

function SealedRound({ round }: { readonly round: SealingRound }): ReactNode {
  const t = useSealingT();
  const locale = useLocale();
  return (
    <li className={classes['sealed']}>
      <div className={classes['sealedHead']}>
        <h3>{t('round.heading', { position: round.position + 1, name: round.name })}</h3>
        <StateBadge of="round" state={round.state} />
      </div>
      <dl className={classes['facts']}>
        <div>
          <dt>{t('seal.done.at')}</dt>
          <dd>{formatDateTime(round.sealedAt ?? '', locale)}</dd>
        </div>
        <div>
          <dt>{t('seal.done.works')}</dt>
          <dd>{formatNumber(round.works ?? 0, locale)}</dd>
        </div>
        <div className={classes['whole']}>
          <dt>{t('seal.done.root')}</dt>
          <dd>
            <RootLines hex={round.commitment ?? ''} />
          </dd>
        </div>
      </dl>
      <p className="ck-soft ck-small">{t('seal.done.root.what')}</p>
    </li>
  );
}

function SealedRounds({
  contestId,
  rounds,
}: {
  readonly contestId: string;
  readonly rounds: readonly SealingRound[];
}): ReactNode {
  const t = useSealingT();
  const heading = useFocusAfter(rounds.length);
  if (rounds.length === 0) return null;
  return (
    <section aria-labelledby="sealed-rounds" className="ck-stack">
      <div className={classes['sectionHead']}>
        <h2 id="sealed-rounds" ref={heading} tabIndex={-1} className={classes['arrival']}>
          {t('seal.done')}
        </h2>
        <AnchorButton
          href={`/api/contests/${contestId}/sealing/minutes.pdf`}
          leftSection={<IconFileDownload size={18} aria-hidden />}
        >
          {t('minutes')}
        </AnchorButton>
      </div>
      <ul className={classes['list']}>
        {rounds.map((round) => (
          <SealedRound key={round.roundId} round={round} />
        ))}
      </ul>
    </section>
  );
}

function LaterRounds({ rounds }: { readonly rounds: readonly SealingRound[] }): ReactNode {
  const t = useSealingT();
  if (rounds.length === 0) return null;
  return (
    <section aria-labelledby="later-rounds" className="ck-stack">
      <h2 id="later-rounds">{t('seal.later')}</h2>
      <p className="ck-soft">{t('seal.later.what')}</p>
      <ul className={classes['list']}>
        {rounds.map((round) => (
          <li key={round.roundId} className={`${classes['sealed'] ?? ''} ${classes['sealedHead'] ?? ''}`}>
            <h3>{t('round.heading', { position: round.position + 1, name: round.name })}</h3>
            <StateBadge of="round" state={round.state} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function AfterSealing({ contest, sealing }: Props): ReactNode {
  const t = useSealingT();
  const toUnsealing = (
    <LinkButton href={`/cuoc-thi/${contest.id}/ghep-phach`}>{t('to.unsealing')}</LinkButton>
  );
  if (sealing.unsealedAt === null) {
    return (
      <Notice tone="blue" actions={toUnsealing}>
        <p>{t('seal.all-done')}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="green" title={t('unseal.done')} actions={toUnsealing}>
      <p>{t('unseal.done.what')}</p>
    </Notice>
  );
}

function Content({ contest, sealing }: Props): ReactNode {
  const t = useSealingT();
  if (sealing.rounds.length === 0) {
    return (
      <EmptyState
        action={
          contest.can.edit ? (
            <LinkButton href={`/cuoc-thi/${contest.id}/thiet-lap`}>{t('seal.setup')}</LinkButton>
          ) : null
        }
      >
        {t('seal.no-rounds')}
      </EmptyState>
    );
  }
  const sealed = sealing.rounds.filter((round) => round.sealedAt !== null);
  const [next, ...later] = sealing.rounds.filter((round) => round.sealedAt === null);
  return (
    <div className={classes['parts']}>
      <WallPicture sealing={sealing} />
      {next === undefined || sealing.unsealedAt !== null ? (
        <AfterSealing contest={contest} sealing={sealing} />
      ) : (
        <SealRound key={next.roundId} contest={contest} sealing={sealing} round={next} />
      )}
      <SealedRounds contestId={contest.id} rounds={sealed} />
      <LaterRounds rounds={later} />
    </div>
  );
}

/** Sealing, round by round: what must be done before, what happens, what cannot be undone, and what came of it. */
export default function SealingPage({ contestId }: { readonly contestId: string }): ReactNode {
  const t = useSealingT();
  const contest = useContest(contestId);
  const sealing = useSealing(contestId);
  return (
    <Page
      title={t('seal.title')}
      breadcrumb={
        contest.data === undefined
          ? []
          : [{ label: contest.data.title, href: `/cuoc-thi/${contestId}/tong-quan` }]
      }
      width="narrow"
    >
      <QueryView query={contest} shape="cards">
        {(known) => (
          <QueryView query={sealing} shape="cards">
            {(view) => <Content contest={known} sealing={view} />}
          </QueryView>
        )}
      </QueryView>
    </Page>
  );
}
