import { randomId } from '../../kernel/ids.js';
import type { ScoreSheetRow } from './score-sheet.row.js';

/** An empty sheet for a judge and a copy. */
export function newSheet(
  of: Pick<ScoreSheetRow, 'roundId' | 'copyId' | 'judgeId' | 'reading' | 'third'>,
): ScoreSheetRow {
  return {
    ...of,
    id: randomId(),
    state: 'assigned',
    version: 0,
    scores: {},
    total: null,
    comment: '',
    privateNote: '',
    reason: null,
    savedAt: null,
    submittedAt: null,
  };
}
