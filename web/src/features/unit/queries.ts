import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';

import { api, body } from '../../api/client.js';
import { keys, queryClient } from '../../api/query.js';
import { openArchives, type OutgoingArchive } from '../../api/transfer.js';
import type {
  ContestView,
  ImportRow,
  OpenArchive,
  Page,
  UnitImport,
  UnitPage,
  UnitWork,
} from '../../api/types.js';
import type { TableState } from '../../ui/table/table-state.js';

const moving = new Set<UnitImport['state']>(['reading', 'writing']);

/** The unit, its figures, and what may be done. */
export function useUnit(contestId: string): UseQueryResult<UnitPage> {
  return useQuery({
    queryKey: keys.ofContest(contestId, 'unit'),
    queryFn: () => body(api.GET('/api/contests/{contestId}/unit', { params: { path: { contestId } } })),
  });
}

export function useUnitContest(contestId: string): UseQueryResult<ContestView> {
  return useQuery({
    queryKey: keys.contest(contestId),
    queryFn: () => body(api.GET('/api/contests/{contestId}', { params: { path: { contestId } } })),
  });
}

export function useUnitWorks(contestId: string, state: TableState): UseQueryResult<Page<UnitWork>> {
  return useQuery({
    queryKey: keys.ofContest(contestId, 'unit', 'works', state.query),
    queryFn: () =>
      body(
        api.GET('/api/contests/{contestId}/unit/works', {
          params: { path: { contestId }, query: state.query },
        }),
      ),
    placeholderData: keepPreviousData,
  });
}

export function useImports(contestId: string): UseQueryResult<UnitImport[]> {
  return useQuery({
    queryKey: keys.ofContest(contestId, 'unit', 'imports'),
    queryFn: () =>
      body(api.GET('/api/contests/{contestId}/unit/imports', { params: { path: { contestId } } })),
  });
}

/** A list; asked for again every second while the server works on it. */
export function useImport(contestId: string, importId: string): UseQueryResult<UnitImport> {
  return useQuery({
    queryKey: keys.ofContest(contestId, 'unit', 'import', importId),
    queryFn: () =>
      body(
        api.GET('/api/contests/{contestId}/unit/imports/{importId}', {
          params: { path: { contestId, importId } },
        }),
      ),
    refetchInterval: ({ state }) => (state.data !== undefined && moving.has(state.data.state) ? 1000 : false),
  });
}

export function useImportRows(
  contestId: string,
  { id: importId, version }: UnitImport,
  state: TableState,
): UseQueryResult<Page<ImportRow>> {
  return useQuery({
    queryKey: keys.ofContest(contestId, 'unit', 'import', importId, 'rows', version, state.query),
    queryFn: () =>
      body(
        api.GET('/api/contests/{contestId}/unit/imports/{importId}/rows', {
          params: { path: { contestId, importId }, query: state.query },
        }),
      ),
    placeholderData: keepPreviousData,
  });
}

/** Puts what the server answered about a list in its place. */
export function useTakeImport(contestId: string): (answer: UnitImport) => void {
  const client = useQueryClient();
  return (answer) => {
    client.setQueryData(keys.ofContest(contestId, 'unit', 'import', answer.id), answer);
    void client.invalidateQueries({ queryKey: keys.ofContest(contestId, 'unit', 'imports') });
  };
}

const archivesKey = (importId: string): readonly unknown[] => ['archives', importId];

/** What the server has of archives that are not complete. */
export function useOpenArchives(contestId: string, importId: string): UseQueryResult<OpenArchive[]> {
  return useQuery({
    queryKey: archivesKey(importId),
    queryFn: () => openArchives(contestId, importId),
  });
}

/** Asks again what the server has of a list's archives. */
export function forgetArchiveParts(importId: string): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: archivesKey(importId) });
}

/** The archive has come: the list is read anew, whatever page is open. */
export async function showArchive({ contestId, importId }: OutgoingArchive): Promise<void> {
  const list = await body(
    api.GET('/api/contests/{contestId}/unit/imports/{importId}', {
      params: { path: { contestId, importId } },
    }),
  );
  queryClient.setQueryData(keys.ofContest(contestId, 'unit', 'import', importId), list);
  await forgetArchiveParts(importId);
}

type Order = 'read' | 'cancel';

/** Orders that a list be read, or put away. */
export function useImportOrder(
  contestId: string,
  importId: string,
): UseMutationResult<UnitImport, unknown, Order> {
  const take = useTakeImport(contestId);
  return useMutation({
    mutationFn: (order: Order) => {
      const params = { path: { contestId, importId } };
      return order === 'read'
        ? body(api.POST('/api/contests/{contestId}/unit/imports/{importId}/read', { params }))
        : body(api.POST('/api/contests/{contestId}/unit/imports/{importId}/cancel', { params }));
    },
    onSuccess: take,
  });
}

/** What is confirmed with a list. */
export interface Confirmation {
  readonly consents: string[];
  readonly withoutWrong: boolean;
}

/** Takes a list in. */
export function useConfirmImport(
  contestId: string,
  { id: importId, version }: UnitImport,
): UseMutationResult<UnitImport, unknown, Confirmation> {
  const take = useTakeImport(contestId);
  return useMutation({
    mutationFn: (given: Confirmation) =>
      body(
        api.POST('/api/contests/{contestId}/unit/imports/{importId}/confirm', {
          params: { path: { contestId, importId } },
          body: { ...given, version },
        }),
      ),
    onSuccess: take,
  });
}

/** Begins a work for an author of the unit. */
export function useBeginWork(contestId: string): UseMutationResult<{ entryId: string }> {
  return useMutation({
    mutationFn: () =>
      body(api.POST('/api/contests/{contestId}/unit/works', { params: { path: { contestId } } })),
  });
}
