import { Injectable } from '@nestjs/common';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { JobRunner } from '../../platform/jobs/job-runner.js';

const jobType = 'screening.batch';

/** The jobs of acts that go on in the background. */
@Injectable()
export class BulkJobs {
  constructor(
    private readonly queue: JobQueue,
    private readonly runner: JobRunner,
  ) {}

  handle(work: (batchId: string) => Promise<void>): void {
    this.runner.handle(jobType, (payload) => work((payload as { batchId: string }).batchId));
  }

  enqueue(batchId: string): Promise<void> {
    return this.queue.enqueue(jobType, { batchId }, { uniqueKey: `${jobType}:${batchId}` });
  }
}
