import {
  useMutation,
  type UseMutationResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';

import { api, body } from '../../../api/client.js';
import { keys } from '../../../api/query.js';
import type { BarredPerson, BarredPersonForm } from '../../../api/types.js';

const barredKey = (contestId: string): readonly unknown[] => keys.ofContest(contestId, 'barred-people');

/** People who may not enter. */
export function useBarred(contestId: string): UseQueryResult<BarredPerson[]> {
  return useQuery({
    queryKey: barredKey(contestId),
    queryFn: () =>
      body(api.GET('/api/contests/{contestId}/barred-people', { params: { path: { contestId } } })),
  });
}

/** Puts somebody on the list. */
export function useAddBarred(contestId: string): UseMutationResult<BarredPerson[], Error, BarredPersonForm> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (person: BarredPersonForm) =>
      body(
        api.POST('/api/contests/{contestId}/barred-people', {
          params: { path: { contestId } },
          body: person,
        }),
      ),
    onSuccess: (people) => {
      client.setQueryData(barredKey(contestId), people);
    },
  });
}

/** Takes somebody off the list. */
export function useRemoveBarred(contestId: string): UseMutationResult<unknown, Error, string> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (personId: string) =>
      body(
        api.DELETE('/api/contests/{contestId}/barred-people/{personId}', {
          params: { path: { contestId, personId } },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: barredKey(contestId) }),
  });
}
