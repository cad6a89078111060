import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { fold } from '../../kernel/vietnamese.js';
import { storedTime } from '../../platform/database/columns.js';
import { Database } from '../../platform/database/database.js';
import { AuthorRow } from './author.row.js';
import { type EntryState, screenedStates } from './domain/entry.machine.js';
import { EntryFileRow } from './entry-file.row.js';
import { EntryRow } from './entry.row.js';
import { FindingRow } from './finding.row.js';
import { SHOWN_CONFIDENCE } from './intake/domain/inspection.js';

/** What the secretariat looks for; what is absent does not narrow the queue. */
export interface QueueFilter {
  readonly state?: EntryState | undefined;
  readonly categoryId?: string | undefined;
  readonly unitId?: string | undefined;
  /** Only works with findings, or only works without. */
  readonly hasFindings?: boolean | undefined;
  /** Only works of which other works have more than their category allows. */
  readonly aboveSimilarity?: readonly SimilarityLimit[] | undefined;
  /** Part of a title, an author's name or a receipt number; accents do not matter. */
  readonly q?: string | undefined;
}

/** How much of a work of a category other works may have. */
export interface SimilarityLimit {
  readonly categoryId: string;
  readonly percent: number;
}

/** A page of a list, counted from 1. */
export interface PageWish {
  readonly page: number;
  readonly pageSize: number;
}

/** How many received works of a contest there are. */
export interface QueueCounts {
  readonly waiting: number;
  readonly eligible: number;
  readonly ineligible: number;
  readonly withFindings: number;
}

/** The received works before and after one, in the order of arrival. */
export interface Neighbours {
  readonly previous: string | null;
  readonly next: string | null;
}

const shownPercent = SHOWN_CONFIDENCE * 100;
const findingOfEntry = 'finding.fileId = entry.fileId AND finding.confidencePercent >= :shownPercent';

/** The received works of a contest in the order of arrival: the query twin of the screening policy. */
@Injectable()
export class ScreeningQueueStore {
  constructor(private readonly database: Database) {}

  async page(
    contestId: string,
    filter: QueueFilter,
    wish: PageWish,
  ): Promise<{ ids: string[]; total: number }> {
    const [rows, total] = await this.narrowed(contestId, filter)
      .orderBy('entry.submittedAt', 'ASC')
      .addOrderBy('entry.id', 'ASC')
      .skip((wish.page - 1) * wish.pageSize)
      .take(wish.pageSize)
      .getManyAndCount();
    return { ids: rows.map((row) => row.id), total };
  }

  async counts(contestId: string): Promise<QueueCounts> {
    const [waiting, eligible, ineligible, withFindings] = await Promise.all([
      this.narrowed(contestId, { state: 'submitted' }).getCount(),
      this.narrowed(contestId, { state: 'eligible' }).getCount(),
      this.narrowed(contestId, { state: 'ineligible' }).getCount(),
      this.narrowed(contestId, { hasFindings: true }).getCount(),
    ]);
    return { waiting, eligible, ineligible, withFindings };
  }

  /** How many findings each file has that are sure enough to be shown. */
  async findingCounts(fileIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (fileIds.length === 0) return new Map();
    const rows = await this.database
      .rows(FindingRow)
      .createQueryBuilder('finding')
      .select('finding.fileId', 'fileId')
      .addSelect('COUNT(*)', 'count')
      .where('finding.fileId IN (:...fileIds)', { fileIds })
      .andWhere('finding.confidencePercent >= :shownPercent', { shownPercent })
      .groupBy('finding.fileId')
      .getRawMany<{ fileId: string; count: number | string }>();
    return new Map(rows.map((row) => [row.fileId, Number(row.count)]));
  }

  async neighbours(entry: EntryRow, state: EntryState | undefined): Promise<Neighbours> {
    const { id, contestId, submittedAt } = entry;
    if (submittedAt === null) return { previous: null, next: null };
    const at = storedTime(submittedAt);
    const beside = (sign: '<' | '>'): Promise<EntryRow | null> =>
      this.narrowed(contestId, { state })
        .andWhere(`(entry.submittedAt ${sign} :at OR (entry.submittedAt = :at AND entry.id ${sign} :id))`, {
          at,
          id,
        })
        .orderBy('entry.submittedAt', sign === '<' ? 'DESC' : 'ASC')
        .addOrderBy('entry.id', sign === '<' ? 'DESC' : 'ASC')
        .getOne();
    return { previous: (await beside('<'))?.id ?? null, next: (await beside('>'))?.id ?? null };
  }

  private narrowed(contestId: string, filter: QueueFilter): SelectQueryBuilder<EntryRow> {
    const states = screenedStates.filter((state) => filter.state === undefined || filter.state === state);
    const query = this.database
      .rows(EntryRow)
      .createQueryBuilder('entry')
      .where('entry.contestId = :contestId', { contestId })
      .andWhere('entry.state IN (:...states)', { states });
    const { categoryId, unitId, hasFindings, aboveSimilarity, q } = filter;
    if (categoryId !== undefined) query.andWhere('entry.categoryId = :categoryId', { categoryId });
    if (unitId !== undefined) {
      query.andWhere(`EXISTS ${authors(query, 'author.unitId = :unitId')}`, { unitId });
    }
    if (hasFindings !== undefined) {
      const found = query.subQuery().select('1').from(FindingRow, 'finding').where(findingOfEntry).getQuery();
      query.andWhere(`${hasFindings ? '' : 'NOT '}EXISTS ${found}`, { shownPercent });
    }
    if (aboveSimilarity !== undefined) narrowBySimilarity(query, aboveSimilarity);
    if (q !== undefined && fold(q) !== '') {
      const named = authors(query, "author.nameKey LIKE :like ESCAPE '!'");
      query.andWhere(
        `(entry.titleKey LIKE :like ESCAPE '!' OR entry.receiptNumber LIKE :upper ESCAPE '!' OR EXISTS ${named})`,
        { like: contains(fold(q)), upper: contains(fold(q).toUpperCase()) },
      );
    }
    return query;
  }
}

function authors(query: SelectQueryBuilder<EntryRow>, condition: string): string {
  return query
    .subQuery()
    .select('1')
    .from(AuthorRow, 'author')
    .where(`author.entryId = entry.id AND ${condition}`)
    .getQuery();
}

/** Works of a category without a limit are never above it. */
function narrowBySimilarity(query: SelectQueryBuilder<EntryRow>, limits: readonly SimilarityLimit[]): void {
  const parameters: Record<string, string | number> = {};
  const conditions = limits.map(({ categoryId, percent }, at) => {
    parameters[`similarCategory${at}`] = categoryId;
    parameters[`similarShare${at}`] = percent * 100;
    return `(entry.categoryId = :similarCategory${at} AND file.similarShare > :similarShare${at})`;
  });
  const file = query
    .subQuery()
    .select('1')
    .from(EntryFileRow, 'file')
    .where(`file.id = entry.fileId AND (${conditions.join(' OR ') || '1 = 0'})`)
    .getQuery();
  query.andWhere(`EXISTS ${file}`, parameters);
}

function contains(text: string): string {
  return `%${text.replace(/[!%_]/g, (sign) => `!${sign}`)}%`;
}
