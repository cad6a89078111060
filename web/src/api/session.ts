import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';

import { api, body } from './client.js';
import { keys } from './query.js';
import { noteServerTime } from './server-time.js';
import type { AccountView, ContestRole, MyContest, SessionView } from './types.js';

async function fetchSession(): Promise<SessionView> {
  const session = await body(api.GET('/api/session'));
  noteServerTime(session.serverTime);
  return session;
}

/** Who is signed in, and what the server lets them do. */
export function useSession(): UseQueryResult<SessionView> {
  return useQuery({ queryKey: keys.session, queryFn: fetchSession, staleTime: 60_000 });
}

/** The account that is signed in, or null. Pages inside the frame have one. */
export function useAccount(): AccountView | null {
  return useSession().data?.account ?? null;
}

/** The roles of the signed-in person in one contest. */
export function useRoles(contestId: string | undefined): ContestRole[] {
  const roles = useSession().data?.roles ?? [];
  return roles.filter((item) => item.contestId === contestId).map((item) => item.role);
}

/** The contests in which the signed-in person has a role. */
export function useMyContests(): UseQueryResult<MyContest[]> {
  const account = useAccount();
  return useQuery({
    queryKey: keys.myContests,
    queryFn: () => body(api.GET('/api/contests/mine')),
    enabled: account !== null,
    staleTime: 60_000,
  });
}

/** Puts a new session in place; everything that was read as somebody else is forgotten. */
export function useTakeSession(): (session: SessionView) => void {
  const client = useQueryClient();
  return (session) => {
    const before = client.getQueryData<SessionView>(keys.session)?.account?.id ?? null;
    if (before !== (session.account?.id ?? null)) {
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== keys.session[0] });
    }
    client.setQueryData(keys.session, session);
    noteServerTime(session.serverTime);
  };
}

/** Signs out here; other devices stay signed in. */
export function useSignOut(): UseMutationResult<unknown, Error, void> {
  const client = useQueryClient();
  const take = useTakeSession();
  return useMutation({
    mutationFn: () => body(api.DELETE('/api/session')),
    onSuccess: async () => {
      take(await fetchSession());
      await client.invalidateQueries({ queryKey: keys.session });
    },
  });
}
