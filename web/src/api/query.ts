import { QueryClient } from '@tanstack/react-query';

import { type ApiProblem, Unreachable } from './problem.js';
import type { SessionView } from './types.js';

/**
 * Keys of what is kept from the server. The first part is the noun, so that `invalidateQueries({ queryKey: ['entry'] })`
 * refreshes all of a noun.
 */
export const keys = {
  session: ['session'] as const,
  setup: ['setup'] as const,
  devices: ['account', 'sessions'] as const,
  invitation: (token: string) => ['invitation', token] as const,
  myContests: ['contests', 'mine'] as const,
  openContests: ['contests', 'open'] as const,
  contest: (contestId: string) => ['contest', contestId] as const,
  myEntries: ['entries', 'mine'] as const,
  entry: (entryId: string) => ['entry', entryId] as const,
  transfers: (entryId: string) => ['transfers', entryId] as const,
  /** Anything of one contest: `keys.ofContest(id, 'screening', filters)`. */
  ofContest: (contestId: string, ...rest: readonly unknown[]) => ['contest', contestId, ...rest] as const,
};

/** Whether the server says that nobody is signed in; a wrong password has another code. */
function saysSignedOut(problem: ApiProblem): boolean {
  return problem.status === 401 && problem.code === 'access.sign-in';
}

/** When the session has ended, the pages learn it from here and the frame leads to the sign-in page. */
export function noteSessionEnd(problem: ApiProblem): void {
  if (!saysSignedOut(problem)) return;
  const session = queryClient.getQueryData<SessionView>(keys.session);
  if (session?.account == null) return;
  queryClient.setQueryData<SessionView>(keys.session, {
    ...session,
    account: null,
    roles: [],
    can: { createContest: false, readMails: false },
  });
}

/** All server state. Refusals are answers and are not asked again; a lost line is. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => error instanceof Unreachable && failures < 3,
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
