import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { api, body } from '../../../api/client.js';
import { useMyContests } from '../../../api/session.js';
import { formatDateTime, useLocale } from '../../../lib/i18n/index.js';
import { Page } from '../../../ui/page.js';
import { QueryView } from '../../../ui/query-view.js';
import { judgeKeys } from '../queries.js';
import { Declaration } from './declaration.js';
import { useConflictsT } from './messages.js';

/** A judge says whose works not to be given: own unit at least. */
export default function ConflictsPage({ contestId }: { readonly contestId: string }): ReactNode {
  const t = useConflictsT();
  const locale = useLocale();
  const contest = useMyContests().data?.find((each) => each.id === contestId);
  const query = useQuery({
    queryKey: judgeKeys.conflicts(contestId),
    queryFn: () =>
      body(api.GET('/api/contests/{contestId}/my-conflicts', { params: { path: { contestId } } })),
  });
  const declared = query.data?.declared;
  return (
    <Page
      title={t('title')}
      width="narrow"
      meta={
        <>
          {contest === undefined ? null : <span>{contest.title}</span>}
          {query.data === undefined ? null : (
            <span>
              {declared == null
                ? t('declared.not')
                : t('declared.at', { at: formatDateTime(declared.declaredAt, locale) })}
            </span>
          )}
        </>
      }
    >
      <QueryView query={query} shape="form">
        {(view) => <Declaration contestId={contestId} view={view} />}
      </QueryView>
    </Page>
  );
}
