/**
 * The names under which the application knows the server's shapes. This is the only file that says where
 * they come from.
 */
export type {
  AccountView,
  AuthorView,
  CategoryView,
  ConsentPurpose,
  ContestRole,
  ContestState,
  ContestView,
  DeviceSession,
  EntryFile,
  EntryPatch,
  EntryState,
  EntryStep,
  EntryView,
  Finding,
  Inspection,
  InvitationView,
  MyContest,
  MyEntry,
  OpenContest,
  RegisterAnswer,
  RegisterBody,
  SessionView,
  paths,
} from './contract.js';

/** One page of a list. */
export interface Page<T> {
  items: T[];
  total: number;
  page: number;
  pageSize: number;
}
