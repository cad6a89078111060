import type { RoundSheets } from '../../../kernel/round-sheets.js';
import { compareIds } from './readings.js';

/** A sheet written out, as specs have it; scores in hundredths. */
export interface WrittenSheet {
  readonly code: string;
  readonly categoryId: string;
  readonly judgeId: string;
  readonly total: number;
  readonly criteria: readonly number[];
  readonly order: number;
}

/** What is known of works beside their sheets, by code. */
export interface WorkFacts {
  readonly decided?: Readonly<Record<string, number>>;
  readonly earlier?: Readonly<Record<string, number>>;
}

/** Lays sheets out in columns, whatever their order; the criteria are called c1, c2, and so on. */
export function sheetsOf(list: readonly WrittenSheet[], { decided, earlier }: WorkFacts = {}): RoundSheets {
  const sorted = [...list].sort((a, b) => compareIds(a.code, b.code) || compareIds(a.judgeId, b.judgeId));
  const idsOf = (ids: readonly string[]): string[] => [...new Set(ids)].sort(compareIds);
  const codes = idsOf(sorted.map(({ code }) => code));
  const judgeIds = idsOf(sorted.map(({ judgeId }) => judgeId));
  const categoryIds = idsOf(sorted.map(({ categoryId }) => categoryId));
  const width = Math.max(0, ...sorted.map(({ criteria }) => criteria.length));
  const firstOf = (code: string): number => sorted.findIndex((sheet) => sheet.code === code);
  return {
    ...{ codes, categoryIds, judgeIds },
    categoryOf: Int32Array.from(codes, (code) =>
      categoryIds.indexOf(sorted[firstOf(code)]?.categoryId ?? ''),
    ),
    starts: Int32Array.of(...codes.map(firstOf), sorted.length),
    judges: Int32Array.from(sorted, ({ judgeId }) => judgeIds.indexOf(judgeId)),
    totals: Int32Array.from(sorted, ({ total }) => total),
    criterionIds: Array.from({ length: width }, (_, at) => `c${at + 1}`),
    criteria: Int32Array.from(sorted.flatMap(({ criteria }) => criteria)),
    order: Int32Array.from(sorted, ({ order }) => order),
    decided: Int32Array.from(codes, (code) => decided?.[code] ?? -1),
    earlier: Int32Array.from(codes, (code) => earlier?.[code] ?? 0),
  };
}
