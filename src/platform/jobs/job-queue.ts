import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { randomId } from '../../kernel/ids.js';
import { Database } from '../database/database.js';
import { JobRow, type JobState } from './job.row.js';

/** When a job runs, and the key under which it exists only once. */
export interface JobOptions {
  readonly runAt?: Date;
  readonly uniqueKey?: string;
}

/** A job to be done. */
export interface JobOrder extends JobOptions {
  readonly type: string;
  readonly payload: unknown;
}

/** Puts jobs into the open unit of work. */
@Injectable()
export class JobQueue {
  private readonly listeners: (() => void)[] = [];

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Enqueues a job; with a key that is known already nothing happens. Never put a secret in a payload. */
  enqueue(type: string, payload: unknown, options: JobOptions = {}): Promise<void> {
    return this.enqueueAll([{ type, payload, ...options }]);
  }

  /** Enqueues several jobs at once. */
  async enqueueAll(orders: readonly JobOrder[]): Promise<void> {
    if (orders.length === 0) return;
    const now = this.clock.now();
    const rows = orders.map(({ type, payload, runAt, uniqueKey }): JobRow => {
      const begin = { state: 'waiting' as const, attempts: 0, runAt: runAt ?? now, createdAt: now };
      const later = { leaseUntilAt: null, worker: null, lastError: null, finishedAt: null };
      return { id: randomId(), type, payload, uniqueKey: uniqueKey ?? null, ...begin, ...later };
    });
    await this.database.insertLate(JobRow, rows, true);
    this.database.afterCommit(() => this.listeners.forEach((listener) => listener()));
  }

  /** Moves a waiting job of a key to another time. @returns false when there is none waiting */
  async reschedule(uniqueKey: string, runAt: Date): Promise<boolean> {
    return (await this.database.update(JobRow, { uniqueKey, state: 'waiting' }, { runAt })) === 1;
  }

  /** Takes a waiting job of a key back. @returns false when there is none waiting: it runs, or has run */
  async withdraw(uniqueKey: string): Promise<boolean> {
    return (await this.database.delete(JobRow, { uniqueKey, state: 'waiting' })) === 1;
  }

  /** How the job of a key stands; null when there is none. */
  async stateOf(uniqueKey: string): Promise<JobState | null> {
    return (await this.database.rows(JobRow).findOneBy({ uniqueKey }))?.state ?? null;
  }

  /** Calls back whenever a job was committed in this process. */
  onEnqueued(listener: () => void): void {
    this.listeners.push(listener);
  }
}
