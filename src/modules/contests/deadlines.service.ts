import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { randomId } from '../../kernel/ids.js';
import { demand } from '../../kernel/refusal.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { ContestTimers } from './contest-timers.js';
import { Contests } from './contests.service.js';
import { ContestsStore } from './contests.store.js';
import type { Contest } from './domain/contest.js';
import { mayExtend } from './domain/contest.policy.js';
import { checkExtension } from './domain/validation/extension.js';
import { tidyText } from './domain/tidy.js';
import { deadlineExtended } from './events.js';

/** A wish to put the deadline off. */
export interface ExtensionWish {
  readonly closesAt: Date;
  readonly reason: string;
  readonly version: number;
}

/** Puts deadlines off: each time a decision with its reason, never an edit. */
@Injectable()
export class Deadlines {
  constructor(
    private readonly store: ContestsStore,
    private readonly contests: Contests,
    private readonly timers: ContestTimers,
    private readonly events: EventBus,
    private readonly clock: Clock,
  ) {}

  /** Sets a later deadline for a contest that is announced or receiving, and the closing with it. */
  extend(actor: Actor, contestId: string, wish: ExtensionWish): Promise<Contest> {
    return this.store.run(async () => {
      const contest = await this.contests.see(actor, contestId);
      demand(mayExtend(actor, contest));
      if (wish.version !== contest.version) throw new DomainError('conflict.stale');
      const decidedAt = this.clock.now();
      const reason = tidyText(wish.reason);
      checkExtension(contest, wish.closesAt, reason, decidedAt).demand();
      const fromAt = contest.receivingClosesAt ?? decidedAt;
      const set = { receivingClosesAt: wish.closesAt };
      if (!(await this.store.update(contest, set))) throw new DomainError('conflict.stale');
      const extension = { fromAt, toAt: wish.closesAt, reason, decidedAt };
      await this.store.insertExtension({ ...extension, id: randomId(), contestId });
      await this.timers.setClosing({ ...contest, ...set });
      await this.tell(actor, contest, fromAt, wish.closesAt, reason);
      return this.contests.get(contestId);
    });
  }

  private async tell(actor: Actor, contest: Contest, from: Date, to: Date, reason: string): Promise<void> {
    const { id, slug, title } = contest;
    const [fromAt, toAt] = [from.toISOString(), to.toISOString()];
    const subject = { kind: 'contest', id };
    const payload = { contestId: id, slug, title, fromAt, toAt, reason };
    await this.events.publish(
      actor,
      deadlineExtended.make({ contestId: id, subject, facts: { fromAt, toAt }, payload }),
    );
  }
}
