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
import type {
  JournalPage,
  Lookalike,
  PaperCorrection,
  PaperForm,
  PaperView,
  TwinComparison,
  TwinsJudgement,
  TwinsView,
} from '../../../api/types.js';
import type { TableState } from '../../../ui/table/table-state.js';

const paperKey = (contestId: string, entryId: string): readonly unknown[] =>
  keys.ofContest(contestId, 'reception', 'paper', entryId);

/** The journal by the filters in the address. */
export function useJournal(contestId: string, state: TableState): UseQueryResult<JournalPage> {
  return useQuery({
    queryKey: keys.ofContest(contestId, 'reception', 'journal', state.query),
    queryFn: () =>
      body(
        api.GET('/api/contests/{contestId}/reception', {
          params: { path: { contestId }, query: state.query },
        }),
      ),
    placeholderData: keepPreviousData,
  });
}

/** A registered work on paper. */
export function usePaper(contestId: string, entryId: string): UseQueryResult<PaperView> {
  return useQuery({
    queryKey: paperKey(contestId, entryId),
    queryFn: () =>
      body(
        api.GET('/api/contests/{contestId}/reception/{entryId}', {
          params: { path: { contestId, entryId } },
        }),
      ),
  });
}

/** Registers a work on paper. */
export function useRegister(contestId: string): UseMutationResult<PaperView, Error, PaperForm> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (form: PaperForm) =>
      body(api.POST('/api/contests/{contestId}/reception', { params: { path: { contestId } }, body: form })),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: keys.ofContest(contestId, 'reception') });
      void client.invalidateQueries({ queryKey: keys.ofContest(contestId, 'screening') });
      void client.invalidateQueries({ queryKey: keys.ofContest(contestId, 'twins') });
    },
  });
}

/** Corrects what was written down about the paper. */
export function useCorrect(
  contestId: string,
  entryId: string,
): UseMutationResult<PaperView, Error, PaperCorrection> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (form: PaperCorrection) =>
      body(
        api.PATCH('/api/contests/{contestId}/reception/{entryId}', {
          params: { path: { contestId, entryId } },
          body: form,
        }),
      ),
    onSuccess: (paper) => {
      client.setQueryData(paperKey(contestId, entryId), paper);
      void client.invalidateQueries({ queryKey: keys.ofContest(contestId, 'reception', 'journal') });
    },
  });
}

/** Received works that look like what is being typed. */
export function useLookalikes(
  contestId: string,
  title: string,
  names: readonly string[],
): UseQueryResult<Lookalike[]> {
  const said = title.trim().length >= 4 || names.some((name) => name.trim().includes(' '));
  return useQuery({
    queryKey: keys.ofContest(contestId, 'reception', 'lookalikes', title, names),
    queryFn: () =>
      body(
        api.POST('/api/contests/{contestId}/reception/lookalikes', {
          params: { path: { contestId } },
          body: { title, names: [...names] },
        }),
      ),
    enabled: said,
    ...(said ? { placeholderData: keepPreviousData } : {}),
  });
}

/** Pairs of works that may be one. */
export function useTwins(contestId: string): UseQueryResult<TwinsView> {
  return useQuery({
    queryKey: keys.ofContest(contestId, 'twins', 'list'),
    queryFn: () => body(api.GET('/api/contests/{contestId}/twins', { params: { path: { contestId } } })),
  });
}

/** Pairs in which a work stands. */
export function useTwinsOf(contestId: string, entryId: string): UseQueryResult<TwinsView> {
  return useQuery({
    queryKey: keys.ofContest(contestId, 'twins', 'of', entryId),
    queryFn: () =>
      body(
        api.GET('/api/contests/{contestId}/twins/{entryId}', { params: { path: { contestId, entryId } } }),
      ),
  });
}

/** Two works side by side. The server records each look, so it is not asked again without need. */
export function useTwinPair(
  contestId: string,
  [entryId, otherId]: readonly [string, string],
): UseQueryResult<TwinComparison> {
  return useQuery({
    queryKey: keys.ofContest(contestId, 'twins', 'pair', entryId, otherId),
    queryFn: () =>
      body(
        api.GET('/api/contests/{contestId}/twins/{entryId}/{otherId}', {
          params: { path: { contestId, entryId, otherId } },
        }),
      ),
    staleTime: 5 * 60_000,
    refetchOnWindowFocus: false,
  });
}

/** Writes down whether two works are one. */
export function useJudgeTwins(
  contestId: string,
  [entryId, otherId]: readonly [string, string],
): UseMutationResult<TwinsView, Error, TwinsJudgement> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (judgement: TwinsJudgement) =>
      body(
        api.POST('/api/contests/{contestId}/twins/{entryId}/{otherId}', {
          params: { path: { contestId, entryId, otherId } },
          body: judgement,
        }),
      ),
    onSuccess: (view) => {
      client.setQueryData(keys.ofContest(contestId, 'twins', 'list'), view);
      void client.invalidateQueries({ queryKey: keys.ofContest(contestId, 'twins', 'of') });
      void client.invalidateQueries({ queryKey: keys.ofContest(contestId, 'reception') });
      void client.invalidateQueries({ queryKey: keys.ofContest(contestId, 'screening') });
    },
  });
}
