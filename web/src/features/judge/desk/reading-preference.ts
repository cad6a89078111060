import { useSyncExternalStore } from 'react';

/** The letters that a judge reads by. */
export type ReadingFace = 'serif' | 'sans';

/** How large, how wide-set and in which letters a judge reads; kept in the browser. */
export interface ReadingPreference {
  readonly size: number;
  readonly leading: number;
  readonly face: ReadingFace;
}

const storageKey = 'chamkin.reading';
const sizes = { least: 14, most: 28, usual: 18, step: 1 } as const;
const leadings = [1.5, 1.75, 2] as const;
const listeners = new Set<() => void>();
let current: ReadingPreference = remembered();

function remembered(): ReadingPreference {
  const usual = { size: sizes.usual, leading: leadings[1], face: 'serif' } as const;
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return usual;
    const { size, leading, face } = kept as Partial<Record<keyof ReadingPreference, unknown>>;
    return {
      size: typeof size === 'number' && size >= sizes.least && size <= sizes.most ? size : usual.size,
      leading: leadings.find((each) => each === leading) ?? usual.leading,
      face: face === 'sans' ? 'sans' : 'serif',
    };
  } catch {
    return usual;
  }
}

function become(next: ReadingPreference): void {
  current = next;
  try {
    localStorage.setItem(storageKey, JSON.stringify(next));
  } catch {
    // A browser that refuses storage still shows the chosen size until the page is closed.
  }
  for (const listener of listeners) listener();
}

/** Whether letters can still become larger (1) or smaller (-1). */
export function canResize({ size }: ReadingPreference, direction: 1 | -1): boolean {
  return direction > 0 ? size < sizes.most : size > sizes.least;
}

/** Makes the letters of works larger or smaller. */
export function resize(direction: 1 | -1): void {
  if (canResize(current, direction)) become({ ...current, size: current.size + direction * sizes.step });
}

/** Sets the lines of works wider, and from the widest the narrowest again. */
export function widen(): void {
  const here = leadings.findIndex((each) => each === current.leading);
  become({ ...current, leading: leadings[(here + 1) % leadings.length] ?? leadings[1] });
}

/** Changes between letters with serifs and without. */
export function changeFace(): void {
  become({ ...current, face: current.face === 'serif' ? 'sans' : 'serif' });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The reader's choice; the component is drawn again when it changes. */
export function useReadingPreference(): ReadingPreference {
  return useSyncExternalStore(subscribe, () => current);
}
