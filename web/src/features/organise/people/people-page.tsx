import { IconMailPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';

import type { ContestView, PeopleView } from '../../../api/types.js';
import { MainButton } from '../../../ui/buttons.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { Page } from '../../../ui/page.js';
import { QueryView } from '../../../ui/query-view.js';
import { StateBadge } from '../../../ui/state-badge.js';
import { useContest } from '../queries.js';
import { BarredPeople } from './barred-people.js';
import { Invitations } from './invitations.js';
import { InviteDialog } from './invite-dialog.js';
import { usePeopleT } from './messages.js';
import classes from './people.module.css';
import { PeopleTable } from './people-table.js';
import { usePeople } from './queries.js';

interface PeopleProps {
  readonly contest: ContestView;
  readonly view: PeopleView;
}

function People({ contest, view }: PeopleProps): ReactNode {
  const t = usePeopleT();
  const [inviting, setInviting] = useState(false);
  const [sent, setSent] = useState<string | null>(null);
  return (
    <Page
      title={t('title')}
      breadcrumb={[{ label: contest.title, href: `/cuoc-thi/${contest.id}/tong-quan` }]}
      state={<StateBadge of="contest" state={contest.state} />}
      action={
        view.can.invite ? (
          <MainButton
            leftSection={<IconMailPlus size={18} aria-hidden />}
            onClick={() => {
              setSent(null);
              setInviting(true);
            }}
          >
            {t('invite')}
          </MainButton>
        ) : undefined
      }
    >
      <div className={classes['parts']}>
        {sent === null ? null : (
          <Notice tone="green" role="status">
            {t('invite.sent', { email: sent })}
          </Notice>
        )}
        <p className="ck-soft">{t('intro')}</p>
        <PeopleTable contest={contest} view={view} />
        <Invitations contest={contest} view={view} />
        <BarredPeople contestId={contest.id} />
      </div>
      <InviteDialog
        contest={contest}
        opened={inviting}
        onClose={() => {
          setInviting(false);
        }}
        onSent={(email) => {
          setSent(email);
          setInviting(false);
        }}
      />
    </Page>
  );
}

/** Who works in the contest, and who is invited to. */
export default function PeoplePage({ contestId }: { readonly contestId: string }): ReactNode {
  const contest = useContest(contestId);
  const people = usePeople(contestId);
  return (
    <QueryView query={contest} page>
      {(known) => (
        <QueryView query={people} page>
          {(view) => <People contest={known} view={view} />}
        </QueryView>
      )}
    </QueryView>
  );
}
