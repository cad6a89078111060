import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';

import { fetchEntry } from '../../../api/fetch-entry.js';
import { keys } from '../../../api/query.js';
import type { PaperView } from '../../../api/types.js';
import { QueryView } from '../../../ui/query-view.js';
import { WorkFiles } from '../../../ui/work-files/work-files.js';
import { useReceptionT } from './messages.js';

interface ScansProps {
  readonly contestId: string;
  readonly paper: PaperView;
}

function Files({ contestId, paper }: ScansProps): ReactNode {
  const client = useQueryClient();
  const entry = useQuery({
    queryKey: keys.entry(paper.entryId),
    queryFn: () => fetchEntry(paper.entryId),
  });
  // A page that came through or was moved makes a newer version: what is owed and what is alike may have changed.
  const version = entry.data?.version ?? paper.version;
  const changed = version !== paper.version;
  useEffect(() => {
    if (!changed) return;
    void client.invalidateQueries({ queryKey: keys.ofContest(contestId, 'reception') });
    void client.invalidateQueries({ queryKey: keys.ofContest(contestId, 'twins') });
  }, [client, contestId, version, changed]);
  return (
    <QueryView query={entry} shape="form">
      {(view) => (
        // The paper came in time: its pictures may be made later.
        <WorkFiles
          entry={view}
          deadlineAt={null}
          onView={(next) => {
            client.setQueryData(keys.entry(next.id), next);
          }}
        />
      )}
    </QueryView>
  );
}

/** The scans of a work on paper: one document, or pictures of its pages in their order; each can be resumed. */
export function Scans({ contestId, paper }: ScansProps): ReactNode {
  const t = useReceptionT();
  return (
    <section className="ck-stack" aria-labelledby="scan">
      <h2 id="scan">{t('paper.scan')}</h2>
      <p className="ck-soft">{t('paper.scan.what')}</p>
      {paper.can.edit ? (
        <Files contestId={contestId} paper={paper} />
      ) : (
        <p>{paper.fileName ?? <span className="ck-soft">{t('paper.scan.none')}</span>}</p>
      )}
    </section>
  );
}
