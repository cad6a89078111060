import type { RowClass } from '../../platform/database/database.js';
import { ContestRow } from './contest.row.js';
import { CategoryRow, CriterionRow, DeadlineExtensionRow, PrizeRow, RoundRow } from './contest-terms.row.js';

export { ContestCreation, type NewContest } from './contest-creation.service.js';
export { type BasicsPatch, ContestEditing, type Edit } from './contest-editing.service.js';
export { ContestsModule } from './contests.module.js';
export { Contests, type MoveCommand } from './contests.service.js';
export { Deadlines, type ExtensionWish } from './deadlines.service.js';
export type { ChannelRules, EmailRule, HandRule, PostRule } from './domain/channels.js';
export type {
  AmendmentDecision,
  Category,
  CategoryForm,
  CategoryTerms,
  CertificateTerms,
  ConsentPurpose,
  Contest,
  ContestBasics,
  ContestState,
  Criterion,
  CriterionTerms,
  DeadlineExtension,
  FormGroup,
  FormGroupLimit,
  HeadingStyle,
  Prize,
  PrizeTerms,
  Round,
  RoundTerms,
} from './domain/contest.js';
export {
  contestStates,
  documentTypes,
  filmTypes,
  type KnownFileType,
  mediaTypes,
  pictureTypes,
  receivingEndsAt,
  soundTypes,
  takesMedia,
} from './domain/contest.js';
export { maySee } from './domain/contest.policy.js';
export type { ContestEvent } from './domain/contest.machine.js';
export type { Draft } from './domain/drafts.js';
export type { JudgingRules } from './domain/judging-rules.js';
export { contestCreated, contestEdited, contestMoved, deadlineExtended } from './events.js';

/** The tables of this module. */
export const contestsRows: readonly RowClass[] = [
  ContestRow,
  CategoryRow,
  RoundRow,
  CriterionRow,
  PrizeRow,
  DeadlineExtensionRow,
];
