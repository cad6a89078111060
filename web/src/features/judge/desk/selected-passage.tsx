import { IconHighlight, IconQuote } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';

import { PlainButton } from '../../../ui/buttons.js';
import { stretchOf } from '../../../ui/use-selected-stretch.js';
import { useDeskT } from './messages.js';
import { type Mark, tightened } from './passages.js';
import { useReadingT } from './reading-messages.js';
import reading from './reading.module.css';

/** A passage that is selected in the work. */
export interface Passage extends Pick<Mark, 'start' | 'end'> {
  readonly text: string;
  readonly top: number;
}

function markedIn(element: HTMLElement, text: string): Passage | null {
  const selection = document.getSelection();
  const stretch = stretchOf(element, selection);
  const place = stretch === null ? null : tightened(text, stretch);
  if (selection === null || place === null) return null;
  const words = text.slice(place.start, place.end).replace(/\s+/gu, ' ');
  const range = selection.getRangeAt(0).getBoundingClientRect();
  return { ...place, text: words, top: range.bottom - element.getBoundingClientRect().top };
}

/** The passage that is selected in the work, if any. */
export function usePassage(element: React.RefObject<HTMLElement | null>, text: string): Passage | null {
  const [passage, setPassage] = useState<Passage | null>(null);
  useEffect(() => {
    const look = (): void => {
      setPassage(element.current === null ? null : markedIn(element.current, text));
    };
    document.addEventListener('selectionchange', look);
    return () => {
      document.removeEventListener('selectionchange', look);
    };
  }, [element, text]);
  return passage;
}

/** What can be done with the passage that is selected. */
export function PassageTools({
  passage,
  onMark,
  onQuote,
}: {
  readonly passage: Passage;
  readonly onMark: () => void;
  readonly onQuote: (() => void) | null;
}): ReactNode {
  const t = useDeskT();
  const r = useReadingT();
  // The press must not take the selection away before the click is made.
  const hold = (event: React.MouseEvent): void => {
    event.preventDefault();
  };
  return (
    <div className={reading['tools']} style={{ top: passage.top + 8 }}>
      <PlainButton
        size="xs"
        leftSection={<IconHighlight size={16} aria-hidden />}
        onMouseDown={hold}
        onClick={onMark}
        aria-keyshortcuts="Alt+M"
      >
        {r('mark.act')}
      </PlainButton>
      {onQuote === null ? null : (
        <PlainButton
          size="xs"
          leftSection={<IconQuote size={16} aria-hidden />}
          onMouseDown={hold}
          onClick={onQuote}
        >
          {t('text.quote')}
        </PlainButton>
      )}
    </div>
  );
}
