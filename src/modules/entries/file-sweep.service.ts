import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { JobRunner } from '../../platform/jobs/job-runner.js';
import { LOGGER, type Logger } from '../../platform/logging/logger.js';
import { FileStore } from '../../platform/storage/file-store.js';
import { EntryFileStore } from './entry-file.store.js';

/** Says which of some contents a module's rows name. */
export type FileClaim = (sha256s: readonly string[]) => Promise<readonly string[]>;

const jobType = 'entries.sweep-files';
const dayMilliseconds = 24 * 3600 * 1000;
const batch = 200;

/** Deletes files that no row names a day after they came: uploads that broke off before their commit. */
@Injectable()
export class FileSweep implements OnModuleInit, OnApplicationBootstrap {
  private readonly claims: FileClaim[] = [];

  constructor(
    private readonly store: EntryFileStore,
    private readonly files: FileStore,
    private readonly jobs: JobQueue,
    private readonly runner: JobRunner,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.spare((sha256s) => this.store.named(sha256s));
  }

  /** Registers whose files are not orphans: a module that stores files of its own says so here. */
  spare(claim: FileClaim): void {
    this.claims.push(claim);
  }

  onModuleInit(): void {
    this.runner.handle(jobType, async () => {
      const swept = await this.sweep();
      this.logger.info({ swept }, 'files without an owner swept');
      await this.schedule();
    });
  }

  onApplicationBootstrap(): Promise<void> {
    return this.schedule();
  }

  /** @returns how many files went */
  async sweep(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - dayMilliseconds);
    await this.files.deleteUnfinishedBefore(before);
    let swept = 0;
    let candidates: string[] = [];
    for await (const sha256 of this.files.listUntouchedSince(before)) {
      candidates.push(sha256);
      if (candidates.length < batch) continue;
      swept += await this.deleteOrphans(candidates, before);
      candidates = [];
    }
    return swept + (await this.deleteOrphans(candidates, before));
  }

  private async deleteOrphans(candidates: readonly string[], before: Date): Promise<number> {
    const named = new Set((await Promise.all(this.claims.map((claim) => claim(candidates)))).flat());
    const orphans = candidates.filter((sha256) => !named.has(sha256));
    const gone = await Promise.all(orphans.map((sha256) => this.files.deleteUntouchedSince(sha256, before)));
    return gone.filter(Boolean).length;
  }

  private async schedule(): Promise<void> {
    const runAt = new Date(this.clock.now().getTime() + dayMilliseconds);
    const uniqueKey = `${jobType}:${runAt.toISOString().slice(0, 10)}`;
    await this.store.run(() => this.jobs.enqueue(jobType, {}, { runAt, uniqueKey }));
  }
}
