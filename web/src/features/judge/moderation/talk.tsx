import type { ReactNode } from 'react';

import { formatScore, useLocale } from '../../../lib/i18n/index.js';
import { useModerationT } from './messages.js';
import classes from './moderation.module.css';

interface Line {
  readonly place: number;
  readonly letter: string;
  readonly kind: 'said' | 'proposed' | 'accepted';
  readonly text: string;
  readonly total: number | null;
  readonly mine?: boolean;
  /** Beside the letter: who it is, where the reader may know. */
  readonly name?: string;
}

/** What was said in a discussion, line after line. */
export function Talk({ lines }: { readonly lines: readonly Line[] }): ReactNode {
  const t = useModerationT();
  const locale = useLocale();
  if (lines.length === 0) return <p className="ck-soft">{t('talk.none')}</p>;
  return (
    <ol className={classes['talk']}>
      {lines.map((line) => {
        const total = line.total === null ? '' : formatScore(line.total, locale);
        const who =
          line.kind === 'said'
            ? t('talk.said', { letter: line.letter })
            : t(`talk.${line.kind}`, { letter: line.letter, total });
        return (
          <li
            key={line.place}
            className={`${classes['line'] ?? ''} ${line.mine === true ? (classes['mine'] ?? '') : ''}`}
          >
            <p className={classes['who']}>
              {who}
              {line.name === undefined ? null : <span className="ck-soft"> · {line.name}</span>}
              {line.mine === true ? <span className="ck-soft"> {t('talk.me')}</span> : null}
            </p>
            {line.text === '' ? null : <p className={classes['text']}>{line.text}</p>}
          </li>
        );
      })}
    </ol>
  );
}
