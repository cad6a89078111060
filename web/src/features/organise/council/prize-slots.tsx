import { type DragEvent, type ReactNode, useState } from 'react';

import type { PrizeBoard } from '../../../api/types.js';
import { QuietButton } from '../../../ui/buttons.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { StateBadge } from '../../../ui/state-badge.js';
import { givenOf, isFor, type Prize, type RankedWork } from './board.js';
import { useCouncilT } from './messages.js';
import { UndoButton } from './prize-cell.js';
import classes from './slots.module.css';
import type { OnWish } from './wishes.js';

interface LevelProps {
  readonly board: PrizeBoard;
  readonly prize: Prize;
  readonly categoryNames: ReadonlyMap<string, string>;
  readonly onWish: OnWish;
}

/** A work that is dragged here opens the dialog, which asks for the reason. */
function useDrop({ board, prize, onWish }: LevelProps): {
  readonly isOver: boolean;
  readonly handlers: Readonly<Record<string, (event: DragEvent) => void>>;
} {
  const [isOver, setOver] = useState(false);
  if (!board.can.change) return { isOver: false, handlers: {} };
  return {
    isOver,
    handlers: {
      onDragOver: (event) => {
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => {
        setOver(false);
      },
      onDrop: (event) => {
        event.preventDefault();
        setOver(false);
        const entryId = event.dataTransfer.getData('text/plain');
        const work = board.ranking.find((each) => each.entryId === entryId);
        if (work?.award === null && isFor(prize, work.categoryId)) onWish({ kind: 'give', work, prize });
      },
    },
  };
}

function Filled({
  board,
  work,
  state,
  onWish,
}: {
  readonly board: PrizeBoard;
  readonly work: RankedWork;
  readonly state: string;
  readonly onWish: OnWish;
}): ReactNode {
  return (
    <li className={`${classes['slot'] ?? ''} ${state === 'revoked' ? (classes['revoked'] ?? '') : ''}`}>
      <div className={classes['who']}>
        <span className={classes['title']}>{work.title}</span>
        <span className="ck-soft ck-small">{work.authorNames.join(', ')}</span>
        {state === 'revoked' ? <StateBadge of="award" state={state} /> : null}
      </div>
      <UndoButton board={board} work={work} onWish={onWish} />
    </li>
  );
}

function EmptySlot({ board, prize, onWish }: LevelProps): ReactNode {
  const t = useCouncilT();
  return (
    <li className={`${classes['slot'] ?? ''} ${classes['empty'] ?? ''}`}>
      <span>{t('slots.empty')}</span>
      {board.can.change ? (
        <QuietButton
          size="xs"
          aria-label={t('give.prize', { prize: prize.name })}
          onClick={() => {
            onWish({ kind: 'give', work: null, prize });
          }}
        >
          {t('give')}
        </QuietButton>
      ) : null}
    </li>
  );
}

function Level(props: LevelProps): ReactNode {
  const t = useCouncilT();
  const { board, prize, categoryNames, onWish } = props;
  const { isOver, handlers } = useDrop(props);
  const given = givenOf(prize).length;
  const left = Math.max(0, prize.quantity - given);
  const beyond = Math.max(0, given - prize.quantity);
  const names = prize.categoryIds.map((categoryId) => categoryNames.get(categoryId) ?? '');
  const figures = { given, planned: prize.quantity };
  return (
    <div
      role="group"
      aria-label={prize.name}
      className={`${classes['level'] ?? ''} ${isOver ? (classes['over'] ?? '') : ''}`}
      {...handlers}
    >
      <div className={classes['head']}>
        <h3>{prize.name}</h3>
        <span className="ck-numbers">
          <span aria-hidden>{t('slots.count', figures)}</span>
          <span className="ck-hidden">{t('slots.count.words', figures)}</span>
        </span>
      </div>
      {names.length === 0 ? null : (
        <p className="ck-soft ck-small">{t('slots.for', { categories: names.join(', ') })}</p>
      )}
      <ul className={classes['list']}>
        {prize.awards.map((award) => {
          const work = board.ranking.find((each) => each.entryId === award.entryId);
          return work === undefined ? null : (
            <Filled key={award.awardId} board={board} work={work} state={award.state} onWish={onWish} />
          );
        })}
        {Array.from({ length: left }, (_, index) => (
          <EmptySlot key={index} {...props} />
        ))}
      </ul>
      {beyond === 0 ? null : <p className={classes['beyond']}>{t('slots.beyond', { count: beyond })}</p>}
      {board.can.change && left === 0 ? (
        <QuietButton
          size="xs"
          onClick={() => {
            onWish({ kind: 'give', work: null, prize });
          }}
        >
          {t('slots.more')}
        </QuietButton>
      ) : null}
    </div>
  );
}

interface PrizeSlotsProps {
  readonly board: PrizeBoard;
  /** Only prizes for this category are shown; empty for all. */
  readonly category: string;
  readonly categoryNames: ReadonlyMap<string, string>;
  readonly onWish: OnWish;
}

/** The prize plan as places to be filled. */
export function PrizeSlots({ board, category, categoryNames, onWish }: PrizeSlotsProps): ReactNode {
  const t = useCouncilT();
  const prizes = board.prizes.filter((prize) => category === '' || isFor(prize, category));
  if (prizes.length === 0) return <EmptyState>{t('slots.none')}</EmptyState>;
  return (
    <div className={classes['levels']}>
      {prizes.map((prize) => (
        <Level key={prize.id} board={board} prize={prize} categoryNames={categoryNames} onWish={onWish} />
      ))}
    </div>
  );
}
