import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '../../kernel/domain-error.js';
import { LOGGER, type Logger } from '../../platform/logging/logger.js';
import { RecordStore } from './record.store.js';

const attempts = 20;
const pauseMilliseconds = 25;

/** Gives committed acts their place in the chain: one chainer at a time over all processes. */
@Injectable()
export class Chainer {
  private working: Promise<void> | null = null;
  private again = false;
  private stopped = false;

  constructor(
    private readonly store: RecordStore,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Chains what waits, soon; many calls make one run. */
  wake(): void {
    if (this.stopped) return;
    this.again = true;
    this.working ??= this.work();
  }

  /** Waits until everything that was committed before the call has its place. */
  async settle(): Promise<void> {
    this.wake();
    await this.working;
  }

  /** Chains no more and waits for what is under way. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.working;
  }

  private async work(): Promise<void> {
    try {
      while (this.again) {
        this.again = false;
        await this.chainAll();
      }
    } catch (error) {
      // Nothing is lost: the rows wait for the next wake, and the check reports them after a minute.
      this.logger.error({ err: error }, 'record: chaining failed');
    } finally {
      this.working = null;
    }
  }

  private async chainAll(): Promise<void> {
    for (let failures = 0; failures < attempts;) {
      try {
        if ((await this.store.chainSome()) === 0) return;
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
