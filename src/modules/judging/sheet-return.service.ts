import { Injectable } from '@nestjs/common';
import { accountOf, type Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { randomId } from '../../kernel/ids.js';
import { demand, refuse } from '../../kernel/refusal.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { mayReturnSheet, maySeeRound } from './domain/round.policy.js';
import { sheetReturned } from './events.js';
import type { JudgingRoundRow } from './judging-round.row.js';
import { JudgingStores } from './judging.stores.js';
import type { ScoreSheetRow } from './score-sheet.row.js';
import { Staffing } from './staffing.service.js';

/** Gives a handed-in sheet back to its judge; what it said is kept. */
@Injectable()
export class SheetReturns {
  constructor(
    private readonly stores: JudgingStores,
    private readonly staffing: Staffing,
    private readonly events: EventBus,
    private readonly clock: Clock,
  ) {}

  /** @returns the round of the sheet */
  async giveBack(actor: Actor, sheetId: string, version: number, reason: string): Promise<JudgingRoundRow> {
    const { rounds, sheets } = this.stores;
    return rounds.run(async () => {
      const found = await sheets.find(sheetId);
      const round = found === null ? null : await rounds.find(found.roundId);
      if (found === null || round === null) throw new DomainError('thing.not-found');
      demand(maySeeRound(actor, round.contestId));
      const turn = (await rounds.takeTurn(round.id)) ?? round;
      const sheet = (await sheets.find(sheetId)) ?? found;
      demand(mayReturnSheet(actor, turn));
      if (sheet.state !== 'submitted') demand(refuse('conflict.state', { state: sheet.state }));
      if (sheet.version !== version) throw new DomainError('conflict.stale');
      if (!(await sheets.change(sheet, { state: 'returned', reason, submittedAt: null }))) {
        throw new DomainError('conflict.stale');
      }
      await this.keep(actor, turn, sheet, reason);
      await this.staffing.settleSome(actor, turn, [sheet.copyId]);
      return turn;
    });
  }

  private async keep(
    actor: Actor,
    round: JudgingRoundRow,
    sheet: ScoreSheetRow,
    reason: string,
  ): Promise<void> {
    const { sheets, judges, copies } = this.stores;
    const { id: sheetId, scores, total, comment } = sheet;
    const returnedBy = accountOf(actor);
    const returnedAt = this.clock.now();
    await sheets.insertReturn({
      ...{ id: randomId(), sheetId, returnedBy, reason, scores, total: total ?? 0, comment, returnedAt },
    });
    const [judge] = await judges.findMany([sheet.judgeId]);
    const copy = await copies.find(sheet.copyId);
    const payload = {
      roundId: round.id,
      accountId: judge?.accountId ?? '',
      judgeName: judge?.name ?? '',
      code: copy?.code ?? '',
    };
    const subject = { kind: 'sheet', id: sheetId };
    const event = { contestId: round.contestId, subject, facts: { reading: sheet.reading, total }, payload };
    await this.events.publish(actor, sheetReturned.make(event));
  }
}
