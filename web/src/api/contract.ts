/**
 * The shapes of the server's answers, written by hand from the API contract until openapi.json exists.
 * Only `types.ts` imports this file.
 */

type Body<B> = { content: { 'application/json': B } };

type Request<Req> = [Req] extends [never] ? { requestBody?: never } : { requestBody: Body<Req> };
type Answer<Res> = { responses: { 200: Body<Res> } };

/** One operation in the form that openapi-fetch reads. */
type Op<Res, Req = never, Path = never> = Request<Req> & Answer<Res> & { parameters: { path: Path } };
type OpenOp<Res, Req = never> = Request<Req> & Answer<Res> & { parameters: { path?: never } };

export type ContestRole =
  | 'organiser'
  | 'secretary'
  | 'judge'
  | 'panel-head'
  | 'council'
  | 'auditor'
  | 'custodian'
  | 'unit-coordinator';

export interface AccountView {
  id: string;
  fullName: string;
  login: string;
  email: string | null;
  phone: string | null;
  locale: 'vi' | 'en';
  isAdministrator: boolean;
  confirmed: boolean;
}

export interface SessionView {
  account: AccountView | null;
  roles: { contestId: string; role: ContestRole; unitId: string | null }[];
  can: { createContest: boolean; readMails: boolean };
  serverTime: string;
}

export interface DeviceSession {
  id: string;
  createdAt: string;
  lastSeenAt: string;
  userAgent: string;
  current: boolean;
}

export interface InvitationView {
  role: ContestRole;
  email: string;
  contestId: string;
  contestTitle: string;
  accountExists: boolean;
  expiresAt: string;
}

export interface RegisterBody {
  fullName: string;
  login: string;
  email?: string;
  password: string;
  locale: 'vi' | 'en';
  consent: boolean;
}

export interface RegisterAnswer {
  next: 'confirm-by-mail' | 'sign-in';
}

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

/** What an autosave sends; authors are without the unit's name, which the server knows. */
export interface EntryPatch {
  version: number;
  title?: string;
  categoryId?: string | null;
  authors?: Omit<AuthorView, 'unitName'>[];
  consents?: string[];
}

type EntryPath = { entryId: string };

export interface paths {
  '/api/setup': {
    get: OpenOp<{ needed: boolean }>;
    post: OpenOp<SessionView, { fullName: string; email: string; password: string }>;
  };
  '/api/session': {
    get: OpenOp<SessionView>;
    post: OpenOp<SessionView, { login: string; password: string }>;
    delete: OpenOp<void>;
  };
  '/api/account/register': { post: OpenOp<RegisterAnswer, RegisterBody> };
  '/api/account/confirm': { post: OpenOp<SessionView, { token: string }> };
  '/api/account/confirmation-mail': { post: OpenOp<void, { login: string }> };
  '/api/account/password-reset': { post: OpenOp<void, { login: string }> };
  '/api/account/password-reset/confirm': { post: OpenOp<void, { token: string; password: string }> };
  '/api/account/sessions': { get: OpenOp<DeviceSession[]> };
  '/api/account/sessions/{id}': { delete: Op<void, never, { id: string }> };
  '/api/account': { patch: OpenOp<SessionView, { fullName?: string; locale?: 'vi' | 'en' }> };
  '/api/account/password': { post: OpenOp<void, { current: string; next: string }> };
  '/api/invitations/{token}': { get: Op<InvitationView, never, { token: string }> };
  '/api/invitations/{token}/accept': {
    post: Op<SessionView, { fullName?: string; password?: string }, { token: string }>;
  };
  '/api/contests/mine': { get: OpenOp<MyContest[]> };
  '/api/contests/open': { get: OpenOp<OpenContest[]> };
  '/api/contests/{contestId}': { get: Op<ContestView, never, { contestId: string }> };
  '/api/contests/{contestId}/entries': { post: Op<EntryView, never, { contestId: string }> };
  '/api/entries/mine': { get: OpenOp<MyEntry[]> };
  '/api/entries/{entryId}': {
    get: Op<EntryView, never, EntryPath>;
    patch: Op<EntryView, EntryPatch, EntryPath>;
  };
  '/api/entries/{entryId}/files/{fileId}': {
    delete: Op<EntryView, never, { entryId: string; fileId: string }>;
  };
  '/api/entries/{entryId}/submit': { post: Op<EntryView, { version: number }, EntryPath> };
  '/api/entries/{entryId}/withdraw': { post: Op<EntryView, { version: number; reason?: string }, EntryPath> };
}
