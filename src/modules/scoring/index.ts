import type { RowClass } from '../../platform/database/database.js';
import { RoundClosingRow } from './round-closing.row.js';
import { RoundFindingsRow } from './round-findings.row.js';
import { RoundResultRow } from './round-result.row.js';

export { RankingItemView, RankingView } from './dto/ranking.dto.js';
export { roundClosed } from './events.js';
export { FindingsReader } from './findings-reader.service.js';
export { RankingReader } from './ranking-reader.service.js';
export { RoundClosing } from './round-closing.service.js';
export { RoundFindings } from './round-findings.service.js';
export { ScoringModule } from './scoring.module.js';
export { type RoundResult, Scoring } from './scoring.service.js';

/** The tables of this module. */
export const scoringRows: readonly RowClass[] = [RoundClosingRow, RoundResultRow, RoundFindingsRow];
