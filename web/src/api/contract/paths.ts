/** By the API contract, until openapi.json is generated. Only `types.ts` reads this folder. */

import type * as accounts from './accounts.js';
import type * as blind from './blind.js';
import type * as contests from './contests.js';
import type * as entries from './entries.js';
import type * as staff from './staff.js';

type Body<B> = { content: { 'application/json': B } };

type Request<Req> = [Req] extends [never] ? { requestBody?: never } : { requestBody: Body<Req> };
type Answer<Res> = { responses: { 200: Body<Res> } };

/** One operation without parameters in its path, in the form that openapi-fetch reads. */
type Op<Res, Req = never> = Request<Req> & Answer<Res> & { parameters: { path?: never } };
/** One operation with parameters in its path. */
type At<Path extends string, Res, Req = never> = Request<Req> &
  Answer<Res> & { parameters: { path: Record<Path, string> } };
/** A list with its query. */
type List<Path extends string, Res> = Answer<Res> & {
  requestBody?: never;
  parameters: { path: Record<Path, string>; query?: Record<string, string | number | undefined> };
};
type Put<T extends { id: string }> = At<'contestId', contests.ContestView, contests.ListBody<T>>;

export interface paths {
  '/api/setup': {
    get: Op<{ needed: boolean }>;
    post: Op<accounts.SessionView, { fullName: string; email: string; password: string }>;
  };
  '/api/session': {
    get: Op<accounts.SessionView>;
    post: Op<accounts.SessionView, { login: string; password: string }>;
    delete: Op<void>;
  };
  '/api/account/register': { post: Op<accounts.RegisterAnswer, accounts.RegisterBody> };
  '/api/account/confirm': { post: Op<accounts.SessionView, { token: string }> };
  '/api/account/confirmation-mail': { post: Op<void, { login: string }> };
  '/api/account/password-reset': { post: Op<void, { login: string }> };
  '/api/account/password-reset/confirm': { post: Op<void, { token: string; password: string }> };
  '/api/account/sessions': { get: Op<accounts.DeviceSession[]> };
  '/api/account/sessions/{sessionId}': { delete: At<'sessionId', void> };
  '/api/account': { patch: Op<accounts.SessionView, { fullName?: string; locale?: 'vi' | 'en' }> };
  '/api/account/password': { post: Op<void, { current: string; next: string }> };
  '/api/invitations/{token}': { get: At<'token', accounts.InvitationView> };
  '/api/invitations/{token}/accept': {
    post: At<'token', accounts.SessionView, { fullName?: string; password?: string }>;
  };
  '/api/contests/{contestId}/people': { get: At<'contestId', accounts.PeopleView> };
  '/api/contests/{contestId}/people/{accountId}/{role}': {
    delete: At<'contestId' | 'accountId' | 'role', void>;
  };
  '/api/contests/{contestId}/invitations': {
    post: At<'contestId', accounts.PeopleView, accounts.InviteBody>;
  };
  '/api/contests/{contestId}/invitations/{id}': { delete: At<'contestId' | 'id', void> };

  '/api/contest-templates': { get: Op<contests.ContestTemplate[]> };
  '/api/contests': {
    post: Op<contests.ContestView, { template: string; title: string; organiser?: string }>;
  };
  '/api/contests/mine': { get: Op<contests.MyContest[]> };
  '/api/contests/open': { get: Op<contests.OpenContest[]> };
  '/api/contests/{contestId}': {
    get: At<'contestId', contests.ContestView>;
    patch: At<'contestId', contests.ContestView, contests.ContestPatch>;
  };
  '/api/contests/{contestId}/categories': { put: Put<contests.CategoryView> };
  '/api/contests/{contestId}/rounds': { put: Put<contests.RoundRow> };
  '/api/contests/{contestId}/criteria': { put: Put<contests.CriterionRow> };
  '/api/contests/{contestId}/prizes': { put: Put<contests.PrizeRow> };
  '/api/contests/{contestId}/units': { put: Put<contests.UnitRow> };
  '/api/contests/{contestId}/checklist': { get: At<'contestId', contests.ChecklistItem[]> };
  '/api/contests/{contestId}/transitions': {
    post: At<
      'contestId',
      contests.ContestView,
      { event: contests.ContestEvent; version: number; reason?: string }
    >;
  };
  '/api/contests/{contestId}/deadline': {
    post: At<'contestId', contests.ContestView, { closesAt: string; reason: string; version: number }>;
  };

  '/api/contests/{contestId}/entries': { post: At<'contestId', entries.EntryView> };
  '/api/entries/mine': { get: Op<entries.MyEntry[]> };
  '/api/entries/{entryId}': {
    get: At<'entryId', entries.EntryView>;
    patch: At<'entryId', entries.EntryView, entries.EntryPatch>;
  };
  '/api/entries/{entryId}/files/{fileId}': { delete: At<'entryId' | 'fileId', entries.EntryView> };
  '/api/entries/{entryId}/submit': { post: At<'entryId', entries.EntryView, { version: number }> };
  '/api/entries/{entryId}/withdraw': {
    post: At<'entryId', entries.EntryView, { version: number; reason?: string }>;
  };

  '/api/contests/{contestId}/screening': { get: List<'contestId', staff.ScreeningList> };
  '/api/contests/{contestId}/screening/{entryId}': { get: List<'contestId' | 'entryId', staff.DossierView> };
  '/api/contests/{contestId}/screening/{entryId}/masks': {
    put: At<'contestId' | 'entryId', staff.DossierView, { version: number; masks: staff.Mask[] }>;
  };
  '/api/contests/{contestId}/screening/{entryId}/blind-copy': {
    get: At<'contestId' | 'entryId', { text: string }>;
  };
  '/api/contests/{contestId}/screening/{entryId}/decision': {
    post: At<
      'contestId' | 'entryId',
      staff.DossierView,
      {
        version: number;
        outcome: 'eligible' | 'ineligible';
        reason?: staff.ScreeningReason | null;
        message?: string | null;
      }
    >;
  };

  '/api/contests/{contestId}/sealing': { get: At<'contestId', staff.SealingView> };
  '/api/contests/{contestId}/sealing/rounds/{roundId}': {
    post: At<'contestId' | 'roundId', staff.SealingView, { confirmation: string }>;
  };
  '/api/contests/{contestId}/unsealing': {
    post: At<'contestId', staff.SealingView, { confirmation: string; witnesses: string[] }>;
  };
  '/api/contests/{contestId}/my-conflicts': {
    get: At<'contestId', staff.MyConflicts>;
    put: At<
      'contestId',
      staff.MyConflicts,
      { unitIds: string[]; persons: string[]; noneOfTheList?: boolean }
    >;
  };

  '/api/contests/{contestId}/judging': { get: At<'contestId', blind.RoundBoard[]> };
  '/api/rounds/{roundId}': { get: At<'roundId', blind.RoundBoard> };
  '/api/rounds/{roundId}/assignment': {
    post: At<'roundId', blind.RoundBoard, { seed?: string; version: number }>;
  };
  '/api/rounds/{roundId}/release': { post: At<'roundId', blind.RoundBoard, { version: number }> };
  '/api/rounds/{roundId}/close': {
    post: At<'roundId', blind.RankingView, { version: number; reason?: string }>;
  };
  '/api/rounds/{roundId}/ranking': { get: At<'roundId', blind.RankingView> };
  '/api/desk': { get: Op<blind.DeskItem[]> };
  '/api/rounds/{roundId}/desk': { get: At<'roundId', blind.DeskView> };
  '/api/sheets/{sheetId}': { get: At<'sheetId', blind.SheetView> };
  '/api/sheets/{sheetId}/draft': { put: At<'sheetId', blind.SheetView, blind.SheetBody> };
  '/api/sheets/{sheetId}/submit': { post: At<'sheetId', blind.SheetView, blind.SheetBody> };
  '/api/sheets/{sheetId}/recuse': {
    post: At<'sheetId', blind.SheetView, { version: number; reason: string }>;
  };
  '/api/sheets/{sheetId}/return': {
    post: At<'sheetId', blind.RoundBoard, { version: number; reason: string }>;
  };

  '/api/contests/{contestId}/prize-board': { get: At<'contestId', staff.PrizeBoard> };
  '/api/contests/{contestId}/prize-board/proposal': { post: At<'contestId', staff.PrizeBoard> };
  '/api/contests/{contestId}/awards': {
    post: At<'contestId', staff.PrizeBoard, { entryId: string; prizeId: string; reason: string }>;
  };
  '/api/contests/{contestId}/awards/{awardId}': {
    delete: At<'contestId' | 'awardId', staff.PrizeBoard, { reason: string }>;
  };
  '/api/contests/{contestId}/awards/{awardId}/revocation': {
    post: At<'contestId' | 'awardId', staff.PrizeBoard, { reason: string; decisionNumber: string }>;
  };
  '/api/contests/{contestId}/approval': {
    post: At<'contestId', staff.PrizeBoard, { decisionNumber: string; decisionDate: string }>;
  };
  '/api/contests/{contestId}/publication': {
    post: At<'contestId', staff.PrizeBoard, { confirmation: string }>;
  };
  '/api/contests/{contestId}/certificates': {
    get: At<'contestId', staff.CertificateList>;
    post: At<'contestId', staff.CertificateList>;
  };
  '/api/contests/{contestId}/record': { get: List<'contestId', staff.RecordPage> };
  '/api/mails': {
    get: Answer<staff.PageOf<staff.MailItem>> & {
      requestBody?: never;
      parameters: { path?: never; query?: Record<string, string | number | undefined> };
    };
  };
  '/api/mails/{id}': { get: At<'id', staff.MailView> };
  '/api/jobs': {
    get: Answer<staff.JobView[]> & {
      requestBody?: never;
      parameters: { path?: never };
    };
  };
  '/api/jobs/{id}/retry': { post: At<'id', staff.JobView[]> };
}
