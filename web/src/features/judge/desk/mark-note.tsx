import { type ReactNode, useEffect, useRef, useState } from 'react';

import { PlainButton, QuietButton } from '../../../ui/buttons.js';
import { TextAreaField } from '../../../ui/form/text-field.js';
import type { Mark } from './passages.js';
import { useReadingT } from './reading-messages.js';
import reading from './reading.module.css';
import { markId } from './work-text.js';

interface MarkNoteProps {
  readonly mark: Mark;
  readonly canWrite: boolean;
  readonly onWrite: (mark: Mark) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** How far below the top of the text the mark's first line ends. */
function useTop(key: string): number {
  const [top, setTop] = useState(0);
  useEffect(() => {
    const measure = (): void => {
      const element = document.getElementById(markId(key));
      const article = element?.closest('article') ?? null;
      if (element === null || article === null) return;
      const [line] = element.getClientRects();
      setTop((line ?? element.getBoundingClientRect()).bottom - article.getBoundingClientRect().top);
    };
    measure();
    window.addEventListener('resize', measure);
    return () => {
      window.removeEventListener('resize', measure);
    };
  }, [key]);
  return top;
}

/** The note on a mark, under its first line. */
export function MarkNote({ mark, canWrite, onWrite, onRemove, onClose }: MarkNoteProps): ReactNode {
  const t = useReadingT();
  const top = useTop(mark.key);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    (element?.querySelector('textarea') ?? element)?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest' });
  }, [mark.key, top]);
  const close = (): void => {
    onClose();
    document.getElementById(markId(mark.key))?.focus({ preventScroll: true });
  };
  return (
    <div
      ref={box}
      className={reading['note']}
      style={{ top: top + 6 }}
      role="dialog"
      aria-label={t('mark.dialog')}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      {canWrite ? (
        <TextAreaField
          label={t('mark.note')}
          description={t('mark.note.help')}
          size="sm"
          rows={3}
          maxLength={4000}
          value={mark.note}
          onChange={(event) => {
            onWrite({ ...mark, note: event.currentTarget.value });
          }}
        />
      ) : (
        <p className={reading['noteText']}>{mark.note === '' ? t('mark.no-note') : mark.note}</p>
      )}
      <div className={reading['noteActs']}>
        {canWrite ? (
          <QuietButton size="xs" onClick={onRemove}>
            {t('mark.remove')}
          </QuietButton>
        ) : (
          <span />
        )}
        <PlainButton size="xs" onClick={close}>
          {t('mark.close')}
        </PlainButton>
      </div>
    </div>
  );
}
