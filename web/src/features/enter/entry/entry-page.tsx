import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { fetchEntry } from '../../../api/fetch-entry.js';
import { keys } from '../../../api/query.js';
import type { EntryView } from '../../../api/types.js';
import { QueryView } from '../../../ui/query-view.js';
import { useAccent } from '../../../ui/theme/accent.js';
import { EntryEditor } from './entry-editor.js';
import { EntryRecord } from './entry-record.js';

/** While a file is inspected, the page asks again and again for the result. */
const pollMs = 1500;

function EntryContent({ entry }: { readonly entry: EntryView }): ReactNode {
  useAccent(entry.accent);
  return entry.can.edit ? <EntryEditor entry={entry} /> : <EntryRecord entry={entry} />;
}

/** One entry: its form while it can be changed, its record afterwards. */
export function EntryPage({ entryId }: { readonly entryId: string }): ReactNode {
  const query = useQuery({
    queryKey: keys.entry(entryId),
    queryFn: () => fetchEntry(entryId),
    refetchInterval: ({ state }) =>
      state.data?.files.some(({ inspection }) => inspection.state === 'waiting') === true ? pollMs : false,
  });
  return (
    <QueryView query={query} shape="form" page>
      {(entry) => <EntryContent entry={entry} />}
    </QueryView>
  );
}
