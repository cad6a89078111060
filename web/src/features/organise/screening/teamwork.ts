import {
  useMutation,
  type UseMutationResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';

import { api, body } from '../../../api/client.js';
import { keys } from '../../../api/query.js';
import type { Batch, BulkBody, DeskPeople, Figures, MaskVersion, SavedView } from '../../../api/types.js';
import { askAgain, type Place } from './queries.js';

const presenceMs = 20_000;
const progressMs = 1000;

/** Who else has the work before them; asking says that this reader has it too. */
export function usePresence(
  place: Place,
): UseQueryResult<{ others: { name: string; at: string }[]; version: number }> {
  return useQuery({
    queryKey: keys.ofContest(place.contestId, 'screening', 'presence', place.entryId),
    queryFn: () =>
      body(
        api.PUT('/api/contests/{contestId}/screening/{entryId}/presence', {
          params: { path: { ...place } },
        }),
      ),
    // Once refused, as after the sealing, it is not asked again.
    refetchInterval: ({ state }) => (state.status === 'error' ? false : presenceMs),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
}

/** The people of the secretariat, with how many works wait for each. */
export function usePeople(contestId: string): UseQueryResult<DeskPeople> {
  return useQuery({
    queryKey: keys.ofContest(contestId, 'screening', 'people'),
    queryFn: () =>
      body(api.GET('/api/contests/{contestId}/screening-people', { params: { path: { contestId } } })),
    // The filters stand there before the contest is known.
    enabled: contestId !== '',
  });
}

/** Gives the works that nobody has to people, evenly. */
export function useShareOut(
  contestId: string,
): UseMutationResult<{ given: { accountId: string; count: number }[] }, Error, readonly string[]> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (accountIds: readonly string[]) =>
      body(
        api.POST('/api/contests/{contestId}/screening-people/share-out', {
          params: { path: { contestId } },
          body: { accountIds: [...accountIds] },
        }),
      ),
    onSuccess: () => {
      askAgain(client, contestId);
    },
  });
}

/** An act on many works; the answer is how far it has come. */
export function useBulk(contestId: string): UseMutationResult<Batch, Error, BulkBody> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: BulkBody) =>
      body(
        api.POST('/api/contests/{contestId}/screening-batches', {
          params: { path: { contestId } },
          body: act,
        }),
      ),
    onSuccess: () => {
      askAgain(client, contestId);
      void client.invalidateQueries({ queryKey: keys.ofContest(contestId, 'screening', 'dossier') });
    },
  });
}

/** An act that goes on in the background, asked about until it is done. */
export function useBatch(contestId: string, started: Batch | null): Batch | null {
  const client = useQueryClient();
  const batchId = started?.id ?? '';
  const query = useQuery({
    queryKey: keys.ofContest(
      contestId,
      'screening',
      'batch',
      batchId,
      started?.undo == null ? 'act' : 'undo',
    ),
    queryFn: async () => {
      const batch = await body(
        api.GET('/api/contests/{contestId}/screening-batches/{batchId}', {
          params: { path: { contestId, batchId } },
        }),
      );
      if (!isMoving(batch)) askAgain(client, contestId);
      return batch;
    },
    enabled: started !== null && isMoving(started),
    refetchInterval: ({ state }) => (state.data === undefined || isMoving(state.data) ? progressMs : false),
  });
  if (started === null || !isMoving(started)) return started;
  return query.data ?? started;
}

/** Whether the server is still busy with an act, or with taking it back. */
function isMoving({ finishedAt, undo }: Batch): boolean {
  return finishedAt === null || (undo !== null && undo.finishedAt === null);
}

/** One's own latest act that goes on, or that may still be taken back. */
export function useLatestBatch(contestId: string): Batch | null {
  const query = useQuery({
    queryKey: keys.ofContest(contestId, 'screening', 'batches'),
    queryFn: () =>
      body(api.GET('/api/contests/{contestId}/screening-batches', { params: { path: { contestId } } })),
    enabled: contestId !== '',
  });
  return query.data?.find((batch) => batch.can.undo || isMoving(batch)) ?? null;
}

/** Takes an act on many works back. */
export function useBulkUndo(
  contestId: string,
  onBatch: (batch: Batch) => void,
): UseMutationResult<Batch, Error, string> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (batchId: string) =>
      body(
        api.POST('/api/contests/{contestId}/screening-batches/{batchId}/undo', {
          params: { path: { contestId, batchId } },
        }),
      ),
    onSuccess: (batch) => {
      onBatch(batch);
      askAgain(client, contestId);
      void client.invalidateQueries({ queryKey: keys.ofContest(contestId, 'screening', 'dossier') });
    },
  });
}

const viewsKey = (contestId: string): readonly unknown[] =>
  keys.ofContest(contestId, 'screening', 'saved-views');

/** One's own saved views, and those that are shared. */
export function useSavedViews(contestId: string): UseQueryResult<{ views: SavedView[] }> {
  return useQuery({
    queryKey: viewsKey(contestId),
    queryFn: () =>
      body(api.GET('/api/contests/{contestId}/screening-views', { params: { path: { contestId } } })),
  });
}

/** Keeps the filters of the address under a name. */
export function useSaveView(
  contestId: string,
): UseMutationResult<{ views: SavedView[] }, Error, { name: string; query: string; shared: boolean }> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (view: { name: string; query: string; shared: boolean }) =>
      body(
        api.POST('/api/contests/{contestId}/screening-views', {
          params: { path: { contestId } },
          body: view,
        }),
      ),
    onSuccess: (views) => {
      client.setQueryData(viewsKey(contestId), views);
    },
  });
}

/** Forgets one of one's own views. */
export function useRemoveView(contestId: string): UseMutationResult<{ views: SavedView[] }, Error, string> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (viewId: string) =>
      body(
        api.DELETE('/api/contests/{contestId}/screening-views/{viewId}', {
          params: { path: { contestId, viewId } },
        }),
      ),
    onSuccess: (views) => {
      client.setQueryData(viewsKey(contestId), views);
    },
  });
}

/** The masks as they once were, the latest first. */
export function useMaskVersions(place: Place, enabled: boolean): UseQueryResult<MaskVersion[]> {
  return useQuery({
    queryKey: keys.ofContest(place.contestId, 'screening', 'mask-versions', place.entryId),
    queryFn: () =>
      body(
        api.GET('/api/contests/{contestId}/screening/{entryId}/mask-versions', {
          params: { path: { ...place } },
        }),
      ),
    enabled,
  });
}

/** The version that was to be corrected. */
export function useFormer(place: Place): UseQueryResult<{ text: string; requestedAt: string }> {
  return useQuery({
    queryKey: keys.ofContest(place.contestId, 'screening', 'former', place.entryId),
    queryFn: () =>
      body(
        api.GET('/api/contests/{contestId}/screening/{entryId}/former', { params: { path: { ...place } } }),
      ),
  });
}

/** What the received works add up to. */
export function useFigures(contestId: string): UseQueryResult<Figures> {
  return useQuery({
    queryKey: keys.ofContest(contestId, 'screening', 'figures'),
    queryFn: () =>
      body(api.GET('/api/contests/{contestId}/screening-figures', { params: { path: { contestId } } })),
  });
}
