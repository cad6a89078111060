import type { ReactNode } from 'react';

import type { PrizeBoard } from '../../../api/types.js';
import { QuietButton } from '../../../ui/buttons.js';
import { StateBadge } from '../../../ui/state-badge.js';
import type { RankedWork } from './board.js';
import { useCouncilT } from './messages.js';
import classes from './ranking.module.css';
import type { OnWish } from './wishes.js';

interface Props {
  readonly board: PrizeBoard;
  readonly work: RankedWork;
  readonly onWish: OnWish;
}

/** The button that undoes an award: away while the board is open, revoked once it is public. */
export function UndoButton({ board, work, onWish }: Props): ReactNode {
  const t = useCouncilT();
  const prize = board.prizes.find((each) => each.id === work.award?.prizeId);
  const award = prize?.awards.find((each) => each.awardId === work.award?.awardId);
  if (prize === undefined || award === undefined) return null;
  const kind = board.can.change ? 'take' : board.can.revoke && award.state === 'published' ? 'revoke' : null;
  if (kind === null) return null;
  return (
    <QuietButton
      size="xs"
      aria-label={t(`${kind}.of`, { work: work.title })}
      onClick={() => {
        onWish({ kind, awardId: award.awardId, work, prize });
      }}
    >
      {t(kind)}
    </QuietButton>
  );
}

/** What a work has got, or the way to give it something. */
export function PrizeCell({ board, work, onWish }: Props): ReactNode {
  const t = useCouncilT();
  if (work.award === null) {
    if (!board.can.change) return null;
    return (
      <QuietButton
        size="xs"
        aria-label={t('give.work', { work: work.title })}
        onClick={() => {
          onWish({ kind: 'give', work, prize: null });
        }}
      >
        {t('give')}
      </QuietButton>
    );
  }
  const prize = board.prizes.find((each) => each.id === work.award?.prizeId);
  const award = prize?.awards.find((each) => each.awardId === work.award?.awardId);
  const isRevoked = award?.state === 'revoked';
  return (
    <>
      <span className={`${classes['given'] ?? ''} ${isRevoked ? (classes['revoked'] ?? '') : ''}`}>
        {prize?.name ?? ''}
      </span>
      {isRevoked ? <StateBadge of="award" state="revoked" /> : null}
    </>
  );
}
