import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useLocation, useSearch } from 'wouter';

import type { DossierView, ScreeningList } from '../../../api/types.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { useArrival } from '../../../ui/page.js';
import { PartSkeleton } from '../../../ui/skeleton.js';
import { type TableState, useTableState } from '../../../ui/table/table-state.js';
import { useContest } from '../queries.js';
import type { Selection } from './bulk-bar.js';
import { Closed, type Decided, Start, Status } from './desk-beginnings.js';
import classes from './desk.module.css';
import { Dossier } from './dossier.js';
import { useDeskT } from './messages.js';
import { useDossier, useQueue } from './queries.js';
import { Queue } from './queue.js';
import { filterNames } from './queue-fields.js';
import { searchId } from './queue-filters.js';
import { useDeskKeys } from './use-desk-keys.js';

const defaults = { state: 'waiting' };
const pageSize = 50;
const steps = ['queue', 'work', 'decision'] as const;
type Step = (typeof steps)[number];

interface DeskProps {
  readonly contestId: string;
  readonly entryId: string | null;
}

/** Which works come before and after, by the list as it is shown; beyond it, the server knows. */
function neighboursOf(
  list: ScreeningList | undefined,
  entryId: string,
  dossier: DossierView | undefined,
): DossierView['neighbours'] {
  const items = list?.items ?? [];
  const here = items.findIndex((item) => item.entryId === entryId);
  const beyond = dossier?.neighbours ?? { previous: null, next: null };
  if (here === -1) return beyond;
  return {
    previous: items[here - 1]?.entryId ?? beyond.previous,
    next: items[here + 1]?.entryId ?? beyond.next,
  };
}

function Steps({
  step,
  hasWork,
  onStep,
}: {
  readonly step: Step;
  readonly hasWork: boolean;
  readonly onStep: (step: Step) => void;
}): ReactNode {
  const t = useDeskT();
  return (
    <nav className={classes['steps']} aria-label={t('steps')}>
      {steps.map((each) => (
        <button
          key={each}
          type="button"
          className={classes['step']}
          disabled={each !== 'queue' && !hasWork}
          {...(each === step ? { 'aria-current': 'step' as const } : {})}
          onClick={() => {
            onStep(each);
          }}
        >
          {t(`step.${each}`)}
        </button>
      ))}
    </nav>
  );
}

interface OpenDossierProps extends DeskProps {
  readonly entryId: string;
  readonly list: UseQueryResult<ScreeningList>;
  readonly query: TableState['query'];
  readonly onPick: () => void;
  readonly status: ReactNode;
  readonly hrefOf: (entryId: string | null) => string;
  readonly onDecided: (decided: Decided) => void;
  readonly onStep: (step: Step) => void;
}

function OpenDossier(props: OpenDossierProps): ReactNode {
  const { contestId, entryId, hrefOf } = props;
  const t = useDeskT();
  const [, navigate] = useLocation();
  const place = { contestId, entryId };
  const query = useDossier(place, props.query);
  const { previous, next } = neighboursOf(props.list.data, entryId, query.data);
  const go = (to: string | null): (() => void) | null =>
    to === null
      ? null
      : () => {
          navigate(hrefOf(to));
        };
  useDeskKeys({
    j: query.data ? null : go(next),
    k: query.data ? null : go(previous),
    e: null,
    i: null,
    m: null,
  });
  const dossier = query.data;
  if (dossier === undefined) {
    return (
      <section className={classes['work']} aria-label={t('step.work')}>
        <div className={classes['padded']}>
          {query.isError ? (
            <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
          ) : (
            <PartSkeleton shape="text" />
          )}
        </div>
      </section>
    );
  }
  return (
    <Dossier
      place={place}
      dossier={dossier}
      status={props.status}
      onPrevious={go(previous)}
      onNext={go(next)}
      onStep={props.onStep}
      onReload={() => void query.refetch()}
      onPick={props.onPick}
      onDecided={({ kind }) => {
        props.onDecided({ entryId, number: dossier.receiptNumber, kind });
        navigate(hrefOf(next ?? previous));
      }}
    />
  );
}

const noKeys = { j: null, k: null, e: null, i: null, m: null };

/** Which works are chosen for an act on many; other filters begin a new choice. */
function useSelection(filters: string): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  const [known, setKnown] = useState(filters);
  if (known !== filters) {
    setKnown(filters);
    setIds(new Set());
    setAll(false);
  }
  return {
    ids,
    all,
    toggle: (entryId) => {
      setIds((before) => {
        const next = new Set(before);
        if (!next.delete(entryId)) next.add(entryId);
        return next;
      });
    },
    set: (chosen) => {
      setIds(new Set(chosen));
      setAll(false);
    },
    setAll,
  };
}

interface OpenDeskProps extends DeskProps {
  readonly state: TableState;
  readonly list: UseQueryResult<ScreeningList>;
}

function Desk({ contestId, entryId, state, list }: OpenDeskProps): ReactNode {
  const t = useDeskT();
  const search = useSearch();
  const contest = useContest(contestId);
  const selection = useSelection(JSON.stringify({ ...state.query, page: 0 }));
  useDeskKeys({
    ...noKeys,
    '/': () => {
      setStep('queue');
      document.getElementById(searchId)?.focus();
    },
  });
  const [decided, setDecided] = useState<Decided | null>(null);
  const [step, setStep] = useState<Step>(entryId === null ? 'queue' : 'work');
  const [shown, setShown] = useState(entryId);
  if (entryId !== shown) {
    setShown(entryId);
    setStep(entryId === null ? 'queue' : 'work');
  }
  const heading = useArrival(t('title'));
  const hrefOf = (id: string | null): string => {
    const base = `/cuoc-thi/${contestId}/sang-loc`;
    return `${id === null ? base : `${base}/${id}`}${search === '' ? '' : `?${search}`}`;
  };
  const status =
    decided === null || decided.entryId === entryId ? null : <Status decided={decided} hrefOf={hrefOf} />;
  return (
    <div className={classes['desk']} data-step={step}>
      {/* The list that bears the visible title is one step of three on narrow screens. */}
      <h1 ref={heading} tabIndex={-1} className="ck-hidden">
        {t('title')}
      </h1>
      <Steps step={step} hasWork={entryId !== null} onStep={setStep} />
      <Queue
        contest={contest.data}
        list={list}
        state={state}
        chosen={entryId}
        hrefOf={hrefOf}
        selection={selection}
      />
      {entryId === null ? (
        <Start contestId={contestId} list={list} hrefOf={hrefOf} status={status} />
      ) : (
        <OpenDossier
          key={entryId}
          contestId={contestId}
          entryId={entryId}
          list={list}
          query={state.query}
          onPick={() => {
            selection.toggle(entryId);
          }}
          status={status}
          hrefOf={hrefOf}
          onDecided={setDecided}
          onStep={setStep}
        />
      )}
    </div>
  );
}

/** The secretariat's desk: received works at the left, the work in the middle, the decision at the right. */
export default function ScreeningPage(props: DeskProps): ReactNode {
  const state = useTableState({ filters: filterNames, defaults, pageSize });
  const list = useQueue(props.contestId, state);
  return list.isError && list.data === undefined ? (
    <Closed contestId={props.contestId} list={list} />
  ) : (
    <Desk {...props} state={state} list={list} />
  );
}
