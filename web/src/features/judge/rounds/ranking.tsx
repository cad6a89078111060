import { Fragment, type ReactNode, useState } from 'react';

import { useSession } from '../../../api/session.js';
import type { RankingItem, RankingView, RoundBoard } from '../../../api/types.js';
import { formatNumber, useLocale } from '../../../lib/i18n/index.js';
import { fold } from '../../../lib/names.js';
import { LinkButton } from '../../../ui/buttons.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { Digest } from '../../../ui/files/digest.js';
import { SelectField } from '../../../ui/form/select-field.js';
import { TextField } from '../../../ui/form/text-field.js';
import { QueryView } from '../../../ui/query-view.js';
import { useBoards, useRanking } from '../queries.js';
import { DistributionPicture } from './distribution-picture.js';
import { useRoundT } from './messages.js';
import { useRankingT } from './ranking-messages.js';
import { RankingWait } from './ranking-wait.js';
import { RuleLines, useKeyName } from './rule-lines.js';
import classes from './ranking.module.css';
import roundClasses from './rounds.module.css';

type Place = Pick<RankingItem, 'rank' | 'tied'>;

/** Where a row stands in a group of equal places: the bracket is drawn from its first to its last row. */
function bracketOf(places: readonly Place[], index: number): string {
  const here = places[index];
  if (here === undefined || !here.tied) return '';
  const first = places[index - 1]?.rank !== here.rank;
  const last = places[index + 1]?.rank !== here.rank;
  return [classes['tied'], first ? classes['first'] : '', last ? classes['last'] : ''].join(' ');
}

interface TableProps {
  readonly ranking: RankingView;
  readonly items: readonly RankingItem[];
  /** Whether one category alone is shown: its own places lead. */
  readonly inCategory: boolean;
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

function RankingTable({ ranking, items, inCategory }: TableProps): ReactNode {
  const t = useRoundT();
  const rankingT = useRankingT();
  const keyName = useKeyName();
  const { method, tieKeys } = ranking;
  const isCorrected = method !== 'mean';
  const partedOf = ({ partedBy }: RankingItem): string | null => {
    const key = partedBy === null ? undefined : tieKeys[partedBy];
    return key === undefined || inCategory ? null : rankingT('parted', { key: keyName(key) });
  };
  const places = items.map((item) =>
    inCategory ? { rank: item.categoryRank, tied: item.categoryTied } : { rank: item.rank, tied: item.tied },
  );
  const lastIn = items.findLastIndex((item) => item.advances);
  const advancing = ranking.items.filter((item) => item.advances).length;
  const hasLine = ranking.advanceCount !== null && lastIn >= 0;
  return (
    <div className={classes['scroll']} tabIndex={0} role="region" aria-label={t('rank.caption')}>
      <table className={classes['table']}>
        <caption className="ck-hidden">{t('rank.caption')}</caption>
        <thead>
          <tr>
            <th scope="col" className={classes['rank']}>
              {t(inCategory ? 'rank.in-category' : 'rank.rank')}
            </th>
            <th scope="col">{t('rank.code')}</th>
            <th scope="col">{t('rank.category')}</th>
            <th scope="col" className={`${classes['number'] ?? ''} ${classes['wide'] ?? ''}`}>
              {t(inCategory ? 'rank.rank' : 'rank.in-category')}
            </th>
            <th scope="col" className={`${classes['number'] ?? ''} ${classes['wide'] ?? ''}`}>
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
        <tbody>
          {items.map((item, index) => (
            <Fragment key={item.copyId}>
              <Row
                item={item}
                place={places[index] ?? item}
                bracket={bracketOf(places, index)}
                isCorrected={isCorrected}
                inCategory={inCategory}
                parted={partedOf(item)}
              />
              {hasLine && index === lastIn ? (
                <tr className={classes['line']}>
                  <td colSpan={isCorrected ? 7 : 6}>{t('rank.line', { count: advancing })}</td>
                </tr>
              ) : null}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface FilterProps {
  readonly ranking: RankingView;
  readonly category: string;
  readonly q: string;
  readonly onCategory: (id: string) => void;
  readonly onSearch: (q: string) => void;
}

function Filters({ ranking, category, q, onCategory, onSearch }: FilterProps): ReactNode {
  const t = useRoundT();
  const names = new Map(ranking.items.map((item) => [item.categoryId, item.categoryName]));
  return (
    <div className={classes['filters']}>
      <TextField
        type="search"
        size="sm"
        aria-label={t('rank.search')}
        placeholder={t('rank.search')}
        value={q}
        onChange={(event) => {
          onSearch(event.currentTarget.value);
        }}
      />
      <SelectField
        size="sm"
        aria-label={t('rank.category')}
        value={category}
        data={[
          { value: '', label: t('rank.all') },
          ...[...names].map(([value, label]) => ({ value, label })),
        ]}
        onChange={(event) => {
          onCategory(event.currentTarget.value);
        }}
      />
    </div>
  );
}

/** The round after another. */
function nextOf(rounds: readonly RoundBoard[], roundId: string): RoundBoard | undefined {
  const position = rounds.find(({ id }) => id === roundId)?.position;
  return position === undefined ? undefined : rounds.find((round) => round.position === position + 1);
}

/** What is to be known of the ranking beside its rows. */
function Remarks({
  ranking,
  contestId,
}: {
  readonly ranking: RankingView;
  readonly contestId: string;
}): ReactNode {
  const t = useRoundT();
  const { advanceCount, tiedAtLine, reason } = ranking;
  const { roles } = useSession().data ?? { roles: [] };
  const next = nextOf(useBoards(contestId).data ?? [], ranking.roundId);
  const seals = roles.some((held) => held.contestId === contestId && held.role === 'organiser');
  const advancing = ranking.items.filter((item) => item.advances).length;
  return (
    <>
      {reason === null ? null : (
        <Notice tone="grey">
          <p>{t('rank.reason', { reason })}</p>
        </Notice>
      )}
      {advanceCount === null ? null : (
        <Notice
          tone={tiedAtLine ? 'amber' : 'blue'}
          {...(next?.state === 'planned' && seals
            ? { actions: <LinkButton href={`/cuoc-thi/${contestId}/roc-phach`}>{t('rank.seal')}</LinkButton> }
            : {})}
        >
          <p>
            {tiedAtLine
              ? t('rank.tied-line', { planned: advanceCount, count: advancing })
              : t('rank.line', { count: advancing })}
          </p>
          {next?.state === 'planned' ? <p>{t('rank.next')}</p> : null}
        </Notice>
      )}
    </>
  );
}

function Ranked({
  ranking,
  contestId,
}: {
  readonly ranking: RankingView;
  readonly contestId: string;
}): ReactNode {
  const t = useRoundT();
  const [category, setCategory] = useState('');
  const [q, setQ] = useState('');
  if (ranking.stage !== 'ready') return <RankingWait ranking={ranking} contestId={contestId} />;
  if (ranking.items.length === 0) return <EmptyState>{t('rank.empty')}</EmptyState>;
  const wanted = fold(q.trim());
  const items = ranking.items
    .filter((item) => category === '' || item.categoryId === category)
    .filter((item) => wanted === '' || fold(item.code).includes(wanted));
  return (
    <>
      <RuleLines ranking={ranking} />
      <Remarks ranking={ranking} contestId={contestId} />
      <DistributionPicture ranking={ranking} />
      <Filters ranking={ranking} category={category} q={q} onCategory={setCategory} onSearch={setQ} />
      <p role="status" className="ck-soft ck-small">
        {t('rank.shown', { count: items.length })}
      </p>
      {items.length === 0 ? (
        <EmptyState>{t('rank.none')}</EmptyState>
      ) : (
        <RankingTable ranking={ranking} items={items} inCategory={category !== ''} />
      )}
      {ranking.committedRoot === null ? null : (
        <div>
          <h3 className="ck-small">{t('rank.root')}</h3>
          <Digest hex={ranking.committedRoot} />
        </div>
      )}
    </>
  );
}

/**
 * The ranking of a closed round: codes, means, ties bracketed, the line of advancement drawn. Of a round that is being
 * closed it says how far that is, or what forbids it.
 */
export function Ranking({
  roundId,
  contestId,
  isClosed,
}: {
  readonly roundId: string;
  readonly contestId: string;
  readonly isClosed: boolean;
}): ReactNode {
  const t = useRoundT();
  const rankingT = useRankingT();
  const query = useRanking(roundId);
  return (
    <section aria-labelledby="rank-title" className={roundClasses['part']}>
      <h2 id="rank-title">{isClosed ? t('rank.title') : rankingT('check.title')}</h2>
      <QueryView query={query} shape="table">
        {(ranking) => <Ranked ranking={ranking} contestId={contestId} />}
      </QueryView>
    </section>
  );
}
