import { Injectable } from '@nestjs/common';
import { type Actor, systemActor } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/domain-error.js';
import { randomId } from '../../kernel/ids.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { isOpen } from './domain/round.machine.js';
import { type SheetEvent, sheetMachine } from './domain/sheet.machine.js';
import { judgeLeft, judgeSeated, sheetRecused } from './events.js';
import type { JudgeRow } from './judge.row.js';
import type { JudgingRoundRow } from './judging-round.row.js';
import { JudgingStores } from './judging.stores.js';
import type { SheetFacts } from './sheets.store.js';
import { Staffing } from './staffing.service.js';

/** A judge to be seated. */
export interface SeatRequest {
  readonly contestId: string;
  readonly accountId: string;
  readonly name: string;
  /** Categories the judge reads; empty means all. */
  readonly categories: readonly string[];
}

/** A judge and a copy that may not meet. */
export interface ConflictPair {
  readonly copyId: string;
  readonly judgeId: string;
}

/** Seats judges, lets them go, and keeps them from works they may not read. */
@Injectable()
export class Seats {
  constructor(
    private readonly stores: JudgingStores,
    private readonly staffing: Staffing,
    private readonly events: EventBus,
  ) {}

  /** Seats a judge; again for somebody who left. Being seated already is no error. */
  async seat(request: SeatRequest): Promise<void> {
    const { contestId, accountId, name } = request;
    const categories = [...request.categories];
    await this.stores.rounds.run(async () => {
      const known = await this.stores.judges.findByAccount(contestId, accountId);
      if (known?.seated === true) return;
      const judgeId = known?.id ?? randomId();
      if (known !== null) await this.stores.judges.update(judgeId, { seated: true, name, categories });
      else {
        const row = {
          id: judgeId,
          contestId,
          accountId,
          name,
          categories,
          seated: true,
          conflictsDeclaredAt: null,
        };
        await this.stores.judges.insert(row);
      }
      const subject = { kind: 'judge', id: judgeId };
      await this.events.publish(
        systemActor,
        judgeSeated.make({ contestId, subject, facts: {}, payload: { judgeId } }),
      );
      await this.inUnfinishedRounds(contestId, (round) => this.refresh(systemActor, round));
    });
  }

  /** Lets a judge go: sheets handed in stay, what is left goes to others. */
  async leave(contestId: string, accountId: string): Promise<void> {
    await this.stores.rounds.run(async () => {
      const judge = await this.stores.judges.findByAccount(contestId, accountId);
      if (judge === null || !judge.seated) return;
      await this.stores.judges.update(judge.id, { seated: false });
      const subject = { kind: 'judge', id: judge.id };
      const payload = { judgeId: judge.id };
      await this.events.publish(systemActor, judgeLeft.make({ contestId, subject, facts: {}, payload }));
      await this.inUnfinishedRounds(contestId, async (round) => {
        const left = await this.stores.sheets.unfinishedOf(round.id, judge.id);
        for (const sheet of left) await this.takeAway(sheet, 'drop');
        await this.refresh(systemActor, round);
      });
    });
  }

  /** Notes that a judge has said what conflicts there are; from then on the judge may be dealt works later. */
  async conflictsDeclared(contestId: string, accountId: string, at: Date): Promise<void> {
    await this.stores.rounds.run(async () => {
      const judge = await this.stores.judges.findByAccount(contestId, accountId);
      if (judge !== null) await this.stores.judges.update(judge.id, { conflictsDeclaredAt: at });
    });
  }

  /**
   * Takes over which works of a round these judges may not read, beside what was known of them: nothing is taken
   * back. A work that one of them holds goes to somebody else at once, even if it has been scored.
   */
  async addConflicts(
    actor: Actor,
    roundId: string,
    judgeIds: readonly string[],
    pairs: readonly ConflictPair[],
  ): Promise<void> {
    await this.stores.rounds.run(async () => {
      const round = await this.stores.rounds.takeTurn(roundId);
      if (round === null) throw new DomainError('thing.not-found');
      if (round.state === 'closed' || round.state === 'void') return;
      const own = pairs.filter((pair) => judgeIds.includes(pair.judgeId));
      const keyOf = ({ copyId, judgeId }: ConflictPair): string => `${copyId} ${judgeId}`;
      const known = new Set((await this.stores.copies.conflicts(roundId)).map(keyOf));
      const fresh = own.filter((pair) => !known.has(keyOf(pair)));
      await this.stores.copies.insertConflicts(fresh.map((pair) => ({ ...pair, id: randomId(), roundId })));
      for (const judgeId of judgeIds) await this.bar(actor, round, judgeId, own);
      await this.refresh(actor, round);
    });
  }

  private async bar(
    actor: Actor,
    round: JudgingRoundRow,
    judgeId: string,
    pairs: readonly ConflictPair[],
  ): Promise<void> {
    const barred = new Set(pairs.filter((pair) => pair.judgeId === judgeId).map((pair) => pair.copyId));
    if (barred.size === 0) return;
    for (const sheet of await this.stores.sheets.ofJudge(round.id, judgeId)) {
      if (!barred.has(sheet.copyId) || sheet.state === 'recused' || sheet.state === 'void') continue;
      // Nobody has seen a preview: there the sheet just goes.
      await this.takeAway(sheet, isOpen(round.state) ? 'bar' : 'drop');
      if (!isOpen(round.state)) continue;
      const subject = { kind: 'sheet', id: sheet.id };
      const facts = { reading: sheet.reading, by: 'conflict' };
      const payload = { roundId: round.id };
      const { contestId } = round;
      await this.events.publish(actor, sheetRecused.make({ contestId, subject, facts, payload }));
    }
  }

  private async takeAway(sheet: SheetFacts, event: SheetEvent): Promise<void> {
    const firing = sheetMachine.fire(sheet.state, event, null);
    if ('refusal' in firing) throw new DomainError(firing.refusal.code, firing.refusal.params ?? {});
    if (!(await this.stores.sheets.change(sheet, { state: firing.to })))
      throw new DomainError('conflict.stale');
  }

  /** Finds readers for what is missing; before the release a drawn assignment only grows stale. */
  private async refresh(actor: Actor, round: JudgingRoundRow): Promise<void> {
    if (isOpen(round.state) || round.state === 'assigned') await this.staffing.settleAll(actor, round);
    const now = await this.stores.rounds.find(round.id);
    const drawing = now?.state === 'sealed' || now?.state === 'assigned';
    if (now === null || !drawing) return;
    if (!(await this.stores.rounds.move(now, now.state))) throw new DomainError('conflict.stale');
  }

  private async inUnfinishedRounds(
    contestId: string,
    act: (round: JudgingRoundRow) => Promise<void>,
  ): Promise<void> {
    for (const { id } of await this.stores.rounds.ofContest(contestId)) {
      const round = await this.stores.rounds.takeTurn(id);
      if (round !== null && round.state !== 'closed' && round.state !== 'void') await act(round);
    }
  }

  /** The judges who sit in a contest. */
  async seated(contestId: string): Promise<JudgeRow[]> {
    return (await this.stores.judges.ofContest(contestId)).filter((judge) => judge.seated);
  }
}
