/** By the API contract, until openapi.json is generated. Only `types.ts` reads this folder. */

export type RoundState = 'planned' | 'sealed' | 'assigned' | 'scoring' | 'moderating' | 'closed' | 'void';

export interface AssignmentSummary {
  entries: number;
  judges: number;
  readings: number;
  pairs: number;
  loadMin: number;
  loadMax: number;
  conflictsAssigned: number;
  components: number;
  overlapMin: number | null;
  overlapMax: number | null;
  connectivity: number | null;
  preference: number;
}

export interface JudgeProgress {
  judgeId: string;
  name: string;
  seated: boolean;
  assigned: number;
  submitted: number;
  lastActiveAt: string | null;
  conflictsDeclared: boolean;
}

export interface DiscrepancySheet {
  sheetId: string;
  reading: number;
  third: boolean;
  judgeName: string;
  submitted: boolean;
  version: number;
  total: number | null;
}

export interface Discrepancy {
  copyId: string;
  code: string;
  categoryName: string;
  sheets: DiscrepancySheet[];
  spread: number | null;
  state: 'third-assigned' | 'third-done' | 'open';
}

export interface SheetCounts {
  total: number;
  submitted: number;
  started: number;
  assigned: number;
  recused: number;
  unstaffed: number;
}

export interface RoundBoard {
  id: string;
  contestId: string;
  position: number;
  name: string;
  state: RoundState;
  version: number;
  readingsPerEntry: number;
  deviationLimit: number | null;
  dueAt: string | null;
  works: number;
  seed: string | null;
  sheets: SheetCounts;
  judges: JudgeProgress[];
  discrepancies: Discrepancy[];
  summary: AssignmentSummary | null;
  can: { assign: boolean; release: boolean; close: boolean; returnSheet: boolean };
}

export interface RankingItem {
  copyId: string;
  code: string;
  categoryId: string;
  categoryName: string;
  readings: number;
  mean: number;
  estimate: number;
  rank: number;
  tied: boolean;
  categoryRank: number;
  categoryTied: boolean;
  advances: boolean;
}

export interface RankingView {
  roundId: string;
  state: string;
  method: string;
  items: RankingItem[];
  advanceCount: number | null;
  tiedAtLine: boolean;
  committedRoot: string | null;
  reason: string | null;
}

export interface DeskItem {
  roundId: string;
  contestTitle: string;
  roundName: string;
  dueAt: string | null;
  total: number;
  submitted: number;
  state: RoundState;
}

export type SheetState = 'assigned' | 'started' | 'submitted' | 'returned' | 'recused' | 'void';

export interface DeskCriterion {
  id: string;
  name: string;
  guidance: string;
  maxScore: number;
  step: number;
}

export interface DeskSheet {
  sheetId: string;
  code: string;
  categoryName: string;
  words: number;
  state: SheetState;
  total: number | null;
  third: boolean;
}

export interface DeskView {
  roundId: string;
  roundName: string;
  contestTitle: string;
  accent: string;
  dueAt: string | null;
  state: RoundState;
  criteria: DeskCriterion[];
  items: DeskSheet[];
  progress: { total: number; submitted: number };
}

export interface SheetView {
  id: string;
  roundId: string;
  code: string;
  categoryName: string;
  text: string;
  words: number;
  state: SheetState;
  version: number;
  scores: Record<string, number>;
  total: number | null;
  comment: string;
  privateNote: string;
  returnReason: string | null;
  savedAt: string | null;
  submittedAt: string | null;
  third: boolean;
  position: number;
  of: number;
  previousId: string | null;
  nextId: string | null;
  can: { score: boolean; submit: boolean; recuse: boolean };
}

export interface SheetBody {
  version: number;
  scores: Record<string, number>;
  comment: string;
  privateNote: string;
}
