import { Injectable } from '@nestjs/common';
import { accountOf, type Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import type { Locale } from '../../kernel/locale.js';
import { demand } from '../../kernel/refusal.js';
import { Accounts } from '../accounts/index.js';
import { type Contest, Contests } from '../contests/index.js';
import { type QueuedEntry, ReceivedEntries } from '../entries/index.js';
import { mayRead } from './domain/dossier.policy.js';
import { exceedsSimilarity } from './domain/similarity.js';
import type { QueueItemView, QueueQuery, QueueView } from './dto/queue.dto.js';
import { XlsxBuilder } from '../../platform/files/xlsx-builder.js';
import { filterOf } from './queue-filter.js';
import { queueSheet } from './queue-sheet.js';

const exportChunk = 500;

/** The secretariat's queue. */
@Injectable()
export class ScreeningQueue {
  constructor(
    private readonly contests: Contests,
    private readonly received: ReceivedEntries,
    private readonly accounts: Accounts,
    private readonly xlsx: XlsxBuilder,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, contestId: string, query: QueueQuery): Promise<QueueView> {
    const contest = await this.open(actor, contestId);
    const now = this.clock.now();
    const { page, pageSize, sort } = query;
    const filter = filterOf(query, contest, actor, now);
    const { items, total } = await this.received.page(contestId, filter, { page, pageSize, sort });
    return {
      items: await this.views(contest, items),
      total,
      page,
      pageSize,
      counts: await this.received.counts(contestId, accountOf(actor), now),
      asOf: now.toISOString(),
    };
  }

  /** Everything that matches as an Excel file in the organisers' own columns. */
  async export(actor: Actor, contestId: string, query: QueueQuery, locale: Locale): Promise<Buffer> {
    const contest = await this.open(actor, contestId);
    const filter = filterOf(query, contest, actor, this.clock.now());
    const ids = await this.received.ids(contestId, filter, query.sort);
    const views: QueueItemView[] = [];
    for (let from = 0; from < ids.length; from += exportChunk) {
      const items = await this.received.queued(ids.slice(from, from + exportChunk));
      views.push(...(await this.views(contest, items)));
    }
    return this.xlsx.build(queueSheet(views, locale));
  }

  private async open(actor: Actor, contestId: string): Promise<Contest> {
    const contest = await this.contests.get(contestId);
    demand(mayRead(actor, { contestId, contestState: contest.state }));
    return contest;
  }

  private async views(contest: Contest, items: readonly QueuedEntry[]): Promise<QueueItemView[]> {
    const now = this.clock.now();
    const categories = new Map(contest.categories.map((category) => [category.id, category]));
    const people = await this.accounts.people(items.flatMap((item) => item.assignedTo ?? []));
    const names = new Map(people.map((person) => [person.accountId, person.fullName]));
    return items.map((item) => {
      const { categoryId, submittedAt, authorNames, assignedTo, proposedBy, ...rest } = item;
      const { correctionDueAt: dueAt, correctedAt, ...shown } = rest;
      return {
        ...shown,
        authorNames: [...authorNames],
        categoryName: categories.get(categoryId ?? '')?.name ?? null,
        exceedsSimilarity: exceedsSimilarity(
          item.similarShare,
          categories.get(categoryId ?? '')?.maxSimilarityPercent ?? null,
        ),
        submittedAt: submittedAt?.toISOString() ?? null,
        assignedTo: names.get(assignedTo ?? '') ?? null,
        secondWaiting: proposedBy !== null,
        correctionDueAt: dueAt?.toISOString() ?? null,
        overdue: item.state === 'correcting' && dueAt !== null && dueAt < now,
        corrected: correctedAt !== null,
      };
    });
  }
}
