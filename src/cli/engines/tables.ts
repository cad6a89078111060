import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError } from '../../kernel/domain-error.js';
import { type ColumnRule, type CsvTable, filledColumn, lineOf } from '../../platform/csv/csv-table.js';
import { readCsvFile } from '../../platform/csv/read-csv.js';

/** What the columns of the engines' tables are called, in English and in Vietnamese. */
export const columnNames = {
  entry: ['entry', 'tác phẩm', 'mã tác phẩm', 'bài', 'mã bài', 'bài dự thi', 'phách', 'mã phách', 'số phách'],
  judge: ['judge', 'giám khảo', 'mã giám khảo'],
  category: ['category', 'thể loại'],
  categories: ['categories', 'thể loại', 'các thể loại'],
  max: ['max', 'tối đa', 'số bài tối đa'],
  value: ['value', 'giá trị', 'nguyện vọng', 'mức độ'],
  score: ['score', 'điểm', 'tổng điểm'],
} as const satisfies Record<string, ColumnRule['names']>;

/** A column that must be there, or may be. */
export function column(name: keyof typeof columnNames, presence: 'needed' | 'optional'): ColumnRule {
  return { names: columnNames[name], needed: presence === 'needed' };
}

/** Reads a table of a folder, plain or compressed; null when it is not there. */
export function readTable<Name extends string>(
  folder: string,
  name: string,
  rules: Readonly<Record<Name, ColumnRule>>,
): CsvTable<Name> | null {
  const found = [`${name}.csv`, `${name}.csv.gz`].find((file) => existsSync(join(folder, file)));
  return found === undefined ? null : readCsvFile(join(folder, found), rules);
}

/** The ids of a column, each there once. */
export function uniqueIds<Name extends string>(table: CsvTable<Name>, name: Name): readonly string[] {
  const ids = filledColumn(table, name);
  refuseRepeats(table, ids);
  return ids;
}

/** Refuses a table in which the same key stands twice. */
export function refuseRepeats(table: CsvTable<string>, keys: readonly string[]): void {
  const rows = new Map<string, number>();
  keys.forEach((key, row) => {
    const earlier = rows.get(key);
    if (earlier !== undefined) {
      const params = {
        file: table.file,
        line: lineOf(table, row),
        value: key,
        earlier: lineOf(table, earlier),
      };
      throw new DomainError('csv.value-twice', params);
    }
    rows.set(key, row);
  });
}

/** Refuses ids that are not among the known ones of another table. */
export function refuseUnknown<Name extends string>(
  table: CsvTable<Name>,
  name: Name,
  known: ReadonlySet<string>,
  list: string,
): void {
  const row = (table.columns[name] ?? []).findIndex((id) => !known.has(id));
  if (row === -1) return;
  const value = table.columns[name]?.[row] ?? '';
  throw new DomainError('csv.value-unknown', { file: table.file, line: lineOf(table, row), value, list });
}
