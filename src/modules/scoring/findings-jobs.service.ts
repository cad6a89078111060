import { Injectable } from '@nestjs/common';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { JobRunner } from '../../platform/jobs/job-runner.js';

const jobType = 'scoring.findings';

/** Which findings a job is to work out: those of the last time they were asked for, or none. */
export interface FindingsJob {
  readonly roundId: string;
  readonly number: number;
}

/** The jobs that work findings out. */
@Injectable()
export class FindingsJobs {
  constructor(
    private readonly queue: JobQueue,
    private readonly runner: JobRunner,
  ) {}

  handle(work: (job: FindingsJob) => Promise<void>): void {
    this.runner.handle(jobType, (payload) => work(payload as FindingsJob));
  }

  enqueue(job: FindingsJob): Promise<void> {
    return this.queue.enqueue(jobType, job, { uniqueKey: `${jobType}:${job.roundId}:${job.number}` });
  }
}
