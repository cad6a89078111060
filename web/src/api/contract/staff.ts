/** By the API contract, until openapi.json is generated. Only `types.ts` reads this folder. */

import type { AuthorView, EntryFile, EntryState } from './entries.js';

export interface PageOf<T> {
  items: T[];
  total: number;
  page: number;
  pageSize: number;
}

export type ScreeningReason =
  | 'identity-in-work'
  | 'wrong-category'
  | 'over-length'
  | 'under-length'
  | 'missing-translation'
  | 'duplicate'
  | 'published-too-early'
  | 'over-cap'
  | 'too-many-authors'
  | 'barred-person'
  | 'late'
  | 'bad-file'
  | 'missing-proof'
  | 'off-topic'
  | 'other';

export interface ScreeningItem {
  entryId: string;
  receiptNumber: string;
  title: string;
  categoryName: string | null;
  authorNames: string[];
  unitName: string | null;
  words: number | null;
  findings: number;
  state: EntryState;
  submittedAt: string | null;
}

export interface ScreeningList extends PageOf<ScreeningItem> {
  counts: { waiting: number; eligible: number; ineligible: number; withFindings: number };
}

export interface Mask {
  offset: number;
  length: number;
}

export interface DossierView {
  entryId: string;
  receiptNumber: string;
  title: string;
  categoryName: string | null;
  limits: { minWords: number | null; maxWords: number | null; tolerancePercent: number } | null;
  authors: AuthorView[];
  file: EntryFile | null;
  text: string;
  findings: {
    id: string;
    kind: string;
    value: string;
    place: string;
    part: string;
    offset: number | null;
    length: number;
    confidence: number;
  }[];
  masks: Mask[];
  state: EntryState;
  version: number;
  decision: {
    outcome: 'eligible' | 'ineligible';
    reason: ScreeningReason | null;
    message: string | null;
    decidedBy: string;
    decidedAt: string;
  } | null;
  history: {
    at: string;
    what: 'received' | 'replaced' | 'eligible' | 'ineligible' | 'masks-changed';
    /** Null for the entrant. */
    by: string | null;
  }[];
  neighbours: { previous: string | null; next: string | null };
  can: { decide: boolean; mask: boolean };
}

export interface SealingView {
  rounds: {
    roundId: string;
    position: number;
    name: string;
    state: string;
    eligible: number;
    unscreened: number;
    /** Seated judges who have not declared conflicts yet. */
    conflictsUndeclared: number;
    sealedAt: string | null;
    works: number | null;
    commitment: string | null;
  }[];
  unsealedAt: string | null;
  unsealedBy: string | null;
  witnesses: string[];
  can: { sealRoundId: string | null; unseal: boolean };
}

export interface MyConflicts {
  units: { id: string; name: string }[];
  declared: { unitIds: string[]; persons: string[]; declaredAt: string } | null;
  onlyAdditions: boolean;
}

export interface PrizeBoard {
  state: 'open' | 'approved' | 'published';
  ranking: {
    entryId: string;
    code: string;
    rank: number;
    tied: boolean;
    estimate: number;
    readings: number;
    title: string;
    authorNames: string[];
    unitName: string | null;
    categoryId: string;
    categoryName: string;
    award: { awardId: string; prizeId: string } | null;
  }[];
  prizes: {
    id: string;
    name: string;
    categoryIds: string[];
    quantity: number;
    awards: {
      awardId: string;
      entryId: string;
      state: 'proposed' | 'approved' | 'published' | 'revoked';
      version: number;
    }[];
  }[];
  /** Ties that nobody has decided yet. */
  undecided: { entryIds: string[]; places: { prizeId: string; count: number }[] }[];
  changes: { at: string; by: string; what: string; reason: string | null }[];
  decision: { number: string; date: string } | null;
  can: { propose: boolean; change: boolean; approve: boolean; publish: boolean; revoke: boolean };
}

export interface CertificateList {
  items: {
    id: string;
    registerNumber: string;
    awardId: string;
    recipients: string[];
    prizeName: string;
    workTitle: string;
    state: 'valid' | 'revoked';
    issuedAt: string;
  }[];
  can: { issue: boolean };
}

export interface RecordItem {
  /** Place in the chain, counted from 1 over all contests. */
  seq: number;
  at: string;
  actor: string;
  action: string;
  /** The act in the reader's language. */
  sentence: string;
  subject: string;
  /** Left out while the contest is sealed. */
  subjectId: string | null;
  details: Record<string, string | number | boolean | null>;
  hash: string;
}

export interface RecordPage extends PageOf<RecordItem> {
  head: { seq: number; hash: string };
}

export interface MailItem {
  id: string;
  to: string;
  subject: string;
  sentAt: string;
}

export interface MailView extends MailItem {
  text: string;
  html: string;
}

export interface JobView {
  id: string;
  kind: string;
  state: 'dead';
  attempts: number;
  lastError: string | null;
  createdAt: string;
}
