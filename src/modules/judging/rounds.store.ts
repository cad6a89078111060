import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import type { RoundState } from './domain/round.machine.js';
import { JudgingRoundRow } from './judging-round.row.js';

/** Queries over judging rounds. */
@Injectable()
export class RoundsStore {
  constructor(private readonly database: Database) {}

  run<T>(work: () => Promise<T>): Promise<T> {
    return this.database.run(work);
  }

  find(id: string): Promise<JudgingRoundRow | null> {
    return this.database.rows(JudgingRoundRow).findOneBy({ id });
  }

  ofContest(contestId: string): Promise<JudgingRoundRow[]> {
    return this.database.rows(JudgingRoundRow).findBy({ contestId });
  }

  insert(row: JudgingRoundRow): Promise<void> {
    return this.database.insert(JudgingRoundRow, row);
  }

  /**
   * Waits for the round's turn and returns the round as it is then, or null when there is none. Whatever can
   * complete a round, or close it, takes a turn first: so on an engine with many connections, too, two such
   * acts see each other's outcome.
   */
  async takeTurn(id: string): Promise<JudgingRoundRow | null> {
    const taken = await this.database.manager
      .createQueryBuilder()
      .update(JudgingRoundRow)
      .set({ turn: () => 'turn + 1' })
      .where('id = :id', { id })
      .execute();
    return taken.affected === 1 ? this.find(id) : null;
  }

  /** Notes that the ranking of a closed round is there; false when it was there already. */
  async markRanked(id: string): Promise<boolean> {
    const where = { id, unrankedSince: Not(IsNull()) };
    return (await this.database.update(JudgingRoundRow, where, { unrankedSince: null })) === 1;
  }

  /** Moves a round from the state and version it was read in; false when somebody else was first. */
  async move(
    round: JudgingRoundRow,
    state: RoundState,
    set: Partial<JudgingRoundRow> = {},
  ): Promise<boolean> {
    const guard = { id: round.id, state: round.state, version: round.version };
    const changed = await this.database.update(JudgingRoundRow, guard, {
      ...set,
      state,
      version: round.version + 1,
    });
    return changed === 1;
  }
}
