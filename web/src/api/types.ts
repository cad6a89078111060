/**
 * The names under which the application knows the server's shapes. This is the only file that says where
 * they come from.
 */
export type {
  AccountView,
  ContestRole,
  DeviceSession,
  InvitationView,
  InviteBody,
  PeopleView,
  RegisterAnswer,
  RegisterBody,
  SessionView,
} from './contract/accounts.js';
export type {
  AssignmentSummary,
  DeskCriterion,
  DeskItem,
  DeskSheet,
  DeskView,
  Discrepancy,
  DiscrepancySheet,
  JudgeProgress,
  RankingItem,
  RankingView,
  RoundBoard,
  RoundState,
  SheetBody,
  SheetState,
  SheetView,
} from './contract/blind.js';
export type {
  CategoryView,
  ChecklistItem,
  ChecklistSection,
  ConsentPurpose,
  ContestEvent,
  ContestPatch,
  ContestState,
  ContestTemplate,
  ContestView,
  CriterionRow,
  MyContest,
  OpenContest,
  PrizeRow,
  RoundRow,
  UnitRow,
} from './contract/contests.js';
export type {
  AuthorView,
  EntryFile,
  EntryPatch,
  EntryState,
  EntryStep,
  EntryView,
  Finding,
  Inspection,
  MyEntry,
} from './contract/entries.js';
export type {
  CertificateList,
  DossierView,
  JobView,
  MailItem,
  MailView,
  Mask,
  MyConflicts,
  PrizeBoard,
  RecordItem,
  RecordPage,
  ScreeningItem,
  ScreeningList,
  ScreeningReason,
  SealingView,
} from './contract/staff.js';
export type { paths } from './contract/paths.js';
export type { PageOf as Page } from './contract/staff.js';
