import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { JobRunner } from '../../../platform/jobs/job-runner.js';
import { LOGGER, type Logger } from '../../../platform/logging/logger.js';
import { TransferStore } from './transfer.store.js';
import { Transfers } from './transfers.service.js';

const jobType = 'entries.sweep-transfers';
const hourMilliseconds = 3600 * 1000;
const dayMilliseconds = 24 * hourMilliseconds;
const batch = 200;

/** Deletes uploads that nobody went on with, and bytes that no row names. */
@Injectable()
export class TransferSweep implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly store: TransferStore,
    private readonly transfers: Transfers,
    private readonly jobs: JobQueue,
    private readonly runner: JobRunner,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.runner.handle(jobType, async () => {
      const swept = await this.sweep();
      this.logger.info({ swept }, 'unfinished uploads swept');
      await this.schedule();
    });
  }

  onApplicationBootstrap(): Promise<void> {
    return this.schedule();
  }

  /** @returns how many uploads went */
  async sweep(): Promise<number> {
    let swept = 0;
    for (let ids = await this.store.expired(batch); ids.length > 0; ids = await this.store.expired(batch)) {
      for (const id of ids) await this.transfers.discard(id);
      swept += ids.length;
    }
    return swept + (await this.sweepBytes());
  }

  /** Bytes whose row went with its work, or was never written. */
  private async sweepBytes(): Promise<number> {
    const bytes = this.transfers.transport.store;
    const old = await bytes.untouchedSince(new Date(this.clock.now().getTime() - dayMilliseconds));
    const known = await this.store.known(old);
    const orphans = old.filter((id) => !known.has(id));
    for (const id of orphans) await bytes.forget(id);
    return orphans.length;
  }

  private async schedule(): Promise<void> {
    const runAt = new Date(this.clock.now().getTime() + hourMilliseconds);
    const uniqueKey = `${jobType}:${runAt.toISOString().slice(0, 13)}`;
    await this.store.run(() => this.jobs.enqueue(jobType, {}, { runAt, uniqueKey }));
  }
}
