import type { Cell } from '../domain/list-cells.js';
import type { Sheet } from '../domain/list-sheet.js';
import { type SheetCell, writeSheets } from './write-sheet.js';

/** What is to be said of a row of the sheet, in one cell. */
export interface RowWords {
  /** Row of the sheet, counted from 1. */
  readonly line: number;
  readonly wrong: string;
  readonly notes: string;
}

const widest = 60;

/** The organiser's own sheet as it came, with the columns "Lỗi" and "Lưu ý" after its last. */
export async function problemsWorkbook(
  sheet: Sheet,
  headingLine: number,
  words: readonly RowWords[],
): Promise<Buffer> {
  const width = Math.max(1, ...sheet.cells.map((row) => lastFilled(row)));
  const byLine = new Map(words.map((one) => [one.line, one]));
  const rows = sheet.cells.map((row, index): SheetCell[] => {
    const line = index + 1;
    const own = Array.from({ length: width }, (_, place) => cellOf(row[place] ?? null, line === headingLine));
    if (line === headingLine) {
      return [...own, { value: 'Lỗi', look: 'heading' }, { value: 'Lưu ý', look: 'heading' }];
    }
    const said = byLine.get(line);
    if (said === undefined) return own;
    return [
      ...own,
      ...(said.wrong === '' ? [{ value: '' }] : [{ value: said.wrong, look: 'wrong' as const }]),
      { value: said.notes, look: 'note' },
    ];
  });
  const widths = Array.from({ length: width }, (_, place) => widthOf(sheet.cells, place, headingLine));
  return writeSheets([{ name: 'Danh sách', rows, widths: [...widths, 60, 40], stickyRows: headingLine }]);
}

function cellOf(value: Cell, isHeading: boolean): SheetCell {
  return isHeading ? { value, look: 'heading' } : { value };
}

function lastFilled(row: readonly Cell[]): number {
  return row.findLastIndex((cell) => cell !== null && cell !== '') + 1;
}

function widthOf(cells: readonly (readonly Cell[])[], place: number, headingLine: number): number {
  const longest = Math.max(
    6,
    ...cells.slice(headingLine - 1).map((row) =>
      Math.max(
        ...String(row[place] ?? '')
          .split('\n')
          .map(({ length }) => length),
      ),
    ),
  );
  return Math.min(widest, longest + 2);
}
