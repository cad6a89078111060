import type { ContestEvent, ContestState, ContestView } from '../../../api/types.js';
import type { OverviewKey } from './messages.js';

/** Acts that stand on the overview as the one main action. */
export type Move = Exclude<ContestEvent, 'cancel'>;

/** What is to be done next: a heading, a sentence, and either an act or a way to another page. */
export interface NextAct {
  readonly title: OverviewKey;
  readonly what: OverviewKey | null;
  readonly move: Move | null;
  readonly ways: readonly { readonly label: OverviewKey; readonly section: string }[];
}

interface Figures {
  /** Required points of the checklist that are open; null for those who do not see it. */
  readonly missing: number | null;
  /** Works that wait for screening; null for those who may not know. */
  readonly waiting: number | null;
}

const screening = { label: 'go.screening', section: 'sang-loc' } as const;

function draft(contest: ContestView, { missing }: Figures): NextAct {
  if (missing === null) return { title: 'next.draft.reader', what: null, move: null, ways: [] };
  const move = contest.can.announce ? ('announce' as const) : null;
  return missing === 0
    ? { title: 'next.draft.ready', what: 'next.draft.ready.what', move, ways: [] }
    : {
        title: 'next.draft.missing',
        what: 'next.draft.missing.what',
        move: null,
        ways: contest.can.edit ? [{ label: 'go.setup', section: 'thiet-lap' }] : [],
      };
}

function receiving({ can }: ContestView): NextAct {
  const ways = can.screen ? [screening] : [];
  return can.closeReceiving
    ? { title: 'next.receiving', what: 'next.receiving.due', move: 'close-receiving', ways }
    : { title: 'next.receiving', what: 'next.receiving.what', move: null, ways };
}

function screen({ can }: ContestView, { waiting }: Figures): NextAct {
  const done = waiting === 0;
  const sealing = can.seal ? [{ label: 'go.sealing', section: 'roc-phach' } as const] : [];
  return {
    title: 'next.screening',
    what: waiting === null ? null : done ? 'next.screening.done' : 'next.screening.left',
    move: null,
    ways: done ? sealing : can.screen ? [screening] : [],
  };
}

const later: Readonly<
  Record<Exclude<ContestState, 'draft' | 'receiving' | 'screening'>, (contest: ContestView) => NextAct>
> = {
  announced: ({ can }) => ({
    title: 'next.announced',
    what: can.openReceiving ? 'next.announced.due' : 'next.announced.what',
    move: can.openReceiving ? 'open-receiving' : null,
    ways: [],
  }),
  judging: ({ can }) => ({
    title: 'next.judging',
    what: 'next.judging.what',
    move: null,
    ways: [
      ...(can.assign || can.edit ? [{ label: 'go.judging', section: 'cham' } as const] : []),
      ...(can.seal ? [{ label: 'go.unsealing', section: 'ghep-phach' } as const] : []),
    ],
  }),
  deciding: ({ can }) => ({
    title: 'next.deciding',
    what: 'next.deciding.what',
    move: null,
    ways: can.decide ? [{ label: 'go.council', section: 'hoi-dong' }] : [],
  }),
  published: ({ can }) => ({
    title: 'next.published',
    what: 'next.published.what',
    move: can.archive ? 'archive' : null,
    ways: can.edit ? [{ label: 'go.certificates', section: 'chung-nhan' }] : [],
  }),
  archived: () => ({ title: 'next.archived', what: 'next.archived.what', move: null, ways: [] }),
  cancelled: () => ({ title: 'next.cancelled', what: 'next.cancelled.what', move: null, ways: [] }),
};

/** What is to be done next in a contest, by its state and by what the server lets the reader do. */
export function nextAct(contest: ContestView, figures: Figures): NextAct {
  if (contest.state === 'draft') return draft(contest, figures);
  if (contest.state === 'receiving') return receiving(contest);
  if (contest.state === 'screening') return screen(contest, figures);
  return later[contest.state](contest);
}
