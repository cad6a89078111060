import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import { fold } from '../../../kernel/vietnamese.js';
import { Database } from '../../../platform/database/database.js';
import { AuthorRow } from '../author.row.js';
import type { EntryState } from '../domain/entry.machine.js';
import { EntryRow } from '../entry.row.js';
import { inOrderOfNumbers } from '../receipt.store.js';

/** By what the works of a unit can be ordered. */
export const workOrders = ['receiptNumber', 'title', 'submittedAt', 'state'] as const;
/** What a coordinator looks for. */
export interface UnitWorksFilter {
  readonly state?: EntryState | undefined;
  readonly categoryId?: string | undefined;
  /** Part of a title, of an author's name or of a receipt number. */
  readonly q?: string | undefined;
  /** A name of `workOrders`, with `-` before it for falling order. */
  readonly sort?: string | undefined;
}

/** A work in the figures of its unit. */
export interface CountedUnitWork {
  readonly sentByUnitId: string | null;
  readonly state: EntryState;
  readonly categoryId: string | null;
  readonly submittedAt: Date | null;
  readonly awardPrizeName: string | null;
}

/** The works that a unit sent: the query twin of the policy `mayView` for coordinators. */
@Injectable()
export class UnitWorksStore {
  constructor(private readonly database: Database) {}

  /** A page of ids, and how many there are. */
  async page(
    contestId: string,
    unitId: string,
    filter: UnitWorksFilter,
    wish: { readonly page: number; readonly pageSize: number },
  ): Promise<{ ids: string[]; total: number }> {
    const [rows, total] = await this.ordered(this.narrowed(contestId, unitId, filter), filter.sort)
      .skip((wish.page - 1) * wish.pageSize)
      .take(wish.pageSize)
      .getManyAndCount();
    return { ids: rows.map((row) => row.id), total };
  }

  /** The ids of all that are looked for, in their order. */
  async ids(contestId: string, unitId: string, filter: UnitWorksFilter): Promise<string[]> {
    const rows = await this.ordered(this.narrowed(contestId, unitId, filter), filter.sort).getMany();
    return rows.map((row) => row.id);
  }

  /** Every work that some units sent, as the figures count it. */
  async counted(contestId: string, unitIds: readonly string[]): Promise<CountedUnitWork[]> {
    const works: CountedUnitWork[] = [];
    // In portions: an engine takes only so many parameters in one question.
    for (let start = 0; start < unitIds.length; start += 500) {
      const found = await this.database.rows(EntryRow).find({
        select: {
          sentByUnitId: true,
          state: true,
          categoryId: true,
          submittedAt: true,
          awardPrizeName: true,
        },
        where: { contestId, sentByUnitId: In(unitIds.slice(start, start + 500)) },
      });
      works.push(...found);
    }
    return works;
  }

  private ordered(query: SelectQueryBuilder<EntryRow>, sort = ''): SelectQueryBuilder<EntryRow> {
    const falling = sort.startsWith('-');
    const asked = workOrders.find((name) => name === sort.replace(/^-/u, '')) ?? 'receiptNumber';
    const direction = falling ? 'DESC' : 'ASC';
    if (asked === 'receiptNumber') return inOrderOfNumbers(query, direction).addOrderBy('entry.id', 'ASC');
    const column = asked === 'title' ? 'titleKey' : asked;
    return query.orderBy(`entry.${column}`, direction).addOrderBy('entry.id', 'ASC');
  }

  private narrowed(
    contestId: string,
    unitId: string,
    { state, categoryId, q }: UnitWorksFilter,
  ): SelectQueryBuilder<EntryRow> {
    const query = this.database
      .rows(EntryRow)
      .createQueryBuilder('entry')
      .where('entry.contestId = :contestId', { contestId })
      .andWhere('entry.sentByUnitId = :unitId', { unitId });
    if (state !== undefined) query.andWhere('entry.state = :state', { state });
    if (categoryId !== undefined) query.andWhere('entry.categoryId = :categoryId', { categoryId });
    const words = fold(q ?? '');
    if (words === '') return query;
    const named = query
      .subQuery()
      .select('1')
      .from(AuthorRow, 'author')
      .where("author.entryId = entry.id AND author.nameKey LIKE :like ESCAPE '!'")
      .getQuery();
    return query.andWhere(
      `(entry.titleKey LIKE :like ESCAPE '!' OR entry.receiptNumber LIKE :upper ESCAPE '!' OR EXISTS ${named})`,
      { like: contains(words), upper: contains(words.toUpperCase()) },
    );
  }
}

function contains(text: string): string {
  return `%${text.replace(/[!%_]/g, (sign) => `!${sign}`)}%`;
}
