import { Injectable } from '@nestjs/common';
import { In, IsNull, Like, Not } from 'typeorm';
import type { Actor } from '../../kernel/actor.js';
import { Database } from '../../platform/database/database.js';
import { ContestRow } from './contest.row.js';
import { CategoryRow, CriterionRow, DeadlineExtensionRow, PrizeRow, RoundRow } from './contest-terms.row.js';
import type { Contest, ContestState } from './domain/contest.js';
import { contestOf, type ContestParts } from './contest.mapping.js';

const byPosition = { position: 'ASC' } as const;
const mostRemembered = 50;

function group<R extends { contestId: string }>(rows: readonly R[]): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) groups.set(row.contestId, [...(groups.get(row.contestId) ?? []), row]);
  return groups;
}

/** Queries over contests and their rules. */
@Injectable()
export class ContestsStore {
  private readonly remembered = new Map<string, Contest>();

  constructor(private readonly database: Database) {}

  run<T>(work: () => Promise<T>): Promise<T> {
    return this.database.run(work);
  }

  isDuplicate(error: unknown): boolean {
    return this.database.dialect.isDuplicate(error);
  }

  /**
   * A contest with its rules. Every submission asks for it several times, so it is remembered by its version,
   * which is read anew each time and which no change leaves as it was.
   */
  async find(id: string): Promise<Contest | null> {
    const known = this.remembered.get(id);
    if (known !== undefined) {
      const where = { id, version: known.version };
      if (await this.database.rows(ContestRow).existsBy(where)) return known;
    }
    const contest = await this.first(await this.database.rows(ContestRow).findBy({ id }));
    if (contest !== null) this.remember(contest);
    return contest;
  }

  async findBySlug(slug: string): Promise<Contest | null> {
    // MariaDB's comparison is blind to case and accents; an address is not.
    const rows = await this.database.rows(ContestRow).findBy({ slug });
    return this.first(rows.filter((row) => row.slug === slug));
  }

  async findMany(ids: readonly string[]): Promise<Contest[]> {
    return ids.length === 0
      ? []
      : this.whole(await this.database.rows(ContestRow).findBy({ id: In([...ids]) }));
  }

  /** The contests that the actor may know of: the query twin of the policy `maySee`. Newest first. */
  async visibleTo(actor: Actor, states?: readonly ContestState[]): Promise<Contest[]> {
    const inStates = states === undefined ? {} : { state: In([...states]) };
    const own = actor.kind === 'account' ? actor.roles.map((held) => held.contestId) : [];
    const where =
      actor.kind === 'system'
        ? [inStates]
        : [
            { ...inStates, announcedAt: Not(IsNull()) },
            { ...inStates, id: In([...new Set(own)]) },
          ];
    const order = { createdAt: 'DESC', id: 'ASC' } as const;
    return this.whole(await this.database.rows(ContestRow).find({ where, order }));
  }

  /** The slugs in use that begin like this one, but for those of one contest. */
  async slugsLike(slug: string, butFor: string | null): Promise<Set<string>> {
    const rows = await this.database.rows(ContestRow).find({
      select: { id: true, slug: true },
      where: { slug: Like(`${slug}%`) },
    });
    return new Set(rows.filter((row) => row.id !== butFor).map((row) => row.slug));
  }

  insert(row: ContestRow): Promise<void> {
    return this.database.insert(ContestRow, row);
  }

  /** Changes a contest that still is as it was read; false when somebody was first. */
  async update(
    before: Pick<Contest, 'id' | 'state' | 'version'>,
    set: Partial<ContestRow>,
  ): Promise<boolean> {
    const { id, state, version } = before;
    return (
      (await this.database.update(ContestRow, { id, state, version }, { ...set, version: version + 1 })) === 1
    );
  }

  async replaceCategories(contestId: string, rows: readonly CategoryRow[]): Promise<void> {
    await this.database.delete(CategoryRow, { contestId });
    await this.database.insert(CategoryRow, rows);
  }

  async replaceRounds(contestId: string, rows: readonly RoundRow[]): Promise<void> {
    await this.database.delete(RoundRow, { contestId });
    await this.database.insert(RoundRow, rows);
  }

  async replaceCriteria(contestId: string, rows: readonly CriterionRow[]): Promise<void> {
    await this.database.delete(CriterionRow, { contestId });
    await this.database.insert(CriterionRow, rows);
  }

  async replacePrizes(contestId: string, rows: readonly PrizeRow[]): Promise<void> {
    await this.database.delete(PrizeRow, { contestId });
    await this.database.insert(PrizeRow, rows);
  }

  insertExtension(row: DeadlineExtensionRow): Promise<void> {
    return this.database.insert(DeadlineExtensionRow, row);
  }

  private async first(rows: readonly ContestRow[]): Promise<Contest | null> {
    return (await this.whole(rows))[0] ?? null;
  }

  private async whole(rows: readonly ContestRow[]): Promise<Contest[]> {
    if (rows.length === 0) return [];
    const where = { contestId: In(rows.map((row) => row.id)) };
    const categories = group(await this.database.rows(CategoryRow).find({ where, order: byPosition }));
    const rounds = group(await this.database.rows(RoundRow).find({ where, order: byPosition }));
    const criteria = group(await this.database.rows(CriterionRow).find({ where, order: byPosition }));
    const prizes = group(await this.database.rows(PrizeRow).find({ where, order: byPosition }));
    const extensions = group(
      await this.database.rows(DeadlineExtensionRow).find({ where, order: { decidedAt: 'ASC' } }),
    );
    return rows.map((row) => {
      const parts: ContestParts = {
        categories: categories.get(row.id) ?? [],
        rounds: rounds.get(row.id) ?? [],
        criteria: criteria.get(row.id) ?? [],
        prizes: prizes.get(row.id) ?? [],
        extensions: extensions.get(row.id) ?? [],
      };
      return contestOf(row, parts);
    });
  }

  /** Not what an open unit of work reads: after a rollback the same version may be given to other rules. */
  private remember(contest: Contest): void {
    if (this.database.isWriting) return;
    this.remembered.delete(contest.id);
    this.remembered.set(contest.id, contest);
    const [oldest] = this.remembered.keys();
    if (this.remembered.size > mostRemembered && oldest !== undefined) this.remembered.delete(oldest);
  }
}
