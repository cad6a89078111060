import { Injectable } from '@nestjs/common';
import { accountOf, type Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { demand } from '../../kernel/refusal.js';
import { type Closable, type CloseCommand, Judging, mayRankAgain, RoundFreezing } from '../judging/index.js';
import { obstacleOf } from './domain/obstacle.js';
import { RankingJobs } from './ranking-jobs.service.js';
import type { RoundClosingRow } from './round-closing.row.js';
import { lineGroupsOf, ruleOf } from './round-rule.js';
import { ScoringStore } from './scoring.store.js';

const attempts = 3;

/** Closes rounds: fixes their sheets, and has their rankings worked out. */
@Injectable()
export class RoundClosing {
  constructor(
    private readonly store: ScoringStore,
    private readonly judging: Judging,
    private readonly freezing: RoundFreezing,
    private readonly jobs: RankingJobs,
    private readonly clock: Clock,
  ) {}

  /**
   * Closes a round: from now on none of its sheets can change. Its ranking is worked out afterwards and is not to be
   * seen before it is whole.
   */
  async close(actor: Actor, roundId: string, command: CloseCommand): Promise<void> {
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const closable = await this.freezing.check(actor, roundId, command);
      this.demandRankable(closable);
      if (await this.freeze(actor, closable, command.reason)) return;
    }
    throw new DomainError('conflict.stale');
  }

  /** Orders the ranking again when its job failed for good. @throws conflict.state when it did not */
  async again(actor: Actor, roundId: string): Promise<void> {
    await this.store.run(async () => {
      const round = await this.judging.round(actor, roundId);
      demand(mayRankAgain(actor, round));
      const closing = await this.store.closing(roundId);
      if (closing === null || !(await this.hasFailed(closing))) {
        throw new DomainError('conflict.state', { state: round.state });
      }
      const number = (closing.number ?? 0) + 1;
      if (!(await this.store.change(closing, { number, stage: 'waiting', done: 0 }))) {
        throw new DomainError('conflict.stale');
      }
      await this.jobs.enqueue({ roundId, number });
    });
  }

  /** Whether the ranking of a closed round is not there and nobody tries to make it any more. */
  async hasFailed({ id: roundId, number, committedRoot }: RoundClosingRow): Promise<boolean> {
    return committedRoot === '' && this.jobs.isDead({ roundId, number: number ?? 0 });
  }

  /** What the rule cannot do is said while something can still be done about it. */
  private demandRankable({ rules, sheets }: Closable): void {
    const obstacle = obstacleOf(sheets, ruleOf(rules).method, lineGroupsOf(rules));
    if (obstacle === null) return;
    if (obstacle.kind === 'not-estimable') throw new DomainError('round.rule-not-estimable');
    throw new DomainError('round.groups-unlinked', { count: obstacle.groups });
  }

  private freeze(actor: Actor, closable: Closable, reason: string | null): Promise<boolean> {
    return this.store.run(async () => {
      const closedAt = this.clock.now();
      if (!(await this.freezing.freeze(actor, closable, closedAt))) return false;
      const { contest, round, isLast } = closable.rules;
      const order = { roundId: round.id, number: 1 };
      await this.store.insertClosing({
        ...{ id: round.id, contestId: contest.contestId, ...ruleOf(closable.rules) },
        advanceCount: isLast ? null : round.advanceCount,
        ...{ tiedAtLine: false, committedRoot: '', openDiscrepancies: closable.openDiscrepancies, reason },
        ...{ closedBy: accountOf(actor), closedAt, completedAt: null },
        ...{ number: order.number, stage: 'waiting', done: 0, total: closable.copyIds.length },
      });
      await this.jobs.enqueue(order);
      return true;
    });
  }
}
