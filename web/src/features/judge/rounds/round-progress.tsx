import type { ReactNode } from 'react';

import type { RoundBoard, RoundProgress } from '../../../api/types.js';
import { formatNumber, useLocale } from '../../../lib/i18n/index.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { Bar } from '../bar.js';
import { useProgress } from '../queries.js';
import { DailyPicture } from './daily-picture.js';
import { useRoundT } from './messages.js';
import { percentOf } from './progress.js';
import { useProgressT } from './progress-messages.js';
import classes from './rounds.module.css';

/** The pace so far against the pace that is needed, in a sentence. */
function Pace({
  board,
  progress,
}: {
  readonly board: RoundBoard;
  readonly progress: RoundProgress;
}): ReactNode {
  const t = useRoundT();
  const p = useProgressT();
  const locale = useLocale();
  const left = board.sheets.total - board.sheets.submitted;
  const { closing } = board;
  if (left === 0 && (closing === 'ordered' || closing === 'checking')) return <p>{p('all-in.checked')}</p>;
  if (left === 0) return <p>{t(board.can.close ? 'progress.all-in' : 'close.wait')}</p>;
  const say = (value: number): string => formatNumber(value, locale, { max: 1 });
  const { soFarPerDay: soFar, neededPerDay: needed } = progress;
  if (needed === null && progress.dueAt !== null)
    return <p className={classes['late']}>{p('pace.late', { count: left })}</p>;
  if (needed === null) return soFar === null ? null : <p>{p('pace.so-far', { soFar: say(soFar) })}</p>;
  if (soFar === null) return <p>{p('pace.needed', { needed: say(needed) })}</p>;
  return (
    <p className={soFar >= needed ? '' : (classes['late'] ?? '')}>
      {p(soFar >= needed ? 'pace.enough' : 'pace.both', { soFar: say(soFar), needed: say(needed) })}
    </p>
  );
}

function Categories({ progress }: { readonly progress: RoundProgress }): ReactNode {
  const p = useProgressT();
  const locale = useLocale();
  if (progress.categories.length < 2) return null;
  return (
    <div>
      <h3 className={classes['small']}>{p('categories.title')}</h3>
      <ul className={classes['categories']}>
        {progress.categories.map(({ name, total, submitted }) => {
          const figures = { name, done: formatNumber(submitted, locale), total: formatNumber(total, locale) };
          const label = p('categories.of', figures);
          return (
            <li key={name}>
              <span>{name}</span>
              <Bar done={submitted} total={total} label={label} />
              <span className="ck-soft ck-numbers">{`${figures.done}/${figures.total}`}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** One bar against the date, the pace so far and the pace that is needed, by category and by day. */
export function Progress({ board }: { readonly board: RoundBoard }): ReactNode {
  const t = useRoundT();
  const locale = useLocale();
  const { data: progress } = useProgress(board.id);
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
        {progress === undefined ? <p /> : <Pace board={board} progress={progress} />}
        <p className="ck-soft">{t('progress.parts', { started, assigned, recused })}</p>
      </div>
      {unstaffed > 0 ? (
        <Notice tone="amber">
          <p>{t('progress.unstaffed', { count: unstaffed })}</p>
        </Notice>
      ) : null}
      {progress === undefined ? null : (
        <div className={classes['sides']}>
          <Categories progress={progress} />
          <DailyPicture progress={progress} />
        </div>
      )}
    </section>
  );
}
