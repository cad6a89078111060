import type { RowClass } from '../../platform/database/database.js';
import { AppealRow } from './appeal.row.js';
import { BatchRow } from './batch.row.js';
import { BatchStepRow } from './batch-step.row.js';
import { CorrectionRow } from './correction.row.js';
import { MaskVersionRow } from './mask-version.row.js';
import { ReaderRow } from './reader.row.js';
import { ReplyRow } from './reply.row.js';
import { SavedViewRow } from './saved-view.row.js';
import { ScreeningActRow } from './screening-act.row.js';
import { ScreeningRow } from './screening.row.js';

export { ScreeningModule } from './screening.module.js';
export { Screening } from './screening.service.js';
export { Appeals, type AppealAnswer } from './appeals.service.js';
export { Assignments } from './assignments.service.js';
export { BulkActs, type BulkChoice } from './bulk-acts.service.js';
export { Corrections, type CorrectionWish } from './corrections.service.js';
export { type Decision, Decisions } from './decisions.service.js';
export { EntrantDesk } from './entrant-desk.service.js';
export { type DeskWork, Sheets } from './sheets.service.js';
export { type ScreeningReason, screeningReasons, type ScreeningVerdict } from './domain/reasons.js';
export {
  actTakenBack,
  appealAnswered,
  appealFiled,
  correctionAsked,
  entryCorrected,
  entryScreened,
  identityViewed,
  masksChanged,
  screeningProposed,
  screeningSentBack,
  worksAssigned,
} from './events.js';

/** The tables of this module. */
export const screeningRows: readonly RowClass[] = [
  ScreeningRow,
  ScreeningActRow,
  MaskVersionRow,
  CorrectionRow,
  AppealRow,
  ReaderRow,
  SavedViewRow,
  BatchRow,
  BatchStepRow,
  ReplyRow,
];
