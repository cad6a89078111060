import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { demand } from '../../kernel/refusal.js';
import { type Contest, Contests } from '../contests/index.js';
import { type PageWish, type QueueFilter, ReceivedEntries, type SimilarityLimit } from '../entries/index.js';
import { mayRead } from './domain/dossier.policy.js';
import { exceedsSimilarity } from './domain/similarity.js';
import type { QueueView } from './dto/screening.dto.js';

/** What the secretariat looks for, in words of the contest's rules. */
export interface QueueWish extends Omit<QueueFilter, 'aboveSimilarity'> {
  /** Only works of which other works have more than their category allows. */
  readonly onlyAboveSimilarity: boolean;
}

/** The secretariat's queue. */
@Injectable()
export class ScreeningQueue {
  constructor(
    private readonly contests: Contests,
    private readonly received: ReceivedEntries,
  ) {}

  async list(actor: Actor, contestId: string, asked: QueueWish, wish: PageWish): Promise<QueueView> {
    const contest = await this.contests.get(contestId);
    demand(mayRead(actor, { contestId, contestState: contest.state }));
    const { onlyAboveSimilarity, ...filter } = asked;
    const aboveSimilarity = onlyAboveSimilarity ? similarityLimits(contest) : undefined;
    const { items, total } = await this.received.page(contestId, { ...filter, aboveSimilarity }, wish);
    const categories = new Map(contest.categories.map((category) => [category.id, category]));
    return {
      items: items.map(({ categoryId, submittedAt, authorNames, ...item }) => ({
        ...item,
        authorNames: [...authorNames],
        categoryName: categories.get(categoryId ?? '')?.name ?? null,
        exceedsSimilarity: exceedsSimilarity(
          item.similarShare,
          categories.get(categoryId ?? '')?.maxSimilarityPercent ?? null,
        ),
        submittedAt: submittedAt?.toISOString() ?? null,
      })),
      total,
      page: wish.page,
      pageSize: wish.pageSize,
      counts: await this.received.counts(contestId),
    };
  }
}

/** The categories that limit how much of a work other works may have. */
function similarityLimits({ categories }: Contest): SimilarityLimit[] {
  return categories.flatMap(({ id, maxSimilarityPercent: percent }) =>
    percent === null ? [] : [{ categoryId: id, percent }],
  );
}
