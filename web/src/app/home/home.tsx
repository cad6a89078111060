import type { ReactNode } from 'react';

import { useMyContests, useSession } from '../../api/session.js';
import { LinkButton } from '../../ui/buttons.js';
import { Page } from '../../ui/page.js';
import { useAppT } from '../messages.js';
import { MyEntriesPart, OpenContestsPart } from './entrant-part.js';
import { DesksPart, MyContestsPart } from './staff-part.js';

/** The first page: what waits for the person, by the roles they have. */
export default function Home(): ReactNode {
  const t = useAppT();
  const session = useSession().data;
  const contests = useMyContests().data ?? [];
  if (session?.account == null) return null;
  const { account, roles, can } = session;
  const isStaff = roles.length > 0;
  return (
    <Page
      title={t('home.hello', { name: account.fullName })}
      tabTitle={t('home.title')}
      action={
        can.createContest && contests.length > 0 ? (
          <LinkButton href="/cuoc-thi/moi">{t('home.create')}</LinkButton>
        ) : undefined
      }
    >
      {roles.some((item) => item.role === 'judge') ? <DesksPart /> : null}
      {isStaff || can.createContest ? <MyContestsPart canCreate={can.createContest} /> : null}
      <MyEntriesPart />
      {isStaff || can.createContest ? null : <OpenContestsPart />}
    </Page>
  );
}
