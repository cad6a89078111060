import { type RefObject, useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';

import type { Stretch } from '../../../ui/use-selected-stretch.js';
import { findWords, foldInPlace } from './find-words.js';

/** The search in a work, as the page needs it. */
export interface Search {
  readonly opened: boolean;
  readonly wanted: string;
  readonly hits: readonly Stretch[];
  /** The place of the hit that is shown, or -1. */
  readonly at: number;
  readonly open: () => void;
  readonly close: () => void;
  readonly look: (wanted: string) => void;
  readonly move: (by: 1 | -1) => void;
}

/** Searches in a work; the hit that is shown is brought into view. */
export function useSearch(text: string, article: RefObject<HTMLElement | null>): Search {
  const [opened, setOpened] = useState(false);
  const [wanted, setWanted] = useState('');
  const [place, setPlace] = useState(0);
  const folded = useMemo(() => (opened ? foldInPlace(text) : ''), [opened, text]);
  const hits = useMemo(() => findWords(folded, opened ? wanted : ''), [folded, wanted, opened]);
  const at = hits.length === 0 ? -1 : Math.min(place, hits.length - 1);
  useEffect(() => {
    if (at < 0) return;
    const run = article.current?.querySelector(`[data-hit="${String(at)}"]`);
    run?.scrollIntoView({ block: 'center' });
  }, [article, at, hits]);
  return {
    opened,
    wanted,
    hits,
    at,
    open: () => {
      // At once, not with the next frame: the letters typed after the key belong to the search.
      flushSync(() => {
        setOpened(true);
      });
      const field = document.getElementById(searchId);
      if (field instanceof HTMLInputElement) {
        field.focus();
        field.select();
      }
    },
    close: () => {
      setOpened(false);
    },
    look: (next) => {
      setWanted(next);
      setPlace(0);
    },
    move: (by) => {
      if (hits.length > 0) setPlace((at + by + hits.length) % hits.length);
    },
  };
}

/** The field of the search. */
export const searchId = 'work-search';
