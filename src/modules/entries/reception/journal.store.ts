import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import { fold } from '../../../kernel/vietnamese.js';
import { storedTime } from '../../../platform/database/columns.js';
import { Database } from '../../../platform/database/database.js';
import { AuthorRow } from '../author.row.js';
import { type Channel, channels } from '../domain/channel.js';
import { EntryRow } from '../entry.row.js';
import type { PageWish } from '../queue-filter.js';
import { inOrderOfNumbers } from '../receipt.store.js';
import { PaperRow } from './paper.row.js';

/** What the journal is narrowed to; what is absent does not narrow it. */
export interface JournalFilter {
  readonly channel?: Channel | undefined;
  /** Part of a title, an author's name or a receipt number; accents do not matter. */
  readonly q?: string | undefined;
  /** Received at or after, and before. */
  readonly from?: Date | undefined;
  readonly until?: Date | undefined;
  /** Only what missed a rule of arrival, or only what has no file yet. */
  readonly only?: 'late' | 'without-file' | 'refused' | undefined;
}

/** A received work by its number, which nobody else has in the contest. */
export interface NumberedEntry {
  readonly id: string;
  readonly receiptNumber: string;
}

const dayMs = 24 * 3600 * 1000;

/** A filter by way in and by days in Vietnam, `2026-07-15`; both days belong to it. */
export function journalFilterOf(wish: {
  readonly channel?: Channel | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}): JournalFilter {
  const { channel, from, to } = wish;
  return {
    channel,
    from: from === undefined ? undefined : dayStart(from),
    until: to === undefined ? undefined : new Date(dayStart(to).getTime() + dayMs),
  };
}

function dayStart(day: string): Date {
  return new Date(`${day}T00:00:00.000+07:00`);
}

/** The journal of reception: everything that has a receipt number, in the order of the numbers. */
@Injectable()
export class JournalStore {
  constructor(private readonly database: Database) {}

  /** The ids of a page, newest number first; all of them in order of the numbers for papers and exports. */
  async page(
    contestId: string,
    filter: JournalFilter,
    wish: PageWish,
  ): Promise<{ ids: string[]; total: number }> {
    const [rows, total] = await inOrderOfNumbers(this.narrowed(contestId, filter), 'DESC')
      .skip((wish.page - 1) * wish.pageSize)
      .take(wish.pageSize)
      .getManyAndCount();
    return { ids: rows.map((row) => row.id), total };
  }

  /** Those whose numbers follow one, in the order of the numbers, up to so many; from the first after null. */
  async after(
    contestId: string,
    filter: JournalFilter,
    receiptNumber: string | null,
    most: number,
  ): Promise<NumberedEntry[]> {
    const query = this.narrowed(contestId, filter).select(['entry.id', 'entry.receiptNumber']);
    if (receiptNumber !== null) {
      const longer = 'LENGTH(entry.receiptNumber) > :length';
      const later = 'LENGTH(entry.receiptNumber) = :length AND entry.receiptNumber > :receiptNumber';
      query.andWhere(`(${longer} OR (${later}))`, { receiptNumber, length: receiptNumber.length });
    }
    const rows = await inOrderOfNumbers(query, 'ASC').limit(most).getMany();
    return rows.map((row) => ({ id: row.id, receiptNumber: row.receiptNumber ?? '' }));
  }

  /** How many the filter leaves. */
  count(contestId: string, filter: JournalFilter): Promise<number> {
    return this.narrowed(contestId, filter).getCount();
  }

  /** How many there are by each way in. */
  async counts(contestId: string): Promise<Record<Channel, number>> {
    const rows = await this.narrowed(contestId, {})
      .select("COALESCE(entry.channel, 'web')", 'channel')
      .addSelect('COUNT(*)', 'count')
      .groupBy("COALESCE(entry.channel, 'web')")
      .getRawMany<{ channel: Channel; count: number | string }>();
    const found = new Map(rows.map(({ channel, count }) => [channel, Number(count)]));
    return Object.fromEntries(channels.map((channel) => [channel, found.get(channel) ?? 0])) as Record<
      Channel,
      number
    >;
  }

  async papers(entryIds: readonly string[]): Promise<ReadonlyMap<string, PaperRow>> {
    if (entryIds.length === 0) return new Map();
    const rows = await this.database.rows(PaperRow).findBy({ entryId: In([...entryIds]) });
    return new Map(rows.map((row) => [row.entryId, row]));
  }

  private narrowed(contestId: string, filter: JournalFilter): SelectQueryBuilder<EntryRow> {
    const { channel, q, from, until, only } = filter;
    const query = this.database
      .rows(EntryRow)
      .createQueryBuilder('entry')
      .where('entry.contestId = :contestId', { contestId })
      .andWhere('entry.receiptNumber IS NOT NULL');
    if (channel !== undefined) query.andWhere("COALESCE(entry.channel, 'web') = :channel", { channel });
    if (from !== undefined) query.andWhere('entry.submittedAt >= :from', { from: storedTime(from) });
    if (until !== undefined) query.andWhere('entry.submittedAt < :until', { until: storedTime(until) });
    if (only === 'without-file') query.andWhere('entry.fileId IS NULL');
    if (only === 'late') query.andWhere(`EXISTS ${paper(query, 'paper.breach IS NOT NULL')}`);
    if (only === 'refused')
      query.andWhere("entry.state = 'ineligible'").andWhere(`EXISTS ${paper(query, '1 = 1')}`);
    if (q !== undefined && fold(q) !== '') {
      const named = query
        .subQuery()
        .select('1')
        .from(AuthorRow, 'author')
        .where("author.entryId = entry.id AND author.nameKey LIKE :like ESCAPE '!'")
        .getQuery();
      query.andWhere(
        `(entry.titleKey LIKE :like ESCAPE '!' OR entry.receiptNumber LIKE :upper ESCAPE '!' OR EXISTS ${named})`,
        { like: contains(fold(q)), upper: contains(fold(q).toUpperCase()) },
      );
    }
    return query;
  }
}

function paper(query: SelectQueryBuilder<EntryRow>, condition: string): string {
  return query
    .subQuery()
    .select('1')
    .from(PaperRow, 'paper')
    .where(`paper.entryId = entry.id AND ${condition}`)
    .getQuery();
}

function contains(text: string): string {
  return `%${text.replace(/[!%_]/g, (sign) => `!${sign}`)}%`;
}
