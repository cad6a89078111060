import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { ProblemAlert, ProblemPage } from './feedback/problem-alert.js';
import { PageSkeleton, PartSkeleton } from './skeleton.js';

interface QueryViewProps<T> {
  readonly query: UseQueryResult<T>;
  readonly shape?: 'table' | 'form' | 'text' | 'cards';
  /** True when it fills the page and not a part of one. */
  readonly page?: boolean;
  readonly children: (data: T) => ReactNode;
}

/** The three faces of what comes from the server: its shape while it loads, what to do when it fails, itself. */
export function QueryView<T>({
  query,
  shape = 'table',
  page = false,
  children,
}: QueryViewProps<T>): ReactNode {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) {
    const Problem = page ? ProblemPage : ProblemAlert;
    return <Problem error={query.error} onRetry={() => void query.refetch()} />;
  }
  return page ? <PageSkeleton shape={shape} /> : <PartSkeleton shape={shape} />;
}
