import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { PartialStore } from '../../../platform/http/tus/partial-store.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { JobRunner } from '../../../platform/jobs/job-runner.js';
import { LOGGER, type Logger } from '../../../platform/logging/logger.js';
import { TransferStore } from './transfer.store.js';
import { Transfers } from './transfers.service.js';

const jobType = 'entries.sweep-transfers';
const hourMilliseconds = 3600 * 1000;
const dayMilliseconds = 24 * hourMilliseconds;
const batch = 200;

/** Uploads on their way that are swept: rows, and a folder of bytes. */
export interface SweptUploads {
  readonly bytes: PartialStore;
  /** Those whose time is over. */
  readonly expired: (most: number) => Promise<string[]>;
  /** Drops one with its bytes. */
  readonly discard: (id: string) => Promise<void>;
  /** Which of some have a row. */
  readonly known: (ids: readonly string[]) => Promise<Set<string>>;
}

/** Deletes uploads that nobody went on with, and bytes that no row names. */
@Injectable()
export class TransferSweep implements OnModuleInit, OnApplicationBootstrap {
  private readonly swept: SweptUploads[];

  constructor(
    private readonly store: TransferStore,
    transfers: Transfers,
    private readonly jobs: JobQueue,
    private readonly runner: JobRunner,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    const works: SweptUploads = {
      bytes: transfers.transport.store,
      expired: (most) => store.expired(most),
      discard: (id) => transfers.discard(id),
      known: (ids) => store.known(ids),
    };
    this.swept = [works];
  }

  /** Sweeps uploads of another kind too. */
  include(uploads: SweptUploads): void {
    this.swept.push(uploads);
  }

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
    for (const uploads of this.swept)
      swept += (await sweepExpired(uploads)) + (await this.sweepBytes(uploads));
    return swept;
  }

  /** Bytes whose row went with what they were for, or was never written. */
  private async sweepBytes({ bytes, known }: SweptUploads): Promise<number> {
    const old = await bytes.untouchedSince(new Date(this.clock.now().getTime() - dayMilliseconds));
    const named = await known(old);
    const orphans = old.filter((id) => !named.has(id));
    for (const id of orphans) await bytes.forget(id);
    return orphans.length;
  }

  private async schedule(): Promise<void> {
    const runAt = new Date(this.clock.now().getTime() + hourMilliseconds);
    const uniqueKey = `${jobType}:${runAt.toISOString().slice(0, 13)}`;
    await this.store.run(() => this.jobs.enqueue(jobType, {}, { runAt, uniqueKey }));
  }
}

async function sweepExpired({ expired, discard }: SweptUploads): Promise<number> {
  let swept = 0;
  for (let ids = await expired(batch); ids.length > 0; ids = await expired(batch)) {
    for (const id of ids) await discard(id);
    swept += ids.length;
  }
  return swept;
}
