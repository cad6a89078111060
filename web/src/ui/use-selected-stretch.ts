import { type RefObject, useEffect, useState } from 'react';

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  readonly offset: number;
  readonly length: number;
}

/** How far into a run of text an end of a selection lies. */
function within(run: HTMLElement, node: Node, offset: number, otherwise: number): number {
  if (!run.contains(node)) return otherwise;
  return node.nodeType === Node.TEXT_NODE ? offset : offset === 0 ? 0 : (run.textContent?.length ?? 0);
}

/** The stretch of the work's text that is selected; every run of it carries its offset as `data-offset`. */
export function stretchOf(container: HTMLElement, selection: Selection | null): Stretch | null {
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(container)) return null;
  const runs = [...container.querySelectorAll<HTMLElement>('[data-offset]')].filter((run) =>
    range.intersectsNode(run),
  );
  const first = runs[0];
  const last = runs.at(-1);
  if (first === undefined || last === undefined) return null;
  const startOf = (run: HTMLElement): number => Number(run.dataset['offset']);
  const from = startOf(first) + within(first, range.startContainer, range.startOffset, 0);
  const whole = last.textContent?.length ?? 0;
  const to = startOf(last) + within(last, range.endContainer, range.endOffset, whole);
  return to > from ? { offset: from, length: to - from } : null;
}

/** Follows what the reader selects in the text of the work. */
export function useSelectedStretch(container: RefObject<HTMLElement | null>): Stretch | null {
  const [stretch, setStretch] = useState<Stretch | null>(null);
  useEffect(() => {
    const follow = (): void => {
      const element = container.current;
      setStretch(element === null ? null : stretchOf(element, document.getSelection()));
    };
    document.addEventListener('selectionchange', follow);
    return () => {
      document.removeEventListener('selectionchange', follow);
    };
  }, [container]);
  return stretch;
}
