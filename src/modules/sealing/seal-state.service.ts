import { Injectable } from '@nestjs/common';
import { type Contest, Contests, type Round } from '../contests/index.js';
import { Judging } from '../judging/index.js';
import type { SealFacts } from './domain/sealing.policy.js';
import type { SealRow } from './seal.row.js';
import { SealingStore } from './sealing.store.js';
import { Works } from './works.service.js';

/** How a round of a contest stands. */
export interface RoundSituation {
  readonly round: Round;
  readonly state: string;
  readonly seal: SealRow | null;
  readonly facts: SealFacts;
}

function previousOf(state: string | undefined, isUnranked: boolean): SealFacts['previous'] {
  if (state !== 'closed') return 'open';
  return isUnranked ? 'unranked' : 'closed';
}

/** Gathers what the policies on sealing look at. */
@Injectable()
export class SealState {
  constructor(
    private readonly contests: Contests,
    private readonly judging: Judging,
    private readonly works: Works,
    private readonly store: SealingStore,
  ) {}

  /** Every round of the contest, in order. */
  async rounds(contest: Contest): Promise<RoundSituation[]> {
    const seals = new Map((await this.store.seals(contest.id)).map((seal) => [seal.id, seal]));
    const states = await this.judging.roundStates(contest.id);
    const unranked = await this.judging.unranked(contest.id);
    const unscreened = await this.works.unscreened(contest.id);
    const ordered = [...contest.rounds].sort((a, b) => a.position - b.position);
    return Promise.all(
      ordered.map(async (round, index) => {
        const before = ordered[index - 1];
        const previous =
          before === undefined ? 'none' : previousOf(states.get(before.id), unranked.has(before.id));
        const seal = seals.get(round.id) ?? null;
        const works = seal?.works ?? (await this.countWorks(contest.id, before ?? null, previous));
        const facts: SealFacts = {
          contestId: contest.id,
          contestState: contest.state,
          sealed: seal !== null,
          previous,
          unscreened: index === 0 ? unscreened : 0,
          works,
        };
        return { round, state: states.get(round.id) ?? 'planned', seal, facts };
      }),
    );
  }

  /** The contest whose rounds are meant. */
  contest(contestId: string): Promise<Contest> {
    return this.contests.get(contestId);
  }

  private async countWorks(
    contestId: string,
    before: Round | null,
    previous: SealFacts['previous'],
  ): Promise<number> {
    if (before === null) return (await this.works.eligible(contestId)).length;
    return previous === 'closed' ? (await this.judging.advancing(before.id)).length : 0;
  }
}
