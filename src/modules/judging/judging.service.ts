import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/domain-error.js';
import { demand } from '../../kernel/refusal.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { countedReadings, isUnsettled, outcomeOf } from './domain/outcome.js';
import { byCopy, isComplete } from './domain/readings.js';
import { type RoundState, roundMachine } from './domain/round.machine.js';
import { mayClose, maySeeRound } from './domain/round.policy.js';
import { roundMoved } from './events.js';
import type { JudgingRoundRow } from './judging-round.row.js';
import { JudgingStores } from './judging.stores.js';
import { ModerationStore } from './moderation/moderation.store.js';
import { RulesReader, type RoundRules } from './rules.service.js';
import { type ConflictPair, type SeatRequest, Seats } from './seats.service.js';

/** Sound or film of a blind copy, stripped of what it carries beside. */
export interface BlindMedia {
  readonly sha256: string;
  readonly bytes: number;
  /** For the player: `audio/mpeg`. */
  readonly mediaType: string;
}

/** A blind copy as sealing hands it over. */
export interface NewCopy {
  readonly copyId: string;
  readonly code: string;
  readonly categoryId: string;
  readonly text: string;
  readonly words: number;
  readonly media: BlindMedia | null;
}

/** A judge, as sealing must know one to match conflicts. */
export interface SeatedJudge {
  readonly judgeId: string;
  readonly accountId: string;
  readonly name: string;
  readonly conflictsDeclaredAt: Date | null;
}

/** The readings of a work that count, in hundredths; one that a rule sets aside is left out. */
export interface CopyReadings {
  readonly copyId: string;
  readonly code: string;
  readonly categoryId: string;
  readonly readings: readonly { readonly judgeId: string; readonly total: number }[];
  /** A score that was agreed or decided on: it stands as it is; null: the readings count. */
  readonly decided: number | null;
}

/** What closing a round hands to scoring. */
export interface ClosedRound {
  readonly rules: RoundRules;
  readonly copies: readonly CopyReadings[];
  /** Works about which the policy still asked for something. */
  readonly openDiscrepancies: number;
}

const leastReason = 10;

/** What sealing and scoring ask of judging. */
@Injectable()
export class Judging {
  constructor(
    private readonly stores: JudgingStores,
    private readonly rules: RulesReader,
    private readonly seats: Seats,
    private readonly events: EventBus,
    private readonly moderation: ModerationStore,
  ) {}

  /** Takes over the copies of a round that has been sealed; joins the open unit of work. */
  async receiveCopies(roundId: string, contestId: string, copies: readonly NewCopy[]): Promise<void> {
    await this.stores.rounds.run(async () => {
      await this.stores.rounds.insert({
        ...{ id: roundId, contestId, state: 'sealed', version: 0, turn: 0 },
        ...{ seed: null, summary: null, closedAt: null },
      });
      await this.stores.copies.insert(
        copies.map(({ copyId, media, ...copy }) => ({
          ...copy,
          id: copyId,
          roundId,
          advances: false,
          mediaSha256: media?.sha256 ?? null,
          mediaBytes: media?.bytes ?? null,
          mediaType: media?.mediaType ?? null,
        })),
      );
    });
  }

  /** Which of some contents of the file store are played to judges: the sweep spares them. */
  namedMedia(sha256s: readonly string[]): Promise<string[]> {
    return this.stores.copies.namedMedia(sha256s);
  }

  /** Takes over which works these judges may not read, in place of what was known of them. */
  receiveConflicts(
    actor: Actor,
    roundId: string,
    judgeIds: readonly string[],
    pairs: readonly ConflictPair[],
  ): Promise<void> {
    return this.seats.replaceConflicts(actor, roundId, judgeIds, pairs);
  }

  /** Seats a judge. */
  seatJudge(request: SeatRequest): Promise<void> {
    return this.seats.seat(request);
  }

  /** Lets a judge go; unfinished sheets go to others. */
  judgeLeaves(contestId: string, accountId: string): Promise<void> {
    return this.seats.leave(contestId, accountId);
  }

  /** Notes that a judge has declared conflicts. */
  conflictsDeclared(contestId: string, accountId: string, at: Date): Promise<void> {
    return this.seats.conflictsDeclared(contestId, accountId, at);
  }

  /** The judges who sit in a contest. */
  async judges(contestId: string): Promise<SeatedJudge[]> {
    const seated = await this.seats.seated(contestId);
    return seated.map(({ id, accountId, name, conflictsDeclaredAt }) => {
      return { judgeId: id, accountId, name, conflictsDeclaredAt };
    });
  }

  /** The states of the contest's rounds that have been sealed. */
  async roundStates(contestId: string): Promise<Map<string, RoundState>> {
    return new Map((await this.stores.rounds.ofContest(contestId)).map((round) => [round.id, round.state]));
  }

  /** The copies that go on from a closed round, by their ids in that round. @throws conflict.state */
  async advancing(roundId: string): Promise<string[]> {
    const round = await this.stores.rounds.find(roundId);
    if (round?.state !== 'closed')
      throw new DomainError('conflict.state', { state: round?.state ?? 'planned' });
    return this.stores.copies.advancing(roundId);
  }

  /** A sealed round that the actor may see the results of. @throws thing.not-found */
  async round(actor: Actor, roundId: string): Promise<JudgingRoundRow> {
    const round = await this.stores.rounds.find(roundId);
    if (round === null) throw new DomainError('thing.not-found');
    demand(maySeeRound(actor, round.contestId));
    return round;
  }

  /** The rules of a round. */
  rulesOf(round: Pick<JudgingRoundRow, 'id' | 'contestId'>): Promise<RoundRules> {
    return this.rules.round(round.contestId, round.id);
  }

  /**
   * Closes a round within the open unit of work and hands over its readings. Waits for the round's turn: a
   * sheet that is being handed in is either among the readings, or its judge is told that the round is closed.
   */
  async closeRound(
    actor: Actor,
    roundId: string,
    command: { readonly version: number; readonly reason: string | null; readonly at: Date },
  ): Promise<ClosedRound> {
    await this.round(actor, roundId);
    const round = await this.stores.rounds.takeTurn(roundId);
    if (round === null) throw new DomainError('thing.not-found');
    demand(mayClose(actor, round));
    if (round.version !== command.version) throw new DomainError('conflict.stale');
    const closed = await this.collect(round, command.reason);
    if (!(await this.stores.rounds.move(round, 'closed', { closedAt: command.at }))) {
      throw new DomainError('conflict.stale');
    }
    return closed;
  }

  /** Notes which copies of a closed round go on. */
  markAdvancing(roundId: string, copyIds: readonly string[]): Promise<void> {
    return this.stores.copies.markAdvancing(roundId, copyIds);
  }

  /** Ends every round of a contest that was called off. */
  async voidRounds(actor: Actor, contestId: string): Promise<void> {
    await this.stores.rounds.run(async () => {
      for (const { id } of await this.stores.rounds.ofContest(contestId)) {
        const round = await this.stores.rounds.takeTurn(id);
        const firing = round === null ? null : roundMachine.fire(round.state, 'void', null);
        if (round === null || firing === null || 'refusal' in firing) continue;
        if (!(await this.stores.rounds.move(round, firing.to))) throw new DomainError('conflict.stale');
        const event = {
          contestId,
          subject: { kind: 'round', id },
          facts: { from: round.state, to: firing.to },
        };
        await this.events.publish(actor, roundMoved.make({ ...event, payload: { roundId: id } }));
      }
    });
  }

  private async collect(round: JudgingRoundRow, reason: string | null): Promise<ClosedRound> {
    const rules = await this.rulesOf(round);
    const copies = await this.stores.copies.facts(round.id);
    const readings = byCopy(await this.stores.sheets.readings(round.id, 'all', rules));
    const standings = await this.moderation.standings(round.id, 'all');
    const of = (copyId: string) => readings.get(copyId) ?? [];
    if (!copies.every((copy) => isComplete(of(copy.id), rules)))
      throw new DomainError('round.sheets-missing');
    const outcomes = new Map(
      copies.map(({ id }) => [id, outcomeOf(of(id), rules, standings.get(id))] as const),
    );
    const open = [...outcomes.values()].filter(isUnsettled).length;
    if (open > 0 && reason === null) throw new DomainError('round.discrepancies-open', { count: open });
    if (reason !== null && reason.length < leastReason) {
      throw new DomainError('round.reason-needed', { least: leastReason });
    }
    return {
      rules,
      openDiscrepancies: open,
      copies: copies.map(({ id, code, categoryId }) => {
        const outcome = outcomes.get(id) ?? ({ kind: 'reading' } as const);
        const { readings: counted, decided } = countedReadings(of(id), outcome);
        const totals = counted.map(({ judgeId, total }) => ({ judgeId, total: total ?? 0 }));
        return { copyId: id, code, categoryId, readings: totals, decided };
      }),
    };
  }
}
