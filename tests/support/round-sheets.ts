import { SheetColumns } from '../../src/modules/judging/domain/sheet-columns.js';
import type { RoundSheets } from '../../src/modules/scoring/domain/round-sheets.js';

/** A sheet written down in a test; scores in hundredths. */
export interface WrittenSheet {
  readonly code: string;
  readonly categoryId: string;
  readonly judgeId: string;
  readonly total: number;
  readonly criteria: readonly number[];
  readonly order: number;
}

/** What is known of works beside their sheets. */
export interface WorkFacts {
  readonly decided?: Readonly<Record<string, number>>;
  readonly earlier?: Readonly<Record<string, number>>;
}

/** Lays sheets out in columns as judging does, whatever their order. */
export function sheetsOf(list: readonly WrittenSheet[], facts: WorkFacts = {}): RoundSheets {
  const codes = [...new Set(list.map(({ code }) => code))].sort();
  const width = Math.max(0, ...list.map(({ criteria }) => criteria.length));
  const columns = new SheetColumns(Array.from({ length: width }, (_, at) => `c${at + 1}`));
  for (const code of codes) {
    const own = list.filter((sheet) => sheet.code === code);
    own.sort((a, b) => (a.judgeId < b.judgeId ? -1 : 1));
    columns.add({
      code,
      categoryId: own[0]?.categoryId ?? '',
      decided: facts.decided?.[code] ?? null,
      earlierPlace: facts.earlier?.[code] ?? null,
      sheets: own.map(({ judgeId, total, criteria, order: at }) => ({ judgeId, total, criteria, at })),
    });
  }
  const sheets = columns.finish();
  Array.from(columns.ordering(sheets));
  return sheets;
}
