import { Injectable } from '@nestjs/common';
import { accountOf, type Actor } from '../../../kernel/actor.js';
import { Clock } from '../../../kernel/clock.js';
import { DomainError } from '../../../kernel/domain-error.js';
import { randomId } from '../../../kernel/ids.js';
import { demand } from '../../../kernel/refusal.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import { liveReadings } from '../domain/readings.js';
import { mayModerate } from '../domain/round.policy.js';
import { readingOrdered } from '../events.js';
import type { JudgingRoundRow } from '../judging-round.row.js';
import { JudgingStores } from '../judging.stores.js';
import { Staffing } from '../staffing.service.js';
import { Differences } from './differences.service.js';
import type { ReadingOrderView } from './dto/differences.dto.js';
import { ModerationStore } from './moderation.store.js';

/** Orders one more reading of works near a line: it is dealt like a third one, and joins the mean. */
@Injectable()
export class ReadingOrders {
  constructor(
    private readonly stores: JudgingStores,
    private readonly store: ModerationStore,
    private readonly differences: Differences,
    private readonly staffing: Staffing,
    private readonly events: EventBus,
    private readonly clock: Clock,
  ) {}

  /** Orders a reading of each work; all of them, or none where one of them cannot have it. */
  async order(
    actor: Actor,
    roundId: string,
    codes: readonly string[],
    reason: string,
  ): Promise<ReadingOrderView> {
    return this.stores.rounds.run(async () => {
      await this.differences.round(actor, roundId);
      const round = await this.stores.rounds.takeTurn(roundId);
      if (round === null) throw new DomainError('thing.not-found');
      demand(mayModerate(actor, round));
      const wished = new Set(codes);
      const copies = (await this.stores.copies.facts(roundId)).filter(({ code }) => wished.has(code));
      if (copies.length < wished.size) throw new DomainError('thing.not-found');
      for (const { id } of copies) await this.note(actor, round, id, reason.normalize('NFC').trim());
      const ids = copies.map(({ id }) => id);
      await this.staffing.settleSome(actor, round, ids);
      const dealt = new Set(
        (await this.stores.sheets.ofCopies(ids)).filter(({ third }) => third).map(({ copyId }) => copyId),
      );
      return {
        dealt: copies.filter(({ id }) => dealt.has(id)).map(({ code }) => code),
        unstaffed: copies.filter(({ id }) => !dealt.has(id)).map(({ code }) => code),
      };
    });
  }

  private async note(actor: Actor, round: JudgingRoundRow, copyId: string, reason: string): Promise<void> {
    const { copy, outcome, sheets, standing } = await this.differences.case(round, copyId);
    const read = outcome.kind === 'counted' && !liveReadings(sheets).some((sheet) => sheet.third);
    if (!read || standing.ordered) throw new DomainError('reading.not-orderable', { code: copy.code });
    const id = randomId();
    const orderedBy = accountOf(actor);
    await this.store.insertOrder({
      ...{ id, roundId: round.id, copyId, reason, orderedBy, orderedAt: this.clock.now() },
    });
    const payload = { roundId: round.id, code: copy.code };
    const subject = { kind: 'copy', id: copyId };
    await this.events.publish(
      actor,
      readingOrdered.make({ contestId: round.contestId, subject, facts: {}, payload }),
    );
  }
}
