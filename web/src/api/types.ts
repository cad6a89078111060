/**
 * The names under which the application knows the server's shapes. This is the only file that says where they come
 * from: `schema.d.ts`, which is generated from openapi.json.
 */
import type { components, paths as generated } from './schema.js';

type Schemas = components['schemas'];
type Query = Readonly<Record<string, string | number | undefined>>;

/** A list's query comes from the address and is checked by the server: here it may hold anything. */
type WithQuery<O> = O extends { parameters: infer P }
  ? Omit<O, 'parameters'> & { parameters: Omit<P, 'query'> & { query?: Query } }
  : O;

/** The operations of the server. */
export type paths = {
  [Path in keyof generated]: {
    [Method in keyof generated[Path]]: Method extends 'get'
      ? WithQuery<generated[Path][Method]>
      : generated[Path][Method];
  };
};

/** One page of a list. */
export interface Page<T> {
  items: T[];
  total: number;
  page: number;
  pageSize: number;
}

export type SessionView = Schemas['SessionView'];
export type AccountView = Schemas['AccountView'];
export type ContestRole = Schemas['RoleView']['role'];
export type DeviceSession = Schemas['DeviceView'];
export type InvitationView = Schemas['InvitationView'];
export type RegisterBody = Schemas['RegisterRequest'];
export type RegisterAnswer = Schemas['RegisteredView'];
export type PeopleView = Schemas['PeopleView'];
export type InviteBody = Schemas['InviteRequest'];

export type ContestState = Schemas['ContestView']['state'];
export type ContestView = Schemas['ContestView'];
export type ContestTemplate = Schemas['ContestTemplateView'];
export type ContestPatch = Schemas['PatchContestRequest'];
export type ContestEvent = Schemas['TransitionRequest']['event'];
export type ChecklistItem = Schemas['ChecklistPointView'];
export type ChecklistSection = ChecklistItem['section'];
export type MyContest = Schemas['MyContestView'];
export type OpenContest = Schemas['OpenContestView'];
export type CategoryView = Schemas['CategoryView'];
export type ConsentPurpose = Schemas['ConsentPurposeView'];
export type RoundRow = Schemas['RoundView'];
export type CriterionRow = Schemas['CriterionView'];
export type PrizeRow = Schemas['PrizeView'];
export type UnitRow = Schemas['UnitView'];

export type EntryView = Schemas['EntryView'];
export type EntryState = EntryView['state'];
export type FileRole = Schemas['EntryFileView']['role'];
export type FileOffer = Schemas['FileOfferView'];
export type OpenTransfer = Schemas['TransferView'];
export type OpenArchive = Schemas['ArchiveTransferView'];
export type EntryPatch = Schemas['PatchEntryRequest'];
export type EntryFile = Schemas['EntryFileView'];
export type EntryStep = Schemas['MissingView']['step'];
export type AuthorView = Schemas['AuthorView'];
export type Inspection = Schemas['InspectionView'];
export type Finding = Schemas['FindingView'];
export type MyEntry = Schemas['MyEntryView'];

export type ScreeningList = Schemas['QueueView'];
export type ScreeningItem = Schemas['QueueItemView'];
export type ScreeningReason = NonNullable<Schemas['DecisionRequest']['reason']>;
export type DossierView = Schemas['DossierView'];
export type MaskLabel = NonNullable<Schemas['MaskView']['label']>;
/** A stretch of a work's text; as a mask it may have words that stand for what it hides. */
export type Mask = Pick<Schemas['MaskView'], 'offset' | 'length'> & { readonly label?: MaskLabel | null };
export type MaskVersion = Schemas['MaskVersionView'];
export type DeskPeople = Schemas['DeskPeopleView'];
export type SavedView = Schemas['SavedViewView'];
export type Reply = Schemas['ReplyView'];
export type BulkBody = Schemas['BulkRequest'];
export type Batch = Schemas['BatchView'];
export type Figures = Schemas['FiguresView'];
export type FigureLine = Schemas['FigureView'];
export type EntrantScreening = Schemas['EntrantScreeningView'];
export type SimilarWork = Schemas['SimilarWorkView'];
export type SimilarWorksFound = Schemas['SimilarWorksView'];
export type SimilarPair = Schemas['SimilarPairView'];

export type JournalPage = Schemas['JournalView'];
export type JournalLine = Schemas['JournalLineView'];
export type Channel = JournalLine['channel'];
export type PaperView = Schemas['PaperView'];
export type PaperForm = Schemas['RegisterPaperRequest'];
export type PaperCorrection = Schemas['CorrectPaperRequest'];
export type Lookalike = Schemas['LookalikeView'];
export type TwinsView = Schemas['TwinsView'];
export type TwinWork = Schemas['TwinWorkView'];
export type TwinGround = Schemas['TwinPairView']['grounds'][number];
export type TwinComparison = Schemas['TwinComparisonView'];
export type TwinsJudgement = Schemas['JudgeTwinsRequest'];
export type BarredPerson = Schemas['BarredPersonView'];
export type BarredPersonForm = Schemas['BarredPersonRequest'];
export type Channels = Schemas['ChannelsView'];

export type SealingView = Schemas['SealingView'];
export type MyConflicts = Schemas['MyConflictsView'];

export type RoundBoard = Schemas['RoundBoardView'];
export type RoundState = RoundBoard['state'];
export type RoundProgress = Schemas['RoundProgressView'];
export type JudgeStanding = Schemas['JudgeStandingView'];
export type ReminderResult = Schemas['ReminderView'];
export type Replacement = Schemas['ReplacementView'];
export type AssignmentPreview = Schemas['AssignmentPreviewView'];
export type JudgeLoad = Schemas['JudgeLoadView'];
export type JudgeProgress = Schemas['JudgeProgressView'];
export type Discrepancy = Schemas['DiscrepancyView'];
export type DiscrepancySheet = Schemas['DiscrepancySheetView'];
export type AssignmentSummary = Schemas['AssignmentSummaryView'];
export type RankingView = Schemas['RankingView'];
export type FindingsView = Schemas['FindingsView'];
export type GroupFindings = Schemas['GroupFindingsView'];
export type WorkFindings = Schemas['WorkFindingsView'];
export type JudgeProfile = Schemas['JudgeProfileView'];
export type RankingSpread = Schemas['RankingSpreadView'];
export type RankingItem = Schemas['RankingItemView'];
export type DeskItem = Schemas['DeskRoundView'];
export type DeskView = Schemas['DeskView'];
export type DeskSheet = Schemas['DeskItemView'];
export type DifferencesView = Schemas['RoundDifferencesView'];
export type Difference = Schemas['DifferenceView'];
export type DiscussionItem = Schemas['DiscussionItemView'];
export type DiscussionView = Schemas['DiscussionView'];
export type DeskCriterion = DeskView['criteria'][number];
export type SheetView = Schemas['SheetView'];
export type SheetState = SheetView['state'];
export type SheetBody = Schemas['SheetInput'];

export type PrizeBoard = Schemas['PrizeBoardView'];
export type CertificateList = Schemas['CertificateList'];
export type RecordPage = Schemas['RecordPage'];
export type RecordItem = Schemas['RecordItem'];
export type MailItem = Schemas['MailSummary'];
export type MailView = Schemas['MailView'];
export type JobView = Schemas['DeadJobView'];

export type UnitPage = Schemas['UnitPageView'];
export type UnitWork = Schemas['UnitWorkView'];
export type UnitImport = Schemas['UnitImportView'];
export type ImportRow = Schemas['ImportRowView'];
export type RowOutcome = ImportRow['outcome'];
