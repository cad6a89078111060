import writeXlsxFile, { type SheetData } from 'write-excel-file/node';

/** A value of a cell. Texts stay texts, whatever they begin with; times are shown in Vietnam's. */
export type XlsxCell = string | number | Date | null;

/** A sheet of one table. */
export interface XlsxSheet {
  readonly name: string;
  readonly columns: readonly { readonly header: string; readonly width: number }[];
  readonly rows: readonly (readonly XlsxCell[])[];
  /** Whether long texts take several lines of their cell. */
  readonly wrapped?: boolean;
}

const vietnamOffset = 7 * 3600 * 1000;

/** The bytes of a workbook with one sheet: heading in bold that stays in view, texts never formulas. */
export async function writeSheet({ name, columns, rows, wrapped }: XlsxSheet): Promise<Uint8Array> {
  const wrap = wrapped === true ? { wrap: true } : {};
  const head = columns.map(({ header }) => {
    return { value: header, type: String, fontWeight: 'bold' as const, ...wrap };
  });
  const data: SheetData = [head, ...rows.map((row) => row.map((value) => cellOf(value, wrap)))];
  const options = {
    sheet: name.slice(0, 31),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  };
  return writeXlsxFile(data, options).toBuffer();
}

function cellOf(value: XlsxCell, wrap: { readonly wrap?: boolean }): SheetData[number][number] {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { value, type: Number };
  if (typeof value === 'string') return { value, type: String, ...wrap };
  // A workbook knows no time zones: the clock of Vietnam is written as it stands.
  return { value: new Date(value.getTime() + vietnamOffset), type: Date, format: 'dd/mm/yyyy hh:mm' };
}
