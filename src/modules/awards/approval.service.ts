import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { demand } from '../../kernel/refusal.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { AwardDecisions } from './award-decisions.service.js';
import type { AwardRow } from './award.row.js';
import { AwardsStore } from './awards.store.js';
import type { Citation } from './domain/citation.js';
import { isDecisionDay } from './domain/decision-day.js';
import { mayApprove } from './domain/prize-board.policy.js';
import { awardsApproved } from './events.js';
import type { RankedDossier } from './final-ranking.js';
import { type BoardSituation, PrizeBoards } from './prize-board.service.js';

/** The decision by which prizes are recognised. */
export interface Decision {
  readonly number: string;
  /** A calendar day, `2026-10-20`. */
  readonly date: string;
}

/** Approves what the council decided: number and date of the decision, and what it says of each award. */
@Injectable()
export class Approval {
  constructor(
    private readonly store: AwardsStore,
    private readonly boards: PrizeBoards,
    private readonly decisions: AwardDecisions,
    private readonly events: EventBus,
    private readonly clock: Clock,
  ) {}

  /** Approves all proposed awards. Done once more before publication it corrects the decision's number. */
  async approve(actor: Actor, contestId: string, decision: Decision): Promise<void> {
    const now = this.clock.now();
    if (!isDecisionDay(decision.date, now)) throw new DomainError('award.date-invalid');
    await this.store.run(async () => {
      const situation = await this.boards.situation(contestId);
      demand(mayApprove(actor, situation.facts));
      const ranking = await this.boards.ranking(situation.contest);
      const decisionNumber = decision.number.trim();
      await this.store.moveBoard(situation.board, {
        state: 'approved',
        decisionNumber,
        decisionDate: decision.date,
        approvedAt: now,
      });
      for (const award of situation.awards.filter(({ state }) => state === 'proposed')) {
        await this.store.move(award, 'approved', { citation: citationOf(award, situation, ranking) });
      }
      await this.decisions.note(actor, contestId, 'approved', { reason: decisionNumber });
      const facts = { decisionNumber, decisionDate: decision.date, awards: situation.awards.length };
      const subject = { kind: 'contest', id: contestId };
      await this.events.publish(
        actor,
        awardsApproved.make({ contestId, subject, facts, payload: { contestId } }),
      );
    });
  }
}

function citationOf(
  award: AwardRow,
  { contest }: BoardSituation,
  ranking: readonly RankedDossier[],
): Citation {
  const ranked = ranking.find(({ dossier }) => dossier.entryId === award.entryId);
  const prize = contest.prizes.find((one) => one.id === award.prizeId);
  // Both were there when the prize was given; a board that lost them must not be approved.
  if (ranked === undefined || prize === undefined) throw new DomainError('conflict.stale');
  const { dossier, rank } = ranked;
  const category = contest.categories.find((one) => one.id === dossier.categoryId);
  return {
    prizeName: prize.name,
    prizePosition: prize.position,
    categoryId: dossier.categoryId ?? '',
    categoryName: category?.name ?? '',
    workTitle: dossier.title,
    authorNames: dossier.authors.map((author) => author.fullName),
    unitName: dossier.unitName,
    rank,
  };
}
