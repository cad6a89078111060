import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { demand } from '../../kernel/refusal.js';
import { Contests } from '../contests/index.js';
import { AwardDecisions } from './award-decisions.service.js';
import { AwardsStore } from './awards.store.js';
import { mayPublish, mayRevoke } from './domain/prize-board.policy.js';
import { PrizeBoards } from './prize-board.service.js';
import { Results } from './results.service.js';

/** A wish to revoke a published award. */
export interface Revocation {
  readonly reason: string;
  readonly decisionNumber: string;
}

/** Makes approved awards public, and takes a public one back. */
@Injectable()
export class Publication {
  constructor(
    private readonly store: AwardsStore,
    private readonly boards: PrizeBoards,
    private readonly decisions: AwardDecisions,
    private readonly results: Results,
    private readonly contests: Contests,
    private readonly clock: Clock,
  ) {}

  /** Publishes: the contest moves on, every entrant is told. */
  async publish(actor: Actor, contestId: string, confirmation: string): Promise<void> {
    await this.store.run(async () => {
      const { contest, board, awards, facts } = await this.boards.situation(contestId);
      demand(mayPublish(actor, facts));
      if (confirmation.trim() !== contest.slug) {
        throw new DomainError('confirmation.mismatch', { expected: contest.slug });
      }
      await this.store.moveBoard(board, { state: 'published', publishedAt: this.clock.now() });
      for (const award of awards) await this.store.move(award, 'published');
      await this.contests.fire(actor, contestId, 'publish');
      await this.decisions.note(actor, contestId, 'published', {});
      await this.results.announce(actor, contest, awards);
    });
  }

  /** Revokes a published award by a decision. The row stays, so that its certificate can say so. */
  async revoke(actor: Actor, contestId: string, awardId: string, wish: Revocation): Promise<void> {
    await this.store.run(async () => {
      const { contest, facts } = await this.boards.situation(contestId);
      const award = await this.store.award(contestId, awardId);
      demand(mayRevoke(actor, facts, award.state));
      const reason = wish.reason.trim();
      const decisionNumber = wish.decisionNumber.trim();
      await this.store.move(award, 'revoked', {
        revokedAt: this.clock.now(),
        revocationReason: reason,
        revocationDecision: decisionNumber,
      });
      const { entryId, prizeId } = award;
      await this.decisions.note(actor, contestId, 'revoked', { entryId, prizeId, reason });
      await this.results.withdraw(actor, contest, award, { reason, decisionNumber });
    });
  }
}
