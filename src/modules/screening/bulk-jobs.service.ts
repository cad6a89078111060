import { Injectable } from '@nestjs/common';
import type { AccountActor } from '../../kernel/actor.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { JobRunner } from '../../platform/jobs/job-runner.js';
import { Accounts } from '../accounts/index.js';
import type { BatchRow } from './batch.row.js';
import type { BatchLeg } from './teamwork.store.js';

const jobTypes: Readonly<Record<BatchLeg, string>> = { act: 'screening.batch', undo: 'screening.batch-undo' };
/** An act that is done within its request is looked after once more: the process may die on the way. */
const laterMilliseconds = 60_000;

/** The jobs of acts that go on in the background, and for whom they do it. */
@Injectable()
export class BulkJobs {
  constructor(
    private readonly queue: JobQueue,
    private readonly runner: JobRunner,
    private readonly accounts: Accounts,
  ) {}

  handle(leg: BatchLeg, work: (batchId: string) => Promise<void>): void {
    this.runner.handle(jobTypes[leg], (payload) => work((payload as { batchId: string }).batchId));
  }

  enqueue(leg: BatchLeg, batchId: string, runAt: Date): Promise<void> {
    const type = jobTypes[leg];
    return this.queue.enqueue(type, { batchId }, { runAt, uniqueKey: `${type}:${batchId}` });
  }

  /** When an act is looked after that should have been done by then. */
  laterThan(now: Date): Date {
    return new Date(now.getTime() + laterMilliseconds);
  }

  /** Whoever began an act, with the roles that they have now. */
  async actorOf({ contestId, accountId }: BatchRow): Promise<AccountActor> {
    const roles = await this.accounts.rolesOf(contestId, accountId);
    return {
      kind: 'account',
      accountId,
      isAdministrator: false,
      roles: roles.map((role) => ({ contestId, role, unitId: null })),
    };
  }
}
