import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DomainError } from '../../kernel/domain-error.js';
import { type ColumnRule, type CsvTable, parseCsvTable } from './csv-table.js';

/**
 * Reads a CSV file, compressed when its name ends in `.gz`. Throws a DomainError: `csv.file-unreadable`, or what
 * `parseCsvTable` finds.
 */
export function readCsvFile<Name extends string>(
  path: string,
  rules: Readonly<Record<Name, ColumnRule>>,
): CsvTable<Name> {
  return parseCsvTable(readBytes(path), basename(path), rules);
}

function readBytes(path: string): Uint8Array {
  try {
    const bytes = readFileSync(path);
    return path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  } catch {
    throw new DomainError('csv.file-unreadable', { file: basename(path) });
  }
}
