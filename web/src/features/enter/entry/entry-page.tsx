import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { api, body } from '../../../api/client.js';
import { keys } from '../../../api/query.js';
import { noteServerTime } from '../../../api/server-time.js';
import type { EntryView } from '../../../api/types.js';
import { QueryView } from '../../../ui/query-view.js';
import { useAccent } from '../../../ui/theme/accent.js';
import { EntryEditor } from './entry-editor.js';
import { EntryRecord } from './entry-record.js';

/** While a file is inspected, the page asks again and again for the result. */
const pollMs = 1500;

/** Reads an entry, and with it the server's clock. */
export async function fetchEntry(entryId: string): Promise<EntryView> {
  const entry = await body(api.GET('/api/entries/{entryId}', { params: { path: { entryId } } }));
  noteServerTime(entry.serverTime);
  return entry;
}

function EntryContent({ entry }: { readonly entry: EntryView }): ReactNode {
  useAccent(entry.accent);
  return entry.can.edit ? <EntryEditor entry={entry} /> : <EntryRecord entry={entry} />;
}

/** One entry: its form while it can be changed, its record afterwards. */
export function EntryPage({ entryId }: { readonly entryId: string }): ReactNode {
  const query = useQuery({
    queryKey: keys.entry(entryId),
    queryFn: () => fetchEntry(entryId),
    refetchInterval: ({ state }) => (state.data?.file?.inspection.state === 'waiting' ? pollMs : false),
  });
  return (
    <QueryView query={query} shape="form" page>
      {(entry) => <EntryContent entry={entry} />}
    </QueryView>
  );
}
