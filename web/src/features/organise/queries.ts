import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';

import { api, body } from '../../api/client.js';
import { keys } from '../../api/query.js';
import type { ChecklistItem, ContestView } from '../../api/types.js';

/** A contest with its rules and with what the reader may do. */
export function useContest(contestId: string): UseQueryResult<ContestView> {
  return useQuery({
    queryKey: keys.contest(contestId),
    queryFn: () => body(api.GET('/api/contests/{contestId}', { params: { path: { contestId } } })),
  });
}

/** What the contest still needs; for organisers and secretaries. */
export function useChecklist(contestId: string, enabled: boolean): UseQueryResult<ChecklistItem[]> {
  return useQuery({
    queryKey: keys.ofContest(contestId, 'checklist'),
    queryFn: () => body(api.GET('/api/contests/{contestId}/checklist', { params: { path: { contestId } } })),
    enabled,
  });
}

/** Puts the contest's new view in place and has everything that hangs on it asked again. */
export function useTakeContest(): (contest: ContestView) => void {
  const client = useQueryClient();
  return (contest) => {
    const key = keys.contest(contest.id);
    client.setQueryData(key, contest);
    void client.invalidateQueries({
      queryKey: key,
      predicate: (query) => query.queryKey.length > key.length,
    });
    void client.invalidateQueries({ queryKey: keys.myContests });
  };
}
