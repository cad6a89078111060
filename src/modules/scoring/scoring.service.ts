import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/domain-error.js';
import { Judging } from '../judging/index.js';
import { rootOf } from './domain/closing.js';
import type { RankingView } from './dto/ranking.dto.js';
import { RoundClosing } from './round-closing.service.js';
import type { RoundResultRow } from './round-result.row.js';
import { ScoringStore } from './scoring.store.js';

/** A work's result in a round; scores in hundredths. */
export type RoundResult = Omit<RoundResultRow, 'id'>;

/** What other modules, and the panel head, ask of scoring. */
@Injectable()
export class Scoring {
  constructor(
    private readonly store: ScoringStore,
    private readonly judging: Judging,
    private readonly closing: RoundClosing,
  ) {}

  /** Closes a round and shows its ranking. */
  async close(actor: Actor, roundId: string, version: number, reason: string | null): Promise<RankingView> {
    await this.closing.close(actor, roundId, version, reason);
    return this.view(actor, roundId);
  }

  /** The ranking of a closed round, for those who lead it. @throws conflict.state before it is closed */
  async view(actor: Actor, roundId: string): Promise<RankingView> {
    const round = await this.judging.round(actor, roundId);
    const closing = await this.store.closing(roundId);
    if (closing === null) throw new DomainError('conflict.state', { state: round.state });
    const { categoryNames } = await this.judging.rulesOf(round);
    const items = (await this.store.results(roundId)).map((result) => {
      const { copyId, code, categoryId, readings, mean, estimate, rank, tied } = result;
      const { categoryRank, categoryTied, advances } = result;
      const categoryName = categoryNames.get(categoryId) ?? '';
      return {
        ...{ copyId, code, categoryId, categoryName, readings, mean, estimate, rank, tied },
        ...{ categoryRank, categoryTied, advances },
      };
    });
    const { method, advanceCount, tiedAtLine, committedRoot, reason } = closing;
    return { roundId, state: round.state, method, items, advanceCount, tiedAtLine, committedRoot, reason };
  }

  /** The results of a closed round by rank and code; none before it is closed. */
  ranking(roundId: string): Promise<RoundResult[]> {
    return this.store.results(roundId);
  }

  /** Rounds of a contest whose stored results no longer fit the root that was committed to: there should be none. */
  async brokenRounds(contestId: string): Promise<string[]> {
    const broken: string[] = [];
    for (const closing of await this.store.closingsOf(contestId)) {
      const results = await this.store.results(closing.id);
      if (rootOf(results) !== closing.committedRoot) broken.push(closing.id);
    }
    return broken;
  }
}
