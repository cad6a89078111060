import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { demand } from '../../kernel/refusal.js';
import { type Contest, Contests } from '../contests/index.js';
import type { DeskPolicy } from './sheets.service.js';

/** The contests at whose desk somebody may sit, and what time it is there. */
@Injectable()
export class DeskContests {
  constructor(
    private readonly contests: Contests,
    private readonly clock: Clock,
  ) {}

  /** A contest, as the policy of the desk allows. */
  async open(actor: Actor, contestId: string, policy: DeskPolicy): Promise<Contest> {
    const contest = await this.contests.get(contestId);
    demand(policy(actor, { contestId, contestState: contest.state }));
    return contest;
  }

  now(): Date {
    return this.clock.now();
  }
}
