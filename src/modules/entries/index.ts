import type { RowClass } from '../../platform/database/database.js';
import { AuthorRow } from './author.row.js';
import { ConsentRow } from './consent.row.js';
import { DeskRow } from './desk.row.js';
import { EntryFileRow } from './entry-file.row.js';
import { EntryRow } from './entry.row.js';
import { SignatureRow } from './comparison/signature.row.js';
import { SimilarityRow } from './comparison/similarity.row.js';
import { EntryTextRow } from './entry-text.row.js';
import { FindingRow } from './finding.row.js';
import { MediaCopyRow } from './media/media-copy.row.js';
import { ArchiveTransferRow } from './unit-lists/archive-transfer.row.js';
import { UnitImportLineRow } from './unit-lists/unit-import-row.row.js';
import { UnitImportRow } from './unit-lists/unit-import.row.js';
import { ReceiptRow } from './receipt.row.js';
import { TransferRow } from './transfer/transfer.row.js';
import { BarredPersonRow } from './reception/barred-person.row.js';
import { PaperRow } from './reception/paper.row.js';
import { TwinRow } from './reception/twin.row.js';

export { EntriesModule } from './entries.module.js';
export {
  type EntryDossier,
  type EligibleEntry,
  Entries,
  type PublishedAward,
  type ReceiptPage,
} from './entries.service.js';
export type { CategoryTally } from './entry.store.js';
export { Drafts } from './drafts.service.js';
export { Editing, type EntryPatch } from './editing.service.js';
export { Submissions } from './submissions.service.js';
export { TextConfirmations } from './text-confirmations.service.js';
export { Uploads } from './uploads.service.js';
export { BlindMediaCopies } from './media/blind-media-copies.service.js';
export { TransferSweep } from './transfer/transfer-sweep.service.js';
export { FileSweep, type FileClaim } from './file-sweep.service.js';
export { ReceivedEntries } from './received-entries.service.js';
export type { DossierFinding, QueuedEntry, ReceivedEntry } from './received-entry.js';
export { Comparisons, type SimilarWork } from './comparison/comparisons.service.js';
export type { Passage } from './comparison/domain/compare.js';
export { UnitWorks, type UnitPaper, type UnitPaperRow } from './unit-lists/unit-works.service.js';
export { Journal, type JournalLine, type WholeList } from './reception/journal.service.js';
export { type JournalFilter, journalFilterOf } from './reception/journal.store.js';
export { channelNames } from './reception/journal-table.js';
export { type PaperPage, PaperPages } from './reception/paper-pages.service.js';
export { Twins, type TwinFinding } from './reception/twins.service.js';
export { type TwinGround, twinGrounds, type TwinPair, type TwinVerdict } from './reception/domain/twins.js';
export { type Channel, channels, isPaper, type PaperChannel } from './domain/channel.js';
export {
  type DeskStanding,
  type ScreenedEntry,
  ScreeningDesk,
  type ScreeningOutcome,
} from './screening-desk.service.js';
export {
  type LengthLimits,
  type Neighbours,
  type PageWish,
  type QueueCounts,
  type QueueFilter,
  type QueueSort,
  type SimilarityLimit,
  queueSorts,
} from './queue-filter.js';
export { ScreeningFigures, type FigureLine, type DayLine } from './screening-figures.store.js';
export type { AuthorDraft } from './domain/author.js';
export { type EntryState, entryStates } from './domain/entry.machine.js';
export { inspectionStates } from './entry-file.row.js';
export { importStates } from './unit-lists/domain/unit-import.machine.js';
export type { FindingKind } from './intake/domain/inspection.js';
export { type FileRole, fileRoles, type PlaceWish } from './domain/file-roles.js';
export { buildBlindText, type MaskRange } from './intake/domain/blind-text.js';
export { AuthorView, EntryFileView } from './dto/entry.dto.js';
export {
  type EntrantAddress,
  type EntryMailFacts,
  type ReceiptMailFacts,
  entryBegun,
  entryChanged,
  entryFileOpened,
  entrySubmitted,
  entryTextConfirmed,
  entryWithdrawn,
  type PaperMailFacts,
  paperRegistered,
  type ListedWork,
  type UnitListMailFacts,
  unitListImported,
} from './events.js';

/** The tables of this module. */
export const entriesRows: readonly RowClass[] = [
  EntryRow,
  AuthorRow,
  ConsentRow,
  EntryFileRow,
  EntryTextRow,
  FindingRow,
  ReceiptRow,
  DeskRow,
  SignatureRow,
  SimilarityRow,
  TransferRow,
  MediaCopyRow,
  PaperRow,
  BarredPersonRow,
  TwinRow,
  UnitImportRow,
  UnitImportLineRow,
  ArchiveTransferRow,
];
