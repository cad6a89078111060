import {
  useMutation,
  type UseMutationResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';

import { api, body } from '../../../api/client.js';
import { keys } from '../../../api/query.js';
import type { Reply } from '../../../api/types.js';

const repliesKey = (contestId: string): readonly unknown[] => keys.ofContest(contestId, 'replies');

/** What is done with a reply: one without an id is new, one without words goes. */
export type ReplyAct =
  | { readonly id: null; readonly wish: Omit<Reply, 'id'> }
  | { readonly id: string; readonly wish: Omit<Reply, 'id'> | null };

/** The replies that the secretariat has written for itself. */
export function useReplies(contestId: string): UseQueryResult<readonly Reply[]> {
  return useQuery({
    queryKey: repliesKey(contestId),
    queryFn: async () => {
      const params = { path: { contestId } };
      return (await body(api.GET('/api/contests/{contestId}/screening-replies', { params }))).replies;
    },
  });
}

/** Adds a reply, mends it or takes it away. */
export function useReplyAct(contestId: string): UseMutationResult<readonly Reply[], Error, ReplyAct> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (act) => {
      const path = { contestId };
      if (act.id === null) {
        const added = api.POST('/api/contests/{contestId}/screening-replies', {
          params: { path },
          body: act.wish,
        });
        return (await body(added)).replies;
      }
      const params = { path: { ...path, replyId: act.id } };
      const done =
        act.wish === null
          ? api.DELETE('/api/contests/{contestId}/screening-replies/{replyId}', { params })
          : api.PUT('/api/contests/{contestId}/screening-replies/{replyId}', { params, body: act.wish });
      return (await body(done)).replies;
    },
    onSuccess: (replies) => {
      client.setQueryData(repliesKey(contestId), replies);
    },
  });
}
