import { Injectable } from '@nestjs/common';
import { accountOf, type Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { randomId } from '../../kernel/ids.js';
import { demand } from '../../kernel/refusal.js';
import { EventBus } from '../../platform/events/event-bus.js';
import type { Prize } from '../contests/index.js';
import type { AwardChange, AwardChangeRow, AwardRow } from './award.row.js';
import { AwardsStore } from './awards.store.js';
import { mayChange, mayPropose } from './domain/prize-board.policy.js';
import { awardGiven, awardsProposed, awardTaken } from './events.js';
import { type BoardSituation, PrizeBoards } from './prize-board.service.js';

/** A prize to be given by hand. */
export interface GivenPrize {
  readonly entryId: string;
  readonly prizeId: string;
  readonly reason: string;
}

/** What the council does on the open board: the plan by rank, then changes by hand with their reasons. */
@Injectable()
export class AwardDecisions {
  constructor(
    private readonly store: AwardsStore,
    private readonly boards: PrizeBoards,
    private readonly events: EventBus,
    private readonly clock: Clock,
  ) {}

  /** Fills the plan in order of rank; undecided ties stay empty. */
  async propose(actor: Actor, contestId: string): Promise<void> {
    await this.store.run(async () => {
      const { contest, board, facts } = await this.boards.situation(contestId);
      demand(mayPropose(actor, facts));
      const proposal = this.boards.proposal(contest, await this.boards.ranking(contest));
      await this.store.moveBoard(board, {});
      await this.store.insert(
        proposal.awards.map(({ entryId, prizeId }) => this.newAward(contestId, entryId, prizeId, false)),
      );
      await this.note(actor, contestId, 'proposed', {});
      const counts = { awards: proposal.awards.length, undecided: proposal.undecided.length };
      const subject = { kind: 'contest', id: contestId };
      const event = awardsProposed.make({ contestId, subject, facts: counts, payload: { contestId } });
      await this.events.publish(actor, event);
    });
  }

  /** Gives a prize by hand; above the planned number too, since the reason is on record. */
  async give(actor: Actor, contestId: string, { entryId, prizeId, reason }: GivenPrize): Promise<void> {
    await this.store.run(async () => {
      const situation = await this.boards.situation(contestId);
      demand(mayChange(actor, situation.facts));
      const prize = await this.checkPrize(situation, entryId, prizeId);
      const given = situation.awards.filter((award) => award.prizeId === prizeId).length;
      const award = this.newAward(contestId, entryId, prizeId, true);
      await this.store.moveBoard(situation.board, {});
      await this.store.insert([award]);
      await this.note(actor, contestId, 'given', { entryId, prizeId, reason });
      const facts = { prizeId, entryId, beyondPlan: given >= prize.quantity };
      const subject = { kind: 'award', id: award.id };
      await this.events.publish(
        actor,
        awardGiven.make({ contestId, subject, facts, payload: { awardId: award.id } }),
      );
    });
  }

  /** Takes a proposed award away; the prize stays empty unless it is given again. */
  async take(actor: Actor, contestId: string, awardId: string, reason: string): Promise<void> {
    await this.store.run(async () => {
      const situation = await this.boards.situation(contestId);
      demand(mayChange(actor, situation.facts));
      const award = await this.store.award(contestId, awardId);
      const { entryId, prizeId } = award;
      await this.store.moveBoard(situation.board, {});
      await this.store.remove(award);
      await this.note(actor, contestId, 'taken', { entryId, prizeId, reason });
      const subject = { kind: 'award', id: awardId };
      const facts = { prizeId, entryId };
      await this.events.publish(actor, awardTaken.make({ contestId, subject, facts, payload: { awardId } }));
    });
  }

  /** Notes on the board what was done; joins the open unit of work. */
  note(
    actor: Actor,
    contestId: string,
    what: AwardChange,
    about: Partial<Pick<AwardChangeRow, 'entryId' | 'prizeId' | 'reason'>>,
  ): Promise<void> {
    const { entryId = null, prizeId = null, reason = null } = about;
    const at = this.clock.now();
    const byAccountId = accountOf(actor);
    return this.store.note({
      id: randomId(),
      contestId,
      at,
      byAccountId,
      what,
      entryId,
      prizeId,
      reason: reason?.trim() ?? null,
    });
  }

  private async checkPrize(
    { contest, awards }: BoardSituation,
    entryId: string,
    prizeId: string,
  ): Promise<Prize> {
    const prize = contest.prizes.find((one) => one.id === prizeId);
    if (prize === undefined) throw new DomainError('award.prize-unknown');
    const ranking = await this.boards.ranking(contest);
    const work = ranking.find(({ dossier }) => dossier.entryId === entryId)?.dossier;
    if (work === undefined) throw new DomainError('award.work-not-ranked');
    if (prize.categoryIds.length > 0 && !prize.categoryIds.includes(work.categoryId ?? '')) {
      throw new DomainError('award.other-category', { prize: prize.name });
    }
    if (awards.some((award) => award.entryId === entryId)) throw new DomainError('award.already-awarded');
    return prize;
  }

  private newAward(contestId: string, entryId: string, prizeId: string, byHand: boolean): AwardRow {
    return {
      id: randomId(),
      contestId,
      prizeId,
      entryId,
      state: 'proposed',
      version: 1,
      byHand,
      citation: null,
      createdAt: this.clock.now(),
      revokedAt: null,
      revocationReason: null,
      revocationDecision: null,
    };
  }
}
