import { eventType } from '../../platform/events/event.js';

/** A judge took a seat in a contest. */
export const judgeSeated = eventType<{ readonly judgeId: string }>('judging.judge-seated');
/** A judge left; what was not handed in goes to others. */
export const judgeLeft = eventType<{ readonly judgeId: string }>('judging.judge-left');
/** The works of a round were dealt to the judges, as a preview. */
export const assignmentDrawn = eventType<{ readonly roundId: string }>('judging.assignment-drawn');
/** Judges can see their sheets from now on; each judge's account is named for the mail. */
export const roundReleased = eventType<{
  readonly roundId: string;
  readonly roundName: string;
  readonly contestTitle: string;
  readonly dueAt: string | null;
  readonly judges: readonly { readonly accountId: string; readonly name: string; readonly sheets: number }[];
}>('judging.round-released');
/** Judges were reminded of the sheets that are left; each judge's account is named for the mail. */
export const judgesReminded = eventType<{
  readonly roundId: string;
  readonly roundName: string;
  readonly contestTitle: string;
  readonly dueAt: string | null;
  readonly judges: readonly {
    readonly accountId: string;
    readonly name: string;
    readonly left: number;
    readonly assigned: number;
  }[];
}>('judging.judges-reminded');
/** A judge was replaced in a round; the accounts are of those who got the open works. */
export const judgeReplaced = eventType<{
  readonly roundId: string;
  readonly judges: readonly { readonly accountId: string; readonly sheets: number }[];
}>('judging.judge-replaced');
/** A judge wrote the first score on a sheet. */
export const sheetStarted = eventType<{ readonly roundId: string }>('judging.sheet-started');
/** A judge handed a sheet in. */
export const sheetSubmitted = eventType<{ readonly roundId: string }>('judging.sheet-submitted');
/** A judge stepped back from a work, or a conflict became known. */
export const sheetRecused = eventType<{ readonly roundId: string }>('judging.sheet-recused');
/** The panel head gave a sheet back to its judge. */
export const sheetReturned = eventType<{
  readonly roundId: string;
  readonly accountId: string;
  readonly judgeName: string;
  readonly code: string;
}>('judging.sheet-returned');
/** A reading was dealt after the release: a third one, or one in place of somebody's. */
export const readingDealt = eventType<{ readonly roundId: string; readonly accountId: string }>(
  'judging.reading-dealt',
);
/** Nobody could be found for a reading: the panel head must act. */
export const readingUnstaffed = eventType<{ readonly roundId: string; readonly code: string }>(
  'judging.reading-unstaffed',
);
/** Readings lie apart and people have something to settle; the accounts are those of the work's judges. */
export const questionOpened = eventType<{
  readonly contestId: string;
  readonly roundId: string;
  readonly code: string;
  readonly question: string;
  readonly accountIds: readonly string[];
}>('judging.question-opened');
/** What was to be settled fell away, or one of its judges no longer sits: the panel head must look. */
export const questionStalled = eventType<{
  readonly contestId: string;
  readonly roundId: string;
  readonly code: string;
  readonly why: 'judge-left' | 'sheets-changed';
}>('judging.question-stalled');
/** A judge said something in a discussion, or proposed a score; the accounts are those of the others. */
export const discussionMoved = eventType<{
  readonly roundId: string;
  readonly discussionId: string;
  readonly code: string;
  readonly accountIds: readonly string[];
}>('judging.discussion-moved');
/** A score was agreed or decided on in place of readings; the accounts are those of the work's judges. */
export const scoreReconciled = eventType<{
  readonly contestId: string;
  readonly roundId: string;
  readonly code: string;
  readonly kind: 'agreed' | 'decided' | 'together';
  readonly accountIds: readonly string[];
}>('judging.score-reconciled');
/** An agreed score no longer stands, since a sheet that it rests on has changed. */
export const reconciliationSuperseded = eventType<{ readonly roundId: string; readonly code: string }>(
  'judging.reconciliation-superseded',
);
/** The panel head ordered one more reading of a work. */
export const readingOrdered = eventType<{ readonly roundId: string; readonly code: string }>(
  'judging.reading-ordered',
);
/** A round moved on by itself or by the panel head: moderating, scoring again, void. */
export const roundMoved = eventType<{ readonly roundId: string }>('judging.round-moved');
