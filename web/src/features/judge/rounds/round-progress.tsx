import type { ReactNode } from 'react';

import type { RoundBoard } from '../../../api/types.js';
import { formatNumber, useLocale } from '../../../lib/i18n/index.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { useNow } from '../../../ui/use-now.js';
import { Bar } from '../bar.js';
import { neededADay } from '../pace.js';
import { useRoundT } from './messages.js';
import { percentOf } from './progress.js';
import classes from './rounds.module.css';

function Pace({ board }: { readonly board: RoundBoard }): ReactNode {
  const t = useRoundT();
  const now = useNow(60_000);
  const left = board.sheets.total - board.sheets.submitted;
  if (left === 0) return <p>{t(board.can.close ? 'progress.all-in' : 'close.wait')}</p>;
  if (board.dueAt !== null && new Date(board.dueAt).getTime() <= now) {
    return <p className={classes['late']}>{t('progress.late', { count: left })}</p>;
  }
  const pace = neededADay(left, board.dueAt, now);
  return pace === null ? null : <p>{t('progress.pace', { count: pace })}</p>;
}

/** One bar against the date, with the pace that is needed. */
export function Progress({ board }: { readonly board: RoundBoard }): ReactNode {
  const t = useRoundT();
  const locale = useLocale();
  const { total, submitted, started, assigned, recused, unstaffed } = board.sheets;
  const label = t('progress.of', {
    done: formatNumber(submitted, locale),
    total: formatNumber(total, locale),
    percent: percentOf(submitted, total),
  });
  return (
    <section aria-labelledby="progress-title" className={classes['part']}>
      <h2 id="progress-title" className="ck-hidden">
        {t('progress.title')}
      </h2>
      <p className={classes['large']}>{label}</p>
      <Bar done={submitted} begun={started} total={total} label={label} />
      <div className={classes['under']}>
        <Pace board={board} />
        <p className="ck-soft">{t('progress.parts', { started, assigned, recused })}</p>
      </div>
      {unstaffed > 0 ? (
        <Notice tone="amber">
          <p>{t('progress.unstaffed', { count: unstaffed })}</p>
        </Notice>
      ) : null}
    </section>
  );
}
