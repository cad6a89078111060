/** By the API contract, until openapi.json is generated. Only `types.ts` reads this folder. */

export type RoundState = 'planned' | 'sealed' | 'assigned' | 'scoring' | 'moderating' | 'closed' | 'void';

export interface AssignmentSummary {
  seed: string;
  [figure: string]: unknown;
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
  sheets: { total: number; submitted: number; started: number; assigned: number; recused: number };
  judges: {
    judgeId: string;
    name: string;
    assigned: number;
    submitted: number;
    lastActiveAt: string | null;
    conflictsDeclared: boolean;
  }[];
  discrepancies: {
    copyId: string;
    code: string;
    categoryName: string;
    sheets: { sheetId: string; reading: number; judgeName: string; total: number }[];
    spread: number;
    state: 'third-assigned' | 'third-done' | 'open';
  }[];
  summary: AssignmentSummary | null;
  can: { assign: boolean; release: boolean; close: boolean; returnSheet: boolean };
}

export interface RankingView {
  roundId: string;
  state: string;
  method: string;
  items: {
    copyId: string;
    code: string;
    categoryName: string;
    readings: number;
    mean: number;
    estimate: number;
    rank: number;
    tied: boolean;
    advances: boolean;
  }[];
  advanceCount: number | null;
  tiedAtLine: boolean;
  committedRoot: string | null;
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

export interface DeskView {
  roundId: string;
  roundName: string;
  contestTitle: string;
  accent: string;
  dueAt: string | null;
  state: RoundState;
  criteria: { id: string; name: string; guidance: string; maxScore: number; step: number }[];
  items: {
    sheetId: string;
    code: string;
    categoryName: string;
    words: number;
    state: SheetState;
    total: number | null;
    third: boolean;
  }[];
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
