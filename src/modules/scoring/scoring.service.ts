import { Injectable } from '@nestjs/common';
import { DomainError } from '../../kernel/domain-error.js';
import { type Committed, resultsHold, rootOf } from './domain/closing.js';
import type { RoundResultRow } from './round-result.row.js';
import { ScoringStore } from './scoring.store.js';

/** A work's result in a round; scores in hundredths. */
export type RoundResult = Omit<RoundResultRow, 'id'>;

/** A stored result as it was committed to. */
export function committedOf({ code, rank, estimate, standing }: RoundResultRow): Committed {
  return { code, rank, estimate, mark: standing?.mark ?? null, keys: standing?.keys ?? null };
}

/** What other modules ask of scoring. */
@Injectable()
export class Scoring {
  constructor(private readonly store: ScoringStore) {}

  /**
   * The results of a closed round by rank and code; none before it is closed.
   * @throws round.ranking-pending while they are being worked out
   */
  async ranking(roundId: string): Promise<RoundResult[]> {
    const closing = await this.store.closing(roundId);
    if (closing === null) return [];
    if (closing.committedRoot === '') throw new DomainError('round.ranking-pending');
    return this.store.results(roundId);
  }

  /**
   * Rounds of a contest whose stored results no longer fit the root that was committed to, or whose places are not
   * those that the marks make, or which show something else than the marks: there should be none.
   */
  async brokenRounds(contestId: string): Promise<string[]> {
    const broken: string[] = [];
    for (const { id, committedRoot } of await this.store.closingsOf(contestId)) {
      if (committedRoot === '') continue;
      const results = (await this.store.results(id)).map(committedOf);
      if (rootOf(results) !== committedRoot || !resultsHold(results)) broken.push(id);
    }
    return broken;
  }
}
