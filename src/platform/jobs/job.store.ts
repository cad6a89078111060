import { Inject, Injectable } from '@nestjs/common';
import { In, LessThan, LessThanOrEqual } from 'typeorm';
import { Clock } from '../../kernel/clock.js';
import { Database } from '../database/database.js';
import { JobRow } from './job.row.js';

/** The table of jobs: claiming is a guarded update, so that two workers never take the same one. */
@Injectable()
export class JobStore {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Takes jobs that are due, or whose worker has not been heard of. */
  async claim(
    types: readonly string[],
    most: number,
    worker: string,
    leaseMilliseconds: number,
  ): Promise<JobRow[]> {
    const now = this.clock.now();
    // Looked up outside a unit of work first: an idle runner must not take the gate at every poll.
    if (types.length === 0 || !(await this.anyDue(types, now))) return [];
    return this.database.run(async () => {
      const due = [...(await this.abandoned(types, now, most)), ...(await this.waiting(types, now, most))];
      const taken: JobRow[] = [];
      const leaseUntilAt = new Date(now.getTime() + leaseMilliseconds);
      for (const job of due.slice(0, most)) {
        const guard = { id: job.id, state: job.state, attempts: job.attempts };
        const set = { state: 'running' as const, attempts: job.attempts + 1, leaseUntilAt, worker };
        if ((await this.database.update(JobRow, guard, set)) === 1) taken.push({ ...job, ...set });
      }
      return taken;
    });
  }

  /** Says that a job is still being worked at. */
  async extend(job: JobRow, leaseMilliseconds: number): Promise<void> {
    const leaseUntilAt = new Date(this.clock.now().getTime() + leaseMilliseconds);
    await this.database.run(() =>
      this.database.update(
        JobRow,
        { id: job.id, state: 'running', worker: job.worker ?? '' },
        { leaseUntilAt },
      ),
    );
  }

  /** Ends this run of a job; does nothing when another worker has taken it over. */
  async settle(job: JobRow, set: Partial<JobRow>): Promise<void> {
    await this.database.run(() =>
      this.database.update(
        JobRow,
        { id: job.id, state: 'running', worker: job.worker ?? '' },
        { ...set, leaseUntilAt: null, worker: null },
      ),
    );
  }

  /** Jobs that failed for good, newest first. */
  dead(): Promise<JobRow[]> {
    return this.database
      .rows(JobRow)
      .find({ where: { state: 'dead' }, order: { createdAt: 'DESC' }, take: 200 });
  }

  /** Gives a dead job another life. @returns false when there is no such dead job */
  async revive(id: string): Promise<boolean> {
    const set = { state: 'waiting' as const, attempts: 0, runAt: this.clock.now() };
    return (await this.database.run(() => this.database.update(JobRow, { id, state: 'dead' }, set))) === 1;
  }

  // Two questions, not one with “or”: each follows the index and stops at the first rows, however many wait.
  private waiting(types: readonly string[], now: Date, take: number): Promise<JobRow[]> {
    return this.database.rows(JobRow).find({
      where: { state: 'waiting', runAt: LessThanOrEqual(now), type: In(types) },
      // By what the index is in order of, and nothing more: MariaDB would put all that wait into order first.
      order: { runAt: 'ASC' },
      take,
    });
  }

  private abandoned(types: readonly string[], now: Date, take: number): Promise<JobRow[]> {
    return this.database.rows(JobRow).find({
      where: { state: 'running', leaseUntilAt: LessThan(now), type: In(types) },
      order: { runAt: 'ASC' },
      take,
    });
  }

  private async anyDue(types: readonly string[], now: Date): Promise<boolean> {
    const type = In(types);
    const jobs = this.database.rows(JobRow);
    return (
      (await jobs.existsBy({ state: 'waiting', runAt: LessThanOrEqual(now), type })) ||
      (await jobs.existsBy({ state: 'running', leaseUntilAt: LessThan(now), type }))
    );
  }
}
