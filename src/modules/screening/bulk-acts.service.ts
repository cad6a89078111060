import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type AccountActor, type Actor, accountOf } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/domain-error.js';
import { randomId } from '../../kernel/ids.js';
import { Accounts } from '../accounts/index.js';
import { ReceivedEntries } from '../entries/index.js';
import type { BatchFailure, BatchRow } from './batch.row.js';
import { BulkHands } from './bulk-hands.service.js';
import { BulkJobs } from './bulk-jobs.service.js';
import { type BulkAct, mostAtOnce } from './domain/bulk-act.js';
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

/** One act on many works: each is done whole or not at all, and what could not be done says why. */
@Injectable()
export class BulkActs implements OnModuleInit {
  constructor(
    private readonly contests: DeskContests,
    private readonly store: TeamworkStore,
    private readonly received: ReceivedEntries,
    private readonly hands: BulkHands,
    private readonly jobs: BulkJobs,
    private readonly accounts: Accounts,
  ) {}

  onModuleInit(): void {
    this.jobs.handle((batchId) => this.work(batchId));
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
    };
    const large = batch.total > mostAtOnce;
    await this.store.run(async () => {
      await this.store.insertBatch(batch);
      if (large) await this.jobs.enqueue(batch.id);
    });
    if (!large) await this.work(batch.id);
    return this.read(actor, contestId, batch.id);
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
    const actor = await this.actorOf(batch);
    const failures = [...batch.failures];
    for (const [index, entryId] of batch.entryIds.entries()) {
      if (index < batch.done) continue;
      const failure = await this.step(actor, batch, index, entryId, failures);
      if (failure !== null) failures.push(failure);
    }
    await this.store.run(() => this.store.finishBatch(batchId, this.contests.now()));
  }

  /** One work, and that it was tried, in one unit of work; a refusal is written down in another. */
  private async step(
    actor: Actor,
    batch: BatchRow,
    index: number,
    entryId: string,
    before: readonly BatchFailure[],
  ): Promise<BatchFailure | null> {
    try {
      await this.store.run(async () => {
        // Another process goes on with the same act: it is its turn, not ours.
        if (!(await this.store.advance(batch.id, index))) return;
        await this.hands.perform(actor, batch, entryId);
      });
      return null;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const failure = await this.hands.failure(batch.contestId, entryId, error);
      await this.store.run(() => this.store.advance(batch.id, index, { failures: [...before, failure] }));
      return failure;
    }
  }

  /** Whoever began it, with the roles that they have now. */
  private async actorOf({ contestId, accountId }: BatchRow): Promise<AccountActor> {
    const roles = await this.accounts.rolesOf(contestId, accountId);
    return {
      kind: 'account',
      accountId,
      isAdministrator: false,
      roles: roles.map((role) => ({ contestId, role, unitId: null })),
    };
  }
}
