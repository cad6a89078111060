import { IconScissors } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';

import type { ContestView, SealingView } from '../../../api/types.js';
import { LinkButton, MainButton } from '../../../ui/buttons.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { type Condition, Conditions, Guide, type GuideStep, Sentences } from './guide.js';
import { useSealingT } from './messages.js';
import { useSeal } from './queries.js';
import { sealConditions, type SealingRound } from './seal-conditions.js';
import classes from './sealing.module.css';

interface SealRoundProps {
  readonly contest: ContestView;
  readonly sealing: SealingView;
  readonly round: SealingRound;
}

function Act({ contest, round }: SealRoundProps): ReactNode {
  const t = useSealingT();
  const seal = useSeal(contest.id);
  const [asked, setAsked] = useState(false);
  return (
    <>
      <p>{t('seal.act.words')}</p>
      <p className={classes['summary']}>
        {t('seal.act.summary', { name: round.name, count: round.eligible })}
      </p>
      <div>
        <MainButton
          leftSection={<IconScissors size={20} aria-hidden />}
          onClick={() => {
            seal.reset();
            setAsked(true);
          }}
        >
          {t('seal.act')}
        </MainButton>
      </div>
      <ConfirmDialog
        opened={asked}
        onClose={() => {
          if (!seal.isPending) setAsked(false);
        }}
        onConfirm={(confirmation) => {
          seal.mutate({ roundId: round.roundId, confirmation });
        }}
        title={t('seal.confirm.title', { name: round.name })}
        confirmLabel={t('seal.act')}
        typed={contest.slug}
        pending={seal.isPending}
        error={seal.error}
      >
        <p>{t('seal.confirm.what', { count: round.eligible })}</p>
        <p role="status" className="ck-soft">
          {seal.isPending ? t('seal.pending') : ''}
        </p>
      </ConfirmDialog>
    </>
  );
}

function withWay(conditions: readonly Condition[], contest: ContestView, label: string): Condition[] {
  return conditions.map((condition) =>
    condition.key === 'screened' && condition.state === 'missing' && contest.can.screen
      ? {
          ...condition,
          way: <LinkButton href={`/cuoc-thi/${contest.id}/sang-loc`}>{label}</LinkButton>,
        }
      : condition,
  );
}

/** The round that comes next, step by step. */
export function SealRound(props: SealRoundProps): ReactNode {
  const t = useSealingT();
  const { contest, sealing, round } = props;
  const before = sealing.rounds.find((other) => other.position === round.position - 1);
  const conditions = sealConditions(round, before, contest, t);
  const allowed = sealing.can.sealRoundId === round.roundId;
  const missing = conditions.some((condition) => condition.state === 'missing');
  const steps: GuideStep[] = [
    {
      key: 'conditions',
      title: t('seal.conditions'),
      content: <Conditions items={withWay(conditions, contest, t('seal.screening'))} />,
      blocked: allowed ? null : missing ? '' : t('seal.not-yours'),
    },
    {
      key: 'happens',
      title: t('seal.happens'),
      content: (
        <Sentences
          items={[
            t('seal.happens.codes'),
            t('seal.happens.copies'),
            t('seal.happens.map'),
            t('seal.happens.root'),
          ]}
        />
      ),
      blocked: null,
    },
    {
      key: 'final',
      title: t('seal.final'),
      content: (
        <Sentences
          items={[
            t('seal.final.once'),
            t('seal.final.blind'),
            ...(before === undefined ? [t('seal.final.screening')] : []),
          ]}
        />
      ),
      blocked: null,
    },
    { key: 'act', title: t('seal.act.step'), content: <Act {...props} />, blocked: null },
  ];
  return (
    <section aria-labelledby="next-round">
      <h2 id="next-round" className={classes['roundTitle']}>
        {t('round.heading', { position: round.position + 1, name: round.name })}
      </h2>
      <Guide steps={steps} level={3} />
    </section>
  );
}
