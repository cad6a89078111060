import { Injectable } from '@nestjs/common';
import { demand, type Verdict } from '../../kernel/refusal.js';
import { DomainError } from '../../kernel/domain-error.js';
import { fold, normaliseEmail } from '../../kernel/vietnamese.js';
import { Cipher } from '../../platform/security/cipher.js';
import { Accounts, barredFromEntering, type Person } from '../accounts/index.js';
import type { Category, Contest } from '../contests/index.js';
import { keysOf, type AuthorDraft, type PersonKeys } from './domain/author.js';
import { anyBarred } from './domain/barred.js';
import { type CountedWork, withinCaps } from './domain/caps.js';
import { isOwn } from './domain/channel.js';
import { draftOf, type EntrySituation } from './entry-situation.js';
import { EntryStore } from './entry.store.js';
import { BarredPeopleStore } from './reception/barred-people.store.js';

/** Who may enter, and how many works: one rule for every way in. */
@Injectable()
export class Admission {
  constructor(
    private readonly store: EntryStore,
    private readonly barredPeople: BarredPeopleStore,
    private readonly accounts: Accounts,
    private readonly cipher: Cipher,
  ) {}

  /**
   * Refuses those who organise or judge, whichever way they are recognised; never says who it is.
   * @param ownerAccountId the account that enters for itself; null where a unit or the secretariat does it
   * @returns the person of that account
   */
  async demandUnbarred(
    contestId: string,
    ownerAccountId: string | null,
    authors: readonly AuthorDraft[],
  ): Promise<Person | null> {
    const owner = ownerAccountId === null ? [] : await this.accounts.people([ownerAccountId]);
    const people = [...(await this.keysOfPeople(owner)), ...authors.map(keysOf)];
    if (anyBarred(people, await this.officialsAmong(contestId, people)))
      throw new DomainError('entry.barred');
    return owner[0] ?? null;
  }

  /** Which of several works name somebody who may not enter. */
  async barredAmong(contestId: string, works: readonly (readonly AuthorDraft[])[]): Promise<boolean[]> {
    const people = works.map((authors) => authors.map(keysOf));
    const officials = await this.officialsAmong(contestId, people.flat());
    return people.map((authors) => anyBarred(authors, officials));
  }

  /** Refuses one work too many; call it while holding the turn at the contest's desk. */
  async demandWithinCaps({ record, contest, category }: EntrySituation): Promise<void> {
    if (category === null) return;
    const { entry } = record;
    const candidate = {
      entryId: entry.id,
      categoryId: category.id,
      formGroup: category.formGroup,
      ownerAccountId: isOwn(entry.channel) ? entry.accountId : null,
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

  /**
   * Those who may not enter, by their roles and by the list of the organisers. Of the holders of roles only those
   * who share something with one of the people: a contest of the whole country has thousands, at each submission.
   */
  private async officialsAmong(contestId: string, people: readonly PersonKeys[]): Promise<PersonKeys[]> {
    const all = (key: keyof PersonKeys): string[] => [...new Set(people.flatMap((one) => one[key] ?? []))];
    const alike = [
      ...all('accountId'),
      ...(await this.accounts.idsByContacts(all('emailKey'), all('phoneKey'))),
      ...(await this.store.ownersNaming(all('identityKey'), all('idNumberKey'))),
    ];
    const barred = await this.accounts.idsWithRole(contestId, [...new Set(alike)], barredFromEntering);
    const listed = await this.barredPeople.keys(contestId);
    return [...(await this.keysOfAccounts(barred)), ...listed];
  }

  /** The key by which an ID number is found again; the number itself is kept nowhere. Null for an empty one. */
  idNumberKey(idNumber: string | null): string | null {
    const digits = (idNumber ?? '').replace(/\D/gu, '');
    return digits === '' ? null : this.cipher.digest('id number', digits);
  }

  /** By what the people of accounts are recognised. */
  async keysOfAccounts(accountIds: readonly string[]): Promise<PersonKeys[]> {
    return this.keysOfPeople(await this.accounts.people(accountIds));
  }

  private async keysOfPeople(people: readonly Person[]): Promise<PersonKeys[]> {
    const identities = await this.store.identitiesOf(people.map((person) => person.accountId));
    return people.flatMap((person) => {
      // Accounts know no year of birth; where a person has entered works before, their own line there does.
      const own = identities.filter(
        (one) => one.accountId === person.accountId && one.nameKey === fold(person.fullName),
      );
      return [
        keysOfAccount(person, null, null),
        ...own.map((one) => keysOfAccount(person, one.identityKey, one.idNumberKey)),
      ];
    });
  }
}

function keysOfAccount(
  { accountId, email, phone }: Person,
  identityKey: string | null,
  idNumberKey: string | null,
): PersonKeys {
  const emailKey = email === null ? null : normaliseEmail(email);
  return { accountId, identityKey, emailKey, phoneKey: phone, idNumberKey };
}
