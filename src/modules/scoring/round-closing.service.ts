import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/domain-error.js';
import { demand } from '../../kernel/refusal.js';
import {
  ClosingOrders,
  type CloseCommand,
  Judging,
  type JudgingRound,
  mayRankAgain,
  RoundFreezing,
} from '../judging/index.js';
import { RankingJobs } from './ranking-jobs.service.js';
import type { RoundClosingRow } from './round-closing.row.js';
import { RoundFixing } from './round-fixing.service.js';
import { ScoringStore } from './scoring.store.js';

/** Closes rounds, and has their rankings worked out. */
@Injectable()
export class RoundClosing {
  constructor(
    private readonly store: ScoringStore,
    private readonly judging: Judging,
    private readonly freezing: RoundFreezing,
    private readonly fixing: RoundFixing,
    private readonly orders: ClosingOrders,
    private readonly jobs: RankingJobs,
  ) {}

  /**
   * Closes a round: from now on none of its sheets can change. Its ranking is worked out afterwards and is not to be
   * seen before it is whole. A large round is only ordered closed: its sheets are checked in a job, and until that has
   * come to its end nothing is fixed.
   */
  async close(actor: Actor, roundId: string, command: CloseCommand): Promise<void> {
    const round = await this.freezing.admit(actor, roundId, command);
    await this.orders.demandNone(roundId);
    if (await this.orders.isNeeded(roundId)) return this.orders.place(actor, round, command);
    return this.fixing.fix({ roundId, command, who: () => Promise.resolve(actor) });
  }

  /** Orders the check or the ranking again when its job failed for good. @throws conflict.state when it did not */
  async again(actor: Actor, roundId: string): Promise<void> {
    await this.store.run(async () => {
      const round = await this.judging.round(actor, roundId);
      demand(mayRankAgain(actor, round));
      const closing = await this.store.closing(roundId);
      if (closing === null) return this.orderAgain(actor, round);
      if (!(await this.hasFailed(closing))) throw new DomainError('conflict.state', { state: round.state });
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

  /** The order is given anew by whoever asks now, for the round as it was seen when it was first given. */
  private async orderAgain(actor: Actor, round: JudgingRound): Promise<void> {
    const standing = await this.orders.standing(round);
    if (standing?.stage !== 'check-failed') throw new DomainError('conflict.state', { state: round.state });
    const { roundVersion: version, reason } = standing.order;
    const admitted = await this.freezing.admit(actor, round.id, { version, reason });
    await this.orders.place(actor, admitted, { version, reason });
  }
}
