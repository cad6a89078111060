import { Injectable } from '@nestjs/common';
import { accountOf, type Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { demand } from '../../kernel/refusal.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { Accounts, type Person } from '../accounts/index.js';
import { Contests } from '../contests/index.js';
import { Admission } from './admission.service.js';
import { authorRowOf } from './author-row.js';
import { blankEntry } from './blank-entry.js';
import type { AuthorDraft } from './domain/author.js';
import { acceptsChanges } from './domain/entry.policy.js';
import { receivingFactsOf } from './entry-situation.js';
import type { EntryRow } from './entry.row.js';
import { EntryStore } from './entry.store.js';
import { entryBegun } from './events.js';

/** Drafts of one account in one contest; more would only be a mistake or an attack. */
const mostDrafts = 20;

const blankAuthor: AuthorDraft = {
  fullName: '',
  penName: null,
  birthYear: null,
  unitId: null,
  unitName: null,
  position: null,
  phone: null,
  email: null,
  address: null,
};

/** Begins works. */
@Injectable()
export class Drafts {
  constructor(
    private readonly store: EntryStore,
    private readonly contests: Contests,
    private readonly accounts: Accounts,
    private readonly admission: Admission,
    private readonly events: EventBus,
    private readonly clock: Clock,
  ) {}

  /** Begins a draft, with the account's own person as its first author. @returns its id */
  async begin(actor: Actor, contestId: string): Promise<string> {
    const accountId = accountOf(actor);
    if (accountId === null) throw new DomainError('access.sign-in');
    const [person] = await this.accounts.people([accountId]);
    if (person === undefined) throw new DomainError('access.sign-in');
    return this.store.run(async () => {
      const contest = await this.contests.see(actor, contestId);
      demand(acceptsChanges(receivingFactsOf(contest), this.clock.now()));
      await this.admission.demandUnbarred(contestId, accountId, []);
      if ((await this.store.countDrafts(contestId, accountId)) >= mostDrafts) {
        throw new DomainError('entry.too-many-drafts', { limit: mostDrafts });
      }
      return this.insert(actor, contestId, person);
    });
  }

  private async insert(actor: Actor, contestId: string, person: Person): Promise<string> {
    const entry = blankEntry(contestId, person.accountId, this.clock.now());
    await this.store.insert(entry);
    const { fullName, email, phone } = person;
    return this.publish(actor, entry, { ...blankAuthor, fullName, email, phone });
  }

  /** Begins a draft for an author of a unit; the unit stands in for who cannot enter it alone. @returns its id */
  async beginForUnit(actor: Actor, contestId: string, unitId: string): Promise<string> {
    const accountId = accountOf(actor);
    if (accountId === null) throw new DomainError('access.sign-in');
    return this.store.run(async () => {
      const contest = await this.contests.see(actor, contestId);
      demand(acceptsChanges(receivingFactsOf(contest), this.clock.now()));
      if ((await this.store.countDrafts(contestId, accountId)) >= mostDrafts) {
        throw new DomainError('entry.too-many-drafts', { limit: mostDrafts });
      }
      const blank = blankEntry(contestId, accountId, this.clock.now());
      const entry: EntryRow = { ...blank, channel: 'unit', sentByUnitId: unitId };
      await this.store.insert(entry);
      return this.publish(actor, entry, { ...blankAuthor, unitId });
    });
  }

  private async publish(actor: Actor, entry: EntryRow, author: AuthorDraft): Promise<string> {
    const { id, contestId } = entry;
    await this.store.replaceAuthors(id, [authorRowOf(entry, author, 0)]);
    const event = { contestId, subject: { kind: 'entry', id }, facts: {}, payload: { entryId: id } };
    await this.events.publish(actor, entryBegun.make(event));
    return id;
  }
}
