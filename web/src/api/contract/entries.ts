/** By the API contract, until openapi.json is generated. Only `types.ts` reads this folder. */

export type EntryState = 'draft' | 'submitted' | 'eligible' | 'ineligible' | 'withdrawn' | 'disqualified';

export interface MyEntry {
  id: string;
  contestId: string;
  contestTitle: string;
  contestSlug: string;
  title: string;
  categoryName: string | null;
  state: EntryState;
  receiptNumber: string | null;
  submittedAt: string | null;
  receivingClosesAt: string | null;
  updatedAt: string;
}

export interface AuthorView {
  fullName: string;
  penName: string | null;
  birthYear: number | null;
  unitId: string | null;
  unitName: string | null;
  position: string | null;
  phone: string | null;
  email: string | null;
  address: string | null;
}

export interface Finding {
  id: string;
  kind: string;
  value: string;
  place: string;
  part: string;
  excerpt: { before: string; match: string; after: string } | null;
  confidence: number;
}

export interface Inspection {
  state: 'waiting' | 'done' | 'failed';
  verdict: 'accept' | 'review' | 'reject' | null;
  reasons: { code: string; detail: string }[];
  words: number | null;
  pages: number | null;
  findings: Finding[];
}

export interface EntryFile {
  id: string;
  clientName: string;
  bytes: number;
  sha256: string;
  declaredType: string;
  detectedType: string | null;
  uploadedAt: string;
  inspection: Inspection;
}

export type EntryStep = 'category' | 'work' | 'authors' | 'file' | 'consent';

export interface EntryView {
  id: string;
  contestId: string;
  contestTitle: string;
  contestSlug: string;
  accent: string;
  state: EntryState;
  version: number;
  title: string;
  categoryId: string | null;
  authors: AuthorView[];
  consents: { purpose: string; givenAt: string }[];
  file: EntryFile | null;
  receipt: { number: string; issuedAt: string; sha256: string; bytes: number; clientName: string } | null;
  outcome: { state: string; reason: string | null; message: string | null; decidedAt: string } | null;
  missing: { step: EntryStep; code: string }[];
  deadlineAt: string | null;
  serverTime: string;
  award: { prizeName: string; certificateId: string | null } | null;
  can: { edit: boolean; upload: boolean; submit: boolean; withdraw: boolean; downloadReceipt: boolean };
}

/** What an autosave sends: an author has a unit of the contest's list, or its name in own words. */
export interface EntryPatch {
  version: number;
  title?: string;
  categoryId?: string | null;
  authors?: AuthorView[];
  consents?: string[];
}
