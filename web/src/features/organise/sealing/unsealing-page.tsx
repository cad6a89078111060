import { IconFileDownload, IconLink } from '@tabler/icons-react';
import { type ReactNode, type RefObject, useState } from 'react';

import type { ContestView, SealingView } from '../../../api/types.js';
import { formatDateTime, useLocale } from '../../../lib/i18n/index.js';
import { AnchorButton, LinkButton, MainButton } from '../../../ui/buttons.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { Page } from '../../../ui/page.js';
import { QueryView } from '../../../ui/query-view.js';
import { useContest } from '../queries.js';
import { type Condition, Conditions, Guide, type GuideStep, Sentences } from './guide.js';
import { useSealingT } from './messages.js';
import { useSealing, useUnseal } from './queries.js';
import classes from './sealing.module.css';
import { useWitnesses, WitnessFields } from './witness-fields.js';
import { useFocusAfter } from './use-focus-after.js';
import { WallPicture } from './wall-picture.js';

interface Props {
  readonly contest: ContestView;
  readonly sealing: SealingView;
}

function Act({
  contest,
  witnesses,
}: {
  readonly contest: ContestView;
  readonly witnesses: readonly string[];
}): ReactNode {
  const t = useSealingT();
  const unseal = useUnseal(contest.id);
  const [asked, setAsked] = useState(false);
  const names = (
    <ul className={classes['names']}>
      {witnesses.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
  return (
    <>
      <p>{t('unseal.act.words')}</p>
      {names}
      <div>
        <MainButton
          leftSection={<IconLink size={20} aria-hidden />}
          onClick={() => {
            unseal.reset();
            setAsked(true);
          }}
        >
          {t('unseal.act')}
        </MainButton>
      </div>
      <ConfirmDialog
        opened={asked}
        onClose={() => {
          if (!unseal.isPending) setAsked(false);
        }}
        onConfirm={(confirmation) => {
          unseal.mutate({ confirmation, witnesses: [...witnesses] });
        }}
        title={t('unseal.title')}
        confirmLabel={t('unseal.act')}
        typed={contest.slug}
        pending={unseal.isPending}
        error={unseal.error}
      >
        <div className="ck-stack">
          <p>{t('unseal.confirm.what')}</p>
          {names}
          <p>{t('unseal.confirm.final')}</p>
          <p role="status" className="ck-soft">
            {unseal.isPending ? t('unseal.pending') : ''}
          </p>
        </div>
      </ConfirmDialog>
    </>
  );
}

function useConditions({ contest, sealing }: Props): Condition[] {
  const t = useSealingT();
  const ready = contest.state === 'deciding' || sealing.can.unseal;
  return [
    ...sealing.rounds.map((round): Condition => {
      const closed = round.state === 'closed';
      const words = t(closed ? 'unseal.round.closed' : 'unseal.round.open', { name: round.name });
      return { key: round.roundId, state: closed ? 'met' : 'missing', words };
    }),
    {
      key: 'state',
      state: ready ? 'met' : 'missing',
      words: ready ? t('unseal.state.ok') : t('unseal.state.early'),
    },
  ];
}

function Before(props: Props): ReactNode {
  const t = useSealingT();
  const { contest, sealing } = props;
  const conditions = useConditions(props);
  const witnesses = useWitnesses();
  const missing = conditions.some((condition) => condition.state === 'missing');
  const steps: GuideStep[] = [
    {
      key: 'conditions',
      title: t('unseal.conditions'),
      content: <Conditions items={conditions} />,
      blocked: sealing.can.unseal ? null : missing ? '' : t('unseal.not-yours'),
    },
    {
      key: 'witnesses',
      title: t('unseal.witnesses'),
      content: (
        <>
          <p>{t('unseal.witnesses.what')}</p>
          <WitnessFields witnesses={witnesses} />
        </>
      ),
      blocked: null,
      onLeave: witnesses.check,
    },
    {
      key: 'happens',
      title: t('unseal.happens'),
      content: (
        <Sentences
          items={[
            t('unseal.happens.check'),
            t('unseal.happens.join'),
            t('unseal.happens.board'),
            t('unseal.happens.final'),
          ]}
        />
      ),
      blocked: null,
    },
    {
      key: 'act',
      title: t('unseal.act'),
      content: <Act contest={contest} witnesses={witnesses.given} />,
      blocked: null,
    },
  ];
  return <Guide steps={steps} level={2} />;
}

function After({
  contest,
  sealing,
  heading,
}: Props & { readonly heading: RefObject<HTMLHeadingElement | null> }): ReactNode {
  const t = useSealingT();
  const locale = useLocale();
  return (
    <section aria-labelledby="unsealed" className={classes['sealed']}>
      <h2 id="unsealed" ref={heading} tabIndex={-1} className={classes['arrival']}>
        {t('unseal.done')}
      </h2>
      <p>{t('unseal.done.what')}</p>
      <dl className={classes['facts']}>
        <div>
          <dt>{t('unseal.done.at')}</dt>
          <dd>{formatDateTime(sealing.unsealedAt ?? '', locale)}</dd>
        </div>
        <div>
          <dt>{t('unseal.done.by')}</dt>
          <dd>{sealing.unsealedBy ?? t('unseal.done.by.unknown')}</dd>
        </div>
        <div className={classes['whole']}>
          <dt>{t('unseal.witnesses')}</dt>
          <dd>
            <ul className={classes['names']}>
              {sealing.witnesses.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </dd>
        </div>
      </dl>
      <div className={`${classes['buttons'] ?? ''} ck-noprint`}>
        <LinkButton tone="main" href={`/cuoc-thi/${contest.id}/hoi-dong`}>
          {t('to.board')}
        </LinkButton>
        <AnchorButton
          size="md"
          href={`/api/contests/${contest.id}/sealing/minutes.pdf`}
          leftSection={<IconFileDownload size={18} aria-hidden />}
        >
          {t('minutes')}
        </AnchorButton>
      </div>
    </section>
  );
}

function Content(props: Props): ReactNode {
  const t = useSealingT();
  const { contest, sealing } = props;
  const heading = useFocusAfter(sealing.unsealedAt);
  if (sealing.rounds.every((round) => round.sealedAt === null)) {
    return (
      <EmptyState
        action={<LinkButton href={`/cuoc-thi/${contest.id}/roc-phach`}>{t('to.sealing')}</LinkButton>}
      >
        {t('unseal.nothing')}
      </EmptyState>
    );
  }
  return (
    <div className={classes['parts']}>
      <WallPicture sealing={sealing} />
      {sealing.unsealedAt === null ? <Before {...props} /> : <After {...props} heading={heading} />}
    </div>
  );
}

/** Unsealing: the conditions, the witnesses, what will happen, and the one recorded act. */
export default function UnsealingPage({ contestId }: { readonly contestId: string }): ReactNode {
  const t = useSealingT();
  const contest = useContest(contestId);
  const sealing = useSealing(contestId);
  return (
    <Page
      title={t('unseal.title')}
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
