import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Actor, accountOf } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/domain-error.js';
import { randomId } from '../../kernel/ids.js';
import { ReceivedEntries } from '../entries/index.js';
import type { BatchRow } from './batch.row.js';
import { BulkHands } from './bulk-hands.service.js';
import { BulkJobs } from './bulk-jobs.service.js';
import { BulkWalk } from './bulk-walk.service.js';
import { type BulkAct, mostAtOnce, undoMilliseconds } from './domain/bulk-act.js';
import { mayDecide, mayRead } from './domain/dossier.policy.js';
import type { QueueQuery } from './dto/queue.dto.js';
import { filterOf } from './queue-filter.js';
import { DeskContests } from './desk-contests.service.js';
import { TeamworkStore } from './teamwork.store.js';

/** Which works an act is for: those named, or all that match. */
export interface BulkChoice {
  readonly entryIds: readonly string[] | null;
  readonly filter: Partial<QueueQuery> | null;
  readonly asOf: Date;
}

/** What an act found is kept for so long, though it may be taken back for a shorter time. */
const keptMilliseconds = 24 * 3600 * 1000;

/** One act on many works: each is done whole or not at all, and what could not be done says why. */
@Injectable()
export class BulkActs implements OnModuleInit {
  constructor(
    private readonly contests: DeskContests,
    private readonly store: TeamworkStore,
    private readonly received: ReceivedEntries,
    private readonly hands: BulkHands,
    private readonly jobs: BulkJobs,
    private readonly walk: BulkWalk,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('act', (batchId) => this.work(batchId));
  }

  /** Begins an act; up to some hundreds of works it is done when this returns. */
  async start(actor: Actor, contestId: string, act: BulkAct, choice: BulkChoice): Promise<BatchRow> {
    const contest = await this.contests.open(actor, contestId, mayDecide);
    const now = this.contests.now();
    const { filter } = choice;
    const entryIds =
      choice.entryIds ??
      (filter === null ? [] : await this.received.ids(contestId, filterOf(filter, contest, actor, now)));
    if (entryIds.length === 0) throw new DomainError('screening.nothing-selected');
    const batch: BatchRow = {
      id: randomId(),
      contestId,
      accountId: accountOf(actor) ?? '',
      act,
      entryIds: [...new Set(entryIds)],
      total: new Set(entryIds).size,
      done: 0,
      failures: [],
      asOf: choice.asOf,
      createdAt: now,
      finishedAt: null,
      undoUntil: new Date(now.getTime() + undoMilliseconds),
      ...{ undoAskedAt: null, undoTotal: null, undoDone: null, undoLetters: null },
      ...{ undoFailures: null, undoneAt: null },
    };
    const large = batch.total > mostAtOnce;
    await this.store.run(async () => {
      await this.store.insertBatch(batch);
      await this.store.forgetSteps(new Date(now.getTime() - keptMilliseconds));
      await this.jobs.enqueue('act', batch.id, large ? now : this.jobs.laterThan(now));
    });
    if (!large) await this.work(batch.id);
    return this.read(actor, contestId, batch.id);
  }

  /** One's own acts that go on, or that may still be taken back, the latest first. */
  async recent(actor: Actor, contestId: string): Promise<BatchRow[]> {
    await this.contests.open(actor, contestId, mayRead);
    return this.store.recentBatches(contestId, accountOf(actor) ?? '', this.contests.now());
  }

  /** How far an own act has come. */
  async read(actor: Actor, contestId: string, batchId: string): Promise<BatchRow> {
    await this.contests.open(actor, contestId, mayRead);
    const batch = await this.store.batch(batchId);
    if (batch?.contestId !== contestId || batch.accountId !== accountOf(actor)) {
      throw new DomainError('thing.not-found');
    }
    return batch;
  }

  private async work(batchId: string): Promise<void> {
    const batch = await this.store.batch(batchId);
    if (batch === null || batch.finishedAt !== null) return;
    const actor = await this.jobs.actorOf(batch);
    const works = batch.entryIds.map((entryId, position) => ({
      entryId,
      act: () => this.hands.perform(actor, batch, position, entryId),
    }));
    if (await this.walk.go(batchId, batch.contestId, 'act', works)) {
      await this.store.run(() => this.store.finishBatch(batchId, this.contests.now()));
    }
  }
}
