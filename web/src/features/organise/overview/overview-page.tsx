import { useQuery } from '@tanstack/react-query';
import { IconCircleCheck, IconExternalLink } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';

import { api, body } from '../../../api/client.js';
import { keys } from '../../../api/query.js';
import { useRoles } from '../../../api/session.js';
import type { ChecklistItem, ContestView, ScreeningList } from '../../../api/types.js';
import { formatDateTime, useLocale } from '../../../lib/i18n/index.js';
import { AnchorButton, DangerButton, LinkButton, PlainButton } from '../../../ui/buttons.js';
import { Deadline } from '../../../ui/deadline.js';
import { Page } from '../../../ui/page.js';
import { QueryView } from '../../../ui/query-view.js';
import { StateBadge } from '../../../ui/state-badge.js';
import checkClasses from '../checklist.module.css';
import { ChecklistPoints } from '../checklist.js';
import { useT } from '../messages.js';
import { useChecklist, useContest } from '../queries.js';
import { CancelDialog } from './cancel-dialog.js';
import { ExtensionDialog } from './extension-dialog.js';
import { Figures } from './figures.js';
import { useOverviewT } from './messages.js';
import { MoveButton } from './move-button.js';
import { nextAct } from './next-act.js';
import classes from './overview.module.css';
import { Way } from './way.js';

/** While names and works are joined for the secretariat; in between nobody sees figures of the named side. */
const countedStates = new Set(['receiving', 'screening', 'published', 'archived']);

function useCounts(contest: ContestView, maySee: boolean): ScreeningList['counts'] | null {
  const contestId = contest.id;
  const query = useQuery({
    queryKey: keys.ofContest(contestId, 'screening', 'counts'),
    queryFn: () =>
      body(
        api.GET('/api/contests/{contestId}/screening', {
          params: { path: { contestId }, query: { state: 'all', pageSize: 1 } },
        }),
      ),
    enabled: maySee && countedStates.has(contest.state),
  });
  return query.data?.counts ?? null;
}

interface NextProps {
  readonly contest: ContestView;
  readonly missing: number | null;
  readonly waiting: number | null;
}

function Next({ contest, missing, waiting }: NextProps): ReactNode {
  const t = useOverviewT();
  const locale = useLocale();
  const next = nextAct(contest, { missing, waiting });
  // Each sentence takes what it needs of these.
  const facts = {
    count: (contest.state === 'draft' ? missing : waiting) ?? 0,
    at: contest.receivingOpensAt === null ? '' : formatDateTime(contest.receivingOpensAt, locale),
    reason: contest.cancelReason ?? '',
  };
  return (
    <section className={classes['next']} aria-labelledby="next-act">
      <div className={classes['nextWords']}>
        <p className={classes['label']}>{t('now')}</p>
        <h2 id="next-act">{t(next.title as 'next.draft.missing', facts)}</h2>
        {next.what === null ? null : <p>{t(next.what as 'next.screening.left', facts)}</p>}
      </div>
      <div className={classes['nextActs']}>
        {next.ways.map((way) => (
          <LinkButton
            key={way.section}
            href={`/cuoc-thi/${contest.id}/${way.section}`}
            tone={(next.move === null || next.move === 'archive') && way === next.ways[0] ? 'main' : 'plain'}
            size="md"
          >
            {t(way.label as 'go.setup')}
          </LinkButton>
        ))}
        {next.move === null ? null : <MoveButton contest={contest} move={next.move} />}
      </div>
    </section>
  );
}

function Missing({
  contest,
  points,
}: {
  readonly contest: ContestView;
  readonly points: readonly ChecklistItem[];
}): ReactNode {
  const t = useOverviewT();
  const open = points.filter((point) => !point.done);
  const required = open.filter((point) => point.required);
  const advised = open.filter((point) => !point.required);
  return (
    <section className={classes['part']} aria-labelledby="missing">
      <h2 id="missing">{t('check.title')}</h2>
      {open.length === 0 ? (
        <p className={checkClasses['done']}>
          <IconCircleCheck size={20} aria-hidden />
          {t('check.done')}
        </p>
      ) : null}
      {required.length === 0 ? null : (
        <div>
          <h3 className={checkClasses['group']}>{t('check.required')}</h3>
          <ChecklistPoints contestId={contest.id} points={required} />
        </div>
      )}
      {advised.length === 0 ? null : (
        <div>
          <h3 className={checkClasses['group']}>{t('check.advised')}</h3>
          <ChecklistPoints contestId={contest.id} points={advised} />
        </div>
      )}
    </section>
  );
}

function Decisions({ contest }: { readonly contest: ContestView }): ReactNode {
  const t = useOverviewT();
  const [open, setOpen] = useState<'extend' | 'cancel' | null>(null);
  const close = (): void => {
    setOpen(null);
  };
  const { can } = contest;
  if (!can.extendDeadline && !can.cancel) return null;
  return (
    <section className={classes['part']} aria-labelledby="decisions">
      <h2 id="decisions">{t('more.title')}</h2>
      <div className={classes['acts']}>
        {can.extendDeadline ? (
          <PlainButton
            onClick={() => {
              setOpen('extend');
            }}
          >
            {t('extend')}
          </PlainButton>
        ) : null}
        {can.cancel ? (
          <DangerButton
            onClick={() => {
              setOpen('cancel');
            }}
          >
            {t('cancel')}
          </DangerButton>
        ) : null}
      </div>
      <ExtensionDialog key={contest.version} contest={contest} opened={open === 'extend'} onClose={close} />
      <CancelDialog contest={contest} opened={open === 'cancel'} onClose={close} />
    </section>
  );
}

function Overview({ contest }: { readonly contest: ContestView }): ReactNode {
  const t = useOverviewT();
  const roles = useRoles(contest.id);
  const prepares = roles.includes('organiser') || roles.includes('secretary');
  const asked = contest.state === 'draft' || contest.state === 'announced' || contest.state === 'receiving';
  const checklist = useChecklist(contest.id, prepares && asked);
  const counts = useCounts(contest, prepares);
  const missing = checklist.data?.filter((point) => point.required && !point.done).length ?? null;
  return (
    <div className={classes['columns']}>
      <div className={classes['main']}>
        {contest.state === 'draft' && prepares && missing === null ? null : (
          <Next contest={contest} missing={missing} waiting={counts?.waiting ?? null} />
        )}
        {prepares && contest.state !== 'draft' && contest.state !== 'announced' ? (
          <section className={classes['part']} aria-labelledby="figures">
            <h2 id="figures">{t('figures.title')}</h2>
            {counts === null ? (
              countedStates.has(contest.state) ? null : (
                <p className="ck-soft">{t('figures.sealed')}</p>
              )
            ) : (
              <Figures contest={contest} counts={counts} />
            )}
          </section>
        ) : null}
        {prepares && asked ? (
          <QueryView query={checklist} shape="text">
            {(points) => <Missing contest={contest} points={points} />}
          </QueryView>
        ) : null}
      </div>
      <div className={classes['side']}>
        <section className={classes['part']} aria-labelledby="dates">
          <div>
            <h2 id="dates">{t('way.title')}</h2>
            <p className="ck-soft ck-small">{t('way.zone')}</p>
          </div>
          <Way contest={contest} />
        </section>
        <Decisions contest={contest} />
      </div>
    </div>
  );
}

/** Where a contest stands, what is to be done next, and its dates. */
export default function OverviewPage({ contestId }: { readonly contestId: string }): ReactNode {
  const t = useOverviewT();
  const common = useT();
  const query = useContest(contestId);
  return (
    <QueryView query={query} page shape="cards">
      {(contest) => (
        <Page
          title={contest.title}
          tabTitle={t('tab', { title: contest.title })}
          breadcrumb={[{ label: common('home'), href: '/' }]}
          state={<StateBadge of="contest" state={contest.state} />}
          meta={
            <>
              <span>{contest.organiser}</span>
              {contest.state === 'receiving' ? <Deadline at={contest.receivingClosesAt} /> : null}
            </>
          }
          action={
            contest.state === 'draft' ? undefined : (
              <AnchorButton
                href={`/cuoc-thi/${contest.slug}`}
                leftSection={<IconExternalLink size={18} aria-hidden />}
              >
                {t('public')}
              </AnchorButton>
            )
          }
        >
          <Overview contest={contest} />
        </Page>
      )}
    </QueryView>
  );
}
