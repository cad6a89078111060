import { useEffect } from 'react';
import { useLocation } from 'wouter';

import { useMyContests } from '../../api/session.js';
import type { MyContest } from '../../api/types.js';

const storageKey = 'chamkin.contest';

function inAddress(location: string): string | undefined {
  const id = /^\/cuoc-thi\/([^/]+)/u.exec(location)?.[1];
  return id === 'moi' ? undefined : id;
}

/** The contest whose sections the rail shows: the one in the address, the last one seen, or the only one. */
export function useChosenContest(): MyContest | undefined {
  const [location] = useLocation();
  const contests = useMyContests().data ?? [];
  const here = inAddress(location);
  useEffect(() => {
    if (here !== undefined) sessionStorage.setItem(storageKey, here);
  }, [here]);
  const wanted = here ?? sessionStorage.getItem(storageKey) ?? '';
  const found = contests.find((contest) => contest.id === wanted);
  if (found !== undefined || here !== undefined) return found;
  return contests.length === 1 ? contests[0] : undefined;
}
