import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { BlindCopyRow } from './blind-copy.row.js';
import { isLive, type SheetState, sheetStates } from './domain/sheet.machine.js';
import { ScoreSheetRow } from './score-sheet.row.js';

/** How many sheets of a judge stand so, and when one of them was last written on. */
export interface JudgeSheets {
  readonly judgeId: string;
  readonly state: SheetState;
  readonly sheets: number;
  readonly activeAt: Date | null;
}

/** Which works are to be looked at one by one. */
export interface QuestionWish {
  /** Planned readings of a work. */
  readonly readings: number;
  /** Planned readings that differ by so much, in hundredths, call for something; null: by whatever they differ. */
  readonly apart: number | null;
  /** Criteria by which they are compared. */
  readonly criterionIds: readonly string[];
  /** Whether their totals are compared. */
  readonly comparesTotals: boolean;
}

const live = sheetStates.filter(isLive);
const planned = 'CASE WHEN sheet.third = :no THEN 1 ELSE 0 END';

/** How far the planned readings of a work lie apart by a measure. */
function rangeOf(measure: string): string {
  const value = `CASE WHEN sheet.third = :no AND sheet.state = :done THEN ${measure} END`;
  return `MAX(${value}) - MIN(${value})`;
}

/** Figures of a round's page, counted by the database: only what is out of the ordinary is read. */
@Injectable()
export class BoardStore {
  constructor(private readonly database: Database) {}

  async byJudge(roundId: string): Promise<JudgeSheets[]> {
    const rows = await this.database
      .rows(ScoreSheetRow)
      .createQueryBuilder('sheet')
      .select('sheet.judgeId', 'judgeId')
      .addSelect('sheet.state', 'state')
      .addSelect('COUNT(*)', 'sheets')
      .addSelect('MAX(sheet.savedAt)', 'savedAt')
      .addSelect('MAX(sheet.submittedAt)', 'submittedAt')
      .where('sheet.roundId = :roundId', { roundId })
      .groupBy('sheet.judgeId')
      .addGroupBy('sheet.state')
      .getRawMany<{
        judgeId: string;
        state: SheetState;
        sheets: number | string;
        savedAt: string | null;
        submittedAt: string | null;
      }>();
    return rows.map(({ judgeId, state, sheets, savedAt, submittedAt }) => {
      const last = [savedAt, submittedAt]
        .filter((at) => at !== null)
        .sort()
        .at(-1);
      return { judgeId, state, sheets: Number(sheets), activeAt: last === undefined ? null : new Date(last) };
    });
  }

  /**
   * Works that are not just read, or being read, as often as planned: readings are missing, there is a third one, or
   * those that are in lie apart. Some that turn out to be in order may be among them.
   */
  async inQuestion(roundId: string, wish: QuestionWish): Promise<string[]> {
    const { readings, apart } = wish;
    const measures = [
      ...(wish.comparesTotals ? ['sheet.total'] : []),
      ...wish.criterionIds.map((_, at) => `COALESCE(JSON_EXTRACT(sheet.scores, :path${at}), 0) + 0`),
    ];
    const differ = apart === null ? [] : measures.map((measure) => `${rangeOf(measure)} >= :apart`);
    const paths = wish.criterionIds.map((id, at): [string, string] => [`path${at}`, `$."${id}"`]);
    const query = this.database
      .rows(ScoreSheetRow)
      .createQueryBuilder('sheet')
      .select('sheet.copyId', 'copyId')
      .where('sheet.roundId = :roundId AND sheet.state IN (:...live)', { roundId, live })
      .groupBy('sheet.copyId')
      .having(`SUM(${planned}) < :readings OR SUM(${planned}) < COUNT(*)`, { readings, no: false });
    if (differ.length > 0) {
      // A work that all judges read is left as it is, however far its readings lie apart.
      const figures = { apart, done: 'submitted', ...Object.fromEntries(paths) };
      query.orHaving(`SUM(${planned}) = :readings AND (${differ.join(' OR ')})`, figures);
    }
    const rows = await query.getRawMany<{ copyId: string }>();
    return rows.map(({ copyId }) => copyId);
  }

  /** Works of which no sheet counts. */
  async unread(roundId: string): Promise<string[]> {
    const rows = await this.database
      .rows(BlindCopyRow)
      .createQueryBuilder('copy')
      .leftJoin(ScoreSheetRow, 'sheet', 'sheet.copyId = copy.id AND sheet.state IN (:...live)', { live })
      .select('copy.id', 'id')
      .where('copy.roundId = :roundId AND sheet.id IS NULL', { roundId })
      .getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }
}
