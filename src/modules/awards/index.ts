import type { RowClass } from '../../platform/database/database.js';
import { AwardChangeRow, AwardRow, PrizeBoardRow } from './award.row.js';

export { AwardsModule } from './awards.module.js';
export { Awards, type DecidedAward } from './awards.service.js';
export { type AwardState, awardStates, boardStates } from './domain/award.machine.js';
export {
  awardGiven,
  awardRevoked,
  awardsApproved,
  awardsProposed,
  awardsPublished,
  awardTaken,
  boardOpened,
  type ResultNotice,
  resultsAnnounced,
  type WorkContact,
} from './events.js';

/** The tables of this module. */
export const awardsRows: readonly RowClass[] = [PrizeBoardRow, AwardRow, AwardChangeRow];
