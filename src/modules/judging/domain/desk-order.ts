import { createHash } from 'node:crypto';

/**
 * Sorts what a judge has to read in an order of the judge's own, fixed by the round's seed: it says nothing
 * of the order of arrival, of the codes, or of another judge's list.
 * @param first copies that come before the others: those by which all judges calibrate themselves
 */
export function inDeskOrder<S extends { readonly copyId: string }>(
  seed: string,
  judgeId: string,
  sheets: readonly S[],
  first: ReadonlySet<string> = new Set(),
): S[] {
  const keyed = sheets.map((sheet) => ({
    sheet,
    later: first.has(sheet.copyId) ? 0 : 1,
    key: createHash('sha256').update(`desk\n${seed}\n${judgeId}\n${sheet.copyId}`, 'utf8').digest('hex'),
  }));
  return keyed.sort((a, b) => a.later - b.later || (a.key < b.key ? -1 : 1)).map(({ sheet }) => sheet);
}
