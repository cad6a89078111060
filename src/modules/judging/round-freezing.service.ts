import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/domain-error.js';
import { demand } from '../../kernel/refusal.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { mayClose, maySeeRound } from './domain/round.policy.js';
import { roundMoved } from './events.js';
import { JudgingStores } from './judging.stores.js';
import type { JudgingRoundRow } from './judging-round.row.js';
import { type Material, RoundMaterial } from './round-material.service.js';

/** A wish to close a round. */
export interface CloseCommand {
  readonly version: number;
  readonly reason: string | null;
}

/** What was found of a round that may be closed, and at which of its turns. */
export interface Closable extends Material {
  readonly round: JudgingRoundRow;
}

const leastReason = 10;

/** Fixes the sheets of a round. */
@Injectable()
export class RoundFreezing {
  constructor(
    private readonly stores: JudgingStores,
    private readonly material: RoundMaterial,
    private readonly events: EventBus,
  ) {}

  /**
   * Looks at what costs nothing to look at: whether the actor may close the round as it was seen.
   * @throws thing.not-found, access.denied, round.sheets-missing, conflict.stale, round.reason-needed
   */
  async admit(actor: Actor, roundId: string, { version, reason }: CloseCommand): Promise<JudgingRoundRow> {
    const round = await this.stores.rounds.find(roundId);
    if (round === null) throw new DomainError('thing.not-found');
    demand(maySeeRound(actor, round.contestId));
    demand(mayClose(actor, round));
    if (round.version !== version) throw new DomainError('conflict.stale');
    if (reason !== null && reason.length < leastReason) {
      throw new DomainError('round.reason-needed', { least: leastReason });
    }
    return round;
  }

  /**
   * Looks whether a round may be closed; reads all of its sheets, outside of any unit of work.
   * @throws what `admit` does, and round.sheets-missing, round.discrepancies-open
   */
  async check(
    actor: Actor,
    roundId: string,
    command: CloseCommand,
    onProgress?: (done: number) => Promise<void>,
  ): Promise<Closable> {
    const round = await this.admit(actor, roundId, command);
    const material = await this.material.read(roundId, {
      ...{ criteria: false, order: false, places: false },
      ...(onProgress === undefined ? {} : { onProgress }),
    });
    if (material === null) throw new DomainError('thing.not-found');
    if (material.incomplete > 0) throw new DomainError('round.sheets-missing');
    const { openDiscrepancies: count } = material;
    if (count > 0 && command.reason === null) throw new DomainError('round.discrepancies-open', { count });
    return { ...material, round };
  }

  /**
   * Closes a round that was checked, within the open unit of work: from now on no sheet of it can change. Waits for
   * the round's turn: a sheet that is being handed in was either among those checked, or its judge is told that the
   * round is closed. @returns false when something took a turn since the check, which must then be made again
   */
  async freeze(actor: Actor, { round: checked }: Closable, at: Date): Promise<boolean> {
    const round = await this.stores.rounds.takeTurn(checked.id);
    if (round === null) throw new DomainError('thing.not-found');
    demand(mayClose(actor, round));
    if (round.version !== checked.version) throw new DomainError('conflict.stale');
    if (round.turn !== checked.turn + 1) return false;
    if (!(await this.stores.rounds.move(round, 'closed', { closedAt: at, unrankedSince: at }))) {
      throw new DomainError('conflict.stale');
    }
    const { contestId, state: from, id } = round;
    const event = { contestId, subject: { kind: 'round', id }, facts: { from, to: 'closed' } };
    await this.events.publish(actor, roundMoved.make({ ...event, payload: { roundId: id } }));
    return true;
  }
}
