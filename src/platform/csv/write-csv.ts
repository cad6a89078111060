/** A value of a CSV file; null is an empty field. */
export type CsvValue = string | number | null;

/** Decimals that are written of a number, zeros at the end left out. */
const decimals = 12;

/** Writes a CSV file by RFC 4180 with line feeds: the same rows always give the same text. */
export function writeCsv(header: readonly string[], rows: Iterable<readonly CsvValue[]>): string {
  return csvRow(header) + [...rows].map(csvRow).join('');
}

/** One line of a CSV file, with its line feed: for files that are written portion by portion. */
export function csvRow(row: readonly CsvValue[]): string {
  return `${row.map(field).join(',')}\n`;
}

/** A number with a decimal point, at most twelve decimals and never an exponent. */
export function plainNumber(value: number): string {
  const text = value.toFixed(decimals);
  const short = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return short === '-0' ? '0' : short;
}

function field(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return plainNumber(value);
  return /[",;\t\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
