import { Injectable } from '@nestjs/common';
import { accountOf, type Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { demand } from '../../kernel/refusal.js';
import { cleanLine } from '../../kernel/vietnamese.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { Contests } from '../contests/index.js';
import { commitmentOf } from './domain/commitment.js';
import { mayUnseal } from './domain/sealing.policy.js';
import { contestUnsealed } from './events.js';
import { SealedMap } from './sealed-map.service.js';
import { demandConfirmation } from './round-sealing.service.js';
import { SealingStore } from './sealing.store.js';

/** A code and the entry it stood for. */
export interface UnsealedCode {
  readonly roundId: string;
  readonly code: string;
  readonly entryId: string;
}

/** Joins codes and entries again: one recorded act, when every score is fixed. */
@Injectable()
export class Unsealing {
  constructor(
    private readonly store: SealingStore,
    private readonly map: SealedMap,
    private readonly contests: Contests,
    private readonly events: EventBus,
    private readonly clock: Clock,
  ) {}

  /** Unseals before witnesses; the map must still be the one that was committed to. */
  async unseal(
    actor: Actor,
    contestId: string,
    confirmation: string,
    witnessed: readonly string[],
  ): Promise<void> {
    const witnesses = witnessed.map(cleanLine).filter((name) => name !== '');
    await this.store.run(async () => {
      const contest = await this.contests.get(contestId);
      const unsealed = (await this.store.unsealing(contestId)) !== null;
      demand(mayUnseal(actor, { contestId, contestState: contest.state, unsealed }));
      demandConfirmation(contest, confirmation);
      if (witnesses.length === 0) throw new DomainError('sealing.witness-needed');
      const codes = await this.checkMap(contestId);
      await this.insert(actor, contestId, witnesses, codes);
      const facts = { codes, witnesses: witnesses.length };
      const subject = { kind: 'contest', id: contestId };
      const payload = { witnesses, codes };
      await this.events.publish(actor, contestUnsealed.make({ contestId, subject, facts, payload }));
    });
  }

  /** When the contest was unsealed, or null. */
  async at(contestId: string): Promise<Date | null> {
    return (await this.store.unsealing(contestId))?.unsealedAt ?? null;
  }

  /** Every code of the contest with its entry: the one way back. @throws sealing.not-unsealed */
  async codes(contestId: string): Promise<UnsealedCode[]> {
    if ((await this.store.unsealing(contestId)) === null) throw new DomainError('sealing.not-unsealed');
    const lines = await this.map.ofContest(contestId);
    return lines
      .map(({ roundId, code, entryId }) => ({ roundId, code, entryId }))
      .sort((a, b) => (a.code < b.code ? -1 : 1));
  }

  private async checkMap(contestId: string): Promise<number> {
    const seals = await this.store.seals(contestId);
    for (const seal of seals) {
      const lines = await this.map.ofRound(seal.id);
      if (commitmentOf(lines) !== seal.commitment) throw new DomainError('sealing.commitment-broken');
    }
    return seals.reduce((sum, seal) => sum + seal.works, 0);
  }

  private async insert(actor: Actor, contestId: string, witnesses: string[], codes: number): Promise<void> {
    const unsealedAt = this.clock.now();
    try {
      await this.store.insertUnsealing({
        ...{ id: contestId, unsealedBy: accountOf(actor), witnesses, codes, unsealedAt },
      });
    } catch (error) {
      if (this.store.isDuplicate(error)) throw new DomainError('sealing.already-unsealed');
      throw error;
    }
  }
}
