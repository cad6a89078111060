import type { ReactNode } from 'react';

import { Page } from '../../../ui/page.js';
import { useContest } from '../queries.js';
import { useRepliesT } from './messages.js';
import { ReplyList } from './reply-list.js';

/** The secretariat's replies as a page of their own, for those who do not set the contest up. */
export default function RepliesPage({ contestId }: { readonly contestId: string }): ReactNode {
  const t = useRepliesT();
  const contest = useContest(contestId);
  return (
    <Page
      title={t('title')}
      width="narrow"
      breadcrumb={[{ label: contest.data?.title ?? '', href: `/cuoc-thi/${contestId}/tong-quan` }]}
    >
      <ReplyList contestId={contestId} />
    </Page>
  );
}
