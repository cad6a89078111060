import { Injectable } from '@nestjs/common';
import { demand } from '../../kernel/refusal.js';
import { DomainError } from '../../kernel/domain-error.js';
import { fold, normaliseEmail } from '../../kernel/vietnamese.js';
import { Accounts, barredFromEntering, type Person } from '../accounts/index.js';
import { keysOf, type AuthorDraft, type PersonKeys } from './domain/author.js';
import { anyBarred } from './domain/barred.js';
import { withinCaps } from './domain/caps.js';
import { draftOf, type EntrySituation } from './entry-situation.js';
import { EntryStore } from './entry.store.js';

/** Who may enter, and how many works. */
@Injectable()
export class Admission {
  constructor(
    private readonly store: EntryStore,
    private readonly accounts: Accounts,
  ) {}

  /** Refuses those who organise or judge, whichever way they are recognised; never says who it is. */
  async demandUnbarred(
    contestId: string,
    ownerAccountId: string,
    authors: readonly AuthorDraft[],
  ): Promise<void> {
    const people = [...(await this.keysOfAccounts([ownerAccountId])), ...authors.map(keysOf)];
    const holders = await this.accounts.holders(contestId);
    const barred = holders.filter((holder) => barredFromEntering.includes(holder.role));
    const officials = await this.keysOfAccounts(barred.map((holder) => holder.accountId));
    if (anyBarred(people, officials)) throw new DomainError('entry.barred');
  }

  /** Refuses one work too many; call it while holding the turn at the contest's desk. */
  async demandWithinCaps({ record, contest, category }: EntrySituation): Promise<void> {
    if (category === null) return;
    const { entry } = record;
    const authorKeys = record.authors.flatMap((author) => keysOf(draftOf(author)).identityKey ?? []);
    const groupOf = (categoryId: string): string =>
      contest.categories.find((one) => one.id === categoryId)?.formGroup ?? '';
    const standing = await this.store.standing(contest.id, entry.accountId, authorKeys);
    const candidate = {
      entryId: entry.id,
      categoryId: category.id,
      formGroup: category.formGroup,
      ownerAccountId: entry.accountId,
      authorKeys,
    };
    const group = contest.formGroupLimits.find((limit) => limit.formGroup === category.formGroup);
    const verdict = withinCaps(
      candidate,
      standing.map((work) => ({ ...work, formGroup: groupOf(work.categoryId) })),
      {
        perContest: contest.entriesPerAuthor,
        perCategory: category.maxEntriesPerAuthor,
        perFormGroup: group?.maxEntriesPerAuthor ?? null,
      },
    );
    demand(verdict);
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
