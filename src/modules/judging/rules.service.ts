import { Injectable } from '@nestjs/common';
import { DomainError } from '../../kernel/domain-error.js';
import { Contests, type Criterion, type JudgingRules, type Round } from '../contests/index.js';
import type { ReadingRules } from './domain/readings.js';

/** What judging knows of a round and its contest: rules, and no person. */
export interface RoundRules extends ReadingRules {
  readonly contest: JudgingRules;
  readonly round: Round;
  /** Readings further apart than this (hundredths) call a third one; null: never. */
  readonly deviationLimit: number | null;
  readonly isLast: boolean;
  readonly criteria: readonly Criterion[];
  /** Names of the categories by id. */
  readonly categoryNames: ReadonlyMap<string, string>;
}

function rulesOf(contest: JudgingRules, round: Round): RoundRules {
  const last = Math.max(...contest.rounds.map((each) => each.position));
  return {
    contest,
    round,
    isLast: round.position === last,
    readingsPerEntry: round.readingsPerEntry,
    deviation: round.deviation,
    deviationLimit: round.deviationLimit,
    criteria: [...contest.criteria].sort((a, b) => a.position - b.position),
    categoryNames: new Map(contest.categories.map((category) => [category.id, category.name])),
  };
}

/** Reads the rules of rounds from their contests. */
@Injectable()
export class RulesReader {
  constructor(private readonly contests: Contests) {}

  /** The rules of one round. */
  async round(contestId: string, roundId: string): Promise<RoundRules> {
    const contest = await this.contests.judgingRules(contestId);
    const round = contest.rounds.find((each) => each.id === roundId);
    if (round === undefined) throw new DomainError('thing.not-found');
    return rulesOf(contest, round);
  }

  /** The rules of every round of a contest, in their order. */
  async rounds(contestId: string): Promise<RoundRules[]> {
    const contest = await this.contests.judgingRules(contestId);
    return [...contest.rounds]
      .sort((a, b) => a.position - b.position)
      .map((round) => rulesOf(contest, round));
  }

  /** Which of these contests a round belongs to, sealed or not; null when none. */
  async contestOf(roundId: string, contestIds: readonly string[]): Promise<string | null> {
    const contests = await this.contests.getMany(contestIds);
    return contests.find((contest) => contest.rounds.some((round) => round.id === roundId))?.id ?? null;
  }
}
