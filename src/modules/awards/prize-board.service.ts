import { Injectable } from '@nestjs/common';
import { Contests, type Contest } from '../contests/index.js';
import type { AwardRow, PrizeBoardRow } from './award.row.js';
import { AwardsStore } from './awards.store.js';
import type { BoardFacts } from './domain/prize-board.policy.js';
import { proposeAwards, type Proposal } from './domain/proposal.js';
import { FinalRanking, type RankedDossier } from './final-ranking.js';

/** The board of a contest as it stands, with what the policies look at. */
export interface BoardSituation {
  readonly contest: Contest;
  readonly board: PrizeBoardRow;
  /** Revoked ones too. */
  readonly awards: readonly AwardRow[];
  readonly facts: BoardFacts;
}

/** Reads boards for the other services of the module. */
@Injectable()
export class PrizeBoards {
  constructor(
    private readonly store: AwardsStore,
    private readonly contests: Contests,
    private readonly finalRanking: FinalRanking,
  ) {}

  /** The board as it stands. @throws DomainError `thing.not-found` */
  async situation(contestId: string): Promise<BoardSituation> {
    const contest = await this.contests.get(contestId);
    const board = await this.store.board(contestId);
    const awards = await this.store.awards(contestId);
    const facts: BoardFacts = {
      contestId,
      contestState: contest.state,
      unsealed: await this.finalRanking.isUnsealed(contestId),
      state: board.state,
      awards: awards.length,
    };
    return { contest, board, awards, facts };
  }

  /** Works in order of rank; call it only when the facts say that codes were turned back. */
  ranking(contest: Contest): Promise<RankedDossier[]> {
    return this.finalRanking.of(contest);
  }

  /** What the plan gives by rank alone. */
  proposal(contest: Contest, ranking: readonly RankedDossier[]): Proposal {
    const works = ranking.map(({ rank, dossier }) => ({
      rank,
      entryId: dossier.entryId,
      categoryId: dossier.categoryId ?? '',
    }));
    const prizes = [...contest.prizes].sort((a, b) => a.position - b.position);
    const lines = prizes.map(({ id, quantity, categoryIds }) => ({ prizeId: id, quantity, categoryIds }));
    return proposeAwards(works, lines);
  }
}
