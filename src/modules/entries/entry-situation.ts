import { type Category, type Contest, receivingEndsAt, takesMedia } from '../contests/index.js';
import type { AuthorRow } from './author.row.js';
import type { AuthorDraft } from './domain/author.js';
import { isPaper } from './domain/channel.js';
import type { EntryFacts, ReceivingFacts } from './domain/entry.policy.js';
import { textRoleOf } from './domain/file-roles.js';
import { blockingOf, type Missing, missingOf, type PresentFile } from './domain/missing.js';
import type { EntryFileRow } from './entry-file.row.js';
import type { EntryRow } from './entry.row.js';
import type { EntryRecord } from './entry.store.js';

/** A work's row together with the rules of its contest. */
export interface EntryOutline {
  readonly entry: EntryRow;
  readonly contest: Contest;
  readonly category: Category | null;
  readonly facts: EntryFacts;
  /** The role of the file whose text is judged. */
  readonly textRole: 'work' | 'script';
}

/** A work together with the rules of its contest, and what follows from both. */
export interface EntrySituation {
  readonly record: EntryRecord;
  readonly contest: Contest;
  readonly category: Category | null;
  readonly facts: EntryFacts;
  /** Whether the judged text is a work or the script of sound or film. */
  readonly textRole: 'work' | 'script';
  readonly missing: readonly Missing[];
  /** What of it stands in the way of receiving the work; paper may owe the rest for a time. */
  readonly blocking: readonly Missing[];
}

/** What the rules of receiving look at. */
export function receivingFactsOf(contest: Contest): ReceivingFacts {
  return { contestState: contest.state, acceptsUntil: receivingEndsAt(contest) };
}

/** Puts the row of a work and its contest together. */
export function outlineOf(entry: EntryRow, contest: Contest): EntryOutline {
  const category = contest.categories.find((one) => one.id === entry.categoryId) ?? null;
  return {
    entry,
    contest,
    category,
    facts: {
      ...receivingFactsOf(contest),
      contestId: contest.id,
      ownerAccountId: entry.accountId,
      sentByUnitId: entry.sentByUnitId,
      state: entry.state,
      channel: entry.channel,
      correctableUntil: correctableUntil(entry.correctionDueAt, contest),
    },
    textRole: textRoleOf(category !== null && takesMedia(category)),
  };
}

/** Puts a work and its contest together. */
export function situationOf(record: EntryRecord, contest: Contest): EntrySituation {
  const { entry } = record;
  const { category, facts, textRole } = outlineOf(entry, contest);
  const withMedia = category !== null && takesMedia(category);
  const missing = missingOf({
    title: entry.title,
    category: category && { ...category, takesMedia: withMedia },
    authors: record.authors.map(draftOf),
    files: record.files.map(presentFile),
    scanned: isPaper(entry.channel),
    contactNeeded: entry.channel !== 'unit',
    consentsGiven: record.consents.map((consent) => consent.purpose),
    consentsRequired: contest.consentPurposes.flatMap((one) => (one.required ? one.purpose : [])),
  });
  return {
    record,
    contest,
    category,
    facts,
    textRole,
    missing,
    blocking: blockingOf(missing, entry.channel),
  };
}

function correctableUntil(dueAt: Date | null, { graceMinutes }: Contest): Date | null {
  return dueAt === null ? null : new Date(dueAt.getTime() + graceMinutes * 60_000);
}

function presentFile(file: EntryFileRow): PresentFile {
  const inspected = file.inspectionState === 'done';
  return {
    role: file.role,
    bytes: file.bytes,
    type: file.detectedType ?? file.declaredType,
    rejected: inspected && file.verdict === 'reject',
    language: inspected ? file.language : null,
  };
}

/** An author's row as the domain sees it. */
export function draftOf(row: AuthorRow): AuthorDraft {
  const { fullName, penName, birthYear, unitId, unitName, jobTitle, phone, email, address, idNumberKey } =
    row;
  const contact = { phone, email, address, idNumberKey };
  return { fullName, penName, birthYear, unitId, unitName, position: jobTitle, ...contact };
}
