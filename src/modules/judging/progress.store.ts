import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { BlindCopyRow } from './blind-copy.row.js';
import type { SheetState } from './domain/sheet.machine.js';
import { ScoreSheetRow } from './score-sheet.row.js';

/** How many sheets of a judge in a category stand so, and when the judge last wrote on one of them. */
export interface SheetCount {
  readonly judgeId: string;
  readonly categoryId: string;
  readonly state: SheetState;
  readonly sheets: number;
  readonly activeAt: Date | null;
}

/** How many sheets of a round were handed in within an hour. */
export interface HourCount {
  readonly from: Date;
  readonly sheets: number;
}

/** A pair of judges with the works that both read. */
export interface SharedCount {
  readonly one: string;
  readonly other: string;
  readonly works: number;
}

/** Figures of a round, counted by the database: a round may have a million sheets. */
@Injectable()
export class ProgressStore {
  constructor(private readonly database: Database) {}

  async counts(roundId: string): Promise<SheetCount[]> {
    const rows = await this.database
      .rows(ScoreSheetRow)
      .createQueryBuilder('sheet')
      .innerJoin(BlindCopyRow, 'copy', 'copy.id = sheet.copyId')
      .select('sheet.judgeId', 'judgeId')
      .addSelect('copy.categoryId', 'categoryId')
      .addSelect('sheet.state', 'state')
      .addSelect('COUNT(*)', 'sheets')
      .addSelect('MAX(sheet.savedAt)', 'activeAt')
      .where('sheet.roundId = :roundId', { roundId })
      .groupBy('sheet.judgeId')
      .addGroupBy('copy.categoryId')
      .addGroupBy('sheet.state')
      .getRawMany<{
        judgeId: string;
        categoryId: string;
        state: SheetState;
        sheets: number | string;
        activeAt: string | null;
      }>();
    return rows.map(({ sheets, activeAt, ...row }) => ({
      ...row,
      sheets: Number(sheets),
      activeAt: activeAt === null ? null : new Date(activeAt),
    }));
  }

  /** The sheets that are in, by the hour in which they came. */
  async hours(roundId: string): Promise<HourCount[]> {
    const hour = 'SUBSTR(sheet.submittedAt, 1, 13)';
    const rows = await this.database
      .rows(ScoreSheetRow)
      .createQueryBuilder('sheet')
      .select(hour, 'hour')
      .addSelect('COUNT(*)', 'sheets')
      .where("sheet.roundId = :roundId AND sheet.state = 'submitted'", { roundId })
      .groupBy(hour)
      .getRawMany<{ hour: string; sheets: number | string }>();
    return rows.map((row) => ({ from: new Date(`${row.hour}:00:00.000Z`), sheets: Number(row.sheets) }));
  }

  /** Which judges read how many of the same works, of those dealt and not taken away. */
  async shared(roundId: string): Promise<SharedCount[]> {
    const rows = await this.database
      .rows(ScoreSheetRow)
      .createQueryBuilder('one')
      .innerJoin(ScoreSheetRow, 'other', 'other.copyId = one.copyId AND one.judgeId < other.judgeId')
      .select('one.judgeId', 'one')
      .addSelect('other.judgeId', 'other')
      .addSelect('COUNT(*)', 'works')
      .where('one.roundId = :roundId', { roundId })
      .andWhere('one.state NOT IN (:...gone) AND other.state NOT IN (:...gone)', {
        gone: ['void', 'recused'],
      })
      .groupBy('one.judgeId')
      .addGroupBy('other.judgeId')
      .getRawMany<{ one: string; other: string; works: number | string }>();
    return rows.map((row) => ({ ...row, works: Number(row.works) }));
  }

  /** The codes of the works that more judges read than the rules plan. */
  async readByMore(roundId: string, readings: number): Promise<string[]> {
    const rows = await this.database
      .rows(ScoreSheetRow)
      .createQueryBuilder('sheet')
      .innerJoin(BlindCopyRow, 'copy', 'copy.id = sheet.copyId')
      .select('copy.code', 'code')
      .where('sheet.roundId = :roundId AND sheet.third = :third', { roundId, third: false })
      .andWhere('sheet.state NOT IN (:...gone)', { gone: ['void', 'recused'] })
      .groupBy('copy.code')
      .having('COUNT(*) > :readings', { readings })
      .orderBy('copy.code')
      .getRawMany<{ code: string }>();
    return rows.map((row) => row.code);
  }
}
