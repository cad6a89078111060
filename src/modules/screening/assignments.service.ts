import { Injectable } from '@nestjs/common';
import { accountOf, type Actor } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/domain-error.js';
import { randomId } from '../../kernel/ids.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { Accounts } from '../accounts/index.js';
import { ReceivedEntries, ScreeningDesk } from '../entries/index.js';
import { mayDecide, mayRead } from './domain/dossier.policy.js';
import { evenShares } from './domain/even-shares.js';
import type { DeskPeopleView, DeskPersonView, SharedOutView } from './dto/teamwork.dto.js';
import { worksAssigned } from './events.js';
import { DeskContests } from './desk-contests.service.js';
import { ScreeningStore } from './screening.store.js';

/** Who of the secretariat screens which works. */
@Injectable()
export class Assignments {
  constructor(
    private readonly contests: DeskContests,
    private readonly store: ScreeningStore,
    private readonly received: ReceivedEntries,
    private readonly desk: ScreeningDesk,
    private readonly accounts: Accounts,
    private readonly events: EventBus,
  ) {}

  /** The people of the secretariat, with how many works wait for each. */
  async people(actor: Actor, contestId: string): Promise<DeskPeopleView> {
    await this.contests.open(actor, contestId, mayRead);
    const people = await this.secretariat(actor, contestId);
    const nobody = await this.received.ids(contestId, { states: ['submitted'], assignedTo: null });
    return { people, unassigned: nobody.length };
  }

  /** Gives works to somebody of the secretariat, or to nobody; joins the open unit of work. */
  async give(
    actor: Actor,
    contestId: string,
    entryIds: readonly string[],
    accountId: string | null,
  ): Promise<void> {
    await this.store.run(async () => {
      await this.contests.open(actor, contestId, mayDecide);
      const people = await this.secretariat(actor, contestId);
      const person = people.find((one) => one.accountId === accountId);
      if (accountId !== null && person === undefined) throw new DomainError('screening.assignee-unknown');
      await this.write(actor, contestId, entryIds, accountId, person?.name ?? null);
    });
  }

  /** Gives the works that wait and that nobody has to people, so that all have as many as can be. */
  async shareOut(actor: Actor, contestId: string, accountIds: readonly string[]): Promise<SharedOutView> {
    return this.store.run(async () => {
      await this.contests.open(actor, contestId, mayDecide);
      const people = await this.secretariat(actor, contestId);
      const chosen = people.filter((person) => accountIds.includes(person.accountId));
      if (chosen.length < new Set(accountIds).size) throw new DomainError('screening.assignee-unknown');
      const ids = await this.received.ids(contestId, { states: ['submitted'], assignedTo: null });
      const shares = evenShares(ids, chosen);
      for (const { accountId, name } of chosen) {
        await this.write(actor, contestId, shares.get(accountId) ?? [], accountId, name);
      }
      return { given: [...shares].map(([accountId, share]) => ({ accountId, count: share.length })) };
    });
  }

  private async write(
    actor: Actor,
    contestId: string,
    entryIds: readonly string[],
    accountId: string | null,
    name: string | null,
  ): Promise<void> {
    if (entryIds.length === 0) return;
    await this.desk.assign(contestId, entryIds, accountId);
    const at = this.contests.now();
    const by = accountOf(actor);
    await this.store.insertActs(
      entryIds.map((entryId) => ({
        ...{ id: randomId(), entryId, what: 'assigned' as const },
        ...{ accountId: by, at, detail: name },
      })),
    );
    const subject = { kind: 'account', id: accountId ?? '' };
    const facts = { works: entryIds.length };
    const payload = { entryIds };
    await this.events.publish(actor, worksAssigned.make({ contestId, subject, facts, payload }));
  }

  private async secretariat(actor: Actor, contestId: string): Promise<DeskPersonView[]> {
    const loads = await this.received.loads(contestId);
    const people = new Map<string, DeskPersonView>();
    for (const { accountId, fullName: name, role } of await this.accounts.holders(contestId)) {
      if (role !== 'secretary' && role !== 'organiser') continue;
      const waiting = loads.get(accountId) ?? 0;
      const known = people.get(accountId);
      if (known?.role === 'secretary') continue;
      people.set(accountId, { accountId, name, role, waiting, me: accountId === accountOf(actor) });
    }
    return [...people.values()];
  }
}
