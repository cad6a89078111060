import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { systemActor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { Contests } from '../contests/index.js';
import { Judging, type RoundRules } from '../judging/index.js';
import type { RoundOutcome } from './domain/closing.js';
import { roundClosed } from './events.js';
import type { RoundClosingRow } from './round-closing.row.js';
import { RoundFindings } from './round-findings.service.js';
import { ScoringStore } from './scoring.store.js';

/** Makes a ranking that is written to its end the ranking of its round. */
@Injectable()
export class RankingCompletion {
  constructor(
    private readonly store: ScoringStore,
    private readonly judging: Judging,
    private readonly contests: Contests,
    private readonly findings: RoundFindings,
    private readonly events: EventBus,
    private readonly clock: Clock,
  ) {}

  /**
   * Commits to the ranking, tells that it is there, and after the last round moves the contest on to the council: all
   * of it or nothing. When another attempt was first, nothing.
   */
  async complete(closing: RoundClosingRow, rules: RoundRules, outcome: RoundOutcome): Promise<void> {
    const { committedRoot, tiedAtLine, places } = outcome;
    await this.store.run(async () => {
      const completedAt = this.clock.now();
      const set = { committedRoot, tiedAtLine, completedAt, stage: null, done: null, total: null };
      if (!(await this.store.change(closing, set))) return;
      if ((await this.store.countResults(closing.id)) !== places.order.length) {
        throw new Error('The ranking was not written to its end');
      }
      await this.judging.markRanked(closing.id);
      await this.findings.order(closing.id, null);
      await this.tell(closing, rules, outcome);
      await this.moveOn(closing, rules);
    });
  }

  private async tell(
    closing: RoundClosingRow,
    { round, isLast }: RoundRules,
    { places, advancing, committedRoot }: RoundOutcome,
  ): Promise<void> {
    const { contestId, openDiscrepancies, method } = closing;
    const outcome = { works: places.order.length, advancing, committedRoot };
    const event = {
      contestId,
      subject: { kind: 'round', id: round.id },
      facts: { ...outcome, method, openDiscrepancies },
      payload: { roundId: round.id, roundName: round.name, ...outcome, isLast },
    };
    await this.events.publish(closerOf(closing), roundClosed.make(event));
  }

  /** A contest that was called off meanwhile stays where it is. */
  private async moveOn(closing: RoundClosingRow, { isLast }: RoundRules): Promise<void> {
    const { state } = await this.contests.get(closing.contestId);
    if (isLast && state === 'judging')
      await this.contests.fire(closerOf(closing), closing.contestId, 'decide');
  }
}

/** Whoever closed the round, for the record. */
function closerOf({ closedBy, contestId }: RoundClosingRow): Actor {
  if (closedBy === null) return systemActor;
  const roles = [{ contestId, role: 'panel-head', unitId: null }] as const;
  return { kind: 'account', accountId: closedBy, isAdministrator: false, roles };
}
