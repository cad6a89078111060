import { Fragment, type ReactNode } from 'react';

import type { RankingItem, RankingView } from '../../../api/types.js';
import { formatNumber, useLocale } from '../../../lib/i18n/index.js';
import { useRoundT } from './messages.js';
import { useRankingT } from './ranking-messages.js';
import { useKeyName } from './rule-lines.js';
import classes from './ranking.module.css';

type Place = Pick<RankingItem, 'rank' | 'tied'>;

interface TableProps {
  readonly ranking: RankingView;
  /** The works that have come so far, from the first on. */
  readonly items: readonly RankingItem[];
  /** More works follow that have not come yet. */
  readonly hasMore: boolean;
  /** Whether one category alone is shown: its own places lead. */
  readonly inCategory: boolean;
  /** Whether single works are shown that were looked for: no line runs between them. */
  readonly isSearch: boolean;
}

/** Where a row stands in a group of equal places: the bracket is drawn from its first to its last row. */
function bracketOf(places: readonly Place[], index: number, hasMore: boolean): string {
  const here = places[index];
  if (here === undefined || !here.tied) return '';
  const next = places[index + 1];
  const first = places[index - 1]?.rank !== here.rank;
  const last = next === undefined ? !hasMore : next.rank !== here.rank;
  return [classes['tied'], first ? classes['first'] : '', last ? classes['last'] : ''].join(' ');
}

/** The last row above the line to the next round; -1 when the line is not among the works that have come. */
function lineOf({ ranking, items, hasMore, isSearch }: TableProps): number {
  if (ranking.advanceCount === null || isSearch) return -1;
  const last = items.findLastIndex((item) => item.advances);
  return last === items.length - 1 && hasMore ? -1 : last;
}

function Head({ ranking, inCategory }: Pick<TableProps, 'ranking' | 'inCategory'>): ReactNode {
  const t = useRoundT();
  const rankingT = useRankingT();
  const { method } = ranking;
  const onlyWide = `${classes['number'] ?? ''} ${classes['wide'] ?? ''}`;
  return (
    <thead>
      <tr>
        <th scope="col" className={classes['rank']}>
          {t(inCategory ? 'rank.in-category' : 'rank.rank')}
        </th>
        <th scope="col">{t('rank.code')}</th>
        <th scope="col">{t('rank.category')}</th>
        <th scope="col" className={onlyWide}>
          {t(inCategory ? 'rank.rank' : 'rank.in-category')}
        </th>
        <th scope="col" className={onlyWide}>
          {t('rank.readings')}
        </th>
        <th scope="col" className={classes['number']}>
          {t('rank.mean')}
        </th>
        {method !== 'mean' ? (
          <th scope="col" className={classes['number']}>
            {rankingT(`value.${method}`)}
          </th>
        ) : null}
      </tr>
    </thead>
  );
}

function Row({
  item,
  place,
  bracket,
  isCorrected,
  inCategory,
  parted,
}: {
  readonly item: RankingItem;
  readonly place: Place;
  readonly bracket: string;
  readonly isCorrected: boolean;
  readonly inCategory: boolean;
  /** Why the work stands below the one before it although both have the same score. */
  readonly parted: string | null;
}): ReactNode {
  const t = useRoundT();
  const locale = useLocale();
  const points = (value: number): string => formatNumber(value / 100, locale, { min: 2, max: 2 });
  return (
    <tr>
      <td className={`${classes['rank'] ?? ''} ${bracket}`}>
        {place.rank}
        {place.tied ? <span className="ck-hidden"> ({t('rank.tied')})</span> : null}
      </td>
      <th scope="row" className={classes['code']}>
        {item.code}
        {parted === null ? null : <span className={classes['parted']}>{parted}</span>}
      </th>
      <td>{item.categoryName}</td>
      <td className={`${classes['number'] ?? ''} ${classes['wide'] ?? ''}`}>
        {inCategory ? item.rank : item.categoryRank}
      </td>
      <td className={`${classes['number'] ?? ''} ${classes['wide'] ?? ''}`}>{item.readings}</td>
      <td className={classes['number']}>{points(item.mean)}</td>
      {isCorrected ? <td className={classes['number']}>{points(item.estimate)}</td> : null}
    </tr>
  );
}

/** The works of a ranking as far as they have come: ties bracketed, the line of advancement drawn. */
export function RankingTable(props: TableProps): ReactNode {
  const t = useRoundT();
  const rankingT = useRankingT();
  const keyName = useKeyName();
  const locale = useLocale();
  const { ranking, items, hasMore, inCategory } = props;
  const isCorrected = ranking.method !== 'mean';
  const partedOf = ({ partedBy }: RankingItem): string | null => {
    const key = partedBy === null ? undefined : ranking.tieKeys[partedBy];
    return key === undefined ? null : rankingT('parted', { key: keyName(key) });
  };
  const places = items.map((item) =>
    inCategory ? { rank: item.categoryRank, tied: item.categoryTied } : { rank: item.rank, tied: item.tied },
  );
  const line = lineOf(props);
  return (
    <div className={classes['scroll']} tabIndex={0} role="region" aria-label={t('rank.caption')}>
      <table className={classes['table']}>
        <caption className="ck-hidden">{t('rank.caption')}</caption>
        <Head ranking={ranking} inCategory={inCategory} />
        <tbody>
          {items.map((item, index) => (
            <Fragment key={item.copyId}>
              <Row
                item={item}
                place={places[index] ?? item}
                bracket={bracketOf(places, index, hasMore)}
                isCorrected={isCorrected}
                inCategory={inCategory}
                parted={partedOf(item)}
              />
              {index === line ? (
                <tr className={classes['line']}>
                  <td colSpan={isCorrected ? 7 : 6}>
                    {t('rank.line', { count: formatNumber(ranking.advancing, locale) })}
                  </td>
                </tr>
              ) : null}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}
