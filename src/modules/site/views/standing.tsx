import type { ReactElement } from 'react';
import type { Contest } from '../../contests/index.js';
import { formatDay, formatLeft, formatMoment } from '../domain/vietnam-time.js';
import type { PageContext } from '../page-context.js';

interface StandingProps {
  readonly context: PageContext;
  readonly contest: Contest;
}

function Countdown(props: {
  readonly context: PageContext;
  readonly label: string;
  readonly until: Date;
}): ReactElement {
  const { context, label, until } = props;
  const { locale, t, now } = context;
  return (
    <>
      <p className="countlabel">{label}</p>
      <p className="count">{formatLeft(until.getTime() - now.getTime(), locale)}</p>
      <p className="countmoment">
        <time dateTime={until.toISOString()}>{t('vietnamTime', { at: formatMoment(until, locale) })}</time>
      </p>
    </>
  );
}

function Expected({ context, contest }: StandingProps): ReactElement | null {
  const { locale, t } = context;
  const day = contest.resultsExpectedAt;
  return day === null ? null : (
    <p className="countmoment">{t('resultsExpected', { day: formatDay(day, locale) })}</p>
  );
}

function BeforeOpening({ context, contest }: StandingProps): ReactElement {
  const { t, now, href } = context;
  const opens = contest.receivingOpensAt;
  return (
    <>
      {opens !== null && opens > now ? (
        <Countdown context={context} label={t('opensIn')} until={opens} />
      ) : (
        <p className="count small">{t('opensSoon')}</p>
      )}
      <a className="action" href={href(`/cuoc-thi/${contest.slug}/the-le`)}>
        {t('readRules')}
      </a>
    </>
  );
}

function Receiving({ context, contest }: StandingProps): ReactElement {
  const { t, now, locale } = context;
  const closes = contest.receivingClosesAt;
  const extension = contest.extensions.at(-1);
  if (closes === null || closes <= now) return <p className="count small">{t('closed')}</p>;
  return (
    <>
      <Countdown context={context} label={t('closesIn')} until={closes} />
      {extension && (
        <p className="countmoment">{t('extendedOn', { day: formatDay(extension.decidedAt, locale) })}</p>
      )}
      <a className="action" href="/app/bai-du-thi">
        {t('submitEntry')}
      </a>
    </>
  );
}

function Published({ context, contest }: StandingProps): ReactElement {
  const { t, href, locale } = context;
  return (
    <>
      <p className="count small">{t('resultsTitle')}</p>
      {contest.publishedAt && (
        <p className="countmoment">{t('publishedOn', { day: formatDay(contest.publishedAt, locale) })}</p>
      )}
      <a className="action" href={href(`/cuoc-thi/${contest.slug}/ket-qua`)}>
        {t('seeResults')}
      </a>
    </>
  );
}

/** How the contest stands now, with the one main action of its page. */
export function Standing({ context, contest }: StandingProps): ReactElement | null {
  const { t } = context;
  switch (contest.state) {
    case 'draft':
      return null;
    case 'announced':
      return <BeforeOpening context={context} contest={contest} />;
    case 'receiving':
      return <Receiving context={context} contest={contest} />;
    case 'screening':
    case 'judging':
    case 'deciding':
      return (
        <>
          <p className="count small">{t('closed')}</p>
          <p className="countmoment">{t(`${contest.state}Now`)}</p>
          <Expected context={context} contest={contest} />
        </>
      );
    case 'published':
    case 'archived':
      return <Published context={context} contest={contest} />;
    case 'cancelled':
      return (
        <>
          <p className="count small">{t('cancelledTitle')}</p>
          <p className="countmoment" lang="vi">
            {contest.cancelReason}
          </p>
        </>
      );
  }
}
