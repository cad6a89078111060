import { type ReactNode, useState } from 'react';

import { useUiT } from '../messages.js';
import classes from './player.module.css';

interface PlayerProps {
  readonly src: string;
  readonly kind: 'sound' | 'film';
  readonly label: string;
}

/** Plays sound or film from the server, a part at a time; before it is wanted only its length is read. */
export function Player({ src, kind, label }: PlayerProps): ReactNode {
  const t = useUiT();
  const [failed, setFailed] = useState(false);
  const common = {
    src,
    controls: true,
    preload: 'metadata',
    'aria-label': label,
    controlsList: 'nodownload',
    onError: () => {
      setFailed(true);
    },
  } as const;
  if (failed) return <p className="ck-soft">{t('player.failed')}</p>;
  return kind === 'sound' ? (
    <audio {...common} className={classes['sound']} />
  ) : (
    <video {...common} className={classes['film']} playsInline />
  );
}
