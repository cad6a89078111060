import { writeSheet, type XlsxSheet } from './xlsx-sheet.js';

/** Entry of the worker thread that piscina runs. */
export default function run(sheet: XlsxSheet): Promise<Uint8Array> {
  return writeSheet(sheet);
}
