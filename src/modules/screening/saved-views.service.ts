import { Injectable } from '@nestjs/common';
import { accountOf, type Actor } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/domain-error.js';
import { randomId } from '../../kernel/ids.js';
import { cleanLine } from '../../kernel/vietnamese.js';
import { Accounts } from '../accounts/index.js';
import { DeskContests } from './desk-contests.service.js';
import { mayRead } from './domain/dossier.policy.js';
import type { SavedViewsView } from './dto/teamwork.dto.js';
import { TeamworkStore } from './teamwork.store.js';

const mostViews = 50;

/** Filters of the queue that people keep under a name, for themselves or for the whole secretariat. */
@Injectable()
export class SavedViews {
  constructor(
    private readonly contests: DeskContests,
    private readonly store: TeamworkStore,
    private readonly accounts: Accounts,
  ) {}

  /** One's own, and those that others share. */
  async list(actor: Actor, contestId: string): Promise<SavedViewsView> {
    await this.contests.open(actor, contestId, mayRead);
    const me = accountOf(actor) ?? '';
    const rows = await this.store.views(contestId, me);
    const people = await this.accounts.people(rows.map((row) => row.accountId));
    const names = new Map(people.map((person) => [person.accountId, person.fullName]));
    return {
      views: rows.map(({ id, name, query, shared, accountId }) => ({
        ...{ id, name, query, shared },
        by: accountId === me ? null : (names.get(accountId) ?? ''),
      })),
    };
  }

  /** Keeps the filters of an address. */
  async save(
    actor: Actor,
    contestId: string,
    wish: { readonly name: string; readonly query: string; readonly shared: boolean },
  ): Promise<void> {
    await this.contests.open(actor, contestId, mayRead);
    const accountId = accountOf(actor) ?? '';
    const name = cleanLine(wish.name);
    if (name === '') throw new DomainError('screening.view-name-missing');
    await this.store.run(async () => {
      const own = (await this.store.views(contestId, accountId)).filter((row) => row.accountId === accountId);
      if (own.length >= mostViews) throw new DomainError('screening.too-many-views', { limit: mostViews });
      const { shared, query } = wish;
      const createdAt = this.contests.now();
      await this.store.insertView({ id: randomId(), contestId, accountId, name, query, shared, createdAt });
    });
  }

  /** Forgets one of one's own. */
  async remove(actor: Actor, contestId: string, viewId: string): Promise<void> {
    await this.contests.open(actor, contestId, mayRead);
    const accountId = accountOf(actor) ?? '';
    const gone = await this.store.run(() => this.store.deleteView(contestId, accountId, viewId));
    if (gone === 0) throw new DomainError('thing.not-found');
  }
}
