import { type ReactNode, useState } from 'react';

import { PlainButton } from '../../../../ui/buttons.js';
import { Notice } from '../../../../ui/feedback/notice.js';
import type { Leaf } from './leaves.js';
import { useOriginalT } from './messages.js';
import classes from './original.module.css';

interface PageViewProps {
  readonly leaf: Leaf;
  /** The page that is looked at next, fetched while this one is read. */
  readonly ahead: Leaf | null;
  readonly number: number;
  /** Percent of the width. */
  readonly zoom: number;
}

/** A drawn page; where it cannot be drawn, why and what to do. */
export function PageView({ leaf, ahead, number, zoom }: PageViewProps): ReactNode {
  const t = useOriginalT();
  const [state, setState] = useState<'waiting' | 'shown' | 'failed'>('waiting');
  const [tries, setTries] = useState(0);
  if (state === 'failed') {
    return (
      <Notice
        tone="amber"
        role="alert"
        actions={
          <PlainButton
            onClick={() => {
              setTries(tries + 1);
              setState('waiting');
            }}
          >
            {t('again')}
          </PlainButton>
        }
      >
        {t(`failed.${leaf.of}`, { page: number })}
      </Notice>
    );
  }
  return (
    <>
      <p role="status" className={state === 'waiting' ? classes['note'] : 'ck-hidden'}>
        {state === 'waiting' ? t(`loading.${leaf.of}`, { page: number }) : ''}
      </p>
      <img
        key={tries}
        className={classes['leaf']}
        src={leaf.src}
        alt={t(`alt.${leaf.of}`, { page: number, name: leaf.fileName })}
        style={{ width: `${String(zoom)}%`, maxWidth: 'none' }}
        {...(state === 'waiting' ? { 'data-waiting': '' } : {})}
        onLoad={() => {
          setState('shown');
        }}
        onError={() => {
          setState('failed');
        }}
      />
      {ahead === null || state !== 'shown' ? null : (
        <img key={ahead.src} className={classes['ahead']} src={ahead.src} alt="" aria-hidden />
      )}
    </>
  );
}
