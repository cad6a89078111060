import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Database } from '../../../platform/database/database.js';
import { inParts } from '../../../platform/database/in-parts.js';
import type { Standing } from '../domain/readings.js';
import { isReleased, roundStates } from '../domain/round.machine.js';
import { JudgeRow } from '../judge.row.js';
import { JudgingRoundRow } from '../judging-round.row.js';
import { ScoreSheetRow } from '../score-sheet.row.js';
import { DiscussionMessageRow } from './discussion-message.row.js';
import { DiscussionRow } from './discussion.row.js';
import { ReadingOrderRow } from './reading-order.row.js';
import { ReconciliationRow } from './reconciliation.row.js';

type Asked = readonly string[] | 'all';

/** Queries over what people do about works whose readings differ. */
@Injectable()
export class ModerationStore {
  constructor(private readonly database: Database) {}

  private where(
    roundId: string,
    copyIds: Asked,
  ): { roundId: string; copyId?: ReturnType<typeof In<string>> } {
    return copyIds === 'all' ? { roundId } : { roundId, copyId: In([...copyIds]) };
  }

  /** What people have done about the works of a round, or some of them. */
  async standings(roundId: string, copyIds: Asked): Promise<Map<string, Standing>> {
    const [orders, settled] = await Promise.all([
      this.orders(roundId, copyIds),
      this.reconciliations(roundId, copyIds),
    ]);
    const totals = new Map(settled.map(({ copyId, total }) => [copyId, total]));
    const ordered = new Set(orders.map(({ copyId }) => copyId));
    const touched = new Set([...totals.keys(), ...ordered]);
    return new Map(
      [...touched].map((id) => [id, { ordered: ordered.has(id), settled: totals.get(id) ?? null }]),
    );
  }

  orders(roundId: string, copyIds: Asked): Promise<ReadingOrderRow[]> {
    return this.database.rows(ReadingOrderRow).findBy(this.where(roundId, copyIds));
  }

  insertOrder(row: ReadingOrderRow): Promise<void> {
    return this.database.insert(ReadingOrderRow, row);
  }

  /** The scores that stand in place of readings. */
  reconciliations(roundId: string, copyIds: Asked): Promise<ReconciliationRow[]> {
    return this.database
      .rows(ReconciliationRow)
      .findBy({ ...this.where(roundId, copyIds), supersededAt: IsNull() });
  }

  /** Every record of a round, those too that no longer stand, the oldest first. */
  async recordsOf(roundId: string): Promise<ReconciliationRow[]> {
    const rows = await this.database.rows(ReconciliationRow).findBy({ roundId });
    const ended = ({ supersededAt }: ReconciliationRow): number => supersededAt?.getTime() ?? Infinity;
    return rows.sort((a, b) => a.madeAt.getTime() - b.madeAt.getTime() || (ended(a) < ended(b) ? -1 : 1));
  }

  findRecord(id: string): Promise<ReconciliationRow | null> {
    return this.database.rows(ReconciliationRow).findOneBy({ id });
  }

  insertReconciliation(row: ReconciliationRow): Promise<void> {
    return this.database.insert(ReconciliationRow, row);
  }

  async supersede(id: string, at: Date): Promise<boolean> {
    const changed = await this.database.update(
      ReconciliationRow,
      { id, supersededAt: IsNull() },
      { supersededAt: at },
    );
    return changed === 1;
  }

  /**
   * A discussion, if this account sits in it: one of its judges with a sheet that counts, in a round that is released.
   * One query for a foreign discussion as for one that does not exist.
   */
  async findVisible(
    id: string,
    accountId: string,
  ): Promise<{ readonly row: DiscussionRow; readonly judgeId: string } | null> {
    const found = await this.database
      .rows(DiscussionRow)
      .createQueryBuilder('discussion')
      .innerJoin(ScoreSheetRow, 'sheet', 'sheet.copyId = discussion.copyId')
      .innerJoin(JudgeRow, 'judge', 'judge.id = sheet.judgeId')
      .innerJoin(JudgingRoundRow, 'round', 'round.id = discussion.roundId')
      .addSelect('judge.id', 'reader')
      .where('discussion.id = :id AND discussion.state <> :gone', { id, gone: 'void' })
      .andWhere('discussion.question IN (:...talked)', { talked: ['discuss', 'discuss-with-minutes'] })
      .andWhere('sheet.state = :in AND sheet.third = :third', { in: 'submitted', third: false })
      .andWhere('judge.accountId = :accountId AND judge.seated = :seated', { accountId, seated: true })
      .andWhere('round.state IN (:...released)', { released: roundStates.filter(isReleased) })
      .getRawAndEntities<{ reader: string }>();
    const [row] = found.entities;
    const judgeId = found.raw[0]?.reader;
    return row === undefined || judgeId === undefined ? null : { row, judgeId };
  }

  discussions(roundId: string): Promise<DiscussionRow[]> {
    return this.database.rows(DiscussionRow).find({ where: { roundId }, order: { id: 'ASC' } });
  }

  /** Discussions of works that have not been ended by a change of their sheets. */
  liveDiscussions(roundId: string, copyIds: Asked): Promise<DiscussionRow[]> {
    const state = In(['open', 'settled'] as const);
    return this.database.rows(DiscussionRow).findBy({ ...this.where(roundId, copyIds), state });
  }

  openDiscussions(roundId: string, copyIds: Asked): Promise<DiscussionRow[]> {
    return this.database.rows(DiscussionRow).findBy({ ...this.where(roundId, copyIds), state: 'open' });
  }

  insertDiscussion(row: DiscussionRow): Promise<void> {
    return this.database.insert(DiscussionRow, row);
  }

  /** Changes a discussion from the state and version it was read in; false when somebody else was first. */
  async change(row: DiscussionRow, set: Partial<DiscussionRow>): Promise<boolean> {
    const guard = { id: row.id, state: row.state, version: row.version };
    return (await this.database.update(DiscussionRow, guard, { ...set, version: row.version + 1 })) === 1;
  }

  messages(discussionIds: readonly string[]): Promise<DiscussionMessageRow[]> {
    return inParts(discussionIds, (some) =>
      this.database
        .rows(DiscussionMessageRow)
        .find({ where: { discussionId: In(some) }, order: { place: 'ASC' } }),
    );
  }

  /** The line that was said last. */
  async lastMessage(discussionId: string): Promise<DiscussionMessageRow | null> {
    const order = { place: 'DESC' } as const;
    const [last] = await this.database
      .rows(DiscussionMessageRow)
      .find({ where: { discussionId }, order, take: 1 });
    return last ?? null;
  }

  insertMessage(row: DiscussionMessageRow): Promise<void> {
    return this.database.insert(DiscussionMessageRow, row);
  }
}
