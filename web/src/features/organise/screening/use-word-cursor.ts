import { type KeyboardEvent, type RefObject, useRef } from 'react';

import type { Mask } from '../../../api/types.js';
import { wordsOf } from './marks.js';

/** Puts the browser's selection over a stretch of the text, whose runs carry their offsets. */
export function selectStretch(container: HTMLElement, stretch: Mask): void {
  const end = stretch.offset + stretch.length;
  const runs = [...container.querySelectorAll<HTMLElement>('[data-offset]')];
  const startOf = (run: HTMLElement): number => Number(run.dataset['offset']);
  const first = runs.findLast((run) => startOf(run) <= stretch.offset);
  const last = runs.findLast((run) => startOf(run) < end);
  const selection = document.getSelection();
  const from = first?.firstChild;
  const to = last?.firstChild;
  if (!first || !last || !from || !to || selection === null) return;
  const range = document.createRange();
  range.setStart(from, Math.min(stretch.offset - startOf(first), from.textContent?.length ?? 0));
  range.setEnd(to, Math.min(end - startOf(last), to.textContent?.length ?? 0));
  selection.removeAllRanges();
  selection.addRange(range);
  last.scrollIntoView({ block: 'nearest' });
}

/**
 * Lets the keyboard select in a text that cannot be typed into: the arrows go from word to word, and with Shift they
 * draw the selection out.
 */
export function useWordCursor(
  container: RefObject<HTMLElement | null>,
  text: string,
): (event: KeyboardEvent) => void {
  const cursor = useRef<{ anchor: number; focus: number } | null>(null);
  return (event) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const element = container.current;
    if (step === 0 || element === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const words = wordsOf(text);
    if (words.length === 0) return;
    event.preventDefault();
    const before = cursor.current;
    const wished = before === null ? 0 : before.focus + step;
    const focus = Math.min(Math.max(wished, 0), words.length - 1);
    const anchor = event.shiftKey && before !== null ? before.anchor : focus;
    cursor.current = { anchor, focus };
    const from = words[Math.min(anchor, focus)];
    const to = words[Math.max(anchor, focus)];
    if (from === undefined || to === undefined) return;
    selectStretch(element, { offset: from.offset, length: to.offset + to.length - from.offset });
  };
}
