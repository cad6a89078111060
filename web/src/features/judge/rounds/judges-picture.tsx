import type { ReactNode } from 'react';

import type { JudgeProgress } from '../../../api/types.js';
import { useRoundT } from './messages.js';
import classes from './pictures.module.css';
import { percentOf } from './progress.js';

type Column = Pick<JudgeProgress, 'judgeId' | 'name' | 'assigned' | 'submitted'>;

const height = 96;
const column = 28;

/** Each judge as a column, filled as far as the sheets are in. The table below says the same in figures. */
export function JudgesPicture({ judges }: { readonly judges: readonly Column[] }): ReactNode {
  const t = useRoundT();
  const working = judges.filter((judge) => judge.assigned > 0);
  if (working.length < 2) return null;
  const shares = working.map((judge) => percentOf(judge.submitted, judge.assigned));
  const most = Math.max(...working.map((judge) => judge.assigned));
  const sentence = t('judges.picture', {
    done: shares.filter((share) => share === 100).length,
    all: working.length,
    best: Math.max(...shares),
    least: Math.min(...shares),
  });
  const width = working.length * column;
  return (
    <figure className={classes['figure']}>
      <svg
        className={classes['columns']}
        viewBox={`0 0 ${String(width)} ${String(height)}`}
        style={{ width: Math.min(width * 1.6, 720) }}
        role="img"
        aria-label={sentence}
      >
        {working.map((judge, index) => {
          const full = (judge.assigned / most) * (height - 4);
          const done = (judge.submitted / most) * (height - 4);
          const x = index * column + 4;
          return (
            <g key={judge.judgeId}>
              <title>
                {t('judges.row', { name: judge.name, done: judge.submitted, total: judge.assigned })}
              </title>
              <rect className={classes['whole']} x={x} y={height - full} width={20} height={full} rx={2} />
              <rect className={classes['done']} x={x} y={height - done} width={20} height={done} rx={2} />
            </g>
          );
        })}
      </svg>
      <figcaption>{sentence}</figcaption>
    </figure>
  );
}
