import {
  useMutation,
  type UseMutationResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';

import { api, body } from '../../../api/client.js';
import { keys } from '../../../api/query.js';
import type { SealingView } from '../../../api/types.js';

/** How sealing stands in a contest. */
export function useSealing(contestId: string): UseQueryResult<SealingView> {
  return useQuery({
    queryKey: keys.ofContest(contestId, 'sealing'),
    queryFn: () => body(api.GET('/api/contests/{contestId}/sealing', { params: { path: { contestId } } })),
  });
}

/** Puts the new view in place; the contest has moved on with it, and whatever hangs on the wall is asked again. */
function useTakeSealing(contestId: string): (view: SealingView) => Promise<void> {
  const client = useQueryClient();
  return async (view) => {
    client.setQueryData(keys.ofContest(contestId, 'sealing'), view);
    await Promise.all([
      client.invalidateQueries({ queryKey: keys.contest(contestId) }),
      client.invalidateQueries({ queryKey: keys.myContests }),
    ]);
  };
}

/** Seals one round; the confirmation is what was typed by hand. */
export function useSeal(
  contestId: string,
): UseMutationResult<SealingView, Error, { roundId: string; confirmation: string }> {
  const take = useTakeSealing(contestId);
  return useMutation({
    mutationFn: ({ roundId, confirmation }) =>
      body(
        api.POST('/api/contests/{contestId}/sealing/rounds/{roundId}', {
          params: { path: { contestId, roundId } },
          body: { confirmation },
        }),
      ),
    onSuccess: take,
  });
}

/** Joins codes and works before witnesses. */
export function useUnseal(
  contestId: string,
): UseMutationResult<SealingView, Error, { confirmation: string; witnesses: string[] }> {
  const take = useTakeSealing(contestId);
  return useMutation({
    mutationFn: (wish) =>
      body(api.POST('/api/contests/{contestId}/unsealing', { params: { path: { contestId } }, body: wish })),
    onSuccess: take,
  });
}
