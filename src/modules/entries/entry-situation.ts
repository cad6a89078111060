import { type Category, type Contest, receivingEndsAt } from '../contests/index.js';
import type { AuthorRow } from './author.row.js';
import type { AuthorDraft } from './domain/author.js';
import { isPaper } from './domain/channel.js';
import type { EntryFacts, ReceivingFacts } from './domain/entry.policy.js';
import { blockingOf, type Missing, missingOf } from './domain/missing.js';
import type { EntryRecord } from './entry.store.js';

/** A work together with the rules of its contest, and what follows from both. */
export interface EntrySituation {
  readonly record: EntryRecord;
  readonly contest: Contest;
  readonly category: Category | null;
  readonly facts: EntryFacts;
  readonly missing: readonly Missing[];
  /** What of it stands in the way of receiving the work; paper may owe the rest for a time. */
  readonly blocking: readonly Missing[];
}

/** What the rules of receiving look at. */
export function receivingFactsOf(contest: Contest): ReceivingFacts {
  return { contestState: contest.state, acceptsUntil: receivingEndsAt(contest) };
}

/** Puts a work and its contest together. */
export function situationOf(record: EntryRecord, contest: Contest): EntrySituation {
  const { entry, file } = record;
  const category = contest.categories.find((one) => one.id === entry.categoryId) ?? null;
  const missing = missingOf({
    title: entry.title,
    category,
    authors: record.authors.map(draftOf),
    file: file && {
      bytes: file.bytes,
      type: file.detectedType ?? file.declaredType,
      rejected: file.inspectionState === 'done' && file.verdict === 'reject',
    },
    scanned: isPaper(entry.channel),
    consentsGiven: record.consents.map((consent) => consent.purpose),
    consentsRequired: contest.consentPurposes.flatMap((one) => (one.required ? one.purpose : [])),
  });
  return {
    record,
    contest,
    category,
    facts: {
      ...receivingFactsOf(contest),
      contestId: contest.id,
      ownerAccountId: entry.accountId,
      state: entry.state,
      channel: entry.channel,
    },
    missing,
    blocking: blockingOf(missing, entry.channel),
  };
}

/** An author's row as the domain sees it. */
export function draftOf(row: AuthorRow): AuthorDraft {
  const { fullName, penName, birthYear, unitId, unitName, jobTitle, phone, email, address, idNumberKey } =
    row;
  const contact = { phone, email, address, idNumberKey };
  return { fullName, penName, birthYear, unitId, unitName, position: jobTitle, ...contact };
}
