import { Injectable } from '@nestjs/common';
import { Between, type FindOptionsWhere, LessThan, LessThanOrEqual, Raw } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { RoundResultRow } from './round-result.row.js';

/** Which results of a round are wanted; null: whatever. */
export interface ResultFilter {
  readonly roundId: string;
  readonly categoryId: string | null;
  /** A part of the code without its hyphen. */
  readonly code: string | null;
  /** From the first of these places to the last. */
  readonly ranks: { readonly first: number; readonly last: number } | null;
}

/** A score and the number of works that came to it. */
export interface ScoreCount {
  /** In hundredths. */
  readonly score: number;
  readonly works: number;
}

const holds = (column: string): string => `REPLACE(${column}, '-', '') LIKE :code`;
const byRank = { rank: 'ASC', code: 'ASC' } as const;

function whereOf({ roundId, categoryId, code, ranks }: ResultFilter): FindOptionsWhere<RoundResultRow> {
  return {
    roundId,
    ...(categoryId === null ? {} : { categoryId }),
    ...(code === null ? {} : { code: Raw(holds, { code: `%${code}%` }) }),
    ...(ranks === null ? {} : { rank: Between(ranks.first, ranks.last) }),
  };
}

/** Queries over parts of a ranking that is there: a round may have half a million works. */
@Injectable()
export class ResultsStore {
  constructor(private readonly database: Database) {}

  count(filter: ResultFilter): Promise<number> {
    return this.database.rows(RoundResultRow).countBy(whereOf(filter));
  }

  /** Some results by rank and code. */
  page(filter: ResultFilter, skip: number, take: number): Promise<RoundResultRow[]> {
    return this.database.rows(RoundResultRow).find({ where: whereOf(filter), order: byRank, skip, take });
  }

  /** The rank of the work at a place of the list, from 0; null beyond its end. */
  async rankAt(filter: ResultFilter, skip: number): Promise<number | null> {
    const [row] = await this.database
      .rows(RoundResultRow)
      .find({ select: { rank: true }, where: whereOf(filter), order: byRank, skip, take: 1 });
    return row?.rank ?? null;
  }

  /** How many works have this rank or a better one. */
  countWithin(roundId: string, rank: number): Promise<number> {
    return this.database.rows(RoundResultRow).countBy({ roundId, rank: LessThanOrEqual(rank) });
  }

  /** The work that stands right above another one; null above the first. */
  async above({ roundId, rank, code }: RoundResultRow): Promise<RoundResultRow | null> {
    const results = this.database.rows(RoundResultRow);
    const beside = { where: { roundId, rank, code: LessThan(code) }, order: { code: 'DESC' } } as const;
    const better = {
      where: { roundId, rank: LessThan(rank) },
      order: { rank: 'DESC', code: 'DESC' },
    } as const;
    return (await results.findOne(beside)) ?? results.findOne(better);
  }

  /** The categories of the works of a round. */
  async categoryIds(roundId: string): Promise<Set<string>> {
    const rows = await this.database
      .rows(RoundResultRow)
      .createQueryBuilder('result')
      .select('DISTINCT result.categoryId', 'categoryId')
      .where('result.roundId = :roundId', { roundId })
      .getRawMany<{ categoryId: string }>();
    return new Set(rows.map(({ categoryId }) => categoryId));
  }

  /** The scores that works were placed by, the lowest first, with the number of works. */
  async scores(roundId: string): Promise<ScoreCount[]> {
    const rows = await this.database
      .rows(RoundResultRow)
      .createQueryBuilder('result')
      .select('result.estimate', 'score')
      .addSelect('COUNT(*)', 'works')
      .where('result.roundId = :roundId', { roundId })
      .groupBy('result.estimate')
      .orderBy('result.estimate')
      .getRawMany<{ score: number; works: number | string }>();
    return rows.map(({ score, works }) => ({ score, works: Number(works) }));
  }
}
