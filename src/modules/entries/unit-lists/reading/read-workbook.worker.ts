import { type ReadSheet, readSheetFile } from './read-workbook.js';

/** Entry of the worker thread that piscina runs. */
export default function run(path: string): Promise<ReadSheet> {
  return readSheetFile(path);
}
