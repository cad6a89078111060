import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { randomId } from '../../kernel/ids.js';
import { demand } from '../../kernel/refusal.js';
import { cleanLine } from '../../kernel/vietnamese.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { ContestTimers } from './contest-timers.js';
import { Contests } from './contests.service.js';
import { ContestsStore } from './contests.store.js';
import { type ChannelRules, channelsDiffer } from './domain/channels.js';
import type { AmendmentDecision, Contest } from './domain/contest.js';
import { mayExtend } from './domain/contest.policy.js';
import { type Amendment, checkExtension } from './domain/validation/extension.js';
import { tidyChannels, tidyText } from './domain/tidy.js';
import { deadlineExtended } from './events.js';

/** A wish to put deadlines off. */
export interface ExtensionWish {
  readonly closesAt: Date;
  /** The other ways in as they are to be; absent where they stay. */
  readonly channels?: ChannelRules;
  readonly reason: string;
  readonly decision: AmendmentDecision;
  readonly version: number;
}

/** Puts deadlines off: each time a decision with its number, signer and reason, never an edit. */
@Injectable()
export class Deadlines {
  constructor(
    private readonly store: ContestsStore,
    private readonly contests: Contests,
    private readonly timers: ContestTimers,
    private readonly events: EventBus,
    private readonly clock: Clock,
  ) {}

  /** Sets later deadlines for a contest that is announced or receiving, and the closing with them. */
  extend(actor: Actor, contestId: string, wish: ExtensionWish): Promise<Contest> {
    return this.store.run(async () => {
      const contest = await this.contests.see(actor, contestId);
      demand(mayExtend(actor, contest));
      if (wish.version !== contest.version) throw new DomainError('conflict.stale');
      const decidedAt = this.clock.now();
      const amendment = tidied(wish);
      checkExtension(contest, amendment, decidedAt).demand();
      const { closesAt, reason, decision } = amendment;
      const channels =
        amendment.channels !== null && channelsDiffer(contest.channels, amendment.channels)
          ? { from: contest.channels, to: amendment.channels }
          : null;
      const fromAt = contest.receivingClosesAt ?? decidedAt;
      const set = { receivingClosesAt: closesAt, ...(channels === null ? {} : { channels: channels.to }) };
      if (!(await this.store.update(contest, set))) throw new DomainError('conflict.stale');
      const extension = { fromAt, toAt: closesAt, reason, decidedAt, decision, channels };
      await this.store.insertExtension({ ...extension, id: randomId(), contestId });
      await this.timers.setClosing({ ...contest, receivingClosesAt: closesAt });
      await this.tell(actor, contest, fromAt, amendment);
      return this.contests.get(contestId);
    });
  }

  private async tell(actor: Actor, contest: Contest, from: Date, amendment: Amendment): Promise<void> {
    const { id, slug, title } = contest;
    const { reason, closesAt, decision } = amendment;
    const [fromAt, toAt] = [from.toISOString(), closesAt.toISOString()];
    const decisionNumber = decision.number;
    const subject = { kind: 'contest', id };
    const payload = { contestId: id, slug, title, fromAt, toAt, reason, decisionNumber };
    const facts = { fromAt, toAt, decisionNumber };
    await this.events.publish(actor, deadlineExtended.make({ contestId: id, subject, facts, payload }));
  }
}

function tidied({ closesAt, channels, reason, decision }: ExtensionWish): Amendment {
  return {
    closesAt,
    channels: channels === undefined ? null : tidyChannels(channels),
    reason: tidyText(reason),
    decision: {
      number: cleanLine(decision.number),
      decidedOn: decision.decidedOn.trim(),
      signerTitle: tidyText(decision.signerTitle),
      signerName: cleanLine(decision.signerName),
      body: tidyText(decision.body),
    },
  };
}
