import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '../../kernel/domain-error.js';
import { LOGGER, type Logger } from '../../platform/logging/logger.js';
import { RecordStore } from './record.store.js';

const attempts = 20;
const pauseMilliseconds = 25;
const lingerMilliseconds = 250;

/** Gives committed acts their place in the chain: one chainer at a time over all processes. */
@Injectable()
export class Chainer {
  private working: Promise<void> | null = null;
  private again = false;
  private stopped = false;
  private lingering: NodeJS.Timeout | null = null;

  constructor(
    private readonly store: RecordStore,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /**
   * Chains what waits, soon; many calls make one run. It waits a little for company: a transaction for every
   * act would cost a busy hour as many syncs of the disk again as the acts themselves.
   */
  wake(): void {
    if (this.stopped) return;
    this.again = true;
    if (this.working === null) this.linger();
  }

  /** Waits until everything that was committed before the call has its place. */
  async settle(): Promise<void> {
    // A run that is under way may have looked before the last commit.
    await this.working;
    if (!this.stopped) await this.begin();
  }

  /** Chains what was announced, and then no more. */
  async stop(): Promise<void> {
    await this.working;
    if (this.again) await this.begin();
    this.stopped = true;
    this.endLingering();
    await this.working;
  }

  private linger(): void {
    this.lingering ??= setTimeout(() => void this.begin(), lingerMilliseconds);
  }

  private endLingering(): void {
    if (this.lingering !== null) clearTimeout(this.lingering);
    this.lingering = null;
  }

  private begin(): Promise<void> {
    this.endLingering();
    return (this.working ??= this.work());
  }

  private async work(): Promise<void> {
    this.again = false;
    try {
      await this.chainAll();
    } catch (error) {
      // Nothing is lost: the rows wait for the next wake, and the check reports them after a minute.
      this.logger.error({ err: error }, 'record: chaining failed');
    } finally {
      this.working = null;
      // Asked again meanwhile, by wake().
      if (this.isAskedAgain() && !this.stopped) this.linger();
    }
  }

  private isAskedAgain(): boolean {
    return this.again;
  }

  private async chainAll(): Promise<void> {
    for (let failures = 0; failures < attempts;) {
      try {
        if (!(await this.store.chainSome())) return;
        failures = 0;
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        // Another process was first; what it did not see yet is left to us.
        failures += 1;
        await new Promise((resume) => setTimeout(resume, Math.random() * pauseMilliseconds * failures));
      }
    }
  }
}
