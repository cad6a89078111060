import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Contests } from '../contests/index.js';
import type { MyEntryView } from './dto/entry.dto.js';
import { EntryStore } from './entry.store.js';

/** Shows entrants the list of their works. */
@Injectable()
export class MyEntriesPresenter {
  constructor(
    private readonly store: EntryStore,
    private readonly contests: Contests,
  ) {}

  /** The actor's works in all contests. */
  async list(actor: Actor): Promise<MyEntryView[]> {
    const entries = await this.store.visibleTo(actor);
    const contests = await this.contests.getMany(entries.map((entry) => entry.contestId));
    const byId = new Map(contests.map((contest) => [contest.id, contest]));
    return entries.flatMap((entry) => {
      const contest = byId.get(entry.contestId);
      if (contest === undefined) return [];
      const category = contest.categories.find((one) => one.id === entry.categoryId);
      return {
        id: entry.id,
        contestId: contest.id,
        contestTitle: contest.title,
        contestSlug: contest.slug,
        title: entry.title,
        categoryName: category?.name ?? null,
        state: entry.state,
        receiptNumber: entry.receiptNumber,
        submittedAt: entry.submittedAt?.toISOString() ?? null,
        receivingClosesAt: contest.receivingClosesAt?.toISOString() ?? null,
        updatedAt: entry.updatedAt.toISOString(),
      };
    });
  }
}
