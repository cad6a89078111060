import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';

import { api, body } from '../../api/client.js';
import { keys } from '../../api/query.js';
import type { MyEntry } from '../../api/types.js';
import { LinkButton } from '../../ui/buttons.js';
import { Deadline } from '../../ui/deadline.js';
import { EmptyState } from '../../ui/feedback/empty-state.js';
import { QueryView } from '../../ui/query-view.js';
import { StateBadge } from '../../ui/state-badge.js';
import { useAppT } from '../messages.js';
import { HomeRow, HomeRows, HomeSection } from './parts.js';

/** More than these are on the entries' own page. */
const shown = 3;

function EntryRow({ entry }: { readonly entry: MyEntry }): ReactNode {
  const t = useAppT();
  const isDraft = entry.state === 'draft';
  return (
    <HomeRow
      title={entry.title === '' ? t('home.untitled') : entry.title}
      facts={
        <>
          <StateBadge of="entry" state={entry.state} />
          <span>{entry.contestTitle}</span>
          {entry.receiptNumber === null ? null : (
            <span>{t('home.receipt', { number: entry.receiptNumber })}</span>
          )}
          {isDraft ? <Deadline at={entry.receivingClosesAt} /> : null}
        </>
      }
    >
      <LinkButton href={`/bai-du-thi/${entry.id}`}>
        {t(isDraft ? 'home.continue' : 'home.open-entry')}
      </LinkButton>
    </HomeRow>
  );
}

/** What the person has entered. */
export function MyEntriesPart(): ReactNode {
  const t = useAppT();
  const query = useQuery({ queryKey: keys.myEntries, queryFn: () => body(api.GET('/api/entries/mine')) });
  if (query.data?.length === 0) return null;
  return (
    <HomeSection
      title={t('home.entries')}
      aside={
        <Link href="/bai-du-thi" className="ck-link">
          {t('home.all-entries')}
        </Link>
      }
    >
      <QueryView query={query} shape="cards">
        {(entries) => (
          <HomeRows>
            {entries.slice(0, shown).map((entry) => (
              <EntryRow key={entry.id} entry={entry} />
            ))}
          </HomeRows>
        )}
      </QueryView>
    </HomeSection>
  );
}

/** Contests that anybody can enter. */
export function OpenContestsPart(): ReactNode {
  const t = useAppT();
  const query = useQuery({ queryKey: keys.openContests, queryFn: () => body(api.GET('/api/contests/open')) });
  return (
    <HomeSection title={t('home.open')}>
      <QueryView query={query} shape="cards">
        {(contests) =>
          contests.length === 0 ? (
            <EmptyState>{t('home.nothing')}</EmptyState>
          ) : (
            <HomeRows>
              {contests.map((contest) => (
                <HomeRow
                  key={contest.id}
                  title={contest.title}
                  facts={
                    <>
                      <span>{contest.organiser}</span>
                      <Deadline at={contest.receivingClosesAt} />
                    </>
                  }
                >
                  <LinkButton href="/bai-du-thi">{t('home.enter')}</LinkButton>
                </HomeRow>
              ))}
            </HomeRows>
          )
        }
      </QueryView>
    </HomeSection>
  );
}
