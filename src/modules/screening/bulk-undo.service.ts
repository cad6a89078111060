import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/domain-error.js';
import { BulkActs } from './bulk-acts.service.js';
import { BulkJobs } from './bulk-jobs.service.js';
import { BulkMemory } from './bulk-memory.service.js';
import { BulkWalk } from './bulk-walk.service.js';
import type { BatchRow } from './batch.row.js';
import { DeskContests } from './desk-contests.service.js';
import { mostAtOnce } from './domain/bulk-act.js';
import { mayDecide } from './domain/dossier.policy.js';
import { TeamworkStore } from './teamwork.store.js';

/**
 * Takes an act on many works back, within its time. What somebody has acted upon since is left alone and told; a
 * letter that has gone out is not claimed undone.
 */
@Injectable()
export class BulkUndo implements OnModuleInit {
  constructor(
    private readonly contests: DeskContests,
    private readonly acts: BulkActs,
    private readonly store: TeamworkStore,
    private readonly memory: BulkMemory,
    private readonly walk: BulkWalk,
    private readonly jobs: BulkJobs,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('undo', (batchId) => this.work(batchId));
  }

  /** Begins; up to some hundreds of works it is done when this returns. Asking again changes nothing. */
  async start(actor: Actor, contestId: string, batchId: string): Promise<BatchRow> {
    await this.contests.open(actor, contestId, mayDecide);
    const batch = await this.acts.read(actor, contestId, batchId);
    if (batch.undoAskedAt !== null) return batch;
    if (batch.finishedAt === null) throw new DomainError('screening.undo-early');
    const now = this.contests.now();
    if (batch.undoUntil === null || now >= batch.undoUntil) throw new DomainError('screening.undo-over');
    const total = (await this.store.steps(batchId)).length;
    const begun = await this.store.run(async () => {
      if (!(await this.store.beginUndo(batchId, now, total))) return false;
      await this.jobs.enqueue('undo', batchId, total > mostAtOnce ? now : this.jobs.laterThan(now));
      return true;
    });
    if (begun && total <= mostAtOnce) await this.work(batchId);
    return this.acts.read(actor, contestId, batchId);
  }

  private async work(batchId: string): Promise<void> {
    const batch = await this.store.batch(batchId);
    if (batch === null || batch.undoAskedAt === null || batch.undoneAt !== null) return;
    const actor = await this.jobs.actorOf(batch);
    const works = (await this.store.steps(batchId)).map((step) => ({
      entryId: step.entryId,
      act: async (): Promise<void> => {
        const silent = await this.memory.putBack(actor, batch, step);
        if (!silent) await this.store.countLetter(batchId);
      },
    }));
    if (await this.walk.go(batchId, batch.contestId, 'undo', works)) {
      await this.store.run(() => this.store.finishUndo(batchId, this.contests.now()));
    }
  }
}
