import type { CSSProperties, ReactElement } from 'react';
import type { Contest, ContestState } from '../../contests/index.js';
import { formatDay, formatLeft, formatMoment } from '../domain/vietnam-time.js';
import type { MessageKey } from '../i18n/messages.js';
import type { PageContext } from '../page-context.js';
import { Layout } from './layout.js';
import { StateBadge } from './state-badge.js';

const groups: readonly {
  readonly title: MessageKey & `group${string}`;
  readonly states: readonly ContestState[];
}[] = [
  { title: 'groupReceiving', states: ['receiving'] },
  { title: 'groupAnnounced', states: ['announced'] },
  { title: 'groupJudging', states: ['screening', 'judging', 'deciding'] },
  { title: 'groupPublished', states: ['published', 'archived'] },
];

function dateLine({ t, locale, now }: PageContext, contest: Contest): string | null {
  const { state, receivingOpensAt: opens, receivingClosesAt: closes } = contest;
  if (state === 'receiving' && closes !== null) {
    const at = t('vietnamTime', { at: formatMoment(closes, locale) });
    return closes > now
      ? `${t('closesIn')} ${formatLeft(closes.getTime() - now.getTime(), locale)} (${at})`
      : t('closed');
  }
  if (state === 'announced' && opens !== null)
    return `${t('milestoneOpens')}: ${formatMoment(opens, locale)}`;
  if (contest.publishedAt !== null) return t('publishedOn', { day: formatDay(contest.publishedAt, locale) });
  const expected = contest.resultsExpectedAt;
  return expected === null ? null : t('resultsExpected', { day: formatDay(expected, locale) });
}

function ContestLine({
  context,
  contest,
}: {
  readonly context: PageContext;
  readonly contest: Contest;
}): ReactElement {
  const line = dateLine(context, contest);
  return (
    <li className="contestline" style={{ '--accent': contest.accent } as CSSProperties}>
      <p className="organiser" lang="vi">
        <strong>{contest.organiser}</strong>
      </p>
      <h3 lang="vi">
        <a href={context.href(`/cuoc-thi/${contest.slug}`)}>{contest.title}</a>
      </h3>
      {contest.summary !== '' && <p lang="vi">{contest.summary}</p>}
      <p className="contestdates">
        <StateBadge context={context} state={contest.state} />
        {line !== null && <span>{line}</span>}
      </p>
    </li>
  );
}

/** The front page: all contests that were announced. */
export function HomePage(props: {
  readonly context: PageContext;
  readonly contests: readonly Contest[];
}): ReactElement {
  const { context, contests } = props;
  const { t } = context;
  const shown = groups
    .map(({ title, states }) => ({ title, contests: contests.filter((each) => states.includes(each.state)) }))
    .filter((group) => group.contests.length > 0);
  return (
    <Layout context={context} title={t('home')} description={t('homeLead')}>
      <div className="pagehead">
        <h1>{t('home')}</h1>
        <p className="lead">{t('homeLead')}</p>
      </div>
      {shown.length === 0 && (
        <div className="empty">
          <p>{t('homeEmpty')}</p>
          <p>
            <a className="more" href="/app/dang-nhap">
              {t('homeEmptyAction')}
            </a>
          </p>
        </div>
      )}
      {shown.map((group) => (
        <section key={group.title} className="section" aria-labelledby={group.title}>
          <h2 id={group.title}>{t(group.title)}</h2>
          <ul className="contestlist">
            {group.contests.map((contest) => (
              <ContestLine key={contest.id} context={context} contest={contest} />
            ))}
          </ul>
        </section>
      ))}
    </Layout>
  );
}
