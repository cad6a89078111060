import { type Category, type Contest, receivingEndsAt } from '../contests/index.js';
import type { AuthorRow } from './author.row.js';
import type { AuthorDraft } from './domain/author.js';
import { enteredForOthers } from './domain/entered-for.js';
import type { EntryFacts, ReceivingFacts } from './domain/entry.policy.js';
import { type Missing, missingOf } from './domain/missing.js';
import type { EntryRecord } from './entry.store.js';

/** A work together with the rules of its contest, and what follows from both. */
export interface EntrySituation {
  readonly record: EntryRecord;
  readonly contest: Contest;
  readonly category: Category | null;
  readonly facts: EntryFacts;
  readonly missing: readonly Missing[];
}

/** What the rules of receiving look at. */
export function receivingFactsOf(contest: Contest): ReceivingFacts {
  return { contestState: contest.state, acceptsUntil: receivingEndsAt(contest) };
}

/** Puts a work and its contest together. */
export function situationOf(record: EntryRecord, contest: Contest): EntrySituation {
  const { entry, file } = record;
  const category = contest.categories.find((one) => one.id === entry.categoryId) ?? null;
  return {
    record,
    contest,
    category,
    facts: {
      ...receivingFactsOf(contest),
      contestId: contest.id,
      ownerAccountId: entry.accountId,
      sentByUnitId: entry.sentByUnitId,
      state: entry.state,
    },
    missing: missingOf({
      title: entry.title,
      category,
      authors: record.authors.map(draftOf),
      file: file && {
        bytes: file.bytes,
        type: file.detectedType ?? file.declaredType,
        rejected: file.inspectionState === 'done' && file.verdict === 'reject',
      },
      contactNeeded: !enteredForOthers(entry.channel),
      consentsGiven: record.consents.map((consent) => consent.purpose),
      consentsRequired: contest.consentPurposes.flatMap((one) => (one.required ? one.purpose : [])),
    }),
  };
}

/** An author's row as the domain sees it. */
export function draftOf(row: AuthorRow): AuthorDraft {
  const { fullName, penName, birthYear, unitId, unitName, jobTitle, phone, email, address } = row;
  return { fullName, penName, birthYear, unitId, unitName, position: jobTitle, phone, email, address };
}
