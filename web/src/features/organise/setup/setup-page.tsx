import { type ComponentType, type ReactNode, useEffect } from 'react';
import { useSearchParams } from 'wouter';

import type { ContestView } from '../../../api/types.js';
import { LinkButton } from '../../../ui/buttons.js';
import { Page } from '../../../ui/page.js';
import { QueryView } from '../../../ui/query-view.js';
import { StateBadge } from '../../../ui/state-badge.js';
import { useChecklist, useContest } from '../queries.js';
import { sectionHref, sectionSlugs, type SetupSection, setupSections } from '../sections.js';
import { useUnsavedKeys } from './drafts.js';
import { useSetupT } from './messages.js';
import type { SectionProps } from './section-form.js';
import { BasicsSection } from './sections/basics.js';
import { CategoriesSection } from './sections/categories.js';
import { CertificateSection } from './sections/certificate.js';
import { ChannelsSection } from './sections/channels.js';
import { ConsentSection } from './sections/consent.js';
import { CriteriaSection } from './sections/criteria.js';
import { DatesSection } from './sections/dates.js';
import { PrizesSection } from './sections/prizes.js';
import { RepliesSection } from './sections/replies.js';
import { RoundsSection } from './sections/rounds.js';
import { UnitsSection } from './sections/units.js';
import { SetupNav } from './setup-nav.js';
import classes from './setup.module.css';

const parts: Readonly<Record<SetupSection, ComponentType<SectionProps>>> = {
  basics: BasicsSection,
  categories: CategoriesSection,
  dates: DatesSection,
  channels: ChannelsSection,
  rounds: RoundsSection,
  criteria: CriteriaSection,
  prizes: PrizesSection,
  units: UnitsSection,
  certificate: CertificateSection,
  consent: ConsentSection,
  replies: RepliesSection,
};

/** Closing the window with something unsaved asks first; going to another page keeps what is written. */
function useLeaveWarning(): void {
  const unsaved = useUnsavedKeys().length > 0;
  useEffect(() => {
    if (!unsaved) return undefined;
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, [unsaved]);
}

function Setup({ contest }: { readonly contest: ContestView }): ReactNode {
  const t = useSetupT();
  const [params] = useSearchParams();
  const slug = params.get('muc');
  const section = setupSections.find((each) => sectionSlugs[each] === slug) ?? 'basics';
  const checklist = useChecklist(contest.id, contest.can.edit);
  useLeaveWarning();
  useEffect(() => {
    // A part was chosen: its heading is where reading goes on.
    if (slug === null) return;
    window.scrollTo(0, 0);
    document.getElementById('section-heading')?.focus({ preventScroll: true });
  }, [slug]);
  const Part = parts[section];
  const next = setupSections[setupSections.indexOf(section) + 1];
  return (
    <div className={classes['columns']}>
      <div>
        <Part key={section} contest={contest} />
        {next === undefined ? null : (
          <div className={classes['status']}>
            <LinkButton tone="quiet" href={sectionHref(contest.id, next)}>
              {t('next', { section: t(`section.${next}`) })}
            </LinkButton>
          </div>
        )}
      </div>
      <SetupNav
        contestId={contest.id}
        section={section}
        checklist={checklist.data ?? []}
        announcing={contest.state === 'draft'}
      />
    </div>
  );
}

/** The set-up of a contest, part by part, with the checklist beside it. */
export default function SetupPage({ contestId }: { readonly contestId: string }): ReactNode {
  const t = useSetupT();
  const query = useContest(contestId);
  return (
    <QueryView query={query} page shape="form">
      {(contest) => (
        <Page
          title={t('title')}
          breadcrumb={[{ label: contest.title, href: `/cuoc-thi/${contest.id}/tong-quan` }]}
          state={<StateBadge of="contest" state={contest.state} />}
        >
          <Setup contest={contest} />
        </Page>
      )}
    </QueryView>
  );
}
