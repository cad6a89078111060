import type { ReactElement } from 'react';
import type { Contest } from '../../contests/index.js';
import { formatCalendarDay, formatDay, formatNumber } from '../domain/vietnam-time.js';
import type { CategoryFigures } from '../domain/figures.js';
import { type CategoryWinners, type PublicAward, winnersOf } from '../domain/winners.js';
import type { PageContext } from '../page-context.js';
import { ContestHeading } from './contest-heading.js';
import { Layout } from './layout.js';
import { ResultFigures } from './result-figures.js';

/** A round's commitment, published so that the result can be checked. */
export interface RoundCommitment {
  readonly name: string;
  readonly works: number;
  /** In hex. */
  readonly commitment: string;
}

/** What the results page shows. */
export interface Results {
  readonly awards: readonly PublicAward[];
  readonly decision: { readonly number: string; readonly date: string } | null;
  readonly commitments: readonly RoundCommitment[];
  readonly figures: readonly CategoryFigures[];
}

function Winner({
  context,
  award,
}: {
  readonly context: PageContext;
  readonly award: PublicAward;
}): ReactElement {
  if (award.revoked) {
    return (
      <li className="winner revoked">
        <p className="winnerwork" lang="vi">
          “{award.workTitle}”
        </p>
        <p className="quiet">{context.t('awardRevoked')}</p>
      </li>
    );
  }
  return (
    <li className="winner" lang="vi">
      <p className="winnername">{award.authorNames.join(', ')}</p>
      <p className="winnerwork">“{award.workTitle}”</p>
      {award.unitName !== null && <p className="quiet">{award.unitName}</p>}
    </li>
  );
}

function Category({
  context,
  winners,
}: {
  readonly context: PageContext;
  readonly winners: CategoryWinners;
}): ReactElement {
  const id = `loai-${winners.categoryId}`;
  return (
    <section className="resultcategory" aria-labelledby={id}>
      <h2 id={id} lang="vi">
        {winners.categoryName}
      </h2>
      {winners.prizes.map((prize) => (
        <div key={prize.prizeName} className="resultprize">
          <h3 lang="vi">{prize.prizeName}</h3>
          <ul>
            {prize.awards.map((award) => (
              <Winner key={award.workTitle} context={context} award={award} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Check({
  context,
  commitments,
}: {
  readonly context: PageContext;
  readonly commitments: readonly RoundCommitment[];
}): ReactElement | null {
  const { t, locale } = context;
  if (commitments.length === 0) return null;
  return (
    <section className="section" aria-labelledby="kiem-tra">
      <h2 id="kiem-tra">{t('checkTitle')}</h2>
      <p>{t('checkText')}</p>
      <dl className="roots">
        {commitments.map((each) => (
          <div key={each.name}>
            <dt lang="vi">
              {t('checkRound', { round: each.name, works: formatNumber(each.works, locale) })}
            </dt>
            <dd className="digest">{each.commitment.match(/.{1,8}/g)?.join(' ')}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The results of a contest; before they are published, a page that says so. */
export function ResultsPage(props: {
  readonly context: PageContext;
  readonly contest: Contest;
  readonly results: Results | null;
}): ReactElement {
  const { context, contest, results } = props;
  const { t, locale } = context;
  const expected = contest.resultsExpectedAt;
  if (results === null) {
    return (
      <Layout context={context} title={`${t('results')}: ${contest.title}`} accent={contest.accent}>
        <ContestHeading context={context} contest={contest} title={t('results')} />
        <div className="empty">
          <p>
            <strong>{t('resultsNone')}</strong>
          </p>
          <p>{t('resultsNoneText')}</p>
          {expected !== null && <p>{t('resultsExpected', { day: formatDay(expected, locale) })}</p>}
        </div>
      </Layout>
    );
  }
  const winners = winnersOf(
    results.awards,
    contest.categories.map((category) => category.id),
  );
  return (
    <Layout
      context={context}
      title={`${t('results')}: ${contest.title}`}
      description={t('resultsTitle')}
      accent={contest.accent}
    >
      <article className="results">
        <header className="resulthead">
          <p className="organiser" lang="vi">
            {contest.parentAgency !== null && <span>{contest.parentAgency}</span>}
            <strong>{contest.organiser}</strong>
          </p>
          <p className="kicker">{t('resultsTitle')}</p>
          <h1 lang="vi">
            <a href={context.href(`/cuoc-thi/${contest.slug}`)}>{contest.title}</a>
          </h1>
          {results.decision !== null && (
            <p>
              {t('resultsDecision', {
                number: results.decision.number,
                day: formatCalendarDay(results.decision.date, locale),
              })}
            </p>
          )}
          {contest.publishedAt !== null && (
            <p className="quiet">{t('publishedOn', { day: formatDay(contest.publishedAt, locale) })}</p>
          )}
        </header>
        {winners.length === 0 && <p className="empty">{t('resultsEmpty')}</p>}
        {winners.map((each) => (
          <Category key={each.categoryId} context={context} winners={each} />
        ))}
        <ResultFigures context={context} figures={results.figures} />
        <Check context={context} commitments={results.commitments} />
      </article>
    </Layout>
  );
}
