import type { ReactNode } from 'react';

import type { SealingView } from '../../../api/types.js';
import { formatNumber, useLocale } from '../../../lib/i18n/index.js';
import { useSealingT } from './messages.js';
import classes from './wall.module.css';

type Door = 'open' | 'sealed' | 'unsealed';

/** Brick courses beside the door, every second one shifted by half a brick. */
const courses = Array.from({ length: 12 }, (_, index) => index);
const brick = { width: 32, height: 20 } as const;
const size = { width: 160, height: 240 } as const;

function Bricks(): ReactNode {
  return courses.map((course) => {
    const shift = course % 2 === 0 ? 0 : -brick.width / 2;
    return Array.from({ length: 6 }, (_, index) => (
      <rect
        key={`${String(course)}-${String(index)}`}
        className={classes['brick']}
        x={shift + index * brick.width + 1}
        y={course * brick.height + 1}
        width={brick.width - 2}
        height={brick.height - 2}
        rx={1.5}
      />
    ));
  });
}

function Leaf({ door }: { readonly door: Door }): ReactNode {
  if (door !== 'sealed') return <path className={classes['leaf']} d="M46 94 L26 82 V226 L46 212 Z" />;
  return (
    <>
      <rect className={classes['leaf']} x={48} y={94} width={64} height={118} />
      <path className={classes['panel']} d="M57 104 H103 V144 H57 Z M57 160 H103 V202 H57 Z" />
      <path className={classes['strip']} d="M40 128 L120 176 M40 176 L120 128" />
      <circle className={classes['stamp']} cx={80} cy={152} r={15} />
      <path className={classes['mark']} d="M73 152 l5 5 l10 -11" />
    </>
  );
}

function Wall({ door }: { readonly door: Door }): ReactNode {
  return (
    <svg
      viewBox={`0 0 ${String(size.width)} ${String(size.height)}`}
      preserveAspectRatio="xMidYMid slice"
      className={classes['wall']}
      aria-hidden
      focusable="false"
    >
      <rect className={classes['mortar']} width={size.width} height={size.height} />
      <Bricks />
      <path className={classes['frame']} d="M38 216 V84 H122 V216 Z" />
      <rect className={classes['opening']} x={46} y={92} width={68} height={122} />
      <Leaf door={door} />
      <rect className={classes['sill']} x={34} y={214} width={92} height={6} />
    </svg>
  );
}

/** The wall as it stands: what has names on one side, what has codes on the other, and the door between. */
export function WallPicture({ sealing }: { readonly sealing: SealingView }): ReactNode {
  const t = useSealingT();
  const locale = useLocale();
  const show = (value: number): string => formatNumber(value, locale);
  const [first] = sealing.rounds;
  const sealed = sealing.rounds.filter((round) => round.sealedAt !== null);
  const named = first?.eligible ?? 0;
  const copies = sealed.at(-1)?.works ?? 0;
  const door: Door = sealing.unsealedAt !== null ? 'unsealed' : sealed.length > 0 ? 'sealed' : 'open';
  const waiting = first?.sealedAt === null ? first.unscreened : 0;
  return (
    <figure className={classes['figure']} aria-label={t('wall.label')}>
      <div className={classes['scene']}>
        <div className={`${classes['side'] ?? ''} ${classes['named'] ?? ''}`}>
          <p className={classes['name']}>{t('wall.named')}</p>
          <p className={classes['count']}>{show(named)}</p>
          <p className={classes['what']}>{t('wall.eligible')}</p>
          {waiting === 0 ? null : (
            <p className={classes['waiting']}>{t('wall.unscreened', { count: waiting })}</p>
          )}
        </div>
        <Wall door={door} />
        <div className={`${classes['side'] ?? ''} ${classes['blind'] ?? ''}`}>
          <p className={classes['name']}>{t('wall.blind')}</p>
          <p className={classes['count']}>{show(copies)}</p>
          <p className={classes['what']}>{t('wall.copies')}</p>
          {sealed.length < 2
            ? null
            : sealed.map((round) => (
                <p key={round.roundId} className={classes['what']}>
                  {t('wall.round', { name: round.name, works: show(round.works ?? 0) })}
                </p>
              ))}
        </div>
      </div>
      <figcaption className={classes['caption']}>{t(`wall.${door}`)}</figcaption>
    </figure>
  );
}
