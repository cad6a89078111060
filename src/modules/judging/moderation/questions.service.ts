import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { Clock } from '../../../kernel/clock.js';
import { DomainError } from '../../../kernel/domain-error.js';
import { randomId } from '../../../kernel/ids.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import type { CopyFacts } from '../copies.store.js';
import { isForJudges, seatsOf } from '../domain/discussion.js';
import { type Basis, outcomeOf, type Question, sameBasis } from '../domain/outcome.js';
import { liveReadings, type ReadingRules, type Standing } from '../domain/readings.js';
import { questionOpened, questionStalled, reconciliationSuperseded } from '../events.js';
import { JudgesStore } from '../judges.store.js';
import type { JudgingRoundRow } from '../judging-round.row.js';
import type { SheetFacts } from '../sheets.store.js';
import type { DiscussionRow } from './discussion.row.js';
import { ModerationStore } from './moderation.store.js';

/** Works of a round with their sheets. */
export interface Works {
  readonly round: JudgingRoundRow;
  readonly rules: ReadingRules;
  readonly copies: readonly CopyFacts[];
  readonly readings: ReadonlyMap<string, SheetFacts[]>;
}

/** The sheets that a score in place of the readings would rest on. */
export function basisOf(sheets: readonly SheetFacts[]): Basis[] {
  return liveReadings(sheets)
    .filter((sheet) => sheet.state === 'submitted')
    .map(({ id, version }) => ({ sheetId: id, version }));
}

/**
 * Keeps the questions of a round up to date: opens one where readings call for it, and ends what rests on sheets that
 * have changed. Works within the open unit of work and the round's turn.
 */
@Injectable()
export class Questions {
  constructor(
    private readonly store: ModerationStore,
    private readonly judges: JudgesStore,
    private readonly events: EventBus,
    private readonly clock: Clock,
  ) {}

  /** Ends what rests on sheets that have changed, and says what people have done about the works. */
  async review(actor: Actor, works: Works): Promise<Map<string, Standing>> {
    const { round, copies } = works;
    const ids = copies.map((copy) => copy.id);
    const codes = new Map(copies.map((copy) => [copy.id, copy.code]));
    const basis = (copyId: string): Basis[] => basisOf(works.readings.get(copyId) ?? []);
    for (const row of await this.store.reconciliations(round.id, ids)) {
      if (sameBasis(row.basis, basis(row.copyId))) continue;
      if (!(await this.store.supersede(row.id, this.clock.now()))) throw new DomainError('conflict.stale');
      const payload = { roundId: round.id, code: codes.get(row.copyId) ?? '' };
      const subject = { kind: 'reconciliation', id: row.id };
      const facts = { kind: row.kind };
      const event = { contestId: round.contestId, subject, facts, payload };
      await this.events.publish(actor, reconciliationSuperseded.make(event));
    }
    for (const row of await this.store.liveDiscussions(round.id, ids)) {
      const code = codes.get(row.copyId) ?? '';
      if (!sameBasis(row.basis, basis(row.copyId))) await this.end(actor, round, row, code);
      else if (row.state === 'open' && row.stalledAt === null)
        await this.noteLeavers(actor, round, row, code);
    }
    return this.store.standings(round.id, ids);
  }

  /** Puts the questions that readings call for and nobody has put yet. */
  async open(actor: Actor, works: Works, standings: ReadonlyMap<string, Standing>): Promise<void> {
    const { round, rules, copies, readings } = works;
    const asked = copies.flatMap((copy) => {
      const sheets = readings.get(copy.id) ?? [];
      const outcome = outcomeOf(sheets, rules, standings.get(copy.id));
      return outcome.kind === 'asked' ? [{ copy, sheets, question: outcome.question }] : [];
    });
    if (asked.length === 0) return;
    const ids = asked.map(({ copy }) => copy.id);
    const open = new Set((await this.store.openDiscussions(round.id, ids)).map((row) => row.copyId));
    for (const one of asked) {
      if (!open.has(one.copy.id)) await this.put(actor, round, one.copy, one.sheets, one.question);
    }
  }

  private async put(
    actor: Actor,
    round: JudgingRoundRow,
    copy: CopyFacts,
    sheets: readonly SheetFacts[],
    question: Question,
  ): Promise<void> {
    // A third reading answers the difference: its judge has no part in the others' discussion.
    const party = liveReadings(sheets).filter((sheet) => !sheet.third || !isForJudges(question));
    const seats = seatsOf(party);
    const row: DiscussionRow = {
      ...{ id: randomId(), roundId: round.id, copyId: copy.id, question, state: 'open', version: 0 },
      ...{ seats, basis: basisOf(sheets), proposal: null },
      ...{ openedAt: this.clock.now(), endedAt: null, stalledAt: null },
    };
    await this.store.insertDiscussion(row);
    const sitting = isForJudges(question)
      ? await this.judges.findMany(seats.map((seat) => seat.judgeId))
      : [];
    const payload = {
      ...{ contestId: round.contestId, roundId: round.id, code: copy.code, question },
      accountIds: sitting.filter((judge) => judge.seated).map((judge) => judge.accountId),
    };
    const subject = { kind: 'discussion', id: row.id };
    const event = { contestId: round.contestId, subject, facts: { question }, payload };
    await this.events.publish(actor, questionOpened.make(event));
    await this.noteLeavers(actor, round, row, copy.code);
  }

  private async end(actor: Actor, round: JudgingRoundRow, row: DiscussionRow, code: string): Promise<void> {
    const ended = { state: 'void', endedAt: this.clock.now() } as const;
    if (!(await this.store.change(row, ended))) throw new DomainError('conflict.stale');
    await this.stalled(actor, round, row, code, 'sheets-changed');
  }

  /** A judge who no longer sits can agree on nothing: the panel head has to decide. */
  private async noteLeavers(
    actor: Actor,
    round: JudgingRoundRow,
    row: DiscussionRow,
    code: string,
  ): Promise<void> {
    if (!isForJudges(row.question)) return;
    const judges = await this.judges.findMany(row.seats.map((seat) => seat.judgeId));
    if (judges.every((judge) => judge.seated)) return;
    if (!(await this.store.change(row, { stalledAt: this.clock.now() }))) {
      throw new DomainError('conflict.stale');
    }
    await this.stalled(actor, round, row, code, 'judge-left');
  }

  private async stalled(
    actor: Actor,
    round: JudgingRoundRow,
    row: DiscussionRow,
    code: string,
    why: 'judge-left' | 'sheets-changed',
  ): Promise<void> {
    const payload = { contestId: round.contestId, roundId: round.id, code, why };
    const subject = { kind: 'discussion', id: row.id };
    const event = { contestId: round.contestId, subject, facts: { question: row.question, why }, payload };
    await this.events.publish(actor, questionStalled.make(event));
  }
}
