import type { RowClass } from '../../platform/database/database.js';
import { ScreeningActRow } from './screening-act.row.js';
import { ScreeningRow } from './screening.row.js';

export { ScreeningModule } from './screening.module.js';
export { Screening } from './screening.service.js';
export { type Decision, Decisions } from './decisions.service.js';
export { type DeskWork, Sheets } from './sheets.service.js';
export { type ScreeningReason, screeningReasons, type ScreeningVerdict } from './domain/reasons.js';
export { entryScreened, identityViewed, masksChanged } from './events.js';

/** The tables of this module. */
export const screeningRows: readonly RowClass[] = [ScreeningRow, ScreeningActRow];
