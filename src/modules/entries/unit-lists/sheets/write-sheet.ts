import writeExcelFile from 'write-excel-file/node';

/** A cell to be written; a column's cells are texts unless they are numbers to count with. */
export interface SheetCell {
  readonly value: string | number | boolean | Date | null;
  readonly look?: 'heading' | 'title' | 'wrong' | 'note' | 'soft';
}

/** A sheet to be written: its rows, widths of its columns in characters, rows that stay in sight above. */
export interface WrittenSheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  readonly widths: readonly number[];
  readonly stickyRows: number;
}

type Look = NonNullable<SheetCell['look']>;

const looks: Readonly<Record<Look, object>> = {
  heading: {
    fontWeight: 'bold',
    backgroundColor: '#F3EEE4',
    borderColor: '#6E6A62',
    borderStyle: 'thin',
    wrap: true,
  },
  title: { fontWeight: 'bold', fontSize: 14 },
  wrong: { textColor: '#B42318', backgroundColor: '#FDECEA', wrap: true, alignVertical: 'top' },
  note: { textColor: '#9A6700', wrap: true, alignVertical: 'top' },
  soft: { textColor: '#57534E', fontStyle: 'italic' },
};

/** Writes workbooks. Texts stay texts: no leading zero goes, and no cell becomes a formula. */
export async function writeSheets(sheets: readonly WrittenSheet[]): Promise<Buffer> {
  return writeExcelFile(
    sheets.map(({ name, rows, widths, stickyRows }) => ({
      sheet: name,
      data: rows.map((row) => row.map(cellOf)),
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: stickyRows,
    })),
    { fontFamily: 'Times New Roman', fontSize: 12 },
  ).toBuffer();
}

function cellOf({ value, look }: SheetCell): object | null {
  const style = look === undefined ? { wrap: true, alignVertical: 'top' } : looks[look];
  if (value === null || value === '') return look === undefined ? null : { value: null, ...style };
  if (typeof value === 'number') return { value, type: Number, ...style };
  if (typeof value === 'boolean') return { value, type: Boolean, ...style };
  if (value instanceof Date) return { value, type: Date, format: 'dd/mm/yyyy', ...style };
  return { value, type: String, format: '@', ...style };
}
