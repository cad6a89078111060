import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { JobRunner } from '../../../platform/jobs/job-runner.js';
import { FileStore } from '../../../platform/storage/file-store.js';
import { EntryFileStore } from '../entry-file.store.js';

const jobType = 'entries.trim-pages';
const dayMilliseconds = 24 * 3600 * 1000;
/** A trimming makes this much room at once, so that it is not done for every page. */
const shareLeft = 3 / 4;
/** Each server orders one after so much; four of them together stay within the bound. */
const shareWritten = 1 / 16;

/**
 * Drawn pages beside their files, within a bound of bytes: the longest unseen go first. Nothing is lost with a page
 * that went, it is drawn again when somebody looks.
 */
@Injectable()
export class KeptPages implements OnModuleInit, OnApplicationBootstrap {
  /** Bytes that this process has written since it last ordered a trimming. */
  private written = 0;

  constructor(
    private readonly files: FileStore,
    private readonly store: EntryFileStore,
    private readonly jobs: JobQueue,
    private readonly runner: JobRunner,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.runner.handle(jobType, async () => {
      await this.files.trimBeside(this.config.drawnPagesBytes * shareLeft);
      await this.schedule();
    });
  }

  /** Every day once, for what a server had written and not counted to the end before it stopped. */
  onApplicationBootstrap(): Promise<void> {
    return this.schedule();
  }

  /** A page as it was kept; null when it was never drawn, or went. */
  read(sha256: string, name: string): Promise<Buffer | null> {
    return this.files.readBeside(sha256, name);
  }

  /** Keeps a page for whoever looks next. */
  async keep(sha256: string, name: string, page: Buffer): Promise<void> {
    await this.files.keepBeside(sha256, name, page);
    // Erased while it was drawn: then nothing of it stays.
    if ((await this.files.stat(sha256)) === null) await this.files.delete(sha256);
    this.written += page.length;
    if (this.written < this.config.drawnPagesBytes * shareWritten) return;
    this.written = 0;
    // Without a key: two that are ordered at once do the work of one.
    await this.store.run(() => this.jobs.enqueue(jobType, {}));
  }

  private async schedule(): Promise<void> {
    const runAt = new Date(this.clock.now().getTime() + dayMilliseconds);
    const uniqueKey = `${jobType}:${runAt.toISOString().slice(0, 10)}`;
    await this.store.run(() => this.jobs.enqueue(jobType, {}, { runAt, uniqueKey }));
  }
}
