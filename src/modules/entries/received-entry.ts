import type { Locale } from '../../kernel/locale.js';
import type { Unit } from '../contests/units/index.js';
import type { EntryState } from './domain/entry.machine.js';
import { type AuthorView, type EntryFileView } from './dto/entry.dto.js';
import type { EntryFileRow } from './entry-file.row.js';
import type { FileContents } from './entry-file.store.js';
import type { Channel } from './entry.row.js';
import type { EntrySituation } from './entry-situation.js';
import { authorView, fileView, isShown } from './entry-views.js';
import type { FindingKind, FindingPlace, Verdict } from './intake/domain/inspection.js';
import type { ReceiptRow } from './receipt.row.js';

/** A line of the secretariat's queue. */
export interface QueuedEntry {
  readonly entryId: string;
  readonly receiptNumber: string;
  readonly title: string;
  readonly categoryId: string | null;
  readonly authorNames: readonly string[];
  /** Of the first author. */
  readonly unitName: string | null;
  readonly words: number | null;
  readonly findings: number;
  /** Part of the words that other works have, 0 to 1; null before the comparison. */
  readonly similarShare: number | null;
  readonly state: EntryState;
  readonly submittedAt: Date | null;
  readonly channel: Channel;
  /** Accounts of the secretariat. */
  readonly assignedTo: string | null;
  readonly proposedBy: string | null;
  readonly correctionDueAt: Date | null;
  readonly correctedAt: Date | null;
}

/** A place in a work's text, or beside it, that may give an author away. */
export interface DossierFinding {
  readonly id: string;
  readonly kind: FindingKind;
  readonly value: string;
  readonly place: FindingPlace;
  readonly part: string;
  /** UTF-16 units in the text; null where the words are not in it. */
  readonly offset: number | null;
  readonly length: number;
  readonly confidence: number;
}

/** A received work as the secretariat sees it, names and all. */
export interface ReceivedEntry {
  readonly entryId: string;
  readonly contestId: string;
  readonly state: EntryState;
  /** Raised by every change of the work. */
  readonly version: number;
  readonly fileId: string | null;
  /** Changed last by its author, and decided about last. */
  readonly updatedAt: Date;
  readonly decidedAt: Date | null;
  readonly ownerAccountId: string;
  readonly channel: Channel;
  readonly assignedTo: string | null;
  readonly proposedBy: string | null;
  readonly correctionDueAt: Date | null;
  readonly correctedAt: Date | null;
  /** Part of the words that other works have, 0 to 1; null before the comparison. */
  readonly similarShare: number | null;
  readonly receiptNumber: string;
  readonly title: string;
  readonly categoryId: string | null;
  readonly authors: readonly AuthorView[];
  readonly receipts: readonly Pick<ReceiptRow, 'revision' | 'issuedAt'>[];
  readonly inspected: boolean;
  /** The file shows pages as pictures whose text nobody has read yet, neither a machine nor a person. */
  readonly hasUnreadPages: boolean;
  readonly verdict: Verdict | null;
  /** The extracted body text; empty before inspection. */
  readonly text: string;
  readonly findings: readonly DossierFinding[];
  /** The files that stand, as their views show them, the one of the text first. */
  fileViews(locale: Locale): EntryFileView[];
}

/** A file with what inspection took from it. */
export interface FileOnDesk {
  readonly file: EntryFileRow;
  readonly contents: FileContents;
}

/** The part of a version's words that other works have. */
export function similarShareOf(file: EntryFileRow | null): number | null {
  const share = file?.similarShare ?? null;
  return share === null ? null : share / 10_000;
}

/** Puts a received work together for the secretariat. */
export function receivedEntryOf(
  { record }: EntrySituation,
  files: readonly FileOnDesk[],
  receipts: readonly ReceiptRow[],
  units: readonly Unit[],
): ReceivedEntry {
  const { entry, authors, file } = record;
  const contents = files.find((one) => one.file.id === entry.fileId)?.contents ?? null;
  return {
    entryId: entry.id,
    contestId: entry.contestId,
    state: entry.state,
    version: entry.version,
    fileId: entry.fileId,
    updatedAt: entry.updatedAt,
    decidedAt: entry.decidedAt,
    ownerAccountId: entry.accountId,
    channel: entry.channel ?? 'web',
    assignedTo: entry.assignedTo,
    proposedBy: entry.proposedBy,
    correctionDueAt: entry.correctionDueAt,
    correctedAt: entry.correctedAt,
    similarShare: similarShareOf(file),
    receiptNumber: entry.receiptNumber ?? '',
    title: entry.title,
    categoryId: entry.categoryId,
    authors: authors.map((author) => authorView(author, units)),
    receipts,
    inspected: file?.inspectionState === 'done',
    hasUnreadPages: file?.reasons.some(({ code }) => code === 'pictured-pages') ?? false,
    verdict: file?.verdict ?? null,
    text: contents?.text ?? '',
    findings: (contents?.findings ?? []).filter(isShown).map((row) => ({
      id: row.id,
      kind: row.kind,
      value: row.value,
      place: row.place,
      part: row.part,
      offset: row.textOffset,
      length: row.textLength,
      confidence: row.confidencePercent / 100,
    })),
    fileViews: (locale) => files.map((one) => fileView(one.file, one.contents, locale)),
  };
}
