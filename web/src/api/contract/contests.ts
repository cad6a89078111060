/** By the API contract, until openapi.json is generated. Only `types.ts` reads this folder. */

import type { ContestRole } from './accounts.js';

export type ContestState =
  | 'draft'
  | 'announced'
  | 'receiving'
  | 'screening'
  | 'judging'
  | 'deciding'
  | 'published'
  | 'archived'
  | 'cancelled';

export interface MyContest {
  id: string;
  slug: string;
  title: string;
  state: ContestState;
  accent: string;
  roles: ContestRole[];
  receivingClosesAt: string | null;
}

export interface OpenContest {
  id: string;
  slug: string;
  title: string;
  organiser: string;
  state: ContestState;
  accent: string;
  receivingOpensAt: string | null;
  receivingClosesAt: string | null;
  categories: { id: string; name: string; form: string }[];
}

export interface CategoryView {
  id: string;
  position: number;
  name: string;
  form: string;
  formGroup: 'written' | 'multimedia';
  minWords: number | null;
  maxWords: number | null;
  tolerancePercent: number;
  maxEntriesPerAuthor: number | null;
  maxAuthors: number;
  maxBytes: number;
  fileTypes: string[];
}

export interface ConsentPurpose {
  purpose: string;
  required: boolean;
  text: string;
}

export interface ContestView {
  id: string;
  slug: string;
  title: string;
  edition: string | null;
  organiser: string;
  parentAgency: string | null;
  standingBody: string | null;
  headingStyle: 'PARTY' | 'STATE' | 'ORGANISER_ONLY';
  accent: string;
  summary: string;
  audience: string;
  rules: string;
  contactEmail: string | null;
  place: string | null;
  state: ContestState;
  version: number;
  receivingOpensAt: string | null;
  receivingClosesAt: string | null;
  receivingExtendedAt?: string | null;
  resultsExpectedAt: string | null;
  entriesPerAuthor: number | null;
  categories: CategoryView[];
  formGroupLimits: { formGroup: 'written' | 'multimedia'; maxEntriesPerAuthor: number }[];
  rounds: {
    id: string;
    position: number;
    name: string;
    readingsPerEntry: number;
    deviationLimit: number | null;
    advanceCount: number | null;
    dueAt: string | null;
  }[];
  criteria: {
    id: string;
    position: number;
    name: string;
    guidance: string;
    maxScore: number;
    step: number;
  }[];
  prizes: {
    id: string;
    position: number;
    name: string;
    quantity: number;
    value: number | null;
    categoryIds: string[];
  }[];
  units: { id: string; name: string; abbreviation: string | null }[];
  certificate: {
    wording: string;
    signerTitle: string;
    signerName: string;
    decisionNumber: string | null;
    decisionDate: string | null;
    registerPrefix: string;
    place: string;
  };
  consentPurposes: ConsentPurpose[];
  can: {
    edit: boolean;
    invite: boolean;
    announce: boolean;
    openReceiving: boolean;
    closeReceiving: boolean;
    extendDeadline: boolean;
    cancel: boolean;
    archive: boolean;
    screen: boolean;
    seal: boolean;
    assign: boolean;
    decide: boolean;
    publish: boolean;
    readRecord: boolean;
  };
}

export interface ContestTemplate {
  key: string;
  title: string;
  summary: string;
}

export type ChecklistSection =
  'basics' | 'categories' | 'dates' | 'rounds' | 'criteria' | 'prizes' | 'people' | 'certificate';

export interface ChecklistItem {
  key: string;
  section: ChecklistSection;
  done: boolean;
  params: Record<string, string | number>;
}

export type ContestEvent = 'announce' | 'open-receiving' | 'close-receiving' | 'cancel' | 'archive';

type Basic =
  | 'title'
  | 'edition'
  | 'organiser'
  | 'parentAgency'
  | 'standingBody'
  | 'headingStyle'
  | 'accent'
  | 'summary'
  | 'audience'
  | 'rules'
  | 'contactEmail'
  | 'place'
  | 'receivingOpensAt'
  | 'receivingClosesAt'
  | 'resultsExpectedAt'
  | 'entriesPerAuthor'
  | 'formGroupLimits'
  | 'certificate';

export type ContestPatch = Partial<Pick<ContestView, Basic>> & { version: number };

/** Rows of a part of the contest; one without an id is new. */
export interface ListBody<T extends { id: string; position?: number }> {
  version: number;
  items: (Omit<T, 'id' | 'position'> & { id?: string })[];
}

export type RoundRow = ContestView['rounds'][number];
export type CriterionRow = ContestView['criteria'][number];
export type PrizeRow = ContestView['prizes'][number];
export type UnitRow = ContestView['units'][number];
