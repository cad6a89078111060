import '../../../ui/theme/serif.css';

import { IconQuote } from '@tabler/icons-react';
import { type CSSProperties, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';

import { formatNumber, useLocale } from '../../../lib/i18n/index.js';
import { PlainButton } from '../../../ui/buttons.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { Player } from '../../../ui/files/player.js';
import classes from './desk.module.css';
import { useDeskT } from './messages.js';
import { useReadingPreference } from './reading-preference.js';

interface ReadingPaneProps {
  readonly code: string;
  readonly text: string;
  readonly words: number;
  /** Sound or film that is judged together with its script. */
  readonly media?: { readonly src: string; readonly kind: 'sound' | 'film' } | null;
  /** Takes a passage that the judge has marked; without it passages cannot be kept. */
  readonly onQuote?: (passage: string) => void;
}

/** What covers the window above and below the work: the line above, and the ways between the works. */
const covered = { above: 57, below: 72 } as const;

/** How far the work has been scrolled, from 0 at its first line to 1 at its last. */
function readShare(element: HTMLElement): number {
  const { top, height } = element.getBoundingClientRect();
  const way = height - (window.innerHeight - covered.above - covered.below);
  if (way <= 0) return 1;
  return Math.min(1, Math.max(0, (covered.above - top) / way));
}

/** Follows how far the work has been scrolled. */
function useReadPercent(element: React.RefObject<HTMLElement | null>, text: string): number {
  const [percent, setPercent] = useState(0);
  useEffect(() => {
    let frame = 0;
    const measure = (): void => {
      frame = 0;
      if (element.current !== null) setPercent(Math.round(readShare(element.current) * 100));
    };
    const later = (): void => {
      if (frame === 0) frame = requestAnimationFrame(measure);
    };
    later();
    window.addEventListener('scroll', later, { passive: true });
    window.addEventListener('resize', later);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', later);
      window.removeEventListener('resize', later);
    };
  }, [element, text]);
  return percent;
}

interface Passage {
  readonly text: string;
  readonly top: number;
}

function markedIn(element: HTMLElement): Passage | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const text = selection.toString().replace(/\s+/gu, ' ').trim();
  if (text === '' || !element.contains(range.commonAncestorContainer)) return null;
  return { text, top: range.getBoundingClientRect().bottom - element.getBoundingClientRect().top };
}

/** The passage that is marked in the work, if any. */
function usePassage(element: React.RefObject<HTMLElement | null>, wanted: boolean): Passage | null {
  const [passage, setPassage] = useState<Passage | null>(null);
  useEffect(() => {
    if (!wanted) return;
    const look = (): void => {
      setPassage(element.current === null ? null : markedIn(element.current));
    };
    document.addEventListener('selectionchange', look);
    return () => {
      document.removeEventListener('selectionchange', look);
    };
  }, [element, wanted]);
  return passage;
}

/** The work in calm type; the edge shows how far it has been read. */
export function ReadingPane({ code, text, words, media = null, onQuote }: ReadingPaneProps): ReactNode {
  const t = useDeskT();
  const locale = useLocale();
  const { size, leading } = useReadingPreference();
  const article = useRef<HTMLElement>(null);
  const percent = useReadPercent(article, text);
  const passage = usePassage(article, onQuote !== undefined);
  const [quoted, setQuoted] = useState(false);
  const paragraphs = useMemo(() => text.split(/\n+/u).filter((line) => line.trim() !== ''), [text]);
  const style = {
    '--read-size': `${String(size / 16)}rem`,
    '--read-leading': String(leading),
    '--read': `${String(percent)}%`,
  } as CSSProperties;
  return (
    <div className={classes['pane']} style={style}>
      <div className={classes['edge']} aria-hidden>
        <div className={classes['track']}>
          <div className={classes['read']} />
        </div>
      </div>
      <p className={classes['figures']}>
        <span>{t('sheet.words', { count: words }).replace(String(words), formatNumber(words, locale))}</span>
        <span>{t('text.progress', { percent })}</span>
        <a className={`ck-link ${classes['toSheet'] ?? ''}`} href="#phieu-cham">
          {t('text.to-sheet')}
        </a>
      </p>
      {media === null ? null : (
        <div className={classes['media']}>
          <Player {...media} label={t(media.kind === 'sound' ? 'media.sound' : 'media.film', { code })} />
        </div>
      )}
      {paragraphs.length === 0 ? (
        <EmptyState>{t('text.empty')}</EmptyState>
      ) : (
        <article ref={article} className={classes['text']} aria-label={t('text.label', { code })} lang="vi">
          {paragraphs.map((paragraph, index) => (
            <p key={`${String(index)}-${paragraph.slice(0, 12)}`}>{paragraph}</p>
          ))}
          {passage === null || onQuote === undefined ? null : (
            <div className={classes['quote']} style={{ top: passage.top + 8 }}>
              <PlainButton
                size="xs"
                leftSection={<IconQuote size={16} aria-hidden />}
                // The press must not take the mark away before the click is made.
                onMouseDown={(event) => {
                  event.preventDefault();
                }}
                onClick={() => {
                  onQuote(passage.text);
                  document.getSelection()?.removeAllRanges();
                  setQuoted(true);
                }}
              >
                {t('text.quote')}
              </PlainButton>
            </div>
          )}
        </article>
      )}
      <p role="status" className="ck-hidden">
        {quoted ? t('text.quoted') : ''}
      </p>
    </div>
  );
}
