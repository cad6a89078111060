import {
  type InfiniteData,
  keepPreviousData,
  useInfiniteQuery,
  type UseInfiniteQueryResult,
  useQuery,
  type UseQueryResult,
} from '@tanstack/react-query';

import { api, body } from '../../api/client.js';
import { keys } from '../../api/query.js';
import type {
  AssignmentPreview,
  DeskItem,
  DeskView,
  FindingsView,
  RankingSpread,
  RankingView,
  RoundBoard,
  RoundProgress,
  SheetView,
} from '../../api/types.js';

type Key = readonly unknown[];

/** Which works of a ranking are wanted; empty: all. */
export interface RankedFilters {
  readonly category: string;
  readonly only: string;
  readonly q: string;
}

/** Keys of the blind side. */
export const judgeKeys = {
  rounds: ['desk'] as const,
  desk: (roundId: string) => ['desk', roundId] as const,
  sheet: (sheetId: string) => ['sheet', sheetId] as const,
  marks: (sheetId: string) => ['sheet', sheetId, 'marks'] as const,
  progress: (roundId: string) => ['round', roundId, 'progress'] as const,
  preview: (roundId: string) => ['round', roundId, 'assignment'] as const,
  boards: (contestId: string): Key => keys.ofContest(contestId, 'judging'),
  board: (roundId: string) => ['round', roundId] as const,
  ranking: (roundId: string) => ['round', roundId, 'ranking'] as const,
  spread: (roundId: string) => ['round', roundId, 'ranking', 'spread'] as const,
  ranked: (roundId: string, filters: RankedFilters) =>
    ['round', roundId, 'ranking', 'works', filters] as const,
  findings: (roundId: string) => ['round', roundId, 'findings'] as const,
  conflicts: (contestId: string): Key => keys.ofContest(contestId, 'my-conflicts'),
};

/** The rounds in which the reader judges. */
export function useMyRounds(): UseQueryResult<DeskItem[]> {
  return useQuery({ queryKey: judgeKeys.rounds, queryFn: () => body(api.GET('/api/desk')) });
}

/** What the reader has to judge in a round, with the rubric. */
export function useDesk(roundId: string): UseQueryResult<DeskView> {
  return useQuery({
    queryKey: judgeKeys.desk(roundId),
    queryFn: () => body(api.GET('/api/rounds/{roundId}/desk', { params: { path: { roundId } } })),
  });
}

/** Reads a sheet from the server. */
export function fetchSheet(sheetId: string): Promise<SheetView> {
  return body(api.GET('/api/sheets/{sheetId}', { params: { path: { sheetId } } }));
}

/** A work and its sheet. */
export function useSheet(sheetId: string): UseQueryResult<SheetView> {
  return useQuery({ queryKey: judgeKeys.sheet(sheetId), queryFn: () => fetchSheet(sheetId) });
}

/** The rounds of a contest, for those who lead it. */
export function useBoards(contestId: string): UseQueryResult<RoundBoard[]> {
  return useQuery({
    queryKey: judgeKeys.boards(contestId),
    queryFn: () => body(api.GET('/api/contests/{contestId}/judging', { params: { path: { contestId } } })),
  });
}

/** How a round stands; read again from time to time, as judges hand in their sheets. */
export function useBoard(roundId: string): UseQueryResult<RoundBoard> {
  return useQuery({
    queryKey: judgeKeys.board(roundId),
    queryFn: () => body(api.GET('/api/rounds/{roundId}', { params: { path: { roundId } } })),
    refetchInterval: (query) => (query.state.data?.state === 'scoring' ? 60_000 : false),
  });
}

/** How far a round is, by judge, category and day; read again from time to time, as judges hand in. */
export function useProgress(roundId: string): UseQueryResult<RoundProgress> {
  return useQuery({
    queryKey: judgeKeys.progress(roundId),
    queryFn: () => body(api.GET('/api/rounds/{roundId}/progress', { params: { path: { roundId } } })),
    refetchInterval: 60_000,
  });
}

/** Who was dealt what in a round. */
export function usePreview(roundId: string): UseQueryResult<AssignmentPreview> {
  return useQuery({
    queryKey: judgeKeys.preview(roundId),
    queryFn: () => body(api.GET('/api/rounds/{roundId}/assignment', { params: { path: { roundId } } })),
  });
}

/** Stages of a ranking at which nothing goes on by itself. */
const resting: ReadonlySet<RankingView['stage']> = new Set(['ready', 'failed', 'refused', 'check-failed']);

/** The ranking of a closed round, or how far closing it is; asked for again while something goes on. */
export function useRanking(roundId: string): UseQueryResult<RankingView> {
  return useQuery({
    queryKey: judgeKeys.ranking(roundId),
    // The works come page by page; here it is the rest that is wanted.
    queryFn: () =>
      body(
        api.GET('/api/rounds/{roundId}/ranking', { params: { path: { roundId }, query: { pageSize: 1 } } }),
      ),
    // Once it is there it never changes.
    staleTime: ({ state: { data } }) => (data?.stage === 'ready' ? 300_000 : 0),
    refetchInterval: ({ state: { data } }) => (data === undefined || resting.has(data.stage) ? false : 700),
  });
}

/** Contests of the usual size come with the first page. */
const worksOnPage = 200;

/** The works of a ranking that is there, page by page. */
export function useRankedWorks(
  roundId: string,
  filters: RankedFilters,
): UseInfiniteQueryResult<InfiniteData<RankingView>> {
  const wanted = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''));
  return useInfiniteQuery({
    queryKey: judgeKeys.ranked(roundId, filters),
    queryFn: ({ pageParam: page }) => {
      const query = { ...wanted, page, pageSize: worksOnPage };
      return body(api.GET('/api/rounds/{roundId}/ranking', { params: { path: { roundId }, query } }));
    },
    initialPageParam: 1,
    getNextPageParam: ({ page, pageSize, found }) => (page * pageSize < found ? page + 1 : undefined),
    staleTime: 300_000,
    placeholderData: keepPreviousData,
  });
}

/** How the scores of a ranking are spread. */
export function useSpread(roundId: string, enabled: boolean): UseQueryResult<RankingSpread> {
  return useQuery({
    queryKey: judgeKeys.spread(roundId),
    queryFn: () => body(api.GET('/api/rounds/{roundId}/ranking/spread', { params: { path: { roundId } } })),
    staleTime: 300_000,
    enabled,
  });
}

/** What the sheets of a round say; asked for again while it is being worked out. */
export function useFindings(roundId: string): UseQueryResult<FindingsView> {
  return useQuery({
    queryKey: judgeKeys.findings(roundId),
    queryFn: () => body(api.GET('/api/rounds/{roundId}/findings', { params: { path: { roundId } } })),
    refetchInterval: (query) => (query.state.data?.state === 'waiting' ? 2_000 : false),
  });
}
