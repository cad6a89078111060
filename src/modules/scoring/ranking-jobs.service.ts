import { Injectable } from '@nestjs/common';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { JobRunner } from '../../platform/jobs/job-runner.js';

const jobType = 'scoring.ranking';

/** Which ranking a job is to work out: that of the last order, or none. */
export interface RankingJob {
  readonly roundId: string;
  readonly number: number;
}

function keyOf({ roundId, number }: RankingJob): string {
  return `${jobType}:${roundId}:${number}`;
}

/** The jobs that work rankings out. */
@Injectable()
export class RankingJobs {
  constructor(
    private readonly queue: JobQueue,
    private readonly runner: JobRunner,
  ) {}

  handle(work: (job: RankingJob) => Promise<void>): void {
    this.runner.handle(jobType, (payload) => work(payload as RankingJob));
  }

  enqueue(job: RankingJob): Promise<void> {
    return this.queue.enqueue(jobType, job, { uniqueKey: keyOf(job) });
  }

  /** Whether a job failed so often that it is no longer tried. */
  async isDead(job: RankingJob): Promise<boolean> {
    return (await this.queue.stateOf(keyOf(job))) === 'dead';
  }
}
