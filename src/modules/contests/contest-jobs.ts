import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systemActor } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/domain-error.js';
import { JobRunner } from '../../platform/jobs/job-runner.js';
import { Contests } from './contests.service.js';
import { closeReceivingJob, openReceivingJob, type TimedStep } from './contest-timers.js';

/** Gives the commands for which the published time has come: the same that people give, as the system. */
@Injectable()
export class ContestJobs implements OnModuleInit {
  constructor(
    private readonly runner: JobRunner,
    private readonly contests: Contests,
  ) {}

  onModuleInit(): void {
    this.runner.handle(openReceivingJob, (payload) => this.open(payload as TimedStep));
    this.runner.handle(closeReceivingJob, (payload) => this.close(payload as TimedStep));
  }

  private async open(step: TimedStep): Promise<void> {
    const contest = await this.contests.get(step.contestId);
    if (contest.state !== 'announced') return;
    await this.contests.fire(systemActor, contest.id, 'open-receiving');
  }

  private async close(step: TimedStep): Promise<void> {
    const contest = await this.contests.get(step.contestId);
    const extended = contest.receivingClosesAt?.toISOString() !== step.at;
    if (extended) return;
    // The opening was not done yet: the queue tries this again after it.
    if (contest.state === 'announced') throw new DomainError('conflict.state', { state: contest.state });
    if (contest.state === 'receiving') await this.contests.fire(systemActor, contest.id, 'close-receiving');
  }
}
