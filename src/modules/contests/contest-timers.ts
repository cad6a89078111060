import { Injectable } from '@nestjs/common';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { type Contest, receivingEndsAt } from './domain/contest.js';

/** Job types of the timed steps. */
export const openReceivingJob = 'contests.open-receiving';
/** The closing runs after the hidden minutes. */
export const closeReceivingJob = 'contests.close-receiving';

/** A timed step: of which contest, and for which published time it was set. */
export interface TimedStep {
  readonly contestId: string;
  readonly at: string;
}

/** Puts the timed steps of a contest into the queue, within the open unit of work. */
@Injectable()
export class ContestTimers {
  constructor(private readonly jobs: JobQueue) {}

  /** Sets opening and closing by the published times. */
  async setBoth(contest: Contest): Promise<void> {
    const opensAt = contest.receivingOpensAt;
    if (opensAt !== null) await this.set(openReceivingJob, contest.id, opensAt, opensAt);
    await this.setClosing(contest);
  }

  /** Sets the closing. An earlier one for another deadline stays and finds, when it runs, that it is void. */
  async setClosing(contest: Contest): Promise<void> {
    const endsAt = receivingEndsAt(contest);
    const closesAt = contest.receivingClosesAt;
    if (endsAt !== null && closesAt !== null) await this.set(closeReceivingJob, contest.id, closesAt, endsAt);
  }

  private set(type: string, contestId: string, publishedAt: Date, runAt: Date): Promise<void> {
    const step: TimedStep = { contestId, at: publishedAt.toISOString() };
    return this.jobs.enqueue(type, step, { runAt, uniqueKey: `${type}:${contestId}:${runAt.getTime()}` });
  }
}
