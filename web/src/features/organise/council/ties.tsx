import type { ReactNode } from 'react';

import type { PrizeBoard } from '../../../api/types.js';
import { formatNumber, useLocale } from '../../../lib/i18n/index.js';
import { Notice } from '../../../ui/feedback/notice.js';
import type { RankedWork } from './board.js';
import classes from './council.module.css';
import { useCouncilT } from './messages.js';
import { PrizeCell } from './prize-cell.js';
import type { OnWish } from './wishes.js';

interface TieProps {
  readonly board: PrizeBoard;
  readonly tie: PrizeBoard['undecided'][number];
  readonly onWish: OnWish;
}

function Tie({ board, tie, onWish }: TieProps): ReactNode {
  const t = useCouncilT();
  const locale = useLocale();
  const works = tie.entryIds
    .map((entryId) => board.ranking.find((work) => work.entryId === entryId))
    .filter((work): work is RankedWork => work !== undefined);
  const places = tie.places
    .map(({ prizeId, count }) => {
      const prize = board.prizes.find((each) => each.id === prizeId)?.name ?? '';
      return t('tie.place', { count, prize });
    })
    .join(', ');
  const category = [...new Set(works.map((work) => work.categoryName))].join(', ');
  const score = formatNumber((works[0]?.estimate ?? 0) / 100, locale, { min: 2, max: 2 });
  return (
    <li>
      <p>{t('tie.what', { category, count: works.length, score, places })}</p>
      <ul className={classes['tieWorks']}>
        {works.map((work) => (
          <li key={work.entryId}>
            <span>
              {work.title} <span className="ck-soft">({work.authorNames.join(', ')})</span>
            </span>
            <PrizeCell board={board} work={work} onWish={onWish} />
          </li>
        ))}
      </ul>
    </li>
  );
}

/** Works that tie where a prize ends, while nobody has decided among them. */
export function Ties({ board, onWish }: { readonly board: PrizeBoard; readonly onWish: OnWish }): ReactNode {
  const t = useCouncilT();
  if (board.undecided.length === 0 || board.state !== 'open') return null;
  return (
    <Notice tone="amber" title={t('ties.title')}>
      <ul className={classes['ties']}>
        {board.undecided.map((tie) => (
          <Tie key={tie.entryIds.join()} board={board} tie={tie} onWish={onWish} />
        ))}
      </ul>
    </Notice>
  );
}
