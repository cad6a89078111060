import { useQuery, type UseQueryResult } from '@tanstack/react-query';

import { api, body } from '../../../../api/client.js';
import { keys } from '../../../../api/query.js';
import type { SimilarPair, SimilarWorksFound } from '../../../../api/types.js';
import type { Place } from '../queries.js';

/** The works that share passages with one. */
export function useSimilarWorks(
  { contestId, entryId }: Place,
  version: number,
): UseQueryResult<SimilarWorksFound> {
  return useQuery({
    queryKey: keys.ofContest(contestId, 'screening', 'similar', entryId, version),
    queryFn: () =>
      body(
        api.GET('/api/contests/{contestId}/screening/{entryId}/similar', {
          params: { path: { contestId, entryId } },
        }),
      ),
  });
}

/** Both texts. The server records each look, so it is not asked again without need. */
export function useSimilarPair({ contestId, entryId }: Place, otherId: string): UseQueryResult<SimilarPair> {
  return useQuery({
    queryKey: keys.ofContest(contestId, 'screening', 'pair', entryId, otherId),
    queryFn: () =>
      body(
        api.GET('/api/contests/{contestId}/screening/{entryId}/similar/{otherId}', {
          params: { path: { contestId, entryId, otherId } },
        }),
      ),
    staleTime: 5 * 60_000,
    refetchOnWindowFocus: false,
  });
}
