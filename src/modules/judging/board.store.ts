import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
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

/** A stretch of a round's works in the order of their codes: after the first code, up to the last; null: to the end. */
export interface Stretch {
  readonly after: string;
  readonly upTo: string | null;
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

  /** How the sheets of some judges stand in a round. */
  async byJudge(roundId: string, judgeIds: readonly string[]): Promise<JudgeSheets[]> {
    if (judgeIds.length === 0) return [];
    const rows = await this.database
      .rows(ScoreSheetRow)
      .createQueryBuilder('sheet')
      .select('sheet.judgeId', 'judgeId')
      .addSelect('sheet.state', 'state')
      .addSelect('COUNT(*)', 'sheets')
      .addSelect('MAX(sheet.savedAt)', 'savedAt')
      .addSelect('MAX(sheet.submittedAt)', 'submittedAt')
      .where('sheet.roundId = :roundId AND sheet.judgeId IN (:...judgeIds)', { roundId, judgeIds })
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

  /** The last code of a stretch of so many works; null when fewer are left. */
  async endOfStretch(roundId: string, after: string, works: number): Promise<string | null> {
    const [last] = await this.database.rows(BlindCopyRow).find({
      ...{ select: { code: true }, where: { roundId, code: MoreThan(after) } },
      ...{ order: { code: 'ASC' }, skip: works - 1, take: 1 },
    });
    return last?.code ?? null;
  }

  /**
   * Works that are not just read, or being read, as often as planned: readings are missing, there is a third one, or
   * those that are in lie apart. Some that turn out to be in order may be among them.
   */
  async inQuestion(roundId: string, { after, upTo }: Stretch, wish: QuestionWish): Promise<string[]> {
    const { readings, apart } = wish;
    const measures = [
      ...(wish.comparesTotals ? ['sheet.total'] : []),
      ...wish.criterionIds.map((_, at) => `COALESCE(JSON_EXTRACT(sheet.scores, :path${at}), 0) + 0`),
    ];
    const differ = apart === null ? [] : measures.map((measure) => `${rangeOf(measure)} >= :apart`);
    const paths = wish.criterionIds.map((id, at): [string, string] => [`path${at}`, `$."${id}"`]);
    const query = this.database
      .rows(BlindCopyRow)
      .createQueryBuilder('copy')
      .leftJoin(ScoreSheetRow, 'sheet', 'sheet.copyId = copy.id AND sheet.state IN (:...live)', { live })
      .select('MIN(copy.id)', 'id')
      .where('copy.roundId = :roundId AND copy.code > :after', { roundId, after })
      // By the code, in whose order an index has the works: nothing needs to be sorted.
      .groupBy('copy.code')
      .having(`SUM(${planned}) < :readings OR SUM(${planned}) < COUNT(sheet.copyId)`, {
        readings,
        no: false,
      });
    if (upTo !== null) query.andWhere('copy.code <= :upTo', { upTo });
    if (differ.length > 0) {
      // A work that all judges read is left as it is, however far its readings lie apart.
      const figures = { apart, done: 'submitted', ...Object.fromEntries(paths) };
      query.orHaving(`SUM(${planned}) = :readings AND (${differ.join(' OR ')})`, figures);
    }
    const rows = await query.getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }
}
