import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { inParts } from '../../platform/database/in-parts.js';
import { comparesCriteria, type ReadingRules } from './domain/readings.js';
import { isReleased, roundStates } from './domain/round.machine.js';
import type { SheetState } from './domain/sheet.machine.js';
import { JudgeRow } from './judge.row.js';
import { JudgingRoundRow } from './judging-round.row.js';
import { ScoreSheetRow } from './score-sheet.row.js';
import { SheetReturnRow } from './sheet-return.row.js';

/** A sheet without what the judge wrote in words. */
export type SheetFacts = Omit<ScoreSheetRow, 'scores' | 'comment' | 'privateNote' | 'reason'> &
  Partial<Pick<ScoreSheetRow, 'scores'>>;

/** What rules and rankings look at; scores by criterion and times only where they were asked for. */
export type ReadingFacts = Pick<
  ScoreSheetRow,
  'copyId' | 'judgeId' | 'reading' | 'third' | 'state' | 'total'
> &
  Partial<Pick<ScoreSheetRow, 'scores' | 'submittedAt'>>;

const facts = {
  id: true,
  roundId: true,
  copyId: true,
  judgeId: true,
  reading: true,
  third: true,
  state: true,
  version: true,
  total: true,
  savedAt: true,
  submittedAt: true,
} as const;

const readingFacts = {
  copyId: true,
  judgeId: true,
  reading: true,
  third: true,
  state: true,
  total: true,
} as const;

const unfinished: SheetState[] = ['assigned', 'started', 'returned'];
const live: SheetState[] = [...unfinished, 'submitted'];

/** Queries over score sheets. */
@Injectable()
export class SheetsStore {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<ScoreSheetRow | null> {
    return this.database.rows(ScoreSheetRow).findOneBy({ id });
  }

  /**
   * The query twin of the policy `maySee`: a sheet if it is this account's own and released. One query for a
   * foreign sheet as for one that does not exist, so that time tells nothing either.
   */
  findVisible(id: string, accountId: string): Promise<ScoreSheetRow | null> {
    return this.database
      .rows(ScoreSheetRow)
      .createQueryBuilder('sheet')
      .innerJoin(JudgeRow, 'judge', 'judge.id = sheet.judgeId')
      .innerJoin(JudgingRoundRow, 'round', 'round.id = sheet.roundId')
      .where('sheet.id = :id AND sheet.state <> :gone', { id, gone: 'void' })
      .andWhere('judge.accountId = :accountId AND judge.seated = :seated', { accountId, seated: true })
      .andWhere('round.state IN (:...released)', { released: roundStates.filter(isReleased) })
      .getOne();
  }

  ofRound(roundId: string): Promise<SheetFacts[]> {
    return this.database
      .rows(ScoreSheetRow)
      .find({ select: facts, where: { roundId }, order: { id: 'ASC' } });
  }

  /** Readings of some copies, by copy and judge. */
  readings(
    copyIds: readonly string[],
    wish: { readonly criteria: boolean; readonly order: boolean },
  ): Promise<ReadingFacts[]> {
    return this.database.rows(ScoreSheetRow).find({
      select: {
        ...readingFacts,
        ...(wish.criteria ? { scores: true } : {}),
        ...(wish.order ? { submittedAt: true } : {}),
      },
      where: { copyId: In([...copyIds]) },
      order: { copyId: 'ASC', judgeId: 'ASC' },
    });
  }

  /** The sheets of a round, or of some of its copies, with what its rules look at. */
  readingsOf(
    roundId: string,
    copyIds: readonly string[] | 'all',
    rules: ReadingRules,
  ): Promise<SheetFacts[]> {
    const select = comparesCriteria(rules) ? { ...facts, scores: true } : facts;
    const where = copyIds === 'all' ? { roundId } : { roundId, copyId: In([...copyIds]) };
    return this.database.rows(ScoreSheetRow).find({ select, where, order: { id: 'ASC' } });
  }

  /** Sheets with all that is written on them. */
  whole(copyIds: readonly string[]): Promise<ScoreSheetRow[]> {
    return inParts(copyIds, (some) =>
      this.database.rows(ScoreSheetRow).find({ where: { copyId: In(some) }, order: { reading: 'ASC' } }),
    );
  }

  ofCopies(copyIds: readonly string[]): Promise<SheetFacts[]> {
    if (copyIds.length === 0) return Promise.resolve([]);
    return this.database.rows(ScoreSheetRow).find({ select: facts, where: { copyId: In([...copyIds]) } });
  }

  ofJudge(roundId: string, judgeId: string): Promise<SheetFacts[]> {
    return this.database.rows(ScoreSheetRow).find({ select: facts, where: { roundId, judgeId } });
  }

  /** Those of some copies that more judges read than so many. */
  async readByMore(copyIds: readonly string[], readings: number): Promise<string[]> {
    if (copyIds.length === 0) return [];
    const rows = await this.database
      .rows(ScoreSheetRow)
      .createQueryBuilder('sheet')
      .select('sheet.copyId', 'copyId')
      .where('sheet.copyId IN (:...copyIds) AND sheet.third = :third', { copyIds, third: false })
      .andWhere('sheet.state IN (:...live)', { live })
      .groupBy('sheet.copyId')
      .having('COUNT(*) > :readings', { readings })
      .getRawMany<{ copyId: string }>();
    return rows.map((row) => row.copyId);
  }

  /** A judge's sheets in a round that count and are not handed in. */
  unfinishedOf(roundId: string, judgeId: string): Promise<SheetFacts[]> {
    return this.database
      .rows(ScoreSheetRow)
      .find({ select: facts, where: { roundId, judgeId, state: In(unfinished) } });
  }

  /** How many sheets of the round there are, in whatever state. */
  count(roundId: string): Promise<number> {
    return this.database.rows(ScoreSheetRow).countBy({ roundId });
  }

  /** How many sheets of the round are dealt and not handed in. */
  countUnfinished(roundId: string): Promise<number> {
    return this.database.rows(ScoreSheetRow).countBy({ roundId, state: In(unfinished) });
  }

  /** How many sheets each judge has in the round that count. */
  async loads(roundId: string): Promise<Map<string, number>> {
    const rows = await this.database
      .rows(ScoreSheetRow)
      .createQueryBuilder('sheet')
      .select('sheet.judgeId', 'judgeId')
      .addSelect('COUNT(*)', 'sheets')
      .where('sheet.roundId = :roundId AND sheet.state IN (:...live)', { roundId, live })
      .groupBy('sheet.judgeId')
      .getRawMany<{ judgeId: string; sheets: number | string }>();
    return new Map(rows.map((row) => [row.judgeId, Number(row.sheets)]));
  }

  insert(rows: readonly ScoreSheetRow[]): Promise<void> {
    return this.database.insert(ScoreSheetRow, rows);
  }

  /** Changes a sheet from the state and version it was read in; false when somebody else was first. */
  async change(sheet: SheetFacts, set: Partial<ScoreSheetRow>): Promise<boolean> {
    const guard = { id: sheet.id, state: sheet.state, version: sheet.version };
    return (await this.database.update(ScoreSheetRow, guard, { ...set, version: sheet.version + 1 })) === 1;
  }

  /** Throws a preview away: nobody has seen it. */
  async deleteAll(roundId: string): Promise<void> {
    await this.database.delete(ScoreSheetRow, { roundId });
  }

  insertReturn(row: SheetReturnRow): Promise<void> {
    return this.database.insert(SheetReturnRow, row);
  }
}
