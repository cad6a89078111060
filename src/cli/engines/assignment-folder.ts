import { join } from 'node:path';
import { DomainError } from '../../kernel/domain-error.js';
import { largestExactPreference, mostDecimals } from '../../modules/judging/domain/assignment/preferences.js';
import type {
  AssignmentEntry,
  AssignmentJudge,
  AssignmentPair,
  AssignmentPreference,
} from '../../modules/judging/domain/assignment/problem.js';
import {
  type CsvTable,
  decimalColumn,
  filledColumn,
  lineOf,
  unreadable,
} from '../../platform/csv/csv-table.js';
import { type Decimal, inUnits } from '../../platform/csv/decimal.js';
import { readCsvFile } from '../../platform/csv/read-csv.js';
import { column, readTable, refuseRepeats, refuseUnknown, uniqueIds } from './tables.js';

/** What stands in a folder of `chamkin assign`. */
export interface AssignmentFolder {
  readonly entries: readonly AssignmentEntry[];
  readonly judges: readonly AssignmentJudge[];
  readonly conflicts: readonly AssignmentPair[];
  readonly existing: readonly AssignmentPair[];
  readonly preferences: readonly AssignmentPreference[];
}

/** Names of entries and judges that tables of pairs may use. */
interface Known {
  readonly entries: ReadonlySet<string>;
  readonly judges: ReadonlySet<string>;
}

/** Reads the tables of a folder. Throws a DomainError `csv.…` with the file and the line that is wrong. */
export function readAssignmentFolder(folder: string): AssignmentFolder {
  const entries = readEntries(folder);
  const judges = readJudges(folder);
  const known = {
    entries: new Set(entries.map((entry) => entry.id)),
    judges: new Set(judges.map((judge) => judge.id)),
  };
  return {
    entries,
    judges,
    conflicts: readPairs(folder, 'conflicts', known),
    existing: readPairs(folder, 'existing', known),
    preferences: readPreferences(folder, known),
  };
}

function readEntries(folder: string): AssignmentEntry[] {
  const rules = { entry: column('entry', 'needed'), category: column('category', 'optional') };
  const table = readTable(folder, 'entries', rules) ?? readCsvFile(join(folder, 'entries.csv'), rules);
  return uniqueIds(table, 'entry').map((id, row) => {
    const category = table.columns.category?.[row] ?? '';
    return category === '' ? { id } : { id, category };
  });
}

function readJudges(folder: string): AssignmentJudge[] {
  const rules = {
    judge: column('judge', 'needed'),
    max: column('max', 'optional'),
    categories: column('categories', 'optional'),
  };
  const table = readTable(folder, 'judges', rules) ?? readCsvFile(join(folder, 'judges.csv'), rules);
  const most = decimalColumn(table, 'max');
  return uniqueIds(table, 'judge').map((id, row) => {
    const max = most[row] ?? null;
    if (max !== null && (max.decimals > 0 || max.digits < 0)) throw unreadable(table, 'max', row);
    const names = (table.columns.categories?.[row] ?? '').split('|').map((name) => name.trim());
    const categories = names.filter((name) => name !== '');
    return { id, categories, ...(max === null ? {} : { max: max.digits }) };
  });
}

const pairRules = { entry: column('entry', 'needed'), judge: column('judge', 'needed') };

function readPairs(folder: string, name: string, known: Known): AssignmentPair[] {
  const table = readTable(folder, name, pairRules);
  return table === null ? [] : pairsOf(table, known);
}

function pairsOf<Name extends string>(
  table: CsvTable<Name | 'entry' | 'judge'>,
  known: Known,
): AssignmentPair[] {
  const entries = filledColumn(table, 'entry');
  const judges = filledColumn(table, 'judge');
  refuseUnknown(table, 'entry', known.entries, 'entries.csv');
  refuseUnknown(table, 'judge', known.judges, 'judges.csv');
  return entries.map((entry, row) => ({ entry, judge: judges[row] ?? '' }));
}

function readPreferences(folder: string, known: Known): AssignmentPreference[] {
  const table = readTable(folder, 'preferences', { ...pairRules, value: column('value', 'needed') });
  if (table === null) return [];
  const pairs = pairsOf(table, known);
  refuseRepeats(
    table,
    pairs.map(({ entry, judge }) => `${entry}, ${judge}`),
  );
  const values = decimalColumn(table, 'value').map((value, row) => {
    if (value !== null) return value;
    throw new DomainError('csv.value-missing', {
      file: table.file,
      line: lineOf(table, row),
      column: 'value',
    });
  });
  refuseInexact(table.file, values, known.judges.size);
  return pairs.map((pair, row) => ({ ...pair, value: numberOf(values[row]) }));
}

function numberOf(decimal: Decimal | undefined): number {
  return decimal === undefined ? 0 : decimal.digits / 10 ** decimal.decimals;
}

function refuseInexact(file: string, values: readonly Decimal[], judgeCount: number): void {
  const decimals = values.reduce((most, value) => Math.max(most, value.decimals), 0);
  const limit = largestExactPreference(judgeCount);
  const exact = values.every((value) => Math.abs(inUnits(value, decimals) ?? Infinity) <= limit);
  if (decimals > mostDecimals || !exact)
    throw new DomainError('csv.number-too-fine', { file, column: 'value' });
}
