import { IconSearch } from '@tabler/icons-react';
import { Fragment, type ReactNode, useMemo, useState } from 'react';

import type { PrizeBoard } from '../../../api/types.js';
import { formatNumber, useLocale } from '../../../lib/i18n/index.js';
import { fold } from '../../../lib/names.js';
import { PlainButton } from '../../../ui/buttons.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { SelectField } from '../../../ui/form/select-field.js';
import { TextField } from '../../../ui/form/text-field.js';
import { cutLines, type Place, placesOf, type RankedWork } from './board.js';
import { useCouncilT } from './messages.js';
import { RankRange } from './rank-range.js';
import { PrizeCell } from './prize-cell.js';
import classes from './ranking.module.css';
import type { OnWish } from './wishes.js';

/** How many works are drawn at first. */
const firstShown = 60;

interface RowProps {
  readonly board: PrizeBoard;
  readonly work: RankedWork;
  readonly place: Place;
  readonly onWish: OnWish;
  /** The last place that any work may have; null where no ranges are known. */
  readonly farthest: number | null;
}

function bracketOf(place: Place): string {
  if (!place.tied) return '';
  const parts = ['tied', place.opens ? 'opens' : '', place.closes ? 'closes' : ''];
  return parts.map((part) => classes[part] ?? '').join(' ');
}

function WorkRow({ board, work, place, onWish, farthest }: RowProps): ReactNode {
  const t = useCouncilT();
  const locale = useLocale();
  const people = [work.authorNames.join(', '), work.unitName ?? ''].filter((part) => part !== '');
  return (
    <tr
      draggable={board.can.change && work.award === null}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', work.entryId);
        event.dataTransfer.effectAllowed = 'move';
      }}
    >
      <td className={`${classes['rank'] ?? ''} ${bracketOf(place)}`}>
        {place.rank}
        {place.tied ? <span className="ck-hidden"> ({t('rank.tied')})</span> : null}
      </td>
      <td className={classes['score']}>{formatNumber(work.estimate / 100, locale, { min: 2, max: 2 })}</td>
      <th scope="row" className={classes['work']}>
        <span className={classes['title']}>{work.title}</span>
        <span className={classes['people']}>{people.join(' · ')}</span>
        <span className={classes['people']}>
          {work.categoryName} · <span className={classes['code']}>{work.code}</span>
        </span>
      </th>
      {farthest === null ? null : (
        <td className={classes['range']} data-label={t('range')}>
          <RankRange work={work} farthest={farthest} />
        </td>
      )}
      <td className={classes['prize']}>
        <PrizeCell board={board} work={work} onWish={onWish} />
      </td>
    </tr>
  );
}

interface TableProps {
  readonly board: PrizeBoard;
  readonly works: readonly RankedWork[];
  readonly places: ReadonlyMap<string, Place>;
  readonly lines: ReadonlyMap<string, readonly string[]>;
  readonly onWish: OnWish;
}

function Table({ board, works, places, lines, onWish }: TableProps): ReactNode {
  const t = useCouncilT();
  const farthest = farthestOf(board.ranking);
  return (
    <div className={classes['scroll']}>
      <table className={classes['table']}>
        <caption className="ck-hidden">{t('ranking.title')}</caption>
        <thead>
          <tr>
            <th scope="col" className={classes['rank']}>
              {t('rank')}
            </th>
            <th scope="col" className={classes['score']}>
              {t('score')}
            </th>
            <th scope="col">{t('work')}</th>
            {farthest === null ? null : (
              <th scope="col" className={classes['range']}>
                {t('range')}
              </th>
            )}
            <th scope="col">{t('prize')}</th>
          </tr>
        </thead>
        <tbody>
          {works.map((work) => {
            const place = places.get(work.entryId);
            const ends = lines.get(work.entryId) ?? [];
            return place === undefined ? null : (
              <Fragment key={work.entryId}>
                <WorkRow board={board} work={work} place={place} onWish={onWish} farthest={farthest} />
                {ends.map((prize) => (
                  <tr key={prize} className={classes['line']}>
                    <td colSpan={farthest === null ? 4 : 5}>
                      <span>{t('line', { prize })}</span>
                    </td>
                  </tr>
                ))}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** The last place that any work may truly have; null where no ranges are known. */
function farthestOf(works: readonly RankedWork[]): number | null {
  const worst = works.flatMap((work) => work.worst ?? []);
  return worst.length === 0 ? null : worst.reduce((last, place) => Math.max(last, place), 1);
}

function categoriesOf(board: PrizeBoard): { value: string; label: string }[] {
  const byId = new Map(board.ranking.map((work) => [work.categoryId, work.categoryName]));
  return [...byId]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label, 'vi'));
}

/** The works of the chosen category with their places, and the prizes that end below each of them. */
function useRanking(board: PrizeBoard, category: string): Omit<TableProps, 'onWish' | 'board'> {
  return useMemo(() => {
    const works = board.ranking.filter((work) => category === '' || work.categoryId === category);
    const categoryIds = [...new Set(works.map((work) => work.categoryId))];
    const found = placesOf(works);
    const lines = new Map<string, string[]>();
    for (const { after, prize } of cutLines(board.prizes, categoryIds)) {
      const last = works[after - 1];
      if (last !== undefined) lines.set(last.entryId, [...(lines.get(last.entryId) ?? []), prize]);
    }
    const places = new Map(
      works.flatMap((work, index) => {
        const place = found[index];
        return place === undefined ? [] : [[work.entryId, place] as const];
      }),
    );
    return { works, places, lines };
  }, [board, category]);
}

interface FiltersProps {
  readonly categories: readonly { value: string; label: string }[];
  readonly category: string;
  readonly words: string;
  readonly onCategory: (category: string) => void;
  readonly onWords: (words: string) => void;
}

function Filters({ categories, category, words, onCategory, onWords }: FiltersProps): ReactNode {
  const t = useCouncilT();
  return (
    <div className={`${classes['filters'] ?? ''} ck-noprint`} role="search">
      <TextField
        size="sm"
        type="search"
        className={classes['search'] ?? ''}
        aria-label={t('ranking.search')}
        placeholder={t('ranking.search')}
        value={words}
        leftSection={<IconSearch size={16} aria-hidden />}
        onChange={(event) => {
          onWords(event.currentTarget.value);
        }}
      />
      {categories.length < 2 ? null : (
        <SelectField
          size="sm"
          aria-label={t('category')}
          value={category}
          data={[{ value: '', label: t('category.all') }, ...categories]}
          onChange={(event) => {
            onCategory(event.currentTarget.value);
          }}
        />
      )}
    </div>
  );
}

interface RankingProps {
  readonly board: PrizeBoard;
  /** The category that is shown alone; empty for all. */
  readonly category: string;
  readonly onCategory: (category: string) => void;
  readonly onWish: OnWish;
}

/** The final ranking with names: ties bracketed, the lines where prizes end drawn through it. */
export function RankingTable({ board, category, onCategory, onWish }: RankingProps): ReactNode {
  const t = useCouncilT();
  const [words, setWords] = useState('');
  const [showAll, setShowAll] = useState(false);
  const ranking = useRanking(board, category);
  if (board.ranking.length === 0) return <EmptyState>{t('ranking.empty')}</EmptyState>;
  const wanted = fold(words.trim());
  const found = ranking.works.filter((work) =>
    fold([work.title, work.code, work.unitName ?? '', ...work.authorNames].join(' ')).includes(wanted),
  );
  const shown = showAll ? found : found.slice(0, firstShown);
  const hasNoLines = category === '' && ranking.lines.size === 0 && board.prizes.length > 0;
  return (
    <div className={classes['ranking']}>
      <Filters
        categories={categoriesOf(board)}
        category={category}
        words={words}
        onCategory={onCategory}
        onWords={setWords}
      />
      <p className="ck-soft ck-small">
        {t(`rule.${board.method}`)} {farthestOf(board.ranking) === null ? null : t('range.what')}
      </p>
      {hasNoLines ? <p className="ck-soft ck-small">{t('ranking.no-lines')}</p> : null}
      {found.length === 0 ? (
        <EmptyState>{t('ranking.none-found')}</EmptyState>
      ) : (
        <Table {...ranking} board={board} works={shown} onWish={onWish} />
      )}
      {shown.length === found.length ? null : (
        <div>
          <PlainButton
            onClick={() => {
              setShowAll(true);
            }}
          >
            {t('ranking.more', { count: found.length })}
          </PlainButton>
        </div>
      )}
    </div>
  );
}
