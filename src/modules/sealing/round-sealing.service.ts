import { Injectable } from '@nestjs/common';
import { accountOf, type Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { demand } from '../../kernel/refusal.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { type Contest, Contests } from '../contests/index.js';
import { commitmentOf } from './domain/commitment.js';
import { maySeal } from './domain/sealing.policy.js';
import { roundSealed } from './events.js';
import { Sealer } from './sealer.service.js';
import { type RoundSituation, SealState } from './seal-state.service.js';
import type { SealRow } from './seal.row.js';
import { SealingStore } from './sealing.store.js';

/** Compares what was typed with the contest's slug. */
export function demandConfirmation(contest: Contest, confirmation: string): void {
  if (confirmation.trim() !== contest.slug)
    throw new DomainError('confirmation.mismatch', { expected: contest.slug });
}

/** Cuts the names off: once for each round. */
@Injectable()
export class RoundSealing {
  constructor(
    private readonly state: SealState,
    private readonly sealer: Sealer,
    private readonly contests: Contests,
    private readonly store: SealingStore,
    private readonly events: EventBus,
    private readonly clock: Clock,
  ) {}

  /** Seals a round: draws codes, hands the copies over, keeps the map encrypted, commits to it. */
  async seal(actor: Actor, contestId: string, roundId: string, confirmation: string): Promise<void> {
    await this.store.run(async () => {
      const contest = await this.contests.get(contestId);
      const rounds = await this.state.rounds(contest);
      const place = rounds.findIndex((each) => each.round.id === roundId);
      const situation = rounds[place];
      if (situation === undefined) throw new DomainError('thing.not-found');
      demand(maySeal(actor, situation.facts));
      demandConfirmation(contest, confirmation);
      const before = rounds[place - 1]?.round ?? null;
      const works = await this.sealer.worksFor(contestId, before);
      if (before === null) await this.sealer.demandBlindMedia(works);
      const sealed = await this.sealer.draw(contestId, works);
      const commitment = commitmentOf(sealed);
      await this.insert(actor, situation, sealed.length, commitment);
      if (before === null) await this.contests.fire(actor, contestId, 'seal');
      await this.sealer.handOver(contestId, roundId, sealed);
      const facts = { works: sealed.length, commitment };
      const payload = { roundId, roundName: situation.round.name, ...facts };
      const subject = { kind: 'round', id: roundId };
      await this.events.publish(actor, roundSealed.make({ contestId, subject, facts, payload }));
    });
  }

  /** The seal's primary key is the round: of two who seal at once, one is told that it is done. */
  private async insert(
    actor: Actor,
    { round, facts }: RoundSituation,
    works: number,
    commitment: string,
  ): Promise<void> {
    const row: SealRow = {
      id: round.id,
      contestId: facts.contestId,
      works,
      commitment,
      sealedBy: accountOf(actor),
      sealedAt: this.clock.now(),
    };
    try {
      await this.store.insertSeal(row);
    } catch (error) {
      if (this.store.isDuplicate(error)) throw new DomainError('sealing.already-sealed');
      throw error;
    }
  }
}
