import { Injectable } from '@nestjs/common';
import { accountOf, type Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { randomId } from '../../kernel/ids.js';
import { demand } from '../../kernel/refusal.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { Accounts, type Person } from '../accounts/index.js';
import { Contests } from '../contests/index.js';
import { Admission } from './admission.service.js';
import { authorRowOf } from './author-row.js';
import { acceptsChanges } from './domain/entry.policy.js';
import { receivingFactsOf } from './entry-situation.js';
import { EntryStore } from './entry.store.js';
import { entryBegun } from './events.js';

/** Drafts of one account in one contest; more would only be a mistake or an attack. */
const mostDrafts = 20;

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
    const id = randomId();
    const now = this.clock.now();
    await this.store.insert({
      id,
      contestId,
      accountId: person.accountId,
      title: '',
      titleKey: '',
      categoryId: null,
      state: 'draft',
      version: 1,
      fileId: null,
      receiptNumber: null,
      submittedAt: null,
      authorsGeneration: 1,
      outcomeReason: null,
      outcomeMessage: null,
      decidedAt: null,
      awardPrizeName: null,
      awardCertificateId: null,
      channel: 'web',
      sentByUnitId: null,
      sourceKey: null,
      postmarkedOn: null,
      arrivedAt: null,
      registeredBy: null,
      assignedTo: null,
      proposedBy: null,
      correctionDueAt: null,
      correctedAt: null,
      createdAt: now,
      updatedAt: now,
    });
    const blank = {
      penName: null,
      birthYear: null,
      unitId: null,
      unitName: null,
      position: null,
      address: null,
    };
    const { fullName, email, phone } = person;
    const author = { ...blank, fullName, email, phone };
    await this.store.replaceAuthors(id, [authorRowOf({ id, contestId }, author, 0)]);
    const event = { contestId, subject: { kind: 'entry', id }, facts: {}, payload: { entryId: id } };
    await this.events.publish(actor, entryBegun.make(event));
    return id;
  }
}
