import { readFile } from 'node:fs/promises';
import { readSheet } from 'read-excel-file/node';
import { toNfc } from '../../../../kernel/vietnamese.js';
import { splitRows } from '../../../../platform/csv/split-rows.js';
import { BoundedZip } from '../../intake/containers/zip.js';
import { DEFAULT_LIMITS, type InspectionLimits } from '../../intake/domain/limits.js';
import type { Cell } from '../domain/list-cells.js';
import type { MergedCells, Sheet } from '../domain/list-sheet.js';
import { firstSheetPart, mergedCells } from './merged-cells.js';

/** What a workbook may measure: a list of 2,000 works has about 150 kB and 40,000 cells. */
export const workbookLimits = {
  bytes: 10 * 1024 * 1024,
  rows: 10_000,
  columns: 200,
  cells: 400_000,
  timeoutMs: 30_000,
} as const;

const zipLimits: InspectionLimits = {
  ...DEFAULT_LIMITS,
  maxEntries: 500,
  maxPartBytes: 48 * 1024 * 1024,
  maxUnpackedBytes: 96 * 1024 * 1024,
};

/** A sheet, or why there is none. */
export type ReadSheet =
  { readonly sheet: Sheet } | { readonly problem: 'list.unreadable' | 'list.not-excel' };

/** Reads the first sheet of a workbook, or a CSV file. Never throws for what the file holds. */
export async function readSheetFile(path: string): Promise<ReadSheet> {
  const bytes = await readFile(path);
  try {
    if (bytes.subarray(0, 2).toString('latin1') === 'PK') return { sheet: await readWorkbook(bytes) };
    return isText(bytes) ? { sheet: readCsv(bytes) } : { problem: 'list.not-excel' };
  } catch {
    return { problem: 'list.unreadable' };
  }
}

async function readWorkbook(bytes: Buffer): Promise<Sheet> {
  // The archive's own promises are checked before a library unpacks it.
  const zip = await BoundedZip.open(bytes, zipLimits);
  const part = await firstSheetPart(zip);
  const xml = part === null ? null : await zip.read(part);
  const rows = (await readSheet(bytes)) as (Cell | undefined)[][];
  const cells = rows.slice(0, workbookLimits.rows).map((row) => row.map((cell) => cell ?? null));
  return bounded({ cells, merged: xml === null ? [] : mergedCells(xml.toString('utf8')) });
}

function readCsv(bytes: Buffer): Sheet {
  const text = toNfc(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).replace(/^\uFEFF/u, '');
  const cells: Cell[][] = [];
  const broken = splitRows(
    text.includes('\n') ? text : text.replaceAll('\r', '\n'),
    delimiterOf(text),
    (fields) => {
      if (cells.length < workbookLimits.rows) cells.push([...fields]);
    },
  );
  if (broken !== null) throw new Error('A quote is not closed.');
  return bounded({ cells, merged: [] as MergedCells[] });
}

/** The sign that parts the fields of most lines. */
function delimiterOf(text: string): string {
  const start = text.slice(0, 4000);
  const count = (sign: string): number => start.split(sign).length;
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best), ',');
}

function bounded(sheet: Sheet): Sheet {
  const cells = sheet.cells.map((row) => row.slice(0, workbookLimits.columns));
  const count = cells.reduce((sum, row) => sum + row.length, 0);
  if (count > workbookLimits.cells) throw new Error('Too many cells.');
  return { ...sheet, cells };
}

function isText(bytes: Buffer): boolean {
  return !bytes.subarray(0, 4096).includes(0);
}
