import { Injectable } from '@nestjs/common';
import { accountOf, type Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { type Closable, type CloseCommand, RoundFreezing } from '../judging/index.js';
import { obstacleOf } from './domain/obstacle.js';
import { RankingJobs } from './ranking-jobs.service.js';
import { lineGroupsOf, ruleOf } from './round-rule.js';
import { ScoringStore } from './scoring.store.js';

/** A round to be fixed, and by whom. */
export interface FixingWish {
  readonly roundId: string;
  readonly command: CloseCommand;
  /** Whoever closes the round, with the roles of the moment: looked at again before anything is fixed. */
  readonly who: () => Promise<Actor>;
  /** Is told how many works have been read. */
  readonly onProgress?: (done: number) => Promise<void>;
  /** What else is done within the unit of work that fixes the round. */
  readonly onFixed?: () => Promise<void>;
}

const attempts = 3;

/** Checks the sheets of a round and fixes them, and orders its ranking. */
@Injectable()
export class RoundFixing {
  constructor(
    private readonly store: ScoringStore,
    private readonly freezing: RoundFreezing,
    private readonly jobs: RankingJobs,
    private readonly clock: Clock,
  ) {}

  /** Fixes a round, or says what forbids it: then nothing has changed. Checks anew when something took its turn. */
  async fix(wish: FixingWish): Promise<void> {
    const { roundId, command, who, onProgress } = wish;
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const closable = await this.freezing.check(await who(), roundId, command, onProgress);
      this.demandRankable(closable);
      if (await this.freeze(closable, wish)) return;
    }
    throw new DomainError('conflict.stale');
  }

  /** What the rule cannot do is said while something can still be done about it. */
  private demandRankable({ rules, sheets }: Closable): void {
    const obstacle = obstacleOf(sheets, ruleOf(rules).method, lineGroupsOf(rules));
    if (obstacle === null) return;
    if (obstacle.kind === 'not-estimable') throw new DomainError('round.rule-not-estimable');
    throw new DomainError('round.groups-unlinked', { count: obstacle.groups });
  }

  private freeze(closable: Closable, { who, command, onFixed }: FixingWish): Promise<boolean> {
    return this.store.run(async () => {
      const actor = await who();
      const closedAt = this.clock.now();
      if (!(await this.freezing.freeze(actor, closable, closedAt))) return false;
      const { contest, round, isLast } = closable.rules;
      const order = { roundId: round.id, number: 1 };
      const { openDiscrepancies } = closable;
      await this.store.insertClosing({
        ...{ id: round.id, contestId: contest.contestId, ...ruleOf(closable.rules) },
        advanceCount: isLast ? null : round.advanceCount,
        ...{ tiedAtLine: false, committedRoot: '', openDiscrepancies, reason: command.reason },
        ...{ closedBy: accountOf(actor), closedAt, completedAt: null },
        ...{ number: order.number, stage: 'waiting', done: 0, total: closable.copyIds.length },
      });
      await this.jobs.enqueue(order);
      await onFixed?.();
      return true;
    });
  }
}
