import { Injectable } from '@nestjs/common';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { JobRunner } from '../../platform/jobs/job-runner.js';

const jobType = 'judging.closing';

/** Which order to close a round a job is for: the last one, or none. */
export interface ClosingJob {
  readonly roundId: string;
  readonly number: number;
}

function keyOf({ roundId, number }: ClosingJob): string {
  return `${jobType}:${roundId}:${number}`;
}

/** The jobs that check the sheets of large rounds, and close them. */
@Injectable()
export class ClosingJobs {
  constructor(
    private readonly queue: JobQueue,
    private readonly runner: JobRunner,
  ) {}

  handle(work: (job: ClosingJob) => Promise<void>): void {
    this.runner.handle(jobType, (payload) => work(payload as ClosingJob));
  }

  enqueue(job: ClosingJob): Promise<void> {
    return this.queue.enqueue(jobType, job, { uniqueKey: keyOf(job) });
  }

  /** Whether a job failed so often that it is no longer tried. */
  async isDead(job: ClosingJob): Promise<boolean> {
    return (await this.queue.stateOf(keyOf(job))) === 'dead';
  }
}
