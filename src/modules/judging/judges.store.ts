import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { JudgeReminderRow } from './judge-reminder.row.js';
import { JudgeRow } from './judge.row.js';
import { RoundLeaveRow } from './round-leave.row.js';

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

  /** When each judge was last reminded in a round. */
  async lastReminded(roundId: string): Promise<Map<string, Date>> {
    const rows = await this.database
      .rows(JudgeReminderRow)
      .find({ where: { roundId }, order: { remindedAt: 'ASC' } });
    return new Map(rows.map(({ judgeId, remindedAt }) => [judgeId, remindedAt]));
  }

  insertReminders(rows: readonly JudgeReminderRow[]): Promise<void> {
    return this.database.insert(JudgeReminderRow, rows);
  }

  /** The judges who were replaced in a round. */
  leavesOf(roundId: string): Promise<RoundLeaveRow[]> {
    return this.database.rows(RoundLeaveRow).findBy({ roundId });
  }

  insertLeave(row: RoundLeaveRow): Promise<void> {
    return this.database.insert(RoundLeaveRow, row);
  }
}
