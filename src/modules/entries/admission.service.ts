import { Injectable } from '@nestjs/common';
import { demand, type Verdict } from '../../kernel/refusal.js';
import { DomainError } from '../../kernel/domain-error.js';
import { fold, normaliseEmail } from '../../kernel/vietnamese.js';
import { Accounts, barredFromEntering, type Person } from '../accounts/index.js';
import type { Category, Contest } from '../contests/index.js';
import { keysOf, type AuthorDraft, type PersonKeys } from './domain/author.js';
import { anyBarred } from './domain/barred.js';
import { type CountedWork, withinCaps } from './domain/caps.js';
import { enteredForOthers } from './domain/entered-for.js';
import { draftOf, type EntrySituation } from './entry-situation.js';
import { EntryStore } from './entry.store.js';

/** Who may enter, and how many works. */
@Injectable()
export class Admission {
  constructor(
    private readonly store: EntryStore,
    private readonly accounts: Accounts,
  ) {}

  /**
   * Refuses those who organise or judge, whichever way they are recognised; never says who it is.
   * @param ownerAccountId who entered the work for themselves; null where somebody entered it for its authors
   */
  async demandUnbarred(
    contestId: string,
    ownerAccountId: string | null,
    authors: readonly AuthorDraft[],
  ): Promise<void> {
    const owner = ownerAccountId === null ? [] : await this.keysOfAccounts([ownerAccountId]);
    const people = [...owner, ...authors.map(keysOf)];
    if (anyBarred(people, await this.officials(contestId))) throw new DomainError('entry.barred');
  }

  /** Which of several works name somebody who may not enter. */
  async barredAmong(contestId: string, works: readonly (readonly AuthorDraft[])[]): Promise<boolean[]> {
    const officials = await this.officials(contestId);
    return works.map((authors) => anyBarred(authors.map(keysOf), officials));
  }

  /** Refuses one work too many; call it while holding the turn at the contest's desk. */
  async demandWithinCaps({ record, contest, category }: EntrySituation): Promise<void> {
    if (category === null) return;
    const { entry } = record;
    const candidate = {
      entryId: entry.id,
      categoryId: category.id,
      formGroup: category.formGroup,
      ownerAccountId: enteredForOthers(entry.channel) ? null : entry.accountId,
      authorKeys: record.authors.flatMap((author) => keysOf(draftOf(author)).identityKey ?? []),
    };
    demand(await this.capsVerdict(contest, category, candidate, []));
  }

  /**
   * Whether one more work is allowed.
   * @param besides works that are to stand too though they do not yet: earlier rows of the same list
   */
  async capsVerdict(
    contest: Contest,
    category: Category,
    candidate: CountedWork,
    besides: readonly CountedWork[],
  ): Promise<Verdict> {
    const groupOf = (categoryId: string): string =>
      contest.categories.find((one) => one.id === categoryId)?.formGroup ?? '';
    const standing = await this.store.standing(contest.id, candidate.ownerAccountId, candidate.authorKeys);
    const group = contest.formGroupLimits.find((limit) => limit.formGroup === category.formGroup);
    const replaced = new Set(besides.map((work) => work.entryId));
    const others = standing
      .filter((work) => !replaced.has(work.entryId))
      .map((work) => ({ ...work, formGroup: groupOf(work.categoryId) }));
    return withinCaps(candidate, [...others, ...besides], {
      perContest: contest.entriesPerAuthor,
      perCategory: category.maxEntriesPerAuthor,
      perFormGroup: group?.maxEntriesPerAuthor ?? null,
    });
  }

  private async officials(contestId: string): Promise<PersonKeys[]> {
    const holders = await this.accounts.holders(contestId);
    const barred = holders.filter((holder) => barredFromEntering.includes(holder.role));
    return this.keysOfAccounts(barred.map((holder) => holder.accountId));
  }

  private async keysOfAccounts(accountIds: readonly string[]): Promise<PersonKeys[]> {
    const people = await this.accounts.people(accountIds);
    const identities = await this.store.identitiesOf(people.map((person) => person.accountId));
    return people.flatMap((person) => {
      // Accounts know no year of birth; where a person has entered works before, their own line there does.
      const own = identities.filter(
        (one) => one.accountId === person.accountId && one.nameKey === fold(person.fullName),
      );
      return [keysOfAccount(person, null), ...own.map((one) => keysOfAccount(person, one.identityKey))];
    });
  }
}

function keysOfAccount({ accountId, email, phone }: Person, identityKey: string | null): PersonKeys {
  return { accountId, identityKey, emailKey: email === null ? null : normaliseEmail(email), phoneKey: phone };
}
