import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';

import { api, body } from '../../../api/client.js';
import { fetchEntry } from '../../../api/fetch-entry.js';
import { keys } from '../../../api/query.js';
import { useAccount } from '../../../api/session.js';
import type { ContestView, EntryView } from '../../../api/types.js';
import { type AutosaveHandle, useAutosave } from '../../../ui/autosave/use-autosave.js';
import { type EntryFields, fieldsOf, hasUnsendable, patchOf } from './entry-fields.js';

/** The rules of the contest that an entry is for. */
export function useContest(contestId: string): UseQueryResult<ContestView> {
  return useQuery({
    queryKey: keys.contest(contestId),
    queryFn: () => body(api.GET('/api/contests/{contestId}', { params: { path: { contestId } } })),
    staleTime: 5 * 60_000,
  });
}

/** Puts a newer view of an entry where every page finds it. */
export function useTakeEntry(): (entry: EntryView) => void {
  const client = useQueryClient();
  return (entry) => {
    client.setQueryData(keys.entry(entry.id), entry);
    void client.invalidateQueries({ queryKey: keys.myEntries });
  };
}

/** The entry's form with its autosave. */
export function useEntryDraft(entry: EntryView): AutosaveHandle<EntryFields, EntryView> {
  const account = useAccount();
  const take = useTakeEntry();
  const draft = useAutosave<EntryFields, EntryView>({
    storageKey: `chamkin.entry.${account?.id ?? ''}.${entry.id}`,
    view: entry,
    fieldsOf,
    holdsUnsendable: hasUnsendable,
    save: (fields, version) =>
      body(
        api.PATCH('/api/entries/{entryId}', {
          params: { path: { entryId: entry.id } },
          body: patchOf(fields, version),
        }),
      ),
    fetch: () => fetchEntry(entry.id),
    onView: take,
  });
  const { autosave } = draft;
  useEffect(() => {
    autosave.adopt(entry);
  }, [autosave, entry]);
  return draft;
}
