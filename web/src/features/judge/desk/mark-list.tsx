import type { ReactNode } from 'react';

import { excerptOf } from './passages.js';
import { useReadingT } from './reading-messages.js';
import reading from './reading.module.css';
import type { Marks } from './use-marks.js';
import { markId } from './work-text.js';

/** The judge's marks in the order of the text; each leads to its place. */
export function MarkList({
  text,
  marks,
  onOpen,
}: {
  readonly text: string;
  readonly marks: Marks;
  readonly onOpen: (key: string) => void;
}): ReactNode {
  const t = useReadingT();
  if (marks.marks.length === 0) return null;
  return (
    <details className={reading['list']}>
      <summary>{t('marks.list', { count: marks.marks.length })}</summary>
      {marks.status === 'local' ? <p className="ck-soft">{t('marks.local')}</p> : null}
      {marks.status === 'refused' ? <p className={reading['refused']}>{t('marks.refused')}</p> : null}
      <ol>
        {marks.marks.map((mark) => {
          const excerpt = excerptOf(text, mark);
          return (
            <li key={mark.key}>
              <button
                type="button"
                className={reading['go']}
                aria-label={t('marks.go', { excerpt })}
                onClick={() => {
                  document.getElementById(markId(mark.key))?.scrollIntoView({ block: 'center' });
                  onOpen(mark.key);
                }}
              >
                {excerpt}
              </button>
              {mark.note === '' ? null : <p className={reading['noteText']}>{mark.note}</p>}
            </li>
          );
        })}
      </ol>
    </details>
  );
}
