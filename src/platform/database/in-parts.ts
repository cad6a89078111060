/** SQLite takes at most 32 766 parameters in a statement. */
const idsAtOnce = 1000;

/**
 * Reads what belongs to ids, or other keys, part by part, so that any number of them may be asked for; rows come in
 * the order of the parts.
 */
export async function inParts<T>(
  ids: readonly string[],
  read: (some: string[]) => Promise<T[]>,
): Promise<T[]> {
  const found: T[] = [];
  for (let start = 0; start < ids.length; start += idsAtOnce) {
    for (const row of await read(ids.slice(start, start + idsAtOnce))) found.push(row);
  }
  return found;
}
