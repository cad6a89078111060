import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { demand } from '../../kernel/refusal.js';
import { Contests } from '../contests/index.js';
import { type PageWish, type QueueFilter, ReceivedEntries } from '../entries/index.js';
import { mayRead } from './domain/dossier.policy.js';
import type { QueueView } from './dto/screening.dto.js';

/** The secretariat's queue. */
@Injectable()
export class ScreeningQueue {
  constructor(
    private readonly contests: Contests,
    private readonly received: ReceivedEntries,
  ) {}

  async list(actor: Actor, contestId: string, filter: QueueFilter, wish: PageWish): Promise<QueueView> {
    const contest = await this.contests.get(contestId);
    demand(mayRead(actor, { contestId, contestState: contest.state }));
    const { items, total } = await this.received.page(contestId, filter, wish);
    const categories = new Map(contest.categories.map((category) => [category.id, category.name]));
    return {
      items: items.map(({ categoryId, submittedAt, authorNames, ...item }) => ({
        ...item,
        authorNames: [...authorNames],
        categoryName: categories.get(categoryId ?? '') ?? null,
        submittedAt: submittedAt?.toISOString() ?? null,
      })),
      total,
      page: wish.page,
      pageSize: wish.pageSize,
      counts: await this.received.counts(contestId),
    };
  }
}
