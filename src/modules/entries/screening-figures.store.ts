import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { AuthorRow } from './author.row.js';
import { type EntryState, screenedStates } from './domain/entry.machine.js';
import { EntryRow } from './entry.row.js';

/** How many works of a kind are in a state; the kind is a category, a unit or a reason. */
export interface FigureLine {
  readonly key: string | null;
  /** What the kind is called where the contest's lists do not name it. */
  readonly name: string | null;
  readonly state: EntryState;
  readonly count: number;
}

/** How many works came in within an hour. */
export interface DayLine {
  /** `2026-07-15T03`, in UTC. */
  readonly hour: string;
  readonly count: number;
}

interface RawLine {
  readonly key: string | null;
  readonly name: string | null;
  readonly state: EntryState;
  readonly count: number | string;
}

/** What the received works of a contest add up to. */
@Injectable()
export class ScreeningFigures {
  constructor(private readonly database: Database) {}

  /** By the hour of arrival: Vietnam's days begin on a full hour of UTC. */
  async byHour(contestId: string): Promise<DayLine[]> {
    const rows = await this.received(contestId)
      .select('SUBSTR(entry.submittedAt, 1, 13)', 'hour')
      .addSelect('COUNT(*)', 'count')
      .andWhere('entry.submittedAt IS NOT NULL')
      .groupBy('SUBSTR(entry.submittedAt, 1, 13)')
      .orderBy('hour', 'ASC')
      .getRawMany<{ hour: string; count: number | string }>();
    return rows.map(({ hour, count }) => ({ hour, count: Number(count) }));
  }

  byCategory(contestId: string): Promise<FigureLine[]> {
    return this.lines(this.received(contestId), 'entry.categoryId', 'NULL');
  }

  /** By the unit of the first author; units that are not on the list by the name that was typed. */
  byUnit(contestId: string): Promise<FigureLine[]> {
    const query = this.received(contestId).leftJoin(
      AuthorRow,
      'author',
      'author.entryId = entry.id AND author.position = 0',
    );
    return this.lines(query, 'author.unitId', 'CASE WHEN author.unitId IS NULL THEN author.unitName END');
  }

  /** By the reason, of the works that are ineligible or appealed. */
  byReason(contestId: string): Promise<FigureLine[]> {
    const query = this.received(contestId).andWhere('entry.outcomeReason IS NOT NULL');
    return this.lines(query, 'entry.outcomeReason', 'NULL');
  }

  private async lines(query: SelectQueryBuilder<EntryRow>, key: string, name: string): Promise<FigureLine[]> {
    const rows = await query
      .select(key, 'key')
      .addSelect(name, 'name')
      .addSelect('entry.state', 'state')
      .addSelect('COUNT(*)', 'count')
      .groupBy(key)
      .addGroupBy(name)
      .addGroupBy('entry.state')
      .getRawMany<RawLine>();
    return rows.map((row) => ({ ...row, count: Number(row.count) }));
  }

  private received(contestId: string): SelectQueryBuilder<EntryRow> {
    return this.database
      .rows(EntryRow)
      .createQueryBuilder('entry')
      .where('entry.contestId = :contestId', { contestId })
      .andWhere('entry.state IN (:...states)', { states: screenedStates });
  }
}
