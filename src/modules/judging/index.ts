import type { RowClass } from '../../platform/database/database.js';
import { BlindCopyRow } from './blind-copy.row.js';
import { ClosingOrderRow } from './closing-order.row.js';
import { ConflictRow } from './conflict.row.js';
import { JudgeReminderRow } from './judge-reminder.row.js';
import { JudgeRow } from './judge.row.js';
import { JudgingRoundRow } from './judging-round.row.js';
import { RoundLeaveRow } from './round-leave.row.js';
import { DiscussionMessageRow } from './moderation/discussion-message.row.js';
import { DiscussionRow } from './moderation/discussion.row.js';
import { ReadingOrderRow } from './moderation/reading-order.row.js';
import { ReconciliationRow } from './moderation/reconciliation.row.js';
import { ScoreSheetRow } from './score-sheet.row.js';
import { SheetMarkRow } from './sheet-mark.row.js';
import { SheetReturnRow } from './sheet-return.row.js';

export { AssignmentPreview } from './assignment-preview.service.js';
export { AssignmentService } from './assignment.service.js';
export { BoardService } from './board.service.js';
export type { ClosingJob } from './closing-jobs.service.js';
export { type ClosingOrderRow, closingOrderStates } from './closing-order.row.js';
export { ClosingOrders, type ClosingStage, type StandingOrder } from './closing-orders.service.js';
export { DeskService } from './desk.service.js';
export { assign } from './domain/assignment/assign.js';
export type { AssignmentProblem, AssignmentResult, AssignmentSummary } from './domain/assignment/problem.js';
export { type RoundState, roundStates } from './domain/round.machine.js';
export { sheetStates } from './domain/sheet.machine.js';
export { discussionStates } from './moderation/discussion.row.js';
export { mayAnalyse, mayClose, mayRankAgain, maySeeProfiles, maySeeRound } from './domain/round.policy.js';
export type { DeskItemView, DeskRoundView, DeskView, SheetView } from './dto/desk.dto.js';
export type { RoundBoardView } from './dto/round-board.dto.js';
export type { RoundProgressView } from './dto/round-progress.dto.js';
export {
  assignmentDrawn,
  discussionMoved,
  judgeLeft,
  judgeReplaced,
  judgeSeated,
  judgesReminded,
  questionOpened,
  questionStalled,
  readingDealt,
  readingOrdered,
  readingUnstaffed,
  reconciliationSuperseded,
  roundMoved,
  roundReleased,
  scoreReconciled,
  sheetRecused,
  sheetReturned,
  sheetStarted,
  sheetSubmitted,
} from './events.js';
export type { JudgingRoundRow as JudgingRound } from './judging-round.row.js';
export { JudgingModule } from './judging.module.js';
export {
  type AdvancingCopy,
  type BlindMedia,
  Judging,
  type NewCopy,
  type SeatedJudge,
} from './judging.service.js';
export { type Decision, Decisions } from './moderation/decisions.service.js';
export { Differences, type SettledCase } from './moderation/differences.service.js';
export { DiscussionReader } from './moderation/discussion-reader.service.js';
export { Discussions } from './moderation/discussions.service.js';
export type { RoundDifferencesView, DifferenceView } from './moderation/dto/differences.dto.js';
export type { DiscussionItemView, DiscussionView } from './moderation/dto/discussion.dto.js';
export { ReadingOrders } from './moderation/reading-orders.service.js';
export { type Closable, type CloseCommand, RoundFreezing } from './round-freezing.service.js';
export { type Material, RoundMaterial } from './round-material.service.js';
export type { RoundRules } from './rules.service.js';
export { Marks } from './marks.service.js';
export { Reminders } from './reminders.service.js';
export { Replacements } from './replacements.service.js';
export { RoundProgress } from './round-progress.service.js';
export { type Draft, ScoreSheets } from './score-sheets.service.js';
export type { ConflictPair, SeatRequest } from './seats.service.js';
export { SheetReader } from './sheet-reader.service.js';
export { SheetReturns } from './sheet-return.service.js';

/** The tables of this module. */
export const judgingRows: readonly RowClass[] = [
  JudgeRow,
  JudgingRoundRow,
  ClosingOrderRow,
  BlindCopyRow,
  ConflictRow,
  ScoreSheetRow,
  SheetReturnRow,
  SheetMarkRow,
  JudgeReminderRow,
  RoundLeaveRow,
  DiscussionRow,
  DiscussionMessageRow,
  ReconciliationRow,
  ReadingOrderRow,
];
