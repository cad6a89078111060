import { fold } from '../../../../kernel/vietnamese.js';
import { type Cell, cellText, phoneText } from './list-cells.js';
import { type ListColumn, type Places, readHeading } from './list-columns.js';

/** Two cells that were made one, by row and column from 0; both ends included. */
export interface MergedCells {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A sheet as it was read. */
export interface Sheet {
  readonly cells: readonly (readonly Cell[])[];
  readonly merged: readonly MergedCells[];
}

/** A work of the list: the texts of its cells; authors on rows of their own are joined by line ends. */
export interface ListRow {
  /** Row of the sheet, counted from 1 as Excel does. */
  readonly line: number;
  readonly texts: Partial<Readonly<Record<ListColumn, string>>>;
}

/** What a sheet holds as a list. */
export type ReadList =
  | { readonly rows: readonly ListRow[]; readonly headingLine: number; readonly places: Places }
  | { readonly problem: 'list.no-header' | 'list.empty' }
  | { readonly problem: 'list.column-twice'; readonly column: ListColumn };

/** Organisers put title, agency and national heading above the table; no list has more rows of them. */
const mostRowsAbove = 40;
/** Columns of which each author has an own value. */
const perAuthor: readonly ListColumn[] = [
  'name',
  'birthYear',
  'position',
  'phone',
  'email',
  'penName',
  'address',
  'unit',
];
/** Columns whose cells people make one over the rows of several works. */
const sharedOverWorks: readonly ListColumn[] = ['category', 'unit'];
const footerWords =
  /^(tong(?: so| cong)?\b|cong\b|danh sach (?:nay )?(?:gom|co)\b|an dinh|nguoi lap|thu truong|truong don vi|ghi chu\b|luu y\b|xac nhan|tm\.)/u;

/** Finds heading and works in a sheet, whatever stands above and below them. */
export function readList(sheet: Sheet): ReadList {
  const found = findHeading(sheet);
  if (found === null) return { problem: 'list.no-header' };
  const { line, heading } = found;
  if ('twice' in heading) return { problem: 'list.column-twice', column: heading.twice };
  const rows = readRows(withMergedFilled(sheet, heading.places), line, heading.places);
  return rows.length === 0 ? { problem: 'list.empty' } : { rows, headingLine: line, places: heading.places };
}

function findHeading({
  cells,
}: Sheet): { line: number; heading: { places: Places } | { twice: ListColumn } } | null {
  for (const [index, row] of cells.slice(0, mostRowsAbove).entries()) {
    const heading = readHeading(row.map((cell) => cellText(cell)));
    if (heading !== null) return { line: index + 1, heading };
  }
  return null;
}

/** A merged cell has its value in its first row only: here the rows below get it too. */
function withMergedFilled({ cells, merged }: Sheet, places: Places): Cell[][] {
  const filled = cells.map((row) => [...row]);
  const columns = sharedOverWorks.flatMap((column) => places[column] ?? []);
  for (const { top, bottom, left, right } of merged) {
    if (left !== right || !columns.includes(left)) continue;
    const value = filled[top]?.[left] ?? null;
    for (let row = top + 1; row <= Math.min(bottom, filled.length - 1); row += 1) {
      const cellsOfRow = filled[row];
      if (cellsOfRow !== undefined) cellsOfRow[left] = value;
    }
  }
  return filled;
}

function readRows(cells: readonly (readonly Cell[])[], headingLine: number, places: Places): ListRow[] {
  const rows: ListRow[] = [];
  for (let index = headingLine; index < cells.length; index += 1) {
    const texts = textsOf(cells[index] ?? [], places);
    if (isBlank(texts) || isNumbering(texts)) continue;
    if (isFooter(texts, cells[index] ?? [])) {
      if (rows.length > 0 && !isSubtitle(cells, index, places)) break;
      continue;
    }
    const above = rows.at(-1);
    if (above !== undefined && continues(texts)) rows[rows.length - 1] = joined(above, texts);
    else rows.push({ line: index + 1, texts });
  }
  return rows;
}

type Texts = ListRow['texts'];

function textsOf(row: readonly Cell[], places: Places): Texts {
  const entries = (Object.entries(places) as [ListColumn, number][]).map(([column, place]) => {
    const cell = row[place];
    return [column, column === 'phone' ? phoneText(cell) : cellText(cell)] as const;
  });
  return Object.fromEntries(entries.filter(([, text]) => text !== ''));
}

/** Nothing of a work stands in it: a shared category alone, which a merged cell brought, is no work. */
function isBlank(texts: Texts): boolean {
  return (Object.keys(texts) as ListColumn[]).every((column) => sharedOverWorks.includes(column));
}

/** The row "(1) (2) (3)" that official tables have below their heading. */
function isNumbering(texts: Texts): boolean {
  return Object.values(texts).every((text) => /^\(?\d{1,2}\)?$/u.test(text)) && texts.name !== undefined;
}

/** "Tổng số: 12 tác phẩm", "Người lập biểu", or a heading of a part: nothing where a name and a title belong. */
function isFooter(texts: Texts, row: readonly Cell[]): boolean {
  if (texts.name !== undefined && texts.title !== undefined) return false;
  const whole = row.map((cell) => cellText(cell)).filter((text) => text !== '');
  if (whole.some((text) => footerWords.test(fold(text)))) return true;
  // A heading of a part ("I. BÁO IN") is one lone cell at the beginning.
  return whole.length === 1 && texts.title === undefined && /^[IVX]+\s*[.)/-]/u.test(whole[0] ?? '');
}

/** Whether works follow below: then it only parts the list, and does not end it. */
function isSubtitle(cells: readonly (readonly Cell[])[], index: number, places: Places): boolean {
  return cells.slice(index + 1).some((row) => {
    const { name, title, number } = textsOf(row, places);
    return name !== undefined && title !== undefined && number !== undefined;
  });
}

/** A row with an author and nothing of a work of its own names a further author of the work above. */
function continues(texts: Texts): boolean {
  const own: readonly ListColumn[] = ['number', 'title', 'file', 'code', 'receipt'];
  return texts.name !== undefined && own.every((column) => texts[column] === undefined);
}

function joined(above: ListRow, more: Texts): ListRow {
  const texts: Partial<Record<ListColumn, string>> = { ...above.texts };
  const authors = (above.texts.name ?? '').split('\n').length;
  for (const column of perAuthor) {
    const text = more[column];
    if (text === undefined && texts[column] === undefined) continue;
    // Blank lines keep each value beside its author.
    const before = (texts[column] ?? '').split('\n');
    while (before.length < authors) before.push('');
    texts[column] = [...before, text ?? ''].join('\n');
  }
  return { ...above, texts };
}
