import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { JudgeRow } from './judge.row.js';

/** Queries over judges. */
@Injectable()
export class JudgesStore {
  constructor(private readonly database: Database) {}

  findByAccount(contestId: string, accountId: string): Promise<JudgeRow | null> {
    return this.database.rows(JudgeRow).findOneBy({ contestId, accountId });
  }

  /** The seats of an account in all contests. */
  seatsOf(accountId: string): Promise<JudgeRow[]> {
    return this.database.rows(JudgeRow).findBy({ accountId, seated: true });
  }

  findMany(ids: readonly string[]): Promise<JudgeRow[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.database.rows(JudgeRow).findBy({ id: In([...ids]) });
  }

  /** Everybody who sits or sat in the contest, in the order of the random ids. */
  ofContest(contestId: string): Promise<JudgeRow[]> {
    return this.database.rows(JudgeRow).find({ where: { contestId }, order: { id: 'ASC' } });
  }

  insert(row: JudgeRow): Promise<void> {
    return this.database.insert(JudgeRow, row);
  }

  update(id: string, set: Partial<JudgeRow>): Promise<number> {
    return this.database.update(JudgeRow, { id }, set);
  }
}
