import {
  keepPreviousData,
  useMutation,
  type UseMutationResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';

import { api, body } from '../../../api/client.js';
import { keys } from '../../../api/query.js';
import type { DossierView, Mask, ScreeningList, ScreeningReason } from '../../../api/types.js';
import type { TableState } from '../../../ui/table/table-state.js';

/** Which work of which contest lies on the desk. */
export interface Place {
  readonly contestId: string;
  readonly entryId: string;
}

const dossierKey = ({ contestId, entryId }: Place): readonly unknown[] =>
  keys.ofContest(contestId, 'screening', 'dossier', entryId);

/** The received works by the filters in the address. */
export function useQueue(contestId: string, state: TableState): UseQueryResult<ScreeningList> {
  return useQuery({
    queryKey: keys.ofContest(contestId, 'screening', 'queue', state.query),
    queryFn: () =>
      body(
        api.GET('/api/contests/{contestId}/screening', {
          params: { path: { contestId }, query: state.query },
        }),
      ),
    placeholderData: keepPreviousData,
  });
}

const pollMs = 2500;

/** One dossier. The server records each look, so it is not asked again without need. */
export function useDossier(place: Place, tab: string): UseQueryResult<DossierView> {
  return useQuery({
    queryKey: dossierKey(place),
    queryFn: () =>
      body(
        api.GET('/api/contests/{contestId}/screening/{entryId}', {
          params: { path: { ...place }, query: { state: tab } },
        }),
      ),
    staleTime: 5 * 60_000,
    refetchOnWindowFocus: false,
    refetchInterval: ({ state }) => (state.data?.file?.inspection.state === 'waiting' ? pollMs : false),
  });
}

/** The work as judges would read it under the masks of this version. */
export function useBlindCopy(place: Place, version: number): UseQueryResult<{ text: string }> {
  return useQuery({
    queryKey: keys.ofContest(place.contestId, 'screening', 'blind-copy', place.entryId, version),
    queryFn: () =>
      body(
        api.GET('/api/contests/{contestId}/screening/{entryId}/blind-copy', {
          params: { path: { ...place } },
        }),
      ),
  });
}

/** Sets the masks. */
export function useSaveMasks(place: Place): UseMutationResult<DossierView, Error, readonly Mask[]> {
  const client = useQueryClient();
  const key = dossierKey(place);
  return useMutation({
    mutationFn: (masks: readonly Mask[]) => {
      const version = client.getQueryData<DossierView>(key)?.version ?? 1;
      return body(
        api.PUT('/api/contests/{contestId}/screening/{entryId}/masks', {
          params: { path: { ...place } },
          body: { version, masks: [...masks] },
        }),
      );
    },
    onSuccess: (dossier) => {
      // The answer knows the neighbours of the waiting list only; those of the reader's list are kept.
      client.setQueryData<DossierView>(key, (before) => ({
        ...dossier,
        neighbours: before?.neighbours ?? dossier.neighbours,
      }));
    },
  });
}

/** What the secretariat decides of a work. */
export interface Decision {
  readonly outcome: 'eligible' | 'ineligible';
  readonly reason?: ScreeningReason;
  readonly message?: string;
}

/** Declares a work eligible or ineligible. */
export function useDecide(place: Place): UseMutationResult<DossierView, Error, Decision> {
  const client = useQueryClient();
  const key = dossierKey(place);
  return useMutation({
    mutationFn: (decision: Decision) => {
      const version = client.getQueryData<DossierView>(key)?.version ?? 1;
      return body(
        api.POST('/api/contests/{contestId}/screening/{entryId}/decision', {
          params: { path: { ...place } },
          body: { ...decision, version },
        }),
      );
    },
    onSuccess: (dossier) => {
      client.setQueryData(key, dossier);
      const lists = keys.ofContest(place.contestId, 'screening');
      void client.invalidateQueries({ queryKey: [...lists, 'queue'] });
      void client.invalidateQueries({ queryKey: [...lists, 'counts'] });
      void client.invalidateQueries({ queryKey: keys.ofContest(place.contestId, 'sealing') });
    },
  });
}
