import {
  useMutation,
  type UseMutationResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';

import { api, body } from '../../../api/client.js';
import { keys } from '../../../api/query.js';
import type { ContestRole, InviteBody, PeopleView } from '../../../api/types.js';

const peopleKey = (contestId: string): readonly unknown[] => keys.ofContest(contestId, 'people');

/** People with roles, and open invitations. */
export function usePeople(contestId: string): UseQueryResult<PeopleView> {
  return useQuery({
    queryKey: peopleKey(contestId),
    queryFn: () => body(api.GET('/api/contests/{contestId}/people', { params: { path: { contestId } } })),
  });
}

function useRefresh(contestId: string): () => void {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: peopleKey(contestId) });
    void client.invalidateQueries({ queryKey: keys.ofContest(contestId, 'checklist') });
  };
}

/** Offers a role by mail. */
export function useInvite(contestId: string): UseMutationResult<PeopleView, Error, InviteBody> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (invitation: InviteBody) =>
      body(
        api.POST('/api/contests/{contestId}/invitations', {
          params: { path: { contestId } },
          body: invitation,
        }),
      ),
    onSuccess: (people) => {
      client.setQueryData(peopleKey(contestId), people);
    },
  });
}

/** Takes an open invitation back. */
export function useWithdraw(contestId: string): UseMutationResult<unknown, Error, string> {
  const refresh = useRefresh(contestId);
  return useMutation({
    mutationFn: (invitationId: string) =>
      body(
        api.DELETE('/api/contests/{contestId}/invitations/{invitationId}', {
          params: { path: { contestId, invitationId } },
        }),
      ),
    onSuccess: refresh,
  });
}

/** A role that somebody holds. */
export interface Held {
  readonly accountId: string;
  readonly role: ContestRole;
}

/** Takes a role away. */
export function useRevoke(contestId: string): UseMutationResult<unknown, Error, Held> {
  const refresh = useRefresh(contestId);
  return useMutation({
    mutationFn: ({ accountId, role }: Held) =>
      body(
        api.DELETE('/api/contests/{contestId}/people/{accountId}/{role}', {
          params: { path: { contestId, accountId, role } },
        }),
      ),
    onSuccess: refresh,
  });
}
