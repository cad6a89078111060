import { cleanLine, toNfc } from '../../../../kernel/vietnamese.js';

/** A cell as a workbook or a CSV file gives it. */
export type Cell = string | number | boolean | Date | null;

/** The text of a cell as a person reads it; line ends stay, since authors may stand one below the other. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return dateText(cell);
  if (typeof cell === 'number') return numberText(cell);
  return toNfc(String(cell))
    .split(/\r\n|\r|\n/u)
    .map(cleanLine)
    .filter((line) => line !== '')
    .join('\n');
}

/** Whole numbers without a decimal point or an exponent: phones and years often come as numbers. */
function numberText(value: number): string {
  return Number.isSafeInteger(value) ? value.toFixed(0) : String(value);
}

/** Workbooks give days as UTC midnights. */
function dateText(date: Date): string {
  const day = date.toISOString().slice(0, 10).split('-');
  return day.reverse().join('/');
}

const listSigns = /[;\n]+/u;

/** The parts of a cell that names several: one below the other, or with semicolons between. */
export function partsOf(text: string): string[] {
  return text
    .split(listSigns)
    .map((part) => cleanLine(part).replace(/^(?:\d{1,2}\s*[.)]|[-–+•])\s+/u, ''))
    .filter((part) => part !== '');
}

/** The year of a date or of a bare year; null when there is none. */
export function yearOf(text: string): number | null {
  const bare = /^\s*(\d{4})\s*$/u.exec(text);
  const dated = /^\s*(?:\d{1,2}\s*[/.-]\s*){0,2}(\d{4})\s*$/u.exec(text);
  const iso = /^\s*(\d{4})-\d{1,2}-\d{1,2}/u.exec(text);
  const year = Number((bare ?? dated ?? iso)?.[1] ?? Number.NaN);
  return Number.isNaN(year) ? null : year;
}

/** A phone number with the zero that a spreadsheet took when it made a number of it. */
export function phoneText(cell: Cell | undefined): string {
  const text = cellText(cell);
  const lost = /^(?:[35789]\d{8}|2\d{9})$/u.test(text);
  return lost ? `0${text}` : text;
}
