import {
  useMutation,
  type UseMutationResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';

import { api, body } from '../../../api/client.js';
import { keys } from '../../../api/query.js';
import type { PrizeBoard } from '../../../api/types.js';
import { type Locale, useLocale } from '../../../lib/i18n/index.js';

function keyOf(contestId: string, locale: Locale): readonly unknown[] {
  // The server writes the changes in the reader's language.
  return keys.ofContest(contestId, 'prize-board', locale);
}

/** The board as it stands. */
export function useBoard(contestId: string): UseQueryResult<PrizeBoard> {
  const locale = useLocale();
  return useQuery({
    queryKey: keyOf(contestId, locale),
    queryFn: () =>
      body(api.GET('/api/contests/{contestId}/prize-board', { params: { path: { contestId } } })),
    // Opening the board is recorded: it is not asked again each time the window is entered.
    refetchOnWindowFocus: false,
  });
}

type Act<Wish> = UseMutationResult<PrizeBoard, Error, Wish>;

function useAct<Wish>(
  contestId: string,
  act: (wish: Wish) => Promise<PrizeBoard>,
  movesContest = false,
): Act<Wish> {
  const client = useQueryClient();
  const locale = useLocale();
  return useMutation({
    mutationFn: act,
    onSuccess: async (board) => {
      client.setQueryData(keyOf(contestId, locale), board);
      await Promise.all([
        client.invalidateQueries({ queryKey: keys.contest(contestId), exact: true }),
        client.invalidateQueries({ queryKey: keys.ofContest(contestId, 'certificates') }),
        ...(movesContest ? [client.invalidateQueries({ queryKey: keys.myContests })] : []),
      ]);
    },
  });
}

/** What the council and the organisers can do on the board. */
export interface BoardActs {
  readonly propose: Act<void>;
  readonly give: Act<{ entryId: string; prizeId: string; reason: string }>;
  readonly take: Act<{ awardId: string; reason: string }>;
  readonly approve: Act<{ decisionNumber: string; decisionDate: string }>;
  readonly publish: Act<{ confirmation: string }>;
  readonly revoke: Act<{ awardId: string; reason: string; decisionNumber: string }>;
}

/** The acts on the board of one contest; each answers the board as it stands afterwards. */
export function useBoardActs(contestId: string): BoardActs {
  const of = { path: { contestId } };
  return {
    propose: useAct(contestId, () =>
      body(api.POST('/api/contests/{contestId}/prize-board/proposal', { params: of })),
    ),
    give: useAct(contestId, (wish) =>
      body(api.POST('/api/contests/{contestId}/awards', { params: of, body: wish })),
    ),
    take: useAct(contestId, ({ awardId, reason }) =>
      body(
        api.DELETE('/api/contests/{contestId}/awards/{awardId}', {
          params: { path: { contestId, awardId } },
          body: { reason },
        }),
      ),
    ),
    approve: useAct(contestId, (wish) =>
      body(api.POST('/api/contests/{contestId}/approval', { params: of, body: wish })),
    ),
    publish: useAct(
      contestId,
      (wish) => body(api.POST('/api/contests/{contestId}/publication', { params: of, body: wish })),
      true,
    ),
    revoke: useAct(contestId, ({ awardId, ...wish }) =>
      body(
        api.POST('/api/contests/{contestId}/awards/{awardId}/revocation', {
          params: { path: { contestId, awardId } },
          body: wish,
        }),
      ),
    ),
  };
}
