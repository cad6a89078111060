import { Injectable } from '@nestjs/common';
import type { RoundRules } from '../judging/index.js';
import { partingKey } from './domain/closing.js';
import type { RankingItemView, RankingView } from './dto/ranking.dto.js';
import type { RankingQuery } from './dto/ranking-query.dto.js';
import { type ResultFilter, ResultsStore, type ScoreCount } from './results.store.js';
import type { RoundClosingRow } from './round-closing.row.js';
import type { RoundResultRow } from './round-result.row.js';
import { committedOf } from './scoring.service.js';

/** The part of a ranking that is one page of it, and what is true of the whole. */
export type RankingPage = Pick<
  RankingView,
  'works' | 'advancing' | 'categories' | 'items' | 'found' | 'page' | 'pageSize'
>;

/** So many works on either side are around the line. */
const aroundLine = 10;
const noRanks = { first: 0, last: 0 } as const;
const lastRank = 2_147_483_647;

/** A ranking that is not there has no page. */
export function emptyPage({ page, pageSize }: RankingQuery): RankingPage {
  return { works: 0, advancing: 0, categories: [], items: [], found: 0, page, pageSize };
}

/** Reads rankings page by page. */
@Injectable()
export class RankingPages {
  constructor(private readonly results: ResultsStore) {}

  /** One page of a ranking that is there. */
  async read(closing: RoundClosingRow, rules: RoundRules, query: RankingQuery): Promise<RankingPage> {
    const { id: roundId } = closing;
    const { page, pageSize } = query;
    const whole: ResultFilter = { roundId, categoryId: null, code: null, ranks: null };
    const works = await this.results.count(whole);
    const lastPlace = await this.lastPlace(whole, works, closing.advanceCount);
    const filter = await this.filterOf(whole, lastPlace, query);
    const rows = await this.results.page(filter, (page - 1) * pageSize, pageSize);
    const present = await this.results.categoryIds(roundId);
    return {
      works,
      advancing: lastPlace === null ? 0 : await this.results.countWithin(roundId, lastPlace),
      categories: [...rules.categoryNames].flatMap(([id, name]) => (present.has(id) ? [{ id, name }] : [])),
      items: await this.itemsOf(rows, filter, rules),
      found: await this.results.count(filter),
      ...{ page, pageSize },
    };
  }

  /** The scores that works were placed by, the lowest first, with the number of works. */
  scores(roundId: string): Promise<ScoreCount[]> {
    return this.results.scores(roundId);
  }

  /** Whoever has this place or a better one goes on; null where nobody does. */
  private async lastPlace(
    whole: ResultFilter,
    works: number,
    advance: number | null,
  ): Promise<number | null> {
    if (advance === null || advance === 0) return null;
    return this.results.rankAt(whole, Math.max(0, Math.min(advance, works) - 1));
  }

  private async filterOf(
    whole: ResultFilter,
    lastPlace: number | null,
    { category, q, only }: RankingQuery,
  ): Promise<ResultFilter> {
    const code = q.toUpperCase().replace(/[^0-9A-Z]/gu, '');
    const list = { ...whole, categoryId: category === '' ? null : category };
    const filter = { ...list, code: code === '' ? null : code };
    // What no code can hold is found nowhere, instead of everywhere.
    if (code === '' && q.trim() !== '') return { ...filter, ranks: noRanks };
    if (only === 'all') return filter;
    if (lastPlace === null) return { ...filter, ranks: noRanks };
    const above = { first: 1, last: lastPlace };
    return { ...filter, ranks: only === 'advancing' ? above : await this.around(list, above) };
  }

  /** The places around the line: works of one place are not torn apart. */
  private async around(
    list: ResultFilter,
    above: { readonly first: number; readonly last: number },
  ): Promise<ResultFilter['ranks']> {
    const line = await this.results.count({ ...list, ranks: above });
    const first = await this.results.rankAt(list, Math.max(0, line - aroundLine));
    const last = await this.results.rankAt(list, line + aroundLine - 1);
    return { first: first ?? 0, last: last ?? lastRank };
  }

  private async itemsOf(
    rows: readonly RoundResultRow[],
    filter: ResultFilter,
    rules: RoundRules,
  ): Promise<RankingItemView[]> {
    const items: RankingItemView[] = [];
    for (const [at, row] of rows.entries()) {
      // In a part of the ranking the row before need not be the work above.
      const before = filter.code === null ? rows[at - 1] : undefined;
      const partedBy = filter.categoryId === null ? await this.partingOf(row, before) : null;
      items.push(itemOf(row, partedBy, rules));
    }
    return items;
  }

  private async partingOf(row: RoundResultRow, before: RoundResultRow | undefined): Promise<number | null> {
    // Keys are kept only where another work has the same mark.
    if ((row.standing?.keys ?? null) === null) return null;
    const above = before ?? (await this.results.above(row));
    return above === null ? null : partingKey(committedOf(above), committedOf(row));
  }
}

function itemOf(
  result: RoundResultRow,
  partedBy: number | null,
  { categoryNames }: RoundRules,
): RankingItemView {
  const { copyId, code, categoryId, readings, mean, estimate, rank, tied } = result;
  const { categoryRank, categoryTied, advances } = result;
  return {
    ...{ copyId, code, categoryId, categoryName: categoryNames.get(categoryId) ?? '', readings, mean },
    ...{ estimate, rank, tied, categoryRank, categoryTied, advances, partedBy },
  };
}
