import type { ScoringMethod } from '../../../kernel/deviation.js';
import type { AssignmentSummary } from '../domain/assignment/problem.js';
import type { DiscrepancyState } from '../domain/outcome.js';
import type { RoundState } from '../domain/round.machine.js';

/** How many sheets a round has, by how far they are. */
export class SheetCountsView {
  /** Sheets that count. */
  total!: number;
  submitted!: number;
  started!: number;
  assigned!: number;
  recused!: number;
  /** Readings that nobody could be found for. */
  unstaffed!: number;
}

/** A judge's progress, for the panel head. */
export class JudgeProgressView {
  judgeId!: string;
  name!: string;
  seated!: boolean;
  assigned!: number;
  submitted!: number;
  lastActiveAt!: string | null;
  conflictsDeclared!: boolean;
}

/** One of the readings that differ. */
export class DiscrepancySheetView {
  sheetId!: string;
  reading!: number;
  third!: boolean;
  judgeName!: string;
  submitted!: boolean;
  /** Names the state that was read, when the sheet is given back. */
  version!: number;
  /** In hundredths; null until it is handed in, and where the reader still has to read the work. */
  total!: number | null;
}

/** A work whose readings lie too far apart. */
export class DiscrepancyView {
  copyId!: string;
  code!: string;
  categoryName!: string;
  sheets!: DiscrepancySheetView[];
  /** In hundredths; null where the reader still has to read the work. */
  spread!: number | null;
  state!: DiscrepancyState;
}

/** What an assignment is like, in figures. */
export class AssignmentSummaryView implements AssignmentSummary {
  entries!: number;
  judges!: number;
  readings!: number;
  pairs!: number;
  loadMin!: number;
  loadMax!: number;
  conflictsAssigned!: number;
  components!: number;
  overlapMin!: number | null;
  overlapMax!: number | null;
  connectivity!: number | null;
  preference!: number;
}

/** What the reader may do with the round. */
export class RoundCanView {
  assign!: boolean;
  release!: boolean;
  close!: boolean;
  returnSheet!: boolean;
  /** Settle differences, order readings. */
  moderate!: boolean;
}

/** How a round stands: for the panel head and the organisers. Codes only. */
export class RoundBoardView {
  id!: string;
  contestId!: string;
  position!: number;
  name!: string;
  state!: RoundState;
  version!: number;
  readingsPerEntry!: number;
  deviationLimit!: number | null;
  /** Whether tiers say what is done about readings that lie apart. */
  byTiers!: boolean;
  /** The rule that counts. */
  method!: ScoringMethod;
  dueAt!: string | null;
  works!: number;
  seed!: string | null;
  /** How many works every judge reads. */
  anchors!: number;
  sheets!: SheetCountsView;
  judges!: JudgeProgressView[];
  discrepancies!: DiscrepancyView[];
  summary!: AssignmentSummaryView | null;
  /** Where the order to close the round stands; null when there is none, or it has been done. */
  closing!: 'ordered' | 'checking' | 'refused' | 'check-failed' | null;
  can!: RoundCanView;
}
