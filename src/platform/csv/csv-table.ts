import { isUtf8 } from 'node:buffer';
import { DomainError } from '../../kernel/domain-error.js';
import { fold, toNfc } from '../../kernel/vietnamese.js';
import { type Decimal, parseDecimal } from './decimal.js';
import { splitRows } from './split-rows.js';

/** What a column may be called, and whether it must be there. Names are compared without case and accents. */
export interface ColumnRule {
  readonly names: readonly [string, ...string[]];
  readonly needed: boolean;
}

/** A table by columns; a column that is not there is null. Values are NFC, without blanks around them. */
export interface CsvTable<Name extends string> {
  /** What messages call the file. */
  readonly file: string;
  readonly columns: Readonly<Record<Name, readonly string[] | null>>;
  /** The line on which each row begins. */
  readonly lines: readonly number[];
}

const delimiters = [',', ';', '\t'] as const;

/**
 * Reads a CSV table: UTF-8 with or without a BOM; comma, semicolon or tab, whichever the header has most of; quotes
 * by RFC 4180; columns in any order, unknown ones ignored. Throws a DomainError `csv.…` that names the line.
 */
export function parseCsvTable<Name extends string>(
  bytes: Uint8Array,
  file: string,
  rules: Readonly<Record<Name, ColumnRule>>,
): CsvTable<Name> {
  const text = decode(bytes, file);
  const lines: number[] = [];
  let places: Readonly<Record<Name, number | null>> | null = null;
  let width = 0;
  const columns = emptyColumns(rules);
  const broken = splitRows(text, delimiterOf(text), (fields, line) => {
    if (places === null) {
      places = placeColumns(fields, file, rules);
      width = fields.length;
      return;
    }
    if (fields.length !== width) {
      throw new DomainError('csv.fields-wrong', { file, line, found: fields.length, expected: width });
    }
    lines.push(line);
    for (const name of Object.keys(columns) as Name[]) {
      const place = places[name];
      if (place !== null) columns[name].push(toNfc((fields[place] ?? '').trim()));
    }
  });
  if (broken !== null) throw new DomainError('csv.quote-broken', { file, line: broken });
  const found = places ?? placeColumns([], file, rules);
  return { file, lines, columns: presentColumns(columns, found) };
}

/** The values of a column that must be there and filled in every row. */
export function filledColumn<Name extends string>(table: CsvTable<Name>, name: Name): readonly string[] {
  const values = table.columns[name] ?? [];
  const empty = values.indexOf('');
  if (empty !== -1) {
    throw new DomainError('csv.value-missing', {
      file: table.file,
      line: lineOf(table, empty),
      column: name,
    });
  }
  return values;
}

/** The numbers of a column; null where it is empty or not there. */
export function decimalColumn<Name extends string>(
  table: CsvTable<Name>,
  name: Name,
): readonly (Decimal | null)[] {
  return (table.columns[name] ?? table.lines.map(() => '')).map((value, row) => {
    const decimal = value === '' ? null : parseDecimal(value);
    if (value !== '' && decimal === null) throw unreadable(table, name, row);
    return decimal;
  });
}

/** The error of a value that cannot be read. */
export function unreadable<Name extends string>(table: CsvTable<Name>, name: Name, row: number): DomainError {
  const value = (table.columns[name]?.[row] ?? '').slice(0, 40);
  return new DomainError('csv.value-unreadable', {
    file: table.file,
    line: lineOf(table, row),
    column: name,
    value,
  });
}

/** The line of a row. */
export function lineOf(table: CsvTable<string>, row: number): number {
  return table.lines[row] ?? 0;
}

function decode(bytes: Uint8Array, file: string): string {
  if (!isUtf8(bytes)) throw new DomainError('csv.not-utf8', { file, line: firstForeignLine(bytes) });
  const text = new TextDecoder('utf-8').decode(bytes);
  return text.includes('\n') ? text : text.replaceAll('\r', '\n');
}

function firstForeignLine(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const found = bytes.indexOf(10, start);
    const end = found === -1 ? bytes.length : found;
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
  return line;
}

/** The delimiter that the first line which is not blank has most of, outside quotes. */
function delimiterOf(text: string): string {
  const header = (/\S[^\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (delimiter: string): number => header.split(delimiter).length;
  return delimiters.reduce<string>((best, next) => (count(next) > count(best) ? next : best), ',');
}

function emptyColumns<Name extends string>(
  rules: Readonly<Record<Name, ColumnRule>>,
): Record<Name, string[]> {
  return Object.fromEntries(Object.keys(rules).map((name) => [name, []])) as unknown as Record<
    Name,
    string[]
  >;
}

function placeColumns<Name extends string>(
  header: readonly string[],
  file: string,
  rules: Readonly<Record<Name, ColumnRule>>,
): Readonly<Record<Name, number | null>> {
  const keys = header.map((title) => columnKey(title));
  const places = (Object.entries(rules) as [Name, ColumnRule][]).map(([name, rule]) => {
    const names = rule.names.map(columnKey);
    const found = [...keys.keys()].filter((place) => names.includes(keys[place] ?? ''));
    if (found.length > 1) throw new DomainError('csv.column-twice', { file, column: name });
    if (found.length === 0 && rule.needed)
      throw new DomainError('csv.column-missing', { file, column: name });
    return [name, found[0] ?? null];
  });
  return Object.fromEntries(places) as Record<Name, number | null>;
}

/** "Giám khảo", "giam_khao" and "GIÁM KHẢO" are one title. */
function columnKey(title: string): string {
  return fold(title.replaceAll('_', ' ')).replace(/\s+/g, ' ').trim();
}

function presentColumns<Name extends string>(
  columns: Record<Name, string[]>,
  places: Readonly<Record<Name, number | null>>,
): Record<Name, readonly string[] | null> {
  const entries = (Object.keys(columns) as Name[]).map((name) => [
    name,
    places[name] === null ? null : columns[name],
  ]);
  return Object.fromEntries(entries) as Record<Name, readonly string[] | null>;
}
