import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/domain-error.js';
import { demand } from '../../kernel/refusal.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { type RoundState, roundMachine } from './domain/round.machine.js';
import { maySeeRound } from './domain/round.policy.js';
import { roundMoved } from './events.js';
import type { JudgingRoundRow } from './judging-round.row.js';
import { JudgingStores } from './judging.stores.js';
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
  /** Place in the round before, where this round parts ties by it. */
  readonly earlierPlace: number | null;
}

/** A judge, as sealing must know one to match conflicts. */
export interface SeatedJudge {
  readonly judgeId: string;
  readonly accountId: string;
  readonly name: string;
  readonly conflictsDeclaredAt: Date | null;
}

/** A work that goes on from a closed round. */
export interface AdvancingCopy {
  readonly copyId: string;
  /** Its place, where the next round parts ties by it. */
  readonly place: number | null;
}

/** What sealing and scoring ask of judging. */
@Injectable()
export class Judging {
  constructor(
    private readonly stores: JudgingStores,
    private readonly rules: RulesReader,
    private readonly seats: Seats,
    private readonly events: EventBus,
  ) {}

  /** Takes over the copies of a round that has been sealed; joins the open unit of work. */
  async receiveCopies(roundId: string, contestId: string, copies: readonly NewCopy[]): Promise<void> {
    await this.stores.rounds.run(async () => {
      await this.stores.rounds.insert({
        ...{ id: roundId, contestId, state: 'sealed', version: 0, turn: 0 },
        ...{
          seed: null,
          summary: null,
          anchors: null,
          releasedAt: null,
          closedAt: null,
          unrankedSince: null,
        },
      });
      await this.stores.copies.insert(
        copies.map(({ copyId, media, ...copy }) => ({
          ...copy,
          id: copyId,
          roundId,
          ...{ advances: false, place: null },
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

  /** Takes over which works these judges may not read, beside what was known of them. */
  receiveConflicts(
    actor: Actor,
    roundId: string,
    judgeIds: readonly string[],
    pairs: readonly ConflictPair[],
  ): Promise<void> {
    return this.seats.addConflicts(actor, roundId, judgeIds, pairs);
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

  /** Rounds of the contest that are closed and whose ranking is still being worked out. */
  async unranked(contestId: string): Promise<ReadonlySet<string>> {
    const rounds = await this.stores.rounds.ofContest(contestId);
    return new Set(rounds.filter(({ unrankedSince }) => unrankedSince !== null).map(({ id }) => id));
  }

  /**
   * The copies that go on from a closed round, by their ids in that round.
   * @throws conflict.state, and round.ranking-pending while its ranking is being worked out
   */
  async advancing(roundId: string): Promise<AdvancingCopy[]> {
    const round = await this.stores.rounds.find(roundId);
    if (round?.state !== 'closed')
      throw new DomainError('conflict.state', { state: round?.state ?? 'planned' });
    if (round.unrankedSince !== null) throw new DomainError('round.ranking-pending');
    return (await this.stores.copies.advancing(roundId)).map(({ id, place }) => ({ copyId: id, place }));
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

  /** Notes which copies of a closed round go on, with the place they share where the next round asks for it. */
  markAdvancing(roundId: string, copyIds: readonly string[], place: number | null): Promise<void> {
    return this.stores.copies.markAdvancing(roundId, copyIds, place);
  }

  /** Notes that the ranking of a closed round is there; joins the open unit of work. @throws conflict.stale */
  async markRanked(roundId: string): Promise<void> {
    if (!(await this.stores.rounds.markRanked(roundId))) throw new DomainError('conflict.stale');
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
}
