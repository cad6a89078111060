import { Injectable } from '@nestjs/common';
import { visitor } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/domain-error.js';
import { Audit, type ChainHead } from '../audit/index.js';
import { Awards } from '../awards/index.js';
import { type Contest, Contests, maySee } from '../contests/index.js';
import { Entries } from '../entries/index.js';
import { SealingReader } from '../sealing/index.js';
import { figuresOf } from './domain/figures.js';
import type { Results } from './views/results-page.js';

/** Gathers what the public pages show: never more than a visitor may know. */
@Injectable()
export class Site {
  constructor(
    private readonly contests: Contests,
    private readonly awards: Awards,
    private readonly entries: Entries,
    private readonly sealing: SealingReader,
    private readonly audit: Audit,
  ) {}

  /** Every contest that was announced, newest first. */
  list(): Promise<Contest[]> {
    return this.contests.list(visitor);
  }

  /** A contest that was announced. @throws thing.not-found, for a draft too */
  async contest(slug: string): Promise<Contest> {
    const contest = await this.contests.find(slug);
    if (contest === null || maySee(visitor, contest) !== null) throw new DomainError('thing.not-found');
    return contest;
  }

  /** The end of the record's chain. */
  recordHead(): Promise<ChainHead> {
    return this.audit.head();
  }

  /** What was decided, or null before it is published. */
  async results(contest: Contest): Promise<Results | null> {
    if (contest.publishedAt === null) return null;
    const decided = await this.awards.decided(contest.id);
    const awards = decided.flatMap((award) => {
      const revoked = award.state === 'revoked';
      return revoked || award.state === 'published' ? [{ ...award, revoked }] : [];
    });
    const first = decided[0];
    const { rounds } = await this.sealing.minutes(contest.id);
    return {
      awards,
      figures: figuresOf(contest.categories, await this.entries.tally(contest.id), awards),
      decision: first === undefined ? null : { number: first.decisionNumber, date: first.decisionDate },
      commitments: rounds.map(({ name, works, commitment }) => ({ name, works, commitment })),
    };
  }
}
