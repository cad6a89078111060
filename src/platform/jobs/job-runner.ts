import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { randomId } from '../../kernel/ids.js';
import { Traffic } from '../http/traffic.js';
import { LOGGER, type Logger } from '../logging/logger.js';
import { JobQueue } from './job-queue.js';
import type { JobRow } from './job.row.js';
import { JobStore } from './job.store.js';

/** Does a job; throwing tries again later. Must bear being called twice for the same job. */
export type JobHandler = (payload: unknown) => Promise<void>;

const leaseMilliseconds = 60_000;
const heartbeatMilliseconds = 20_000;
const pollMilliseconds = 2_000;
const mostAttempts = 6;
const backoffSeconds = [1, 5, 30, 120, 600];
const parallel = 4;
// While requests crowd, jobs go one at a time and rest nineteen times as long as they work.
const restFactor = 19;
const longestRestMilliseconds = 5_000;

/** Takes jobs and does them; any number of runners on any number of machines may share the table. */
@Injectable()
export class JobRunner {
  private readonly handlers = new Map<string, JobHandler>();
  private readonly worker = randomId();
  private readonly running = new Set<Promise<void>>();
  private timer: NodeJS.Timeout | null = null;
  private working: Promise<void> | null = null;
  private again = false;
  private stopped = true;
  private wakeUp: () => void = () => undefined;

  constructor(
    @Inject(JobStore) private readonly store: JobStore,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(JobQueue) queue: JobQueue,
    @Inject(Traffic) private readonly traffic: Traffic,
  ) {
    queue.onEnqueued(() => this.wake());
  }

  /** Registers what does jobs of a type. */
  handle(type: string, handler: JobHandler): void {
    if (this.handlers.has(type)) throw new Error(`Two handlers for jobs of type ${type}`);
    this.handlers.set(type, handler);
  }

  /** Begins to take jobs. */
  start(): void {
    this.stopped = false;
    this.timer = setInterval(() => this.wake(), pollMilliseconds);
    this.wake();
  }

  /** Takes no more jobs and waits for those that run. */
  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer !== null) clearInterval(this.timer);
    this.wakeUp();
    await this.working;
    await Promise.all(this.running);
  }

  /** Does all jobs that are due, one after the other, until none is left: for tests and the command line. */
  async drain(): Promise<void> {
    for (let batch = await this.claim(1); batch.length > 0; batch = await this.claim(1)) {
      for (const job of batch) await this.perform(job);
    }
  }

  private wake(): void {
    if (this.stopped) return;
    if (this.working !== null) {
      this.again = true;
      return;
    }
    this.working = this.work()
      .catch((error: unknown) => this.logger.error({ err: error }, 'jobs: taking failed'))
      .finally(() => {
        this.working = null;
        if (this.again && !this.stopped) {
          this.again = false;
          this.wake();
        }
      });
  }

  private async work(): Promise<void> {
    while (!this.stopped) {
      if (this.traffic.isSurging) {
        if (!(await this.giveWay())) return;
        continue;
      }
      const room = parallel - this.running.size;
      if (room <= 0) {
        await Promise.race(this.running);
        continue;
      }
      const jobs = await this.claim(room);
      if (jobs.length === 0) return;
      for (const job of jobs) {
        const task: Promise<void> = this.perform(job).finally(() => this.running.delete(task));
        this.running.add(task);
      }
    }
  }

  /**
   * The surge of the last evening: those who hand their work in come first. What follows a receipt (mail,
   * inspection) goes on at a twentieth of the time, so that it never stands still. @returns whether there was a job
   */
  private async giveWay(): Promise<boolean> {
    await Promise.all(this.running);
    const begin = performance.now();
    const jobs = await this.claim(1);
    for (const job of jobs) await this.perform(job);
    const rest = Math.min((performance.now() - begin) * restFactor, longestRestMilliseconds);
    await this.pause(rest);
    return jobs.length > 0;
  }

  /** Rests, but not beyond the stop. */
  private async pause(milliseconds: number): Promise<void> {
    await new Promise<void>((resume) => {
      const timer = setTimeout(resume, milliseconds);
      this.wakeUp = (): void => {
        clearTimeout(timer);
        resume();
      };
    });
  }

  private claim(most: number): Promise<JobRow[]> {
    return this.store.claim([...this.handlers.keys()], most, this.worker, leaseMilliseconds);
  }

  private async perform(job: JobRow): Promise<void> {
    const beat = setInterval(() => {
      this.store
        .extend(job, leaseMilliseconds)
        .catch((error: unknown) => this.logger.warn({ err: error, job: job.id }, 'jobs: heartbeat failed'));
    }, heartbeatMilliseconds);
    try {
      await this.handlers.get(job.type)?.(job.payload);
      await this.store.settle(job, { state: 'done', finishedAt: this.clock.now(), lastError: null });
    } catch (error) {
      await this.fail(job, error);
    } finally {
      clearInterval(beat);
    }
  }

  private async fail(job: JobRow, error: unknown): Promise<void> {
    const lastError = (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(
      0,
      500,
    );
    const dead = job.attempts >= mostAttempts;
    this.logger[dead ? 'error' : 'warn'](
      { err: error, job: job.id, type: job.type, attempt: job.attempts },
      'job failed',
    );
    const seconds = backoffSeconds[Math.min(job.attempts, backoffSeconds.length) - 1] ?? 600;
    const runAt = new Date(this.clock.now().getTime() + seconds * 1000);
    await this.store.settle(
      job,
      dead ? { state: 'dead', lastError } : { state: 'waiting', runAt, lastError },
    );
  }
}
