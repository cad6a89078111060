import type { ReactElement } from 'react';
import type { Contest } from '../../contests/index.js';
import { timelineOf } from '../domain/timeline.js';
import { formatCalendarDay, formatDay, formatMoment } from '../domain/vietnam-time.js';
import type { PageContext } from '../page-context.js';
import { rulesDocument, type RulesHeading } from '../rules-document.js';
import { Categories, Judging, Prizes } from './contest-rules-sections.js';
import { Layout, type LayoutProps } from './layout.js';
import { Standing } from './standing.js';
import { StateBadge } from './state-badge.js';
import { TimelineView } from './timeline.js';
import { WaysIn, WaysList } from './ways-in.js';

interface ContestProps {
  readonly context: PageContext;
  readonly contest: Contest;
}

function Cover({ context, contest }: ContestProps): ReactElement {
  return (
    <div className="cover">
      <div className="coverwords">
        <p className="organiser" lang="vi">
          {contest.parentAgency !== null && <span>{contest.parentAgency}</span>}
          <strong>{contest.organiser}</strong>
        </p>
        <h1 lang="vi">{contest.title}</h1>
        {contest.edition !== null && (
          <p className="edition" lang="vi">
            {contest.edition}
          </p>
        )}
        {contest.summary !== '' && (
          <p className="lead" lang="vi">
            {contest.summary}
          </p>
        )}
      </div>
      <aside className="standing">
        <StateBadge context={context} state={contest.state} />
        <Standing context={context} contest={contest} />
      </aside>
    </div>
  );
}

function Facts({ context, contest }: ContestProps): ReactElement {
  const { t, locale } = context;
  const closes = contest.receivingClosesAt;
  return (
    <dl className="facts">
      <div>
        <dt>{t('factAudience')}</dt>
        <dd lang="vi">{contest.audience}</dd>
      </div>
      <div>
        <dt>{t('factForms')}</dt>
        <dd lang="vi">{contest.categories.map((category) => category.name).join(', ')}</dd>
      </div>
      <div>
        <dt>{t('factDeadline')}</dt>
        <dd>{closes === null ? t('notSet') : t('vietnamTime', { at: formatMoment(closes, locale) })}</dd>
      </div>
    </dl>
  );
}

function Notices({ context, contest }: ContestProps): ReactElement | null {
  const { t, locale } = context;
  if (contest.extensions.length === 0) return null;
  return (
    <section className="section" aria-labelledby="thong-bao">
      <h2 id="thong-bao">{t('notices')}</h2>
      <ul className="notices">
        {[...contest.extensions].reverse().map((each) => (
          <li key={each.decidedAt.toISOString()}>
            <time dateTime={each.decidedAt.toISOString()}>{formatDay(each.decidedAt, locale)}</time>
            <div>
              {each.decision && (
                <p lang="vi">
                  {t('noticeDecision', {
                    number: each.decision.number,
                    day: formatCalendarDay(each.decision.decidedOn, locale),
                  })}
                </p>
              )}
              {each.toAt > each.fromAt && (
                <p>
                  {t('noticeExtension', {
                    from: formatMoment(each.fromAt, locale),
                    to: formatMoment(each.toAt, locale),
                  })}
                </p>
              )}
              {each.channels !== null && (
                <>
                  <p>{t('noticeWays')}</p>
                  <WaysList context={context} channels={each.channels.to} />
                </>
              )}
              <p className="quiet" lang="vi">
                {each.reason}
              </p>
              {each.decision && (
                <p>
                  <a href={`/api/contests/${contest.id}/amendments/${each.id}/decision.pdf`}>
                    {t('noticePaper')}
                  </a>
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function RulesContents(props: ContestProps & { readonly headings: readonly RulesHeading[] }): ReactElement {
  const { context, contest, headings } = props;
  const { t, href } = context;
  const address = `/cuoc-thi/${contest.slug}/the-le`;
  const chapters = headings.filter((heading) => heading.level === 2);
  return (
    <section className="section" aria-labelledby="the-le">
      <h2 id="the-le">{t('rules')}</h2>
      {contest.rules === '' ? (
        <p>{t('rulesEmpty')}</p>
      ) : (
        <>
          <ol className="contents" lang="vi">
            {chapters.map((heading) => (
              <li key={heading.anchor}>
                <a href={href(`${address}#${heading.anchor}`)}>{heading.text}</a>
              </li>
            ))}
          </ol>
          <p>
            <a className="more" href={href(address)}>
              {t('rulesFull')}
            </a>
          </p>
        </>
      )}
    </section>
  );
}

function Contact({ context, contest }: ContestProps): ReactElement {
  const { t } = context;
  return (
    <section className="section" aria-labelledby="lien-he">
      <h2 id="lien-he">{t('contact')}</h2>
      <dl className="contact">
        <dt>{t('contactOrganiser')}</dt>
        <dd lang="vi">{contest.organiser}</dd>
        {contest.standingBody !== null && (
          <>
            <dt>{t('contactStanding')}</dt>
            <dd lang="vi">{contest.standingBody}</dd>
          </>
        )}
        {contest.contactEmail !== null && (
          <>
            <dt>{t('contactMail')}</dt>
            <dd>
              <a href={`mailto:${contest.contactEmail}`}>{contest.contactEmail}</a>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

/** The public page of a contest. */
export function ContestPage(props: ContestProps & Pick<LayoutProps, 'recordHead'>): ReactElement {
  const { context, contest, recordHead } = props;
  const { headings } = rulesDocument(contest.rules);
  const timeline = timelineOf(contest, context.now);
  return (
    <Layout
      context={context}
      title={contest.title}
      description={contest.summary}
      accent={contest.accent}
      recordHead={recordHead ?? null}
    >
      <article className="contest">
        <Cover context={context} contest={contest} />
        <Facts context={context} contest={contest} />
        {timeline.milestones.length > 1 && contest.state !== 'cancelled' && (
          <section className="section" aria-labelledby="tien-trinh">
            <h2 id="tien-trinh">{context.t('timeline')}</h2>
            <TimelineView context={context} timeline={timeline} />
          </section>
        )}
        <Notices context={context} contest={contest} />
        <WaysIn context={context} contest={contest} />
        <Categories context={context} contest={contest} />
        <div className="columns">
          <div>
            <RulesContents context={context} contest={contest} headings={headings} />
            <Prizes context={context} contest={contest} />
          </div>
          <div>
            <Judging context={context} contest={contest} />
            <Contact context={context} contest={contest} />
          </div>
        </div>
      </article>
    </Layout>
  );
}
