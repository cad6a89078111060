import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { Clock } from '../../../kernel/clock.js';
import { DomainError } from '../../../kernel/domain-error.js';
import { randomId } from '../../../kernel/ids.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import { discussionMoved } from '../events.js';
import { JudgingStores } from '../judging.stores.js';
import type { DiscussionMessageRow } from './discussion-message.row.js';
import type { OpenDiscussion } from './discussion-reader.service.js';
import { ModerationStore } from './moderation.store.js';

/** Two judges who need more have long been a matter for the panel head. */
const mostLines = 300;

type Line = Pick<DiscussionMessageRow, 'kind' | 'text' | 'scores' | 'total'>;

/** Keeps what was said, and has the others told. */
@Injectable()
export class DiscussionNews {
  constructor(
    private readonly store: ModerationStore,
    private readonly stores: JudgingStores,
    private readonly events: EventBus,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds a line within the open unit of work. The others get a mail, but one only for what somebody says in several
   * lines. @throws discussion.full where only accepting is left
   */
  async tell(actor: Actor, { row, seat, round, copy }: OpenDiscussion, line: Line): Promise<void> {
    const last = await this.store.lastMessage(row.id);
    const place = (last?.place ?? -1) + 1;
    if (place >= mostLines && line.kind !== 'accepted') {
      throw new DomainError('discussion.full', { most: mostLines });
    }
    const goesOn = line.kind === 'said' && last?.kind === 'said' && last.judgeId === seat.judgeId;
    await this.store.insertMessage({
      ...line,
      ...{ id: randomId(), discussionId: row.id, place, judgeId: seat.judgeId, at: this.clock.now() },
    });
    const others = row.seats.flatMap(({ judgeId }) => (judgeId === seat.judgeId ? [] : [judgeId]));
    const judges = goesOn ? [] : await this.stores.judges.findMany(others);
    const payload = {
      ...{ roundId: round.id, discussionId: row.id, code: copy.code },
      accountIds: judges.filter((judge) => judge.seated).map((judge) => judge.accountId),
    };
    const subject = { kind: 'discussion', id: row.id };
    const facts = { kind: line.kind };
    await this.events.publish(
      actor,
      discussionMoved.make({ contestId: round.contestId, subject, facts, payload }),
    );
  }
}
