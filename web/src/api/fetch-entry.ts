import { api, body } from './client.js';
import { noteServerTime } from './server-time.js';
import type { EntryView } from './types.js';

/** Reads an entry, and with it the server's clock. */
export async function fetchEntry(entryId: string): Promise<EntryView> {
  const entry = await body(api.GET('/api/entries/{entryId}', { params: { path: { entryId } } }));
  noteServerTime(entry.serverTime);
  return entry;
}
