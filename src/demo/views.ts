import type { DeviationPolicy } from '../kernel/deviation.js';

/** What the walk reads of the server's answers: a small part of each. */
export interface ContestAnswer {
  readonly id: string;
  readonly slug: string;
  readonly state: string;
  readonly version: number;
  readonly categories: readonly {
    readonly id: string;
    readonly name: string;
    readonly maxAuthors: number;
    readonly formGroup: string;
    readonly fileTypes: readonly string[];
  }[];
  readonly rounds: readonly (RoundTerms & { readonly id: string })[];
  readonly units: readonly {
    readonly id: string;
    readonly name: string;
    readonly abbreviation: string | null;
  }[];
  readonly consentPurposes: readonly { readonly purpose: string; readonly required: boolean }[];
}

export interface RoundTerms {
  readonly name: string;
  readonly readingsPerEntry: number;
  readonly deviationLimit: number | null;
  readonly deviation?: DeviationPolicy | null;
  readonly advanceCount: number | null;
  readonly dueAt: string | null;
}

export interface EntryAnswer {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly receipt: { readonly number: string; readonly sha256: string } | null;
  readonly missing: readonly { readonly step: string; readonly code: string }[];
}

export interface DossierAnswer {
  readonly version: number;
  readonly text: string;
  readonly findings: readonly { readonly kind: string; readonly place: string }[];
}

export interface BoardAnswer {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly works: number;
  readonly discrepancies: readonly { readonly code: string; readonly state: string }[];
}

export interface DeskAnswer {
  readonly criteria: readonly { readonly id: string; readonly maxScore: number; readonly step: number }[];
  readonly items: readonly { readonly sheetId: string; readonly code: string; readonly state: string }[];
}

export interface SheetAnswer {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly text: string;
  readonly state: string;
}

export interface SealingAnswer {
  readonly rounds: readonly {
    readonly roundId: string;
    readonly sealedAt: string | null;
    readonly works: number | null;
  }[];
  readonly can: { readonly sealRoundId: string | null; readonly unseal: boolean };
}

export interface DiscussionAnswer {
  readonly version: number;
  readonly criteria: readonly { readonly id: string; readonly step: number }[];
  readonly sheets: readonly { readonly scores: Readonly<Record<string, number>> }[];
}
