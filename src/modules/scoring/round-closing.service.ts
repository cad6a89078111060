import { Injectable } from '@nestjs/common';
import { accountOf, type Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { randomId } from '../../kernel/ids.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { Contests } from '../contests/index.js';
import { type ClosedRound, Judging } from '../judging/index.js';
import { closeByMean, type RoundOutcome } from './domain/closing.js';
import { roundClosed } from './events.js';
import { RoundFindings } from './round-findings.service.js';
import type { RoundClosingRow } from './round-closing.row.js';
import { ScoringStore } from './scoring.store.js';

/** Fixes the scores of a round. */
@Injectable()
export class RoundClosing {
  constructor(
    private readonly store: ScoringStore,
    private readonly judging: Judging,
    private readonly contests: Contests,
    private readonly findings: RoundFindings,
    private readonly events: EventBus,
    private readonly clock: Clock,
  ) {}

  /**
   * Closes a round, ranks its works, commits to the result, and marks what goes on; after the last round the
   * contest moves on to the council. All of it or nothing.
   */
  async close(actor: Actor, roundId: string, version: number, reason: string | null): Promise<void> {
    await this.store.run(async () => {
      const at = this.clock.now();
      const closed = await this.judging.closeRound(actor, roundId, { version, reason, at });
      const advanceCount = closed.rules.isLast ? null : closed.rules.round.advanceCount;
      const outcome = closeByMean(closed.copies, advanceCount);
      await this.keep(actor, closed, outcome, advanceCount, reason, at);
      const advancing = outcome.results.filter((result) => result.advances).map((result) => result.copyId);
      await this.judging.markAdvancing(roundId, advancing);
      await this.findings.order(roundId, null);
      await this.tell(actor, closed, outcome, advancing.length);
      if (closed.rules.isLast) await this.contests.fire(actor, closed.rules.contest.contestId, 'decide');
    });
  }

  private async keep(
    actor: Actor,
    closed: ClosedRound,
    { results, tiedAtLine, committedRoot }: RoundOutcome,
    advanceCount: number | null,
    reason: string | null,
    closedAt: Date,
  ): Promise<void> {
    const { contest, round } = closed.rules;
    const closing: RoundClosingRow = {
      ...{
        id: round.id,
        contestId: contest.contestId,
        method: 'mean',
        advanceCount,
        tiedAtLine,
        committedRoot,
      },
      ...{ openDiscrepancies: closed.openDiscrepancies, reason, closedBy: accountOf(actor), closedAt },
    };
    const rows = results.map((result) => ({ ...result, id: randomId(), roundId: round.id }));
    await this.store.insert(closing, rows);
  }

  private async tell(
    actor: Actor,
    { rules, openDiscrepancies }: ClosedRound,
    { results, committedRoot }: RoundOutcome,
    advancing: number,
  ): Promise<void> {
    const { contest, round, isLast } = rules;
    const outcome = { works: results.length, advancing, committedRoot };
    const event = {
      contestId: contest.contestId,
      subject: { kind: 'round', id: round.id },
      facts: { ...outcome, openDiscrepancies },
      payload: { roundId: round.id, roundName: round.name, ...outcome, isLast },
    };
    await this.events.publish(actor, roundClosed.make(event));
  }
}
