import type { ReactNode } from 'react';
import { Link } from 'wouter';

import type { SimilarWork, SimilarWorksFound } from '../../../../api/types.js';
import { formatNumber, useLocale } from '../../../../lib/i18n/index.js';
import { QueryView } from '../../../../ui/query-view.js';
import desk from '../desk.module.css';
import type { Place } from '../queries.js';
import { useCopiedT } from './messages.js';
import { useSimilarWorks } from './queries.js';

/** From this share on two works are one that came in twice. */
const sameWork = 0.9;

function SimilarRow({ place, work }: { readonly place: Place; readonly work: SimilarWork }): ReactNode {
  const t = useCopiedT();
  const locale = useLocale();
  const percent = (share: number): string => formatNumber(share * 100, locale, { max: 0 });
  const facts = [
    t('work.there', { percent: percent(work.shareThere) }),
    t('work.passages', { count: work.passages }),
    ...(work.sameAuthor ? [t('work.same-author')] : []),
    ...(work.open && work.contestTitle !== null ? [t('work.contest', { contest: work.contestTitle })] : []),
  ];
  return (
    <li>
      <p>
        <strong>{t('work.share', { percent: percent(work.shareHere) })}</strong>
        {work.receiptNumber === null ? null : ` · ${work.receiptNumber}`}
      </p>
      {work.open ? (
        <p>
          {work.title} <span className="ck-soft">({work.authorNames.join(', ')})</span>
        </p>
      ) : (
        <p className="ck-soft">{t('work.closed', { contest: work.contestTitle ?? '' })}</p>
      )}
      {Math.min(work.shareHere, work.shareThere) >= sameWork ? <p>{t('work.same-work')}</p> : null}
      <p className={desk['meta']}>{facts.join(' · ')}</p>
      {work.entryId === null ? null : (
        <Link
          className="ck-link"
          href={`/cuoc-thi/${place.contestId}/sang-loc/${place.entryId}/doi-chieu/${work.entryId}`}
          aria-label={t('work.compare.label', { title: work.title ?? '' })}
        >
          {t('work.compare')}
        </Link>
      )}
    </li>
  );
}

/** What all others together have of the work, and whether its category allows it. */
function TotalShare({ found }: { readonly found: SimilarWorksFound }): ReactNode {
  const t = useCopiedT();
  const locale = useLocale();
  const { share, limitPercent, exceeds, works } = found;
  if (share === null) return <p className="ck-soft">{t('box.waiting')}</p>;
  if (works.length === 0) return <p className="ck-soft">{t('box.none')}</p>;
  // Rounded to a tenth, so that a share just above the limit does not read as the limit.
  const percent = formatNumber(share * 100, locale, { max: 1 });
  const limit = limitPercent === null ? null : formatNumber(limitPercent, locale);
  return (
    <>
      {exceeds ? (
        <p>
          <strong>{t('total.exceeds')}</strong>
        </p>
      ) : null}
      <p>{limit === null ? t('total.share', { percent }) : t('total.limit', { percent, limit })}</p>
      {exceeds ? <p className="ck-soft ck-small">{t('total.decide')}</p> : null}
    </>
  );
}

/** The works that share passages with the one on the desk. */
export function SimilarWorks({
  place,
  version,
}: {
  readonly place: Place;
  readonly version: number;
}): ReactNode {
  const t = useCopiedT();
  const query = useSimilarWorks(place, version);
  const count = query.data?.works.length ?? 0;
  return (
    <section className={desk['box']} aria-label={t('box.title')}>
      <h2 className={desk['boxTitle']}>
        {t('box.title')}
        {count === 0 ? '' : ` (${String(count)})`}
      </h2>
      <QueryView query={query} shape="text">
        {(found) => (
          <>
            <TotalShare found={found} />
            {found.works.length === 0 ? null : (
              <ul className={desk['rows']}>
                {found.works.map((work, index) => (
                  <SimilarRow key={work.entryId ?? `closed ${String(index)}`} place={place} work={work} />
                ))}
              </ul>
            )}
          </>
        )}
      </QueryView>
      <p className="ck-soft ck-small">{t('box.what')}</p>
    </section>
  );
}
