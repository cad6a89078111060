import { useQuery, type UseQueryResult } from '@tanstack/react-query';

import { api, body } from '../../../api/client.js';
import type { DifferencesView, DiscussionItem, DiscussionView } from '../../../api/types.js';

/** Keys of differences and discussions. */
export const moderationKeys = {
  differences: (roundId: string) => ['round', roundId, 'differences'] as const,
  discussions: (roundId: string) => ['desk', roundId, 'discussions'] as const,
  discussion: (id: string) => ['discussion', id] as const,
};

/** The differences of a round, for the panel head; read again now and then, as judges talk. */
export function useDifferences(roundId: string): UseQueryResult<DifferencesView> {
  return useQuery({
    queryKey: moderationKeys.differences(roundId),
    queryFn: () => body(api.GET('/api/rounds/{roundId}/differences', { params: { path: { roundId } } })),
    refetchInterval: 60_000,
  });
}

/** The reader's discussions in a round. */
export function useDiscussions(roundId: string): UseQueryResult<DiscussionItem[]> {
  return useQuery({
    queryKey: moderationKeys.discussions(roundId),
    queryFn: () => body(api.GET('/api/rounds/{roundId}/discussions', { params: { path: { roundId } } })),
    refetchInterval: 60_000,
  });
}

/** One discussion; read again often enough to talk. */
export function useDiscussion(id: string): UseQueryResult<DiscussionView> {
  return useQuery({
    queryKey: moderationKeys.discussion(id),
    queryFn: () =>
      body(api.GET('/api/discussions/{discussionId}', { params: { path: { discussionId: id } } })),
    refetchInterval: (query) => (query.state.data?.state === 'open' ? 10_000 : false),
  });
}
