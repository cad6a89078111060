import {
  keepPreviousData,
  type QueryClient,
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
export function useDossier(place: Place, query: TableState['query']): UseQueryResult<DossierView> {
  return useQuery({
    queryKey: dossierKey(place),
    queryFn: () =>
      body(
        api.GET('/api/contests/{contestId}/screening/{entryId}', {
          params: { path: { ...place }, query },
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

/** Answers for a converted or recognised text; null leaves its words as they are. */
export function useConfirmText(
  place: Place,
): UseMutationResult<DossierView, Error, { readonly fileId: string; readonly text: string | null }> {
  const client = useQueryClient();
  const key = dossierKey(place);
  return useMutation({
    mutationFn: ({ fileId, text }) =>
      body(
        api.POST('/api/contests/{contestId}/screening/{entryId}/files/{fileId}/text', {
          params: { path: { ...place, fileId } },
          body: { version: client.getQueryData<DossierView>(key)?.version ?? 1, text },
        }),
      ),
    onSuccess: (dossier) => {
      client.setQueryData<DossierView>(key, (before) => ({
        ...dossier,
        neighbours: before?.neighbours ?? dossier.neighbours,
      }));
    },
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
          body: { version, masks: masks.map((mask) => ({ ...mask })) },
        }),
      );
    },
    onSuccess: (dossier) => {
      // The answer knows the neighbours of the waiting list only; those of the reader's list are kept.
      client.setQueryData<DossierView>(key, (before) => ({
        ...dossier,
        neighbours: before?.neighbours ?? dossier.neighbours,
      }));
      const versions = keys.ofContest(place.contestId, 'screening', 'mask-versions', place.entryId);
      void client.invalidateQueries({ queryKey: versions });
    },
  });
}

/** What the secretariat does about a work. */
export type Decision =
  | { readonly kind: 'eligible' }
  | { readonly kind: 'ineligible'; readonly reason: ScreeningReason; readonly message?: string }
  | { readonly kind: 'confirm' }
  | { readonly kind: 'send-back'; readonly why: string }
  | { readonly kind: 'correction'; readonly message: string; readonly dueAt?: string }
  | { readonly kind: 'answer'; readonly upheld: boolean; readonly answer: string };

function send(place: Place, decision: Decision, version: number): Promise<DossierView> {
  const params = { path: { ...place } };
  switch (decision.kind) {
    case 'eligible':
    case 'ineligible': {
      const { kind: outcome, ...words } = decision;
      const given = { ...words, outcome, version };
      return body(
        api.POST('/api/contests/{contestId}/screening/{entryId}/decision', { params, body: given }),
      );
    }
    case 'confirm':
      return body(
        api.POST('/api/contests/{contestId}/screening/{entryId}/proposal/confirm', {
          params,
          body: { version },
        }),
      );
    case 'send-back':
      return body(
        api.POST('/api/contests/{contestId}/screening/{entryId}/proposal/send-back', {
          params,
          body: { version, why: decision.why },
        }),
      );
    case 'correction': {
      const { message, dueAt } = decision;
      const given = { version, message, ...(dueAt === undefined ? {} : { dueAt }) };
      return body(
        api.POST('/api/contests/{contestId}/screening/{entryId}/correction', { params, body: given }),
      );
    }
    case 'answer':
      return body(
        api.POST('/api/contests/{contestId}/screening/{entryId}/appeal', {
          params,
          body: { version, upheld: decision.upheld, answer: decision.answer },
        }),
      );
  }
}

/** Decides about a work, or does another step with it. */
export function useDecide(place: Place): UseMutationResult<DossierView, Error, Decision> {
  const client = useQueryClient();
  const key = dossierKey(place);
  return useMutation({
    mutationFn: (decision: Decision) =>
      send(place, decision, client.getQueryData<DossierView>(key)?.version ?? 1),
    onSuccess: (dossier) => {
      client.setQueryData(key, dossier);
      askAgain(client, place.contestId);
    },
  });
}

/** Has everything that hangs on decisions asked again. */
export function askAgain(client: QueryClient, contestId: string): void {
  const lists = keys.ofContest(contestId, 'screening');
  for (const part of ['queue', 'counts', 'people', 'figures']) {
    void client.invalidateQueries({ queryKey: [...lists, part] });
  }
  void client.invalidateQueries({ queryKey: keys.ofContest(contestId, 'sealing') });
}
