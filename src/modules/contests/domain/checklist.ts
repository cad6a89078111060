import type { Contest } from './contest.js';

/** The part of the wizard in which a point is settled. */
export type ChecklistSection =
  'basics' | 'categories' | 'dates' | 'rounds' | 'criteria' | 'prizes' | 'people' | 'certificate';

/** One point of what a contest needs. Required points must be done before it is announced. */
export interface ChecklistPoint {
  readonly key: string;
  readonly section: ChecklistSection;
  readonly required: boolean;
  readonly done: boolean;
  readonly params: Readonly<Record<string, string | number>>;
}

/** How many people hold the roles that the checklist asks for. */
export interface Staffing {
  readonly secretaries: number;
  readonly judges: number;
  readonly panelHeads: number;
  readonly council: number;
}

type Point = Omit<ChecklistPoint, 'section' | 'required' | 'params'> & { params?: ChecklistPoint['params'] };

const points = (section: ChecklistSection, required: boolean, all: readonly Point[]): ChecklistPoint[] =>
  all.map((point) => ({ section, required, ...point, params: point.params ?? {} }));

const filled = (text: string | null): boolean => text !== null && text.trim() !== '';

function inOrder(dates: readonly (Date | null)[]): boolean {
  const set = dates.filter((date) => date !== null);
  return set.every((date, index) => index === 0 || date > (set[index - 1] ?? date));
}

function basics(contest: Contest): ChecklistPoint[] {
  return [
    ...points('basics', true, [
      { key: 'title', done: filled(contest.title) },
      { key: 'organiser', done: filled(contest.organiser) },
      { key: 'audience', done: filled(contest.audience) },
      { key: 'rules', done: filled(contest.rules) },
      { key: 'consent', done: contest.consentPurposes.some((each) => each.required) },
    ]),
    ...points('basics', false, [
      { key: 'summary', done: filled(contest.summary) },
      { key: 'contact', done: filled(contest.contactEmail) },
    ]),
  ];
}

function dates(contest: Contest, now: Date): ChecklistPoint[] {
  const { receivingOpensAt: opens, receivingClosesAt: closes, resultsExpectedAt: results } = contest;
  return [
    ...points('dates', true, [
      { key: 'receiving-opens', done: opens !== null },
      { key: 'receiving-closes', done: closes !== null && closes > now },
      {
        key: 'dates-order',
        done: inOrder([opens, closes, ...contest.rounds.map((round) => round.dueAt), results]),
      },
    ]),
    ...points('dates', false, [
      { key: 'results-expected', done: results !== null },
      { key: 'channels', done: channelsInOrder(contest) },
    ]),
  ];
}

/** Whether no way in closes before works come in, or after the results are due. */
function channelsInOrder({
  channels,
  receivingOpensAt: opens,
  resultsExpectedAt: results,
}: Contest): boolean {
  const days = [channels.post?.lastPostmarkOn, channels.post?.lastArrivalOn, channels.hand?.lastOn];
  const last = [...days, channels.email?.closesAt.slice(0, 10)].filter((day) => day !== undefined);
  const from = opens?.toISOString().slice(0, 10);
  const to = results?.toISOString().slice(0, 10);
  return last.every((day) => (from === undefined || day >= from) && (to === undefined || day <= to));
}

function judging(contest: Contest): ChecklistPoint[] {
  const { rounds } = contest;
  const open = rounds.slice(0, -1).filter((round) => round.advanceCount === null).length;
  const sum = contest.criteria.reduce((total, criterion) => total + criterion.maxScore, 0);
  return [
    ...points('rounds', true, [
      { key: 'rounds', done: rounds.length > 0 },
      { key: 'advancement', done: rounds.length > 0 && open === 0, params: { open } },
    ]),
    ...points('rounds', false, [
      { key: 'round-dates', done: rounds.length > 0 && rounds.every((round) => round.dueAt !== null) },
    ]),
    ...points('criteria', true, [{ key: 'criteria', done: sum === contest.scaleMax, params: { sum } }]),
  ];
}

function people(contest: Contest, staffing: Staffing): ChecklistPoint[] {
  const readings = Math.max(1, ...contest.rounds.map((round) => round.readingsPerEntry));
  return points('people', false, [
    { key: 'secretary', done: staffing.secretaries > 0 },
    { key: 'judges', done: staffing.judges >= readings, params: { have: staffing.judges, need: readings } },
    { key: 'panel-head', done: staffing.panelHeads > 0 },
    { key: 'council', done: staffing.council > 0 },
  ]);
}

function certificate(contest: Contest): ChecklistPoint[] {
  const { certificate: terms } = contest;
  return points('certificate', false, [
    { key: 'wording', done: filled(terms.wording) },
    { key: 'signer', done: filled(terms.signerTitle) && filled(terms.signerName) },
    { key: 'certificate-place', done: filled(terms.place) },
  ]);
}

/** What a contest needs, in the order of the wizard, with what is done. */
export function checklistOf(contest: Contest, staffing: Staffing, now: Date): ChecklistPoint[] {
  return [
    ...basics(contest),
    ...points('categories', true, [{ key: 'categories', done: contest.categories.length > 0 }]),
    ...dates(contest, now),
    ...judging(contest),
    ...points('prizes', true, [{ key: 'prizes', done: contest.prizes.length > 0 }]),
    ...people(contest, staffing),
    ...certificate(contest),
  ];
}

/** Keys of the required points that are open. Nobody's role is required to announce. */
export function missingOf(contest: Contest, now: Date): string[] {
  const nobody: Staffing = { secretaries: 0, judges: 0, panelHeads: 0, council: 0 };
  return checklistOf(contest, nobody, now)
    .filter((point) => point.required && !point.done)
    .map((point) => point.key);
}
